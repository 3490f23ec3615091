/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressSet;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.Prefix;
import io.hopscope.reach.Party;
import io.hopscope.reach.match.Dimension;
import io.hopscope.reach.match.End;
import io.hopscope.reach.match.Packet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a rule has to let through: the packet as it was where a filter dropped it, widened to all that is asked about
 * and no further. Ports that the client or a translator picks are all that it may pick.
 *
 * @param asked the question
 * @param packet the packet where it was dropped
 * @param direction which way it crossed the filter
 */
record Wanted(Asked asked, Packet packet, Direction direction) {
    private static final int BYTE = 8;
    private static final int LOW_BYTE = 0xff;

    /** The narrowest condition that takes it, by the far end's address. */
    Match match() {
        return match(new Match.AddressIn(farSide(), remote()));
    }

    /** The narrowest condition that takes it, with another condition on the far end. */
    Match match(Match far) {
        List<Match> conditions = new ArrayList<>(traffic());
        conditions.add(far);
        return Match.allOf(conditions);
    }

    /** The addresses of the far end. */
    AddressSet remote() {
        End far = far();
        Party party = far.addressFrom() == Dimension.FROM
                ? asked.question().from()
                : asked.question().to();
        boolean varies = far.addressFrom() == Dimension.FROM || far.addressFrom() == Dimension.TO;
        if (varies && party instanceof Party.Internet) {
            return AddressSet.of(Prefix.any(packet.family()));
        }
        if (varies && party instanceof Party.Addresses addresses && isRange(addresses.range())) {
            return AddressSet.ofRanges(List.of(addresses.range()));
        }
        return AddressSet.of(Prefix.host(far.address()));
    }

    /** The group that stands for the far end, where that is a load balancer, whose addresses come and go. */
    Optional<Match> remoteGroup() {
        boolean balancer = asked.estate()
                .owners(far().address())
                .anyMatch(port -> port.nic().role() == InterfaceRole.BALANCER);
        if (!balancer || direction != Direction.INGRESS) {
            return Optional.empty();
        }
        Set<ResourceId> groups = far().labels().value().orElse(Set.of());
        return groups.stream().sorted().findFirst().map(group -> new Match.CarriesLabel(farSide(), group));
    }

    /** The end of the packet that the list's own side talks to. */
    Side farSide() {
        return direction == Direction.INGRESS ? Side.SOURCE : Side.DESTINATION;
    }

    /** In words, such as {@code tcp/443 from 0.0.0.0/0}. */
    String text() {
        return text(remote().ranges().stream().map(AddressRange::toString).collect(Collectors.joining(",")));
    }

    /** In words, with other words for the far end. */
    String text(String far) {
        return service() + (direction == Direction.INGRESS ? " from " : " to ") + far;
    }

    private End far() {
        return direction == Direction.INGRESS ? packet.source() : packet.destination();
    }

    private static boolean isRange(AddressRange range) {
        return !range.first().equals(range.last());
    }

    private List<Match> traffic() {
        if (isAnyProtocol()) {
            return List.of();
        }
        List<Match> conditions = new ArrayList<>(List.of(new Match.ProtocolIs(packet.protocol())));
        if (packet.icmp() >= 0) {
            conditions.add(new Match.IcmpTypeIs(packet.icmp() >> BYTE));
            conditions.add(new Match.IcmpCodeIs(packet.icmp() & LOW_BYTE));
        } else if (hasPorts()) {
            conditions.add(new Match.PortIn(Side.DESTINATION, ports()));
        }
        return conditions;
    }

    private String service() {
        if (isAnyProtocol()) {
            return "any";
        }
        String name = packet.protocol().name();
        if (packet.icmp() >= 0) {
            return name + "/" + (packet.icmp() >> BYTE) + "/" + (packet.icmp() & LOW_BYTE);
        }
        return hasPorts()
                ? name + "/"
                        + ports().ranges().stream().map(PortRange::toString).collect(Collectors.joining(","))
                : name;
    }

    private boolean isAnyProtocol() {
        return asked.boxes().stream().anyMatch(box -> box.protocols().size() > 1);
    }

    private boolean hasPorts() {
        return packet.protocol().hasPorts() && !ports().equals(PortSet.all());
    }

    private PortSet ports() {
        End end = packet.destination();
        return switch (end.portFrom()) {
            case PORT, CLIENT_PORT, TRANSLATED_PORT ->
                PortSet.ofRanges(asked.boxes().stream()
                        .map(box -> box.ports(end.portFrom()))
                        .map(range -> new PortRange(range.first() + end.portShift(), range.last() + end.portShift()))
                        .toList());
            default -> PortSet.of(PortRange.single(end.port()));
        };
    }
}
