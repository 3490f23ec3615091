/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.Group;
import io.hopscope.aliyun.oracle.Resource.Nic;
import io.hopscope.aliyun.oracle.Resource.PortList;
import io.hopscope.aliyun.oracle.Resource.PrefixList;
import io.hopscope.aliyun.oracle.Resource.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Security groups (sheet 1.1). */
final class Groups {
    private static final int FIRST = 1;

    private record Seen(String nic, Packet packet) {}

    private final Fabric fabric;
    private final World world;
    private final Facts facts;
    private final Choices choices;
    private final Set<Seen> seen = new HashSet<>();

    Groups(Fabric fabric) {
        this.fabric = fabric;
        this.world = fabric.world;
        this.facts = fabric.facts;
        this.choices = fabric.choices;
    }

    /** What answers a packet that passed this interface passes. */
    void pass(Nic nic, Packet packet, boolean in) {
        if (!seen.contains(new Seen(nic.id(), packet.reversed()))) {
            Dropped.unless(admits(nic, packet, in), in ? Reason.GROUP_INGRESS : Reason.GROUP_EGRESS);
        }
        track(nic, packet);
    }

    /** What passed without being asked may be answered. */
    void track(Nic nic, Packet packet) {
        seen.add(new Seen(nic.id(), packet));
    }

    private boolean admits(Nic nic, Packet packet, boolean in) {
        List<Group> groups =
                nic.groups().stream().map(id -> world.get(Group.class, id)).toList();
        if (groups.stream().anyMatch(group -> isWithin(group, nic, in ? packet.src() : packet.dst()))) {
            return true;
        }
        for (int priority : priorities(groups)) {
            if (decides(groups, priority, false, nic, packet, in)) {
                return false;
            }
            if (decides(groups, priority, true, nic, packet, in)) {
                return true;
            }
        }
        return !in && groups.stream().allMatch(this::isBasic);
    }

    /** Those that rules have, and the first, which unread ones may have. */
    private static NavigableSet<Integer> priorities(List<Group> groups) {
        NavigableSet<Integer> all = new TreeSet<>(Set.of(FIRST));
        for (Group group : groups) {
            group.rules().forEach(rule -> all.add(rule.priority()));
        }
        return all;
    }

    private boolean isBasic(Group group) {
        return facts.told("type of " + group.id(), group.type(), Set.of("normal"), Set.of("enterprise"));
    }

    /** Apart from what its type means for itself: the program does not hold the two together. */
    private boolean mayBeNamed(Rule rule, Group group) {
        return facts.told(
                "type, as " + rule.id() + " names it, of " + group.id(),
                group.type(),
                Set.of("normal"),
                Set.of("enterprise"));
    }

    /** Both in a basic group that accepts its own, by private addresses. */
    private boolean isWithin(Group group, Nic nic, Ip peer) {
        return isMember(group.id(), peer)
                && isBasic(group)
                && (isUnread(group)
                        ? choices.maybe("inner access of " + group.id())
                        : group.inner().equals("Accept"))
                && nic.groups().contains(group.id());
    }

    private boolean isUnread(Group group) {
        return world.isUnread("DescribeSecurityGroupAttribute", group.id());
    }

    private boolean isMember(String group, Ip ip) {
        if (!ip.isKnown()) {
            return ip.known() == Ip.Known.NOTHING && choices.maybe(ip + " in " + group);
        }
        return (ip.isPrivate() || ip.v6())
                && fabric.addresses
                        .holders(ip)
                        .anyMatch(place -> place.nic().groups().contains(group));
    }

    private boolean decides(List<Group> groups, int priority, boolean accept, Nic nic, Packet packet, boolean in) {
        for (Group group : groups) {
            boolean decides = isUnread(group)
                    ? priority == FIRST && mayHold(group, accept, nic, packet, in)
                    : holds(group, priority, accept, nic, packet, in);
            if (decides) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(Group group, int priority, boolean accept, Nic nic, Packet packet, boolean in) {
        for (Rule rule : group.rules()) {
            boolean asked = rule.in() == in && rule.accept() == accept && rule.priority() == priority;
            if (asked && matches(group, rule, nic, packet)) {
                return true;
            }
        }
        return false;
    }

    /** The rules of a group that nobody read may hold any rule, of the first priority too. */
    private boolean mayHold(Group group, boolean accept, Nic nic, Packet packet, boolean in) {
        int way = choices.pick(group.id() + " at " + nic.id() + (in ? " of " : " to ") + packet, 3);
        return way == (accept ? 1 : 2);
    }

    private boolean matches(Group group, Rule rule, Nic nic, Packet packet) {
        Cidr local = rule.local();
        boolean here = local == null || facts.within(local, rule.in() ? packet.dst() : packet.src());
        return here && isPeer(group, rule, nic, rule.in() ? packet.src() : packet.dst()) && takes(rule, packet);
    }

    /** What a word means that nobody knows, and whether ports count beside it, nobody knows. */
    private boolean takes(Rule rule, Packet packet) {
        return Services.isKnown(rule.protocol())
                ? Services.speaks(rule.protocol(), packet) && covers(rule, packet)
                : choices.maybe(rule.id() + " takes " + packet);
    }

    /** A port list counts where no range is given; TCP and UDP with neither are unknown. */
    private boolean covers(Rule rule, Packet packet) {
        if (!packet.hasPorts() || rule.protocol().equalsIgnoreCase("all")) {
            return true;
        }
        boolean client =
                rule.clientPorts().isEmpty() || Ports.of(rule.clientPorts()).contains(packet.srcPort());
        return client && destination(rule, packet.dstPort());
    }

    private boolean destination(Rule rule, int port) {
        if (!rule.ports().isEmpty()) {
            return Ports.of(rule.ports()).contains(port);
        }
        String list = rule.portList();
        return (list == null || world.isUnread("DescribePortRangeListEntries", list))
                ? choices.maybe("port " + port + " of " + (list == null ? rule.id() : list))
                : world.get(PortList.class, list).entries().stream()
                        .anyMatch(range -> Ports.of(range).contains(port));
    }

    /** A block before a group before a prefix list. Outwards nothing means anybody, inwards it is unknown. */
    private boolean isPeer(Group group, Rule rule, Nic nic, Ip ip) {
        Cidr block = rule.peer();
        String peers = rule.group();
        String list = rule.list();
        if (block != null) {
            return facts.within(block, ip);
        }
        if (peers != null) {
            return isGroupPeer(group, rule, peers, nic, ip);
        }
        if (list != null) {
            return isListed(list, ip);
        }
        return !rule.in() || choices.maybe("peer of " + rule.id());
    }

    private boolean isListed(String list, Ip ip) {
        return world.isUnread("DescribePrefixListAttributes", list)
                ? choices.maybe(ip + " in " + list)
                : world.get(PrefixList.class, list).entries().stream().anyMatch(block -> facts.within(block, ip));
    }

    /** Private addresses of members, basic groups on both sides; whether it works across networks is unknown. */
    private boolean isGroupPeer(Group group, Rule rule, String peers, Nic nic, Ip ip) {
        if (!isBasic(group)) {
            return false;
        }
        if (!ip.isKnown()) {
            return mayBeNamed(rule, world.get(Group.class, peers)) && isMember(peers, ip);
        }
        return fabric.addresses
                .holders(ip)
                .filter(place -> ip.isPrivate() || ip.v6())
                .filter(place -> place.nic().groups().contains(peers))
                .findFirst()
                .filter(place -> mayBeNamed(rule, world.get(Group.class, peers)))
                .map(place ->
                        world.vpc(place.nic()).equals(world.vpc(nic)) || choices.maybe(peers + " across networks"))
                .orElse(false);
    }
}
