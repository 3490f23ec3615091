/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

import io.hopscope.net.AddressSet;
import io.hopscope.net.PortSet;
import io.hopscope.net.Protocol;
import io.hopscope.net.ProtocolRange;
import java.util.List;

/**
 * Flows that one line tells: every combination of its protocols, ports, client ports and sources. Immutable.
 *
 * @param protocols protocol numbers, ascending, neither touching nor overlapping
 * @param ports destination ports; all of them for protocols without
 * @param clientPorts the client's own ports; all of them where they do not decide
 * @param sources who connects; any address where the origin says it
 * @param certainty how sure it is
 */
public record Opening(
        List<ProtocolRange> protocols, PortSet ports, PortSet clientPorts, AddressSet sources, Certainty certainty) {
    /** Copies the list. */
    public Opening {
        protocols = List.copyOf(protocols);
    }

    /** Protocol and ports in words: {@code tcp 22, 443}, {@code every udp port}, {@code ping}, {@code everything}. */
    public String service() {
        return ServiceWords.of(this);
    }

    /**
     * The sources in words: {@code 198.51.100.0/24}, {@code everywhere}, {@code everywhere but 203.0.113.7/32}.
     *
     * @param everybody all who could have connected
     */
    public String sources(AddressSet everybody) {
        return SourceWords.of(sources, everybody);
    }

    /** Whether another line tells nothing that this one does not tell. */
    boolean covers(Opening other) {
        return certainty == other.certainty
                && other.protocols.stream().allMatch(this::covers)
                && ports.containsAll(other.ports)
                && clientPorts.containsAll(other.clientPorts)
                && sources.containsAll(other.sources);
    }

    /** Whether another line is about the same services. */
    boolean hasServiceOf(Opening other) {
        return protocols.equals(other.protocols) && ports.equals(other.ports) && clientPorts.equals(other.clientPorts);
    }

    Opening withSources(AddressSet other) {
        return new Opening(protocols, ports, clientPorts, other, certainty);
    }

    private boolean covers(ProtocolRange range) {
        return protocols.stream()
                .anyMatch(own -> own.contains(new Protocol(range.first())) && own.contains(new Protocol(range.last())));
    }
}
