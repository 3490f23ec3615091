/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import org.jspecify.annotations.Nullable;

/**
 * Whether somebody can open a connection.
 *
 * @param from {@code internet}, an address or a machine
 * @param to an address or a machine
 * @param protocol {@code tcp}, {@code udp} or {@code icmp}
 * @param port the port, 0 without one
 * @param clientPorts such as {@code 1024-65535}, if not the usual ones
 * @param strict whether assumptions are taken for unknown
 */
public record Question(
        String from,
        String to,
        String protocol,
        int port,
        @Nullable String clientPorts,
        boolean strict) {}
