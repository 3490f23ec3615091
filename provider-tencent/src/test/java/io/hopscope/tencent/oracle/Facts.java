/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Attachment;
import io.hopscope.tencent.oracle.Resource.Eni;
import io.hopscope.tencent.oracle.Resource.Instance;
import io.hopscope.tencent.oracle.Resource.Peering;
import io.hopscope.tencent.oracle.Resource.Subnet;
import io.hopscope.tencent.oracle.Resource.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known of a world, decided every way where it is not: states, and what the vendor does not document. */
final class Facts {
    private static final Set<String> RUNNING =
            Set.of("RUNNING", "ENTER_SERVICE_LIVE_MIGRATE", "SERVICE_LIVE_MIGRATE", "EXIT_SERVICE_LIVE_MIGRATE");
    private static final Set<String> NOT_RUNNING = Set.of(
            "PENDING",
            "LAUNCH_FAILED",
            "STOPPED",
            "STARTING",
            "STOPPING",
            "REBOOTING",
            "SHUTDOWN",
            "TERMINATING",
            "ENTER_RESCUE_MODE",
            "RESCUE_MODE",
            "EXIT_RESCUE_MODE");
    private static final Set<String> IN_USE = Set.of("AVAILABLE", "INUSE");
    private static final Set<String> NOT_IN_USE = Set.of("PENDING", "ATTACHING", "DETACHING", "DELETING");

    private final World world;
    private final Choices choices;
    private final Doubts doubts;

    Facts(World world, Choices choices, Doubts doubts) {
        this.world = world;
        this.choices = choices;
        this.doubts = doubts;
    }

    /** Something undocumented that is taken for granted unless asked strictly. */
    boolean assumed(String assumption) {
        doubts.raise();
        return !doubts.strict() || choices.maybe("assumption " + assumption, Reason.ASSUMPTION);
    }

    /** What neither documents nor the region tell. */
    boolean maybe(String what, Reason reason) {
        return choices.maybe(what, reason);
    }

    /** The machine is on, and nothing holds it back (sheet 1.6). */
    boolean runs(Instance instance) {
        return !world.isUnread(Lists.INSTANCES)
                ? told(instance.id() + " runs", instance.state(), RUNNING, NOT_RUNNING)
                : choices.maybe(instance.id() + " runs", Reason.UNREAD);
    }

    /** Not restricted; a word that nobody knows may restrict. */
    boolean isFree(Instance instance) {
        if (world.isUnread(Lists.INSTANCES)) {
            return true; // one decision, whether it runs, is enough
        }
        boolean normal = told(
                instance.id() + " restriction",
                instance.restrict(),
                Set.of("NORMAL"),
                Set.of("EXPIRED", "PROTECTIVELY_ISOLATED"));
        boolean source = told(
                instance.id() + " isolation",
                instance.isolated(),
                Set.of("NOTISOLATED"),
                Set.of("ARREAR", "EXPIRE", "MANMADE"));
        return normal && source;
    }

    private boolean told(String what, String word, Set<String> yes, Set<String> no) {
        return yes.contains(word) || (!no.contains(word) && choices.maybe(what, Reason.UNDOCUMENTED));
    }

    /** A word that says yes, or one that says no, or one that nobody knows. */
    boolean is(String what, String word, String yes, Set<String> no) {
        return told(what, word, Set.of(yes), no);
    }

    void requireRunning(Instance instance) {
        Dropped.unless(runs(instance), Reason.INSTANCE_NOT_RUNNING);
        Dropped.unless(isFree(instance), Reason.INSTANCE_LOCKED);
    }

    boolean isAttached(Eni eni) {
        return eni.instance() != null && told(eni.id() + " in use", eni.state(), IN_USE, NOT_IN_USE);
    }

    /** Attached to a machine that runs. */
    void requireAlive(Eni eni) {
        Dropped.unless(isAttached(eni), Reason.INTERFACE_NOT_ATTACHED);
        Optional<Instance> instance = world.instanceOf(eni);
        if (instance.isPresent()) {
            requireRunning(instance.get());
        } else {
            Dropped.unless(
                    choices.maybe("foreign " + eni.instance(), Reason.UNDOCUMENTED), Reason.INTERFACE_NOT_ATTACHED);
        }
    }

    /** Groups in the order of evaluation: the machine tells those of its primary interface (sheet 1.1). */
    List<String> groups(Eni eni) {
        Optional<Instance> instance = world.instanceOf(eni).filter(machine -> eni.primary());
        if (instance.isPresent() && !world.isUnread(Lists.INSTANCES)) {
            return instance.get().groups();
        }
        if (eni.groups().size() < 2 || assumed("A3 of " + eni.id())) {
            return MachineJson.listed(eni);
        }
        List<String> left = new ArrayList<>(eni.groups());
        List<String> order = new ArrayList<>();
        while (!left.isEmpty()) {
            int choice = choices.pick("order of " + eni.id() + order, left.size(), Reason.ASSUMPTION);
            order.add(left.remove(choice));
        }
        return order;
    }

    /** Whether a network has an address; of one that was not read, that of its subnets is known. */
    boolean holds(Vpc vpc, Ip ip) {
        if (!world.isUnread(Lists.VPCS) || !ip.isKnown()) {
            return World.holds(vpc, ip);
        }
        boolean seen = world.all(Subnet.class)
                .filter(subnet -> subnet.vpc().equals(vpc.id()))
                .anyMatch(subnet -> World.prefixes(subnet).anyMatch(prefix -> prefix.contains(ip)));
        return seen || choices.maybe(vpc.id() + " has " + ip, Reason.UNREAD);
    }

    /** Whether two networks are joined, whatever the state of the link. */
    boolean connected(Vpc one, Vpc other) {
        if (one.equals(other) || share(one, other)) {
            return true;
        }
        boolean peered = world.find(
                        Peering.class,
                        peering -> Set.of(peering.from(), peering.to()).equals(Set.of(one.id(), other.id())))
                .isPresent();
        return world.isUnread(Lists.PEERINGS)
                ? choices.maybe("peered " + Set.of(one.id(), other.id()), Reason.UNREAD)
                : peered;
    }

    private boolean share(Vpc one, Vpc other) {
        if (world.isUnread(Lists.CCN_INSTANCES)) {
            return choices.maybe("attached " + Set.of(one.id(), other.id()), Reason.UNREAD);
        }
        return world.all(Attachment.class)
                .filter(near -> near.instance().equals(one.id()))
                .anyMatch(near -> world.all(Attachment.class)
                        .anyMatch(far ->
                                far.ccn().equals(near.ccn()) && far.instance().equals(other.id())));
    }

    /** Whether the address lies in the prefix; one that nobody knows may, except when all do. */
    boolean within(Cidr cidr, Ip ip) {
        if (ip.isKnown()) {
            return cidr.contains(ip);
        }
        if (cidr.base().v6() != ip.v6()
                || (ip.known() == Ip.Known.PUBLIC && cidr.base().isPrivate())) {
            return false;
        }
        return cidr.isAll() || choices.maybe(ip + " in " + cidr, Reason.UNREAD);
    }
}
