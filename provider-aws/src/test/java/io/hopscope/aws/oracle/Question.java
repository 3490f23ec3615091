/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Can SOURCE open PROTOCOL/PORT to DESTINATION?
 *
 * @param from an instance id or a literal address
 * @param to an instance id or a literal address
 * @param protocol {@code tcp}, {@code udp} or {@code icmp} (an echo request)
 * @param port destination port; 0 for icmp
 * @param clientPorts {@code A-B}; null for the default of the source
 */
public record Question(
        String from,
        String to,
        String protocol,
        int port,
        @Nullable String clientPorts) {

    /** The fields of a query line of the command line, in order; {@code port} is a number. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("from", from);
        fields.put("to", to);
        fields.put("protocol", protocol);
        if (port > 0) {
            fields.put("port", port);
        }
        if (clientPorts != null) {
            fields.put("clientPorts", clientPorts);
        }
        return fields;
    }
}
