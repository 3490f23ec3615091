/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Match;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import io.hopscope.reach.match.SetSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * At least the packets that a condition takes: wide where the condition is finer than this. It says what to ask an
 * engine about, never what the answer is. Immutable.
 *
 * @param protocol the protocol; empty for any
 * @param ports destination ports
 * @param source who sends
 * @param destination who receives
 */
public record Region(Optional<Protocol> protocol, PortSet ports, Far source, Far destination) {
    /** Every packet. */
    public static final Region ALL = new Region(Optional.empty(), PortSet.all(), Far.ANYBODY, Far.ANYBODY);

    private static final int MOST_RANGES = 8;

    /**
     * One end of the packets.
     *
     * @param addresses its addresses
     * @param label the group that it has to be a member of, if any
     */
    public record Far(AddressSet addresses, Optional<ResourceId> label) {
        /** Everybody. */
        public static final Far ANYBODY =
                new Far(AddressSet.of(Prefix.any(IpFamily.V4), Prefix.any(IpFamily.V6)), Optional.empty());

        /** Who is meant by both. */
        public Far and(Far other) {
            return new Far(addresses.intersect(other.addresses), label.or(() -> other.label));
        }
    }

    /** The regions that a condition takes; together they hold at least all of its packets. */
    public static List<Region> of(Match match, SetSource sets) {
        return match.accept(new Regions(sets));
    }

    /** What two conditions take together; empty when they exclude each other. */
    public Optional<Region> and(Region other) {
        boolean clash = protocol.isPresent() && other.protocol.isPresent() && !protocol.equals(other.protocol);
        return clash
                ? Optional.empty()
                : Optional.of(new Region(
                        protocol.or(() -> other.protocol),
                        ports.intersect(other.ports),
                        source.and(other.source),
                        destination.and(other.destination)));
    }

    /** The services that packets of the region ask for. */
    public List<Service> services() {
        if (protocol.isEmpty()) {
            return ports.equals(PortSet.all())
                    ? List.of(new Service(Optional.empty(), PortRange.ALL))
                    : Stream.of(Protocol.TCP, Protocol.UDP)
                            .flatMap(this::ranges)
                            .toList();
        }
        return protocol.get().hasPorts()
                ? ranges(protocol.get()).toList()
                : List.of(new Service(protocol, PortRange.ALL));
    }

    /** The services whose replies are packets of the region: any port, since the packets go to a client's. */
    public List<Service> answeredServices() {
        return List.of(new Service(protocol, PortRange.ALL));
    }

    private Stream<Service> ranges(Protocol which) {
        List<PortRange> ranges = ports.ranges();
        boolean many = ranges.size() > MOST_RANGES;
        Stream<PortRange> asked = many
                ? Stream.of(new PortRange(
                        ranges.get(0).first(), ranges.get(ranges.size() - 1).last()))
                : ranges.stream();
        return asked.map(range -> new Service(Optional.of(which), range));
    }
}
