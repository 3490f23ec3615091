/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.render;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.Side;
import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a rule says in the words of the API: one protocol, its ports, and peers of which each has a rule of its own.
 *
 * @param protocol the word for the protocol
 * @param port the ports; {@code all} where it has none
 * @param peers the far ends as prefixes; none where a group is named
 * @param group the group that is the far end
 */
record RuleTraffic(String protocol, String port, List<Prefix> peers, Optional<ResourceId> group) {
    /**
     * The traffic of a rule.
     *
     * @throws IllegalArgumentException when the API has no rule that says the same
     */
    static RuleTraffic of(Rule rule) {
        Side far = rule.direction() == Direction.INGRESS ? Side.SOURCE : Side.DESTINATION;
        List<Match> parts = rule.match() instanceof Match.AllOf all ? all.conditions() : List.of(rule.match());
        parts.stream().filter(part -> !isSaid(part, far)).findFirst().ifPresent(part -> {
            throw new IllegalArgumentException("No rule of Tencent Cloud says " + part);
        });
        List<Prefix> peers = of(parts, Match.AddressIn.class)
                .flatMap(in -> in.addresses().ranges().stream())
                .flatMap(range -> range.prefixes().stream())
                .toList();
        Optional<ResourceId> group = of(parts, Match.CarriesLabel.class)
                .map(Match.CarriesLabel::label)
                .findFirst();
        if (peers.isEmpty() == group.isEmpty()) {
            throw new IllegalArgumentException("A rule of Tencent Cloud has one peer");
        }
        return new RuleTraffic(
                of(parts, Match.ProtocolIs.class)
                        .map(is -> word(is.protocol()))
                        .findFirst()
                        .orElse("ALL"),
                of(parts, Match.PortIn.class)
                        .map(in -> ports(in.ports()))
                        .findFirst()
                        .orElse("all"),
                peers,
                group);
    }

    private static <T extends Match> Stream<T> of(List<Match> parts, Class<T> type) {
        return parts.stream().filter(type::isInstance).map(type::cast);
    }

    private static boolean isSaid(Match part, Side far) {
        return part instanceof Match.ProtocolIs
                || isIcmp(part)
                || (part instanceof Match.PortIn in && in.side() == Side.DESTINATION)
                || (part instanceof Match.AddressIn address && address.side() == far)
                || (part instanceof Match.CarriesLabel label && label.side() == far);
    }

    /** Rules know no ICMP types: one for a ping is one for ICMP. */
    private static boolean isIcmp(Match part) {
        return part instanceof Match.IcmpTypeIs || part instanceof Match.IcmpCodeIs;
    }

    private static String word(Protocol protocol) {
        return protocol.equals(Protocol.ICMP_V6) ? "ICMPV6" : protocol.name().toUpperCase(Locale.ROOT);
    }

    /** A list of single ports, or one range. */
    private static String ports(PortSet ports) {
        List<PortRange> ranges = ports.ranges();
        boolean single = ranges.stream().allMatch(range -> range.size() == 1);
        if (ranges.size() != 1 && !single) {
            throw new IllegalArgumentException("A rule takes a list of ports, or one range");
        }
        return ranges.stream().map(RuleTraffic::text).collect(Collectors.joining(","));
    }

    private static String text(PortRange range) {
        return range.size() == 1 ? Integer.toString(range.first()) : range.first() + "-" + range.last();
    }

    /** The member that a prefix goes into. */
    static String member(Prefix prefix) {
        return prefix.family() == IpFamily.V4 ? "CidrBlock" : "Ipv6CidrBlock";
    }
}
