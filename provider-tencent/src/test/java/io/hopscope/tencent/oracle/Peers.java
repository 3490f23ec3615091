/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Eni;
import io.hopscope.tencent.oracle.Resource.Group;
import io.hopscope.tencent.oracle.Resource.Template;
import io.hopscope.tencent.oracle.Resource.Vpc;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who and what a rule of a security group is about: prefixes, groups, templates (sheet 1.1). */
final class Peers {
    private static final Cidr WORLD = Cidr.of("0.0.0.0/0");

    private final Fabric fabric;
    private final World world;
    private final Facts facts;

    Peers(Fabric fabric) {
        this.fabric = fabric;
        this.world = fabric.world;
        this.facts = fabric.facts;
    }

    /** Whether a rule's service takes the packet. */
    boolean serves(String service, Packet packet) {
        if (service.startsWith("ppm")) {
            return inTemplate(service, packet.toString(), entry -> Services.matches(entry, packet));
        }
        return Services.isProtocol(service.split("/", 2)[0])
                ? Services.matches(service, packet)
                : facts.maybe(service + " is that of " + packet, Reason.UNDOCUMENTED);
    }

    /** Whether an address is a rule's peer; an empty peer is not any. */
    boolean isPeer(Group group, String peer, @Nullable Eni eni, Ip ip) {
        if (peer.isEmpty()) {
            return facts.maybe("peer of " + group.id() + " is " + ip, Reason.UNDOCUMENTED);
        }
        if (peer.startsWith("sg-")) {
            return isMember(group, peer, eni, ip);
        }
        return peer.startsWith("ipm") ? inTemplate(peer, ip.toString(), entry -> holds(entry, ip)) : isIn(peer, ip);
    }

    /** Every 0.0.0.0/n is the world. */
    private boolean isIn(String prefix, Ip ip) {
        return facts.within(prefix.startsWith("0.0.0.0/") ? WORLD : Cidr.of(prefix), ip);
    }

    /** An address, a prefix that may have host bits, or a range. */
    private boolean holds(String entry, Ip ip) {
        int dash = entry.indexOf('-');
        if (dash < 0) {
            return facts.within(Cidr.of(entry), ip);
        }
        Ip from = Ip.of(entry.substring(0, dash));
        Ip to = Ip.of(entry.substring(dash + 1));
        if (from.v6() != ip.v6()) {
            return false;
        }
        if (!ip.isKnown()) {
            boolean possible = ip.known() != Ip.Known.PUBLIC || !from.isPrivate();
            return possible && facts.maybe(ip + " in " + entry, Reason.UNREAD);
        }
        return from.value().compareTo(ip.value()) <= 0 && ip.value().compareTo(to.value()) <= 0;
    }

    private boolean inTemplate(String id, String what, Predicate<String> entry) {
        Optional<Template> template =
                world.isUnread(Lists.ofTemplate(id)) ? Optional.empty() : world.find(Template.class, id);
        if (template.isEmpty()) {
            return facts.maybe(id + " holds " + what, Reason.UNREAD);
        }
        boolean nested = id.startsWith("ipmg-") || id.startsWith("ppmg-");
        return template.get().entries().stream()
                .anyMatch(one -> nested ? inTemplate(one, what, entry) : entry.test(one));
    }

    /** Private addresses of members, of the same project, in this network or, as assumed, in one joined to it. */
    private boolean isMember(Group group, String peer, @Nullable Eni eni, Ip ip) {
        if (eni == null || !sameProject(group, peer)) {
            return false;
        }
        List<Eni> members =
                world.all(Eni.class).filter(one -> one.groups().contains(peer)).toList();
        if (!ip.isKnown()) {
            return ip.known() == Ip.Known.NOTHING && facts.maybe(ip + " in " + peer, Reason.UNREAD);
        }
        Vpc here = world.vpcOf(eni);
        List<Vpc> where = members.stream()
                .filter(one -> one.addresses().contains(ip))
                .map(world::vpcOf)
                .toList();
        return where.contains(here)
                || where.stream().anyMatch(there -> facts.connected(here, there) && facts.assumed("A8"));
    }

    private boolean sameProject(Group group, String peer) {
        if (peer.equals(group.id())) {
            return true;
        }
        if (world.isUnread(Lists.GROUPS)) {
            return fabric.choices.maybe(group.id() + " and " + peer + " are of one project", Reason.UNREAD);
        }
        return world.find(Group.class, peer)
                .filter(other -> other.project() == group.project())
                .isPresent();
    }
}
