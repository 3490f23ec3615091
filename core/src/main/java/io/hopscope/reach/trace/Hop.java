/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.trace;

/**
 * One step of a path.
 *
 * @param kind what it is
 * @param resource id of the resource that decided; for several lists, joined by commas
 * @param decision what it did
 * @param rule the rule, route or entry that decided; empty when none did
 * @param message one sentence with the actual values
 */
public record Hop(HopKind kind, String resource, Decision decision, String rule, String message) {}
