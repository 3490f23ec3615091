/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

/**
 * A line of an exposure delta: flows that changes open, or close, besides the one that was asked about.
 *
 * @param from who connects: {@code internet}, addresses, or ids of machines joined by commas
 * @param to whom they reach: ids of machines joined by commas, {@code internet}, or addresses
 * @param protocol protocol name or number, {@code any} for all
 * @param ports destination ports, joined by commas; empty for a protocol without ports
 */
public record DeltaLine(String from, String to, String protocol, String ports) {}
