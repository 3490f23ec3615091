/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.query;

/**
 * What a user calls a query; comes back with its answer as it was given. Need not be unique.
 *
 * @param text the id
 * @param isNumber whether it was written as a number
 */
public record QueryId(String text, boolean isNumber) {}
