/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.ResourceId;

/**
 * Something that was meant to work and does not.
 *
 * @param connection what was meant, such as {@code tcp/443 from the Internet}
 * @param meantBy the resource that says it was meant
 * @param rule its rule, route or entry; empty when it has none
 */
public record Defeated(String connection, ResourceId meantBy, String rule) {}
