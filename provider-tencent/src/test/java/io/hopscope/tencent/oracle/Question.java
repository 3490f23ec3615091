/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import org.jspecify.annotations.Nullable;

/**
 * Can SOURCE open PROTOCOL/PORT to DESTINATION?
 *
 * @param from a machine's id, a literal address, or {@code internet}
 * @param to a machine's id or a literal address
 * @param protocol {@code tcp}, {@code udp}, {@code gre} or {@code icmp} (an echo request)
 * @param port destination port; 0 without ports
 * @param clientPorts {@code A-B}; null for the default of the source
 * @param strict whether nothing may be taken for granted that the vendor does not document
 */
public record Question(
        String from,
        String to,
        String protocol,
        int port,
        @Nullable String clientPorts,
        boolean strict) {
    /** Any host of the Internet. */
    static final String INTERNET = "internet";
}
