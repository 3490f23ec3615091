/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import org.jspecify.annotations.Nullable;

/**
 * Can SOURCE open PROTOCOL/PORT to DESTINATION?
 *
 * @param from a machine's name or a literal address
 * @param to a machine's name or a literal address
 * @param protocol {@code tcp}, {@code udp} or {@code icmp} (an echo request)
 * @param port destination port; 0 for icmp
 * @param clientPorts {@code A-B}; null for the default of the source
 */
public record Question(
        String from,
        String to,
        String protocol,
        int port,
        @Nullable String clientPorts) {}
