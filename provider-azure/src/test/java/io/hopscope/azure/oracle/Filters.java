/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import io.hopscope.azure.oracle.Resource.Nic;
import io.hopscope.azure.oracle.Resource.Nsg;
import io.hopscope.azure.oracle.Resource.Peering;
import io.hopscope.azure.oracle.Resource.Rule;
import io.hopscope.azure.oracle.Resource.Side;
import io.hopscope.azure.oracle.Resource.Subnet;
import io.hopscope.azure.oracle.Resource.Vnet;
import io.hopscope.azure.oracle.World.Place;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Admin rules (sheet 1.3) and network security groups (1.2). */
final class Filters {
    /** Rules of every group, behind all others; numbers as documented. */
    private static final List<Rule> STANDING = List.of(
            standing("AllowVnetInBound", 65000, true, "VirtualNetwork", "VirtualNetwork", "Allow"),
            standing("AllowAzureLoadBalancerInBound", 65001, true, "AzureLoadBalancer", "*", "Allow"),
            standing("DenyAllInBound", 65500, true, "*", "*", "Deny"),
            standing("AllowVnetOutBound", 65000, false, "VirtualNetwork", "VirtualNetwork", "Allow"),
            standing("AllowInternetOutBound", 65001, false, "*", "Internet", "Allow"),
            standing("DenyAllOutBound", 65500, false, "*", "*", "Deny"));

    private record Seen(String nic, Packet packet) {}

    private final Fabric fabric;
    private final Set<Seen> tracked = new HashSet<>();

    Filters(Fabric fabric) {
        this.fabric = fabric;
    }

    private static Rule standing(String name, int priority, boolean inbound, String from, String to, String access) {
        return new Rule(
                name,
                priority,
                inbound,
                access,
                "*",
                new Side(List.of(from), List.of()),
                new Side(List.of(to), List.of()),
                List.of("*"),
                List.of("*"));
    }

    static List<Rule> standing() {
        return STANDING;
    }

    /** Groups are stateful: what answers a packet that passed this interface passes. */
    void leave(Place place, Packet packet) {
        pass(place, packet, false);
    }

    void enter(Place place, Packet packet) {
        pass(place, packet, true);
    }

    private void pass(Place place, Packet packet, boolean inbound) {
        boolean answers = tracked.contains(new Seen(place.nic().id(), packet.reversed()));
        if (!answers) {
            denial(place, packet, inbound).ifPresent(reason -> {
                throw new Dropped(reason);
            });
        }
        tracked.add(new Seen(place.nic().id(), packet));
    }

    /** Whether a packet that answers nothing gets in. */
    boolean admits(Place place, Packet packet) {
        return denial(place, packet, true).isEmpty();
    }

    /** What drops a packet that answers nothing. */
    private Optional<Reason> denial(Place place, Packet packet, boolean inbound) {
        String admin = admin(place, packet, inbound).orElse("Allow");
        if (!admin.equals("Allow")) {
            return admin.equals("AlwaysAllow") ? Optional.empty() : Optional.of(Reason.ADMIN_RULE);
        }
        List<String> groups = groups(place);
        boolean passes = groups.isEmpty()
                ? withoutGroup(place, inbound ? packet.src() : packet.dst())
                : groups.stream().allMatch(nsg -> groupAdmits(nsg, place, packet, inbound));
        return passes ? Optional.empty() : Optional.of(inbound ? Reason.GROUP_INWARD : Reason.GROUP_OUTWARD);
    }

    /** All rules that packets for a place meet. */
    Stream<Rule> inward(Place place) {
        Stream<Rule> admin = Optional.ofNullable(
                        fabric.world.vnetOf(place.nic()).admin())
                .stream()
                .flatMap(List::stream);
        Stream<Rule> own = fabric.world.isUnread(Lists.NSGS)
                ? Stream.empty()
                : groups(place).stream().flatMap(group -> fabric.world.get(Nsg.class, group).rules().stream());
        return Stream.concat(admin, own).filter(Rule::inbound);
    }

    /** Whether an admin rule opens what no group guards is not documented. */
    boolean isAlwaysAllowed(Place place, Packet packet) {
        return admin(place, packet, true).filter("AlwaysAllow"::equals).isPresent();
    }

    /** The group of the subnet, and that of the interface. */
    List<String> groups(Place place) {
        @Nullable String subnets = fabric.world.subnetOf(place.config()).nsg();
        return Stream.of(
                        Optional.ofNullable(subnets),
                        Optional.ofNullable(place.nic().nsg()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Without any group everything passes; across a peering without access that is not documented. */
    private boolean withoutGroup(Place place, Ip other) {
        Subnet subnet = fabric.world.subnetOf(place.config());
        boolean doubtful = fabric.world
                .all(Peering.class)
                .filter(half -> half.vnet().equals(subnet.vnet()) && !half.access())
                .flatMap(half -> half.remotePrefixes().stream())
                .anyMatch(prefix -> fabric.within(prefix, other));
        return !doubtful || fabric.choices.maybe(List.of("without access and group", subnet.vnet(), other));
    }

    private Optional<String> admin(Place place, Packet packet, boolean inbound) {
        Vnet vnet = fabric.world.vnetOf(place.nic());
        return inOrder(List.of(vnet.id(), inbound), vnet.admin(), List.of(), inbound)
                .filter(rule -> matches(rule, place, packet))
                .findFirst()
                .map(Rule::access);
    }

    private boolean groupAdmits(String id, Place place, Packet packet, boolean inbound) {
        if (fabric.world.isUnread(Lists.NSGS)) {
            return fabric.choices.maybe(List.of(id, inbound, packet, place.nic().id()));
        }
        List<Rule> own = fabric.world.get(Nsg.class, id).rules();
        return inOrder(List.of(id, inbound), own, STANDING, inbound)
                .filter(rule -> matches(rule, place, packet))
                .findFirst()
                .map(rule -> rule.access().equals("Allow"))
                .orElse(false);
    }

    private Stream<Rule> inOrder(Object key, @Nullable List<Rule> own, List<Rule> others, boolean inbound) {
        return fabric
                .world
                .derived(
                        key,
                        () -> Stream.of(Optional.ofNullable(own).orElse(List.of()), others)
                                .flatMap(List::stream)
                                .filter(rule -> rule.inbound() == inbound)
                                .sorted(Comparator.comparingInt(Rule::priority))
                                .toList())
                .stream();
    }

    private boolean matches(Rule rule, Place place, Packet packet) {
        return speaks(rule, packet)
                && (packet.isPing()
                        || (covers(rule.sourcePorts(), packet.srcPort()) && covers(rule.ports(), packet.dstPort())))
                && holds(rule.source(), packet.src(), place)
                && (isOutward(rule)
                        ? fabric.tags.isOutward(packet.dst(), fabric.world.subnetOf(place.config()))
                        : holds(rule.destination(), packet.dst(), place));
    }

    private static boolean isOutward(Rule rule) {
        return rule.name().equals("AllowInternetOutBound");
    }

    /** Groups do not know ICMPv6; whether a rule for everything takes it is not documented. */
    private boolean speaks(Rule rule, Packet packet) {
        String word = rule.protocol().toLowerCase(Locale.ROOT);
        boolean everything = word.equals("*") || word.equals("any");
        return (packet.isPing() && packet.v6())
                ? everything && fabric.choices.maybe(List.of(rule, "takes ICMPv6"))
                : everything || word.equals(packet.protocol());
    }

    /** A port that nobody knows may be in any range but that of all. */
    private boolean covers(List<String> ranges, int port) {
        if (port >= 0) {
            return ranges.stream().anyMatch(range -> Ports.of(range).contains(port));
        }
        boolean all = new Ports(1, 65535)
                .pieces(ranges.stream()).stream()
                        .allMatch(piece -> ranges.stream()
                                .anyMatch(range -> Ports.of(range).contains(piece.from())));
        return all || fabric.choices.maybe(List.of("unknown port in", ranges));
    }

    private boolean holds(Side side, Ip ip, Place place) {
        return side.prefixes().stream().anyMatch(prefix -> isIn(prefix, ip, place))
                || side.groups().stream().anyMatch(group -> isMember(group, ip, place.nic()));
    }

    private boolean isIn(String text, Ip ip, Place place) {
        if (text.equals("*")) {
            return true;
        }
        if (isNetworkGroup(text)) {
            return fabric.choices.maybe(List.of(ip, "in", text));
        }
        boolean prefix = Character.digit(text.charAt(0), 10) >= 0 || text.contains(":");
        return prefix
                ? fabric.within(Cidr.of(text), ip)
                : fabric.tags.contains(text, ip, fabric.world.subnetOf(place.config()));
    }

    /** Who is in it no answer tells. */
    static boolean isNetworkGroup(String text) {
        return text.startsWith("group:");
    }

    /** Members are addresses of configurations, of one network. */
    private boolean isMember(String group, Ip ip, Nic at) {
        Vnet vnet = fabric.world.vnetOf(at);
        List<Place> members = fabric.world
                .places()
                .filter(place -> place.config().groups().contains(group))
                .filter(place -> fabric.world.vnetOf(place.nic()).equals(vnet))
                .toList();
        if (ip.known() == Ip.Known.NOTHING) {
            return !members.isEmpty() && fabric.choices.maybe(List.of(ip, "in", group));
        }
        return members.stream().anyMatch(place -> place.config().ip().equals(ip));
    }
}
