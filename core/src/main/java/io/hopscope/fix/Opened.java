/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

/**
 * Flows that changes open besides the one that was asked about.
 *
 * @param from who can connect afterwards: {@code internet}, addresses, or ids of machines joined by commas
 * @param to whom they can reach: ids of machines joined by commas, {@code internet}, or addresses
 * @param protocol protocol name or number, {@code any} for all
 * @param ports destination ports, joined by commas; empty for a protocol without ports
 */
public record Opened(String from, String to, String protocol, String ports) {}
