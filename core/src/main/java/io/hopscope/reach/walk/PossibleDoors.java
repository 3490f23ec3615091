/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Stage;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Dimension;
import io.hopscope.reach.match.End;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.trace.HopKind;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Ways in from outside that may exist: what would tell of them was not read. */
final class PossibleDoors {
    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_PORTS = 64;

    /**
     * A way in that may exist.
     *
     * @param target the port it would lead to
     * @param inside the address it would stand for
     * @param doubt why nobody knows
     * @param balanced whether it would be a balancer's, which may lead to another port than the one that was dialled
     */
    record Way(Port target, IpAddress inside, Gap doubt, boolean balanced) {}

    private final Walk walk;

    PossibleDoors(Walk walk) {
        this.walk = walk;
    }

    /** The ways to a port that might take a packet. */
    List<Way> to(Port port, Packet packet) {
        List<Way> ways = new ArrayList<>();
        Optional<Gap> own = walk.estate().doubtAboutDoors(port);
        Optional<Gap> balancer = walk.estate().doubtsAboutBalancers(port).stream()
                .filter(gap -> packet.protocol().hasPorts())
                .findFirst();
        for (IpAddress inside : Addresses.all(port, packet.family())) {
            own.ifPresent(gap -> ways.add(new Way(port, inside, gap, false)));
            balancer.ifPresent(gap -> ways.add(new Way(port, inside, gap, true)));
        }
        return ways;
    }

    /** A packet for the outer side of a way, whose address nobody knows. */
    Packet dialled(Packet packet) {
        AddressSet outside = outside(packet);
        End anywhere = packet.destination().translated(outside.ranges().get(0).first());
        return packet.to(anywhere.uncertain(Fact.known(Set.of())).within(outside));
    }

    /** The packet behind a way; empty where its port could be too many to try them all. */
    Optional<Packet> enter(Way way, Packet packet) {
        walk.journal().unknown(HopKind.DOOR, way.target().id().value(), way.doubt());
        End source = packet.source().within(outside(packet)).withoutLabels();
        Packet clean = packet.from(source);
        if (!way.balanced()) {
            return Optional.of(clean.to(clean.destination().translated(way.inside())));
        }
        List<Integer> ports = List.copyOf(portsTold(way.target()));
        if (ports.size() > MOST_PORTS) {
            return Optional.empty();
        }
        int port = ports.get(walk.choices().agree(ports.size(), way.doubt()));
        return Optional.of(clean.to(clean.destination().translated(way.inside(), port, Dimension.FIXED)));
    }

    private AddressSet outside(Packet packet) {
        return walk.estate().beyondPlatform(packet.family());
    }

    /** Ports that stand for all: between two of them no rule at the port tells one from another. */
    private NavigableSet<Integer> portsTold(Port port) {
        NavigableSet<Integer> starts = new TreeSet<>(Set.of(1));
        Stream.of(port.nic().stages(), port.subnet().stages())
                .flatMap((Fact<List<Stage>> stages) -> stages.value().stream())
                .flatMap(List::stream)
                .flatMap((Stage stage) -> stage.lists().value().stream())
                .flatMap(List::stream)
                .forEach(list -> starts.addAll(portsTold(list, port)));
        return starts.subSet(1, true, HIGHEST_PORT, true);
    }

    private Set<Integer> portsTold(ResourceId list, Port port) {
        return walk.estate()
                .list(list, port.nic().identity().scope())
                .found()
                .map(found -> Set.copyOf(found.destinationPorts(Direction.INGRESS)))
                .orElse(Set.of());
    }
}
