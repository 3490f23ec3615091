/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.Acl;
import io.hopscope.aliyun.oracle.Resource.Entry;
import io.hopscope.aliyun.oracle.Resource.VSwitch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Network ACLs: stateless, and the port of an entry is always the destination's (sheet 1.2). */
final class Acls {
    private static final List<Cidr> EXEMPT = Cidr.all("100.100.2.112/28", "100.100.2.128/28", "100.100.100.200/32");

    private final World world;
    private final Facts facts;
    private final Choices choices;

    Acls(Fabric fabric) {
        this.world = fabric.world;
        this.facts = fabric.facts;
        this.choices = fabric.choices;
    }

    /** From one vSwitch to another, or from or to somewhere else; what stays in one is not filtered, as is assumed. */
    void cross(@Nullable VSwitch from, @Nullable VSwitch to, Packet packet) {
        if (from != null && from.equals(to) && from.acl() != null && facts.assumed("neighbours in " + from.id())) {
            return;
        }
        if (from != null) {
            leave(from, packet);
        }
        if (to != null) {
            enter(to, packet);
        }
    }

    void leave(VSwitch from, Packet packet) {
        Dropped.unless(passes(from, packet, false), packet.reply() ? Reason.ACL_REPLY : Reason.ACL_EGRESS);
    }

    void enter(VSwitch to, Packet packet) {
        Dropped.unless(passes(to, packet, true), packet.reply() ? Reason.ACL_REPLY : Reason.ACL_INGRESS);
    }

    private boolean passes(VSwitch vSwitch, Packet packet, boolean in) {
        String id = vSwitch.acl();
        Ip peer = in ? packet.src() : packet.dst();
        if (id == null
                || isCutThrough(in ? packet.dst() : packet.src())
                || EXEMPT.stream().anyMatch(block -> block.contains(peer))) {
            return true;
        }
        if (world.isUnread("DescribeNetworkAclAttributes", id)) {
            return choices.maybe(id + " passes " + packet + in);
        }
        return world.get(Acl.class, id).entries().stream()
                .filter(entry -> entry.in() == in && takes(entry, packet, peer))
                .findFirst()
                .map(Entry::accept)
                .orElse(false);
    }

    private boolean isCutThrough(Ip near) {
        return world.places().stream().anyMatch(place -> place.ip().equals(near)) && !near.isPrivate() && !near.v6();
    }

    private boolean takes(Entry entry, Packet packet, Ip peer) {
        return Services.speaks(entry.protocol(), packet)
                && (!packet.hasPorts() || Ports.of(entry.ports()).contains(packet.dstPort()))
                && facts.within(entry.peer(), peer);
    }
}
