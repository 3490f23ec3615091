/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Flight.Link;
import io.hopscope.aws.oracle.Flight.Way;
import io.hopscope.aws.oracle.Resource.Eni;
import io.hopscope.aws.oracle.Resource.Entry;
import io.hopscope.aws.oracle.Resource.Group;
import io.hopscope.aws.oracle.Resource.Listed;
import io.hopscope.aws.oracle.Resource.Nacl;
import io.hopscope.aws.oracle.Resource.Peer;
import io.hopscope.aws.oracle.Resource.Prefix;
import io.hopscope.aws.oracle.Resource.Rule;
import io.hopscope.aws.oracle.Resource.SecurityGroup;
import io.hopscope.aws.oracle.Resource.Subnet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Security groups (sheet 1.1) and network ACLs (1.2). */
final class Filters {

    /** The interface at the other end as far as group references are concerned, and how it is connected. */
    record Far(@Nullable Eni eni, Way way) {
        static final Far NOBODY = new Far(null, Way.VPC);
        /** Where a way that was not read may lead. */
        static final Far ANYBODY = new Far(null, Way.UNREAD);
    }

    private record Seen(String eni, Packet packet) {}

    private final World world;
    private final Choices choices;
    private final Facts facts;
    private final Set<Seen> tracked = new HashSet<>();

    Filters(World world, Choices choices, Facts facts) {
        this.world = world;
        this.choices = choices;
        this.facts = facts;
    }

    /** Groups are stateful: what answers a packet that passed this interface passes. */
    void leaveInterface(Eni eni, Packet packet, Supplier<Far> far) {
        boolean passes = answers(eni, packet) || groupsAllow(eni, true, packet, far);
        Dropped.unless(passes, packet.reply() ? Reason.SG_EGRESS_REPLY : Reason.SG_EGRESS);
        tracked.add(new Seen(eni.id(), packet));
    }

    void enterInterface(Eni eni, Flight flight) {
        Packet packet = flight.packet();
        Far far = new Far(flight.sender(), flight.way());
        boolean passes = answers(eni, packet) || groupsAllow(eni, false, packet, () -> far);
        Dropped.unless(passes, packet.reply() ? Reason.SG_INGRESS_REPLY : Reason.SG_INGRESS);
        tracked.add(new Seen(eni.id(), packet));
    }

    private boolean answers(Eni eni, Packet packet) {
        return tracked.contains(new Seen(eni.id(), packet.reversed()));
    }

    /** All rules of all groups are one set: one that matches is enough. */
    private boolean groupsAllow(Eni eni, boolean egress, Packet packet, Supplier<Far> far) {
        boolean unread =
                world.isUnread(Listing.SECURITY_GROUPS, world.vpcOf(eni).region());
        for (String id : eni.groups()) {
            boolean allows = unread
                    ? choices.maybe(id + (egress ? " sends " : " takes ") + packet, Reason.UNREAD)
                    : groupAllows(world.get(SecurityGroup.class, id), egress, packet, far);
            if (allows) {
                return true;
            }
        }
        return false;
    }

    private boolean groupAllows(SecurityGroup group, boolean egress, Packet packet, Supplier<Far> far) {
        Ip other = egress ? packet.dst() : packet.src();
        for (Rule rule : egress ? group.egress() : group.ingress()) {
            if (covers(rule.protocol(), rule.from(), rule.to(), packet)
                    && matches(rule.peer(), other, far, egress, group)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(Peer peer, Ip other, Supplier<Far> far, boolean egress, SecurityGroup owner) {
        if (peer instanceof Prefix prefix) {
            return facts.within(prefix.cidr(), other);
        }
        if (peer instanceof Listed listed) {
            return facts.lists(listed.prefixList(), other);
        }
        if (!(peer instanceof Group group)) {
            return false;
        }
        if (other.isSomewherePublic() || group.stale()) {
            return false;
        }
        return far.get().equals(Far.ANYBODY)
                ? (other.isSomewhere() || carries(group.group(), other))
                        && choices.maybe(other + " in " + group.group(), Reason.UNREAD)
                : refersTo(group, far.get(), egress, owner);
    }

    /** Interfaces are always read, so that whoever carries a group is known. */
    private boolean carries(String group, Ip address) {
        return world.all(Eni.class).anyMatch(eni -> eni.groups().contains(group) && eni.owns(address));
    }

    /**
     * A reference means the private addresses of the interfaces that carry the group: in the same VPC, in a VPC peered
     * within the Region, or inbound over a transit gateway where that is enabled.
     */
    private boolean refersTo(Group group, Far far, boolean egress, SecurityGroup owner) {
        Eni eni = far.eni();
        if (eni == null || group.stale() || !eni.groups().contains(group.group())) {
            return false;
        }
        Link link = far.way().link();
        boolean sameVpc = world.vpcOf(eni).id().equals(owner.vpc());
        return switch (link) {
            case VPC -> sameVpc;
            case PEERING ->
                far.way().references()
                        && Objects.equals(group.peering(), far.way().id());
            case HUB -> !egress && !sameVpc && far.way().references();
        };
    }

    /** Protocol, and destination port or ICMP type and code. */
    private static boolean covers(String protocol, int from, int to, Packet packet) {
        if (!packet.protocol().isSpelled(protocol)) {
            return false;
        }
        if (protocol.equals("-1")) {
            return true;
        }
        return packet.protocol().hasPorts()
                ? from <= packet.dstPort() && packet.dstPort() <= to
                : from == -1 || (from == packet.icmpType() && (to == -1 || to == 0));
    }

    /** The packet leaves a subnet. */
    void exit(Subnet subnet, Packet packet) {
        Dropped.unless(aclAllows(subnet, true, packet), packet.reply() ? Reason.NACL_EGRESS_REPLY : Reason.NACL_EGRESS);
    }

    /** The packet comes into a subnet. */
    void enter(Subnet subnet, Packet packet) {
        Dropped.unless(
                aclAllows(subnet, false, packet), packet.reply() ? Reason.NACL_INGRESS_REPLY : Reason.NACL_INGRESS);
    }

    /** In ascending order of numbers the first match decides; nothing matches: denied. */
    private boolean aclAllows(Subnet subnet, boolean egress, Packet packet) {
        if (world.isUnread(Listing.NETWORK_ACLS, world.vpcOf(subnet).region())) {
            return choices.maybe(subnet.id() + (egress ? " lets out " : " lets in ") + packet, Reason.UNREAD);
        }
        List<Entry> entries =
                world.find(Nacl.class, acl -> acl.subnets().contains(subnet.id())).orElseThrow().entries().stream()
                        .filter(entry -> entry.egress() == egress)
                        .sorted(Comparator.comparingInt(Entry::number))
                        .toList();
        Ip other = egress ? packet.dst() : packet.src();
        for (Entry entry : entries) {
            if (covers(entry.protocol(), entry.from(), entry.to(), packet) && facts.within(entry.cidr(), other)) {
                return entry.allow();
            }
        }
        return false;
    }
}
