/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Acl;
import io.hopscope.tencent.oracle.Resource.Eni;
import io.hopscope.tencent.oracle.Resource.Entry;
import io.hopscope.tencent.oracle.Resource.Group;
import io.hopscope.tencent.oracle.Resource.Rule;
import io.hopscope.tencent.oracle.Resource.Subnet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Security groups (sheet 1.1) and network ACLs (1.2). */
final class Filters {
    private record Seen(String eni, Packet packet) {}

    private enum Decision {
        ACCEPT,
        DROP,
        NONE
    }

    private final World world;
    private final Facts facts;
    private final Choices choices;
    private final Peers peers;
    private final Set<Seen> tracked = new HashSet<>();

    Filters(Fabric fabric) {
        this.world = fabric.world;
        this.facts = fabric.facts;
        this.choices = fabric.choices;
        this.peers = new Peers(fabric);
    }

    void leave(Eni eni, Packet packet) {
        pass(eni, packet, false);
    }

    void enter(Eni eni, Packet packet) {
        pass(eni, packet, true);
    }

    /** Groups are stateful: what answers a packet that passed this interface passes. */
    private void pass(Eni eni, Packet packet, boolean ingress) {
        if (!tracked.contains(new Seen(eni.id(), packet.reversed()))) {
            Dropped.unless(
                    admits(facts.groups(eni), eni, packet, ingress),
                    ingress ? Reason.GROUP_INGRESS : Reason.GROUP_EGRESS);
        }
        tracked.add(new Seen(eni.id(), packet));
    }

    /** What was let in without asking the groups may be answered. */
    void track(Eni eni, Packet packet) {
        tracked.add(new Seen(eni.id(), packet));
    }

    /** One group after another; what none of them decides is dropped behind the last. */
    boolean admits(List<String> groups, @Nullable Eni eni, Packet packet, boolean ingress) {
        for (int i = 0; i < groups.size(); i++) {
            boolean last = i == groups.size() - 1;
            Decision decision = decide(groups.get(i), eni, packet, ingress, last);
            if (decision != Decision.NONE) {
                return decision == Decision.ACCEPT;
            }
        }
        return false;
    }

    private Decision decide(String id, @Nullable Eni eni, Packet packet, boolean ingress, boolean last) {
        if (world.isUnread(Lists.POLICIES, id)) {
            String at = eni == null ? "" : eni.id();
            return Decision.values()[
                    choices.pick(id + " decides " + packet + ingress + at, Decision.values().length, Reason.UNREAD)];
        }
        Group group = world.get(Group.class, id);
        List<Rule> rules = ingress ? group.ingress() : group.egress();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            if (matches(group, rule, eni, packet, ingress)) {
                boolean closing = !last && rules.stream().skip(i).allMatch(Filters::dropsAll);
                return closing && !facts.assumed("A2")
                        ? Decision.NONE
                        : rule.accept() ? Decision.ACCEPT : Decision.DROP;
            }
        }
        return Decision.NONE;
    }

    private static boolean dropsAll(Rule rule) {
        return !rule.accept()
                && rule.service().toLowerCase(Locale.ROOT).startsWith("all")
                && (rule.peer().matches("0\\.0\\.0\\.0/\\d+") || rule.peer().equals("::/0"));
    }

    private boolean matches(Group group, Rule rule, @Nullable Eni eni, Packet packet, boolean ingress) {
        return peers.serves(rule.service(), packet)
                && peers.isPeer(group, rule.peer(), eni, ingress ? packet.src() : packet.dst(), ingress);
    }

    /** A packet leaves a subnet. */
    void exit(Subnet subnet, Packet packet) {
        Dropped.unless(passes(subnet, packet, false), packet.reply() ? Reason.ACL_REPLY : Reason.ACL_EGRESS);
    }

    /** A packet comes into a subnet. */
    void entry(Subnet subnet, Packet packet) {
        Dropped.unless(passes(subnet, packet, true), packet.reply() ? Reason.ACL_REPLY : Reason.ACL_INGRESS);
    }

    private boolean passes(Subnet subnet, Packet packet, boolean ingress) {
        String id = subnet.acl();
        if (id == null) {
            return true;
        }
        boolean unread = world.isUnread(Lists.ACLS)
                || (world.get(Acl.class, id).quintuple() && world.isUnread(Lists.QUINTUPLES, id));
        return unread
                ? facts.maybe(id + " passes " + packet + ingress, Reason.UNREAD)
                : world.get(Acl.class, id).entries().stream()
                        .filter(entry -> entry.ingress() == ingress)
                        .filter(entry -> takes(entry, packet))
                        .findFirst()
                        .map(Entry::accept)
                        .orElse(false);
    }

    private boolean takes(Entry entry, Packet packet) {
        boolean ports = !Services.hasPorts(entry.protocol())
                || (Services.covers(entry.sourcePort(), packet.srcPort())
                        && Services.covers(entry.destinationPort(), packet.dstPort()));
        return Services.speaks(entry.protocol(), packet)
                && ports
                && facts.within(entry.source(), packet.src())
                && facts.within(entry.destination(), packet.dst());
    }
}
