/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.filter;

/**
 * Traffic that a stage never sees, such as the platform's own name service.
 *
 * @param name what it is, for explanations
 * @param match the packets concerned
 */
public record Exemption(String name, Match match) {}
