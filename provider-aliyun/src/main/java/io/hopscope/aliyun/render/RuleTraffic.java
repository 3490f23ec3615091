/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.render;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressRange;
import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A condition in the terms of rules of groups and entries of ACLs: one protocol, destination ports, peers. Not safe for
 * several threads.
 */
final class RuleTraffic {
    private static final String ANY_PORT = "-1/-1";

    private final Side far;
    private Optional<Protocol> protocol = Optional.empty();
    private PortSet ports = PortSet.all();
    private final List<Prefix> prefixes = new ArrayList<>();
    private Optional<ResourceId> group = Optional.empty();
    private Optional<ResourceId> set = Optional.empty();

    private RuleTraffic(Side far) {
        this.far = far;
    }

    /**
     * The terms.
     *
     * @param match the condition
     * @param far the end that peers are told of
     * @throws IllegalArgumentException when no rule can say it
     */
    static RuleTraffic of(Match match, Side far) {
        RuleTraffic traffic = new RuleTraffic(far);
        traffic.take(match);
        return traffic;
    }

    /** The peer's blocks. */
    List<Prefix> prefixes() {
        return prefixes;
    }

    /** The peer's group. */
    Optional<ResourceId> group() {
        return group;
    }

    /** The peer's prefix list. */
    Optional<ResourceId> set() {
        return set;
    }

    /** Port ranges as both kinds of rules write them. */
    List<String> portRanges() {
        boolean any = protocol.filter(Protocol::hasPorts).isEmpty();
        if (any) {
            return List.of(ANY_PORT);
        }
        return ports.equals(PortSet.all())
                ? List.of("1/65535")
                : ports.ranges().stream().map(RuleTraffic::written).toList();
    }

    /** The protocol; that for pings is the same word in both families. */
    String protocol() {
        if (protocol.isEmpty()) {
            return "all";
        }
        Protocol known = protocol.get();
        if (known.isIcmp()) {
            return "icmp";
        }
        if (known.equals(Protocol.TCP)) {
            return "tcp";
        }
        if (known.equals(Protocol.UDP)) {
            return "udp";
        }
        if (known.equals(Protocol.GRE)) {
            return "gre";
        }
        throw new IllegalArgumentException("No rule names " + known);
    }

    /** Whether a block is of IPv6. */
    static boolean isSix(Prefix prefix) {
        return prefix.family() == IpFamily.V6;
    }

    private static String written(PortRange range) {
        return Math.max(range.first(), 1) + "/" + range.last();
    }

    private void take(Match match) {
        if (match instanceof Match.AllOf all) {
            all.conditions().forEach(this::take);
        } else if (match instanceof Match.ProtocolIs is) {
            protocol = Optional.of(is.protocol());
        } else if (match instanceof Match.PortIn in && in.side() == Side.DESTINATION) {
            ports = in.ports();
        } else if (match instanceof Match.AddressIn in && in.side() == far) {
            in.addresses().ranges().stream().map(AddressRange::prefixes).forEach(prefixes::addAll);
        } else if (match instanceof Match.CarriesLabel carries && carries.side() == far) {
            group = Optional.of(carries.label());
        } else if (match instanceof Match.InSet in && in.side() == far) {
            set = Optional.of(in.set());
        } else if (!isImplied(match)) {
            throw new IllegalArgumentException(
                    "No rule says " + match.getClass().getSimpleName());
        }
    }

    /** Rules know no ICMP types: one for a ping is one for ICMP. The family follows from the addresses. */
    private static boolean isImplied(Match match) {
        return match instanceof Match.IcmpTypeIs
                || match instanceof Match.IcmpCodeIs
                || match instanceof Match.FamilyIs
                || match instanceof Match.Everything
                || isEitherPing(match);
    }

    private static boolean isEitherPing(Match match) {
        return match instanceof Match.AnyOf any
                && any.conditions().stream()
                        .allMatch(each -> each instanceof Match.ProtocolIs is
                                && is.protocol().isIcmp());
    }
}
