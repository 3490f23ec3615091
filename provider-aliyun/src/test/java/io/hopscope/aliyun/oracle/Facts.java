/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.Event;
import io.hopscope.aliyun.oracle.Resource.Gateway4;
import io.hopscope.aliyun.oracle.Resource.Machine;
import io.hopscope.aliyun.oracle.Resource.Nic;
import io.hopscope.aliyun.oracle.Resource.Peering;
import io.hopscope.aliyun.oracle.Resource.Vpc;
import java.util.Optional;
import java.util.Set;

/** What single objects say about themselves, as far as anybody knows. */
final class Facts {
    /** How a network is joined to the Internet (sheet 1.5). */
    enum Mode {
        DIRECT,
        CENTRAL,
        PRIVATE
    }

    private static final Set<String> OF_DEBTS = Set.of("financial", "dedicatedhostfinancial");

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
        return !doubts.strict() || choices.maybe("assumption " + assumption);
    }

    /** A word that says yes, one that says no, or one that nobody knows. */
    boolean told(String what, String word, Set<String> yes, Set<String> no) {
        return yes.contains(word) || (!no.contains(word) && choices.maybe(what));
    }

    /** Attached to a machine that runs (sheet 1.8). */
    void requireAlive(Nic nic) {
        boolean attached = nic.machine() != null
                && told(
                        "status of " + nic.id(),
                        nic.status(),
                        Set.of("InUse"),
                        Set.of("Creating", "Available", "Attaching", "Detaching", "Deleting", "CreateFailed"));
        Dropped.unless(attached, Reason.INTERFACE_NOT_ATTACHED);
        requireRunning(world.get(Machine.class, nic.machine()));
    }

    /** Running, not locked for debts, and not impaired (sheet 1.8). */
    void requireRunning(Machine machine) {
        if (world.isUnread("DescribeInstances")) {
            Dropped.unless(choices.maybe("state of " + machine.id()), Reason.INSTANCE_NOT_RUNNING);
        } else {
            boolean runs = told(
                    "state of " + machine.id(),
                    machine.state(),
                    Set.of("Running"),
                    Set.of("Stopped", "Stopping", "Pending", "Starting"));
            Dropped.unless(runs, Reason.INSTANCE_NOT_RUNNING);
            String lock = machine.lock();
            boolean free = lock == null || (!OF_DEBTS.contains(lock) && choices.maybe("lock of " + machine.id()));
            Dropped.unless(free, Reason.INSTANCE_LOCKED);
        }
        Event event = machine.event();
        boolean impaired = ("Impaired".equals(machine.health()) || (event != null && event.failsNow()))
                && !world.isUnread("DescribeInstancesFullStatus")
                && assumed("impaired " + machine.id());
        Dropped.unless(!impaired, Reason.IMPAIRED);
    }

    /** An active gateway tells by itself; one that is not active leaves things as they were, as is assumed. */
    Mode mode(Vpc vpc) {
        Optional<Gateway4> gateway = world.find(Gateway4.class, one -> one.vpc().equals(vpc.id()));
        if (gateway.filter(Gateway4::enabled).isPresent()) {
            return Mode.CENTRAL;
        }
        boolean told = !world.isUnread("DescribeVpcAttribute", vpc.id());
        if (told && !vpc.supports()) {
            return Mode.DIRECT;
        }
        if (gateway.isPresent()) {
            return assumed("inactive-gateway " + vpc.id()) ? Mode.DIRECT : Mode.CENTRAL;
        }
        return told || choices.maybe("mode of " + vpc.id()) ? Mode.PRIVATE : Mode.DIRECT;
    }

    /** Whether two networks are joined, whatever the state of the link. */
    boolean connected(Vpc one, Vpc other) {
        return one.equals(other)
                || world.find(
                                Peering.class,
                                peering -> Set.of(peering.from(), peering.to()).equals(Set.of(one.id(), other.id())))
                        .isPresent();
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
        return cidr.isAll() || choices.maybe(ip + " in " + cidr);
    }
}
