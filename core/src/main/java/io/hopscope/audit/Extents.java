/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressSet;
import io.hopscope.net.FlowBox;
import io.hopscope.net.FlowSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import io.hopscope.net.ProtocolRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads conditions as the flows that they take, exactly. */
final class Extents implements Match.Visitor<List<Extent>> {
    private static final FlowSet ALL = FlowSet.all(IpFamily.V4).union(FlowSet.all(IpFamily.V6));
    private static final int BITS_OF_CODE = 8;
    private static final int LAST_CODE = 255;
    /** Of more alternatives nothing is said. */
    private static final int MOST = 64;

    static List<Extent> of(Match match) {
        List<Extent> extents = match.accept(new Extents());
        return extents.size() > MOST
                ? List.of()
                : extents.stream().filter(extent -> !extent.flows().isEmpty()).toList();
    }

    private static List<Extent> plain(FlowSet flows) {
        return List.of(new Extent(flows, Set.of()));
    }

    private static List<Extent> further(Match condition) {
        return List.of(new Extent(ALL, Set.of(condition)));
    }

    @Override
    public List<Extent> visit(Match.Everything match) {
        return plain(ALL);
    }

    @Override
    public List<Extent> visit(Match.Nothing match) {
        return List.of();
    }

    @Override
    public List<Extent> visit(Match.Undecided match) {
        return further(match);
    }

    @Override
    public List<Extent> visit(Match.AllOf match) {
        List<Extent> all = plain(ALL);
        for (Match condition : match.conditions()) {
            List<Extent> next = condition.accept(this);
            List<Extent> both = new ArrayList<>();
            all.forEach(one -> next.forEach(other -> both.add(one.and(other))));
            if (both.size() > MOST) {
                return both;
            }
            all = both;
        }
        return all;
    }

    @Override
    public List<Extent> visit(Match.AnyOf match) {
        return match.conditions().stream()
                .flatMap(condition -> condition.accept(this).stream())
                .toList();
    }

    @Override
    public List<Extent> visit(Match.ProtocolIs match) {
        return plain(boxes(Stream.of(match.protocol()), PortRange.ALL, PortRange.ALL));
    }

    @Override
    public List<Extent> visit(Match.FamilyIs match) {
        return plain(FlowSet.all(match.family()));
    }

    @Override
    public List<Extent> visit(Match.PortIn match) {
        return plain(ports(match.side(), match.ports()));
    }

    @Override
    public List<Extent> visit(Match.IcmpTypeIs match) {
        int first = match.type() << BITS_OF_CODE;
        return plain(boxes(
                Stream.of(Protocol.ICMP, Protocol.ICMP_V6), PortRange.ALL, new PortRange(first, first + LAST_CODE)));
    }

    @Override
    public List<Extent> visit(Match.IcmpCodeIs match) {
        return further(match);
    }

    @Override
    public List<Extent> visit(Match.AddressIn match) {
        return plain(addresses(match.side(), match.addresses()));
    }

    @Override
    public List<Extent> visit(Match.CarriesLabel match) {
        return further(match);
    }

    @Override
    public List<Extent> visit(Match.InSet match) {
        return further(match);
    }

    @Override
    public List<Extent> visit(Match.InServiceSet match) {
        return further(match);
    }

    private static FlowSet ports(Side side, PortSet ports) {
        return ports.ranges().stream()
                .map(range -> boxes(
                        Stream.of(Protocol.TCP, Protocol.UDP),
                        side == Side.SOURCE ? range : PortRange.ALL,
                        side == Side.SOURCE ? PortRange.ALL : range))
                .reduce(FlowSet.none(), FlowSet::union);
    }

    private static FlowSet addresses(Side side, AddressSet addresses) {
        return FlowSet.ofBoxes(addresses.ranges().stream()
                .map(range -> {
                    AddressRange any = AddressRange.of(Prefix.any(range.family()));
                    return new FlowBox(
                            ProtocolRange.ALL,
                            side == Side.SOURCE ? range : any,
                            PortRange.ALL,
                            side == Side.SOURCE ? any : range,
                            PortRange.ALL);
                })
                .toList());
    }

    private static FlowSet boxes(Stream<Protocol> protocols, PortRange sourcePorts, PortRange destinationPorts) {
        return FlowSet.ofBoxes(protocols
                .flatMap(protocol -> Stream.of(IpFamily.values()).map(family -> {
                    AddressRange any = AddressRange.of(Prefix.any(family));
                    return new FlowBox(ProtocolRange.single(protocol), any, sourcePorts, any, destinationPorts);
                }))
                .toList());
    }
}
