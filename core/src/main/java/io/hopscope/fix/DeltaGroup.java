/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.net.AddressSet;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.Protocol;
import io.hopscope.net.ProtocolRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Flows that are told in one line.
 *
 * @param from who connects
 * @param to whom
 * @param protocols one protocol with ports, or any without
 * @param ports destination ports; all where the protocols have none
 */
record DeltaGroup(Who from, Who to, List<ProtocolRange> protocols, PortSet ports) {
    private static final int ALL_FLOWS = 65536 * 256;

    DeltaGroup {
        protocols = List.copyOf(protocols);
    }

    DeltaGroup withFrom(DeltaGroup other) {
        return new DeltaGroup(from.and(other.from), to, protocols, ports);
    }

    DeltaGroup withTo(DeltaGroup other) {
        return new DeltaGroup(from, to.and(other.to), protocols, ports);
    }

    DeltaGroup withPorts(DeltaGroup other) {
        return new DeltaGroup(from, to, protocols, ports.union(other.ports));
    }

    DeltaGroup withProtocols(DeltaGroup other) {
        return new DeltaGroup(
                from,
                to,
                Stream.concat(protocols.stream(), other.protocols.stream()).toList(),
                ports);
    }

    /** Whether it is about one protocol that has ports. */
    boolean hasPorts() {
        return single().filter(Protocol::hasPorts).isPresent();
    }

    /** How much that is, for comparison alone. */
    double volume() {
        boolean all = protocols.contains(ProtocolRange.ALL);
        return from.size() * to.size() * (all ? ALL_FLOWS : hasPorts() ? ports.size() : 1);
    }

    /**
     * The line in words.
     *
     * @param own addresses that the estate has for itself, which are nobody's on the Internet
     */
    DeltaLine told(AddressSet own) {
        String protocol =
                protocols.stream().map(ProtocolRange::toString).sorted().collect(Collectors.joining(","));
        return new DeltaLine(from.text(own), to.text(own), protocol, portText());
    }

    private String portText() {
        if (single().filter(Protocol::isIcmp).isPresent()) {
            return "echo";
        }
        return hasPorts() ? ports.ranges().stream().map(PortRange::toString).collect(Collectors.joining(",")) : "";
    }

    private Optional<Protocol> single() {
        return protocols.size() == 1
                        && protocols.get(0).first() == protocols.get(0).last()
                ? Optional.of(new Protocol(protocols.get(0).first()))
                : Optional.empty();
    }
}
