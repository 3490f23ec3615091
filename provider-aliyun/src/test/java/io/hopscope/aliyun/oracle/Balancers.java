/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.Backend;
import io.hopscope.aliyun.oracle.Resource.Balancer;
import io.hopscope.aliyun.oracle.Resource.Listener;
import io.hopscope.aliyun.oracle.Resource.Machine;
import io.hopscope.aliyun.oracle.Resource.Nic;
import io.hopscope.aliyun.oracle.Resource.VSwitch;
import io.hopscope.aliyun.oracle.Resource.Vpc;
import io.hopscope.aliyun.oracle.Tables.Next;
import io.hopscope.aliyun.oracle.World.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Classic load balancers (sheet 1.7). */
final class Balancers {
    private final Fabric fabric;
    private final World world;

    Balancers(Fabric fabric) {
        this.fabric = fabric;
        this.world = fabric.world;
    }

    Optional<Balancer> inside(Vpc vpc, Ip ip) {
        return world.find(
                Balancer.class,
                one -> !one.open()
                        && one.ip().equals(ip)
                        && world.get(VSwitch.class, one.vSwitch()).vpc().equals(vpc.id()));
    }

    Optional<Balancer> outside(Ip ip) {
        return world.find(Balancer.class, one -> one.open() && one.ip().equals(ip));
    }

    /** ACLs do not filter the balancer itself. One backend that works is enough. */
    Arrival accept(Balancer balancer, Packet packet, @Nullable VSwitch from) {
        if (from != null) {
            boolean neighbour = from.id().equals(balancer.vSwitch()) && from.acl() != null;
            if (!neighbour || !fabric.facts.assumed("neighbours in " + from.id())) {
                fabric.acls.leave(from, packet);
            }
        }
        Dropped.unless(balancer.status().equals("active"), Reason.NO_LISTENER);
        Listener listener = balancer.listeners().stream()
                .filter(one -> one.protocol().equals(packet.protocol()) && one.port() == packet.dstPort())
                .findFirst()
                .orElseThrow(() -> new Dropped(Reason.NO_LISTENER));
        List<Backend> usable = listener.backends().stream()
                .filter(one -> one.weight() > 0 && one.health().equals("normal"))
                .toList();
        Dropped.unless(!usable.isEmpty(), Reason.NO_BACKEND);
        serve(usable.get(fabric.choices.any("backend of " + balancer.id(), usable.size())), packet);
        return new Arrival.AtBalancer(balancer, packet);
    }

    /**
     * Groups are not asked; what ACLs make of it nobody knows, but for that its check vouches for the machine. Backends
     * see the client, so that an answer by another interface passes the balancer by.
     */
    private void serve(Backend backend, Packet packet) {
        Nic nic = world.primaryNic(world.get(Machine.class, backend.machine()));
        VSwitch vSwitch = world.vSwitch(nic);
        if (vSwitch.acl() == null) {
            fabric.facts.requireAlive(nic);
            boolean answers = fabric.guests.answersBy(nic, packet);
            Dropped.unless(answers, Reason.REPLY_ASTRAY);
        } else {
            Dropped.unless(fabric.choices.maybe(vSwitch.acl() + " passes probes of " + packet), Reason.ACL_INGRESS);
        }
    }

    /** The answer of a balancer; one of a network's own sends it by the routes of its vSwitch. */
    Arrival answer(Balancer balancer, Packet packet) {
        if (balancer.open()) {
            return fabric.internet.carry(Flight.of(packet));
        }
        VSwitch own = world.get(VSwitch.class, balancer.vSwitch());
        Next next = fabric.tables.next(own, packet.dst());
        if (next instanceof Next.Local) {
            return fabric.router.deliver(world.vpc(own), Flight.of(packet), unfiltered(own));
        }
        if (fabric.mist.isAnswer(packet)) {
            throw new Arrival.ComesBack();
        }
        List<Ip> addresses = List.of(balancer.ip());
        Nic nic = new Nic(balancer.id(), null, true, own.id(), "InUse", false, addresses, List.of());
        return fabric.router.follow(next, new Place(nic, balancer.ip()), Flight.of(packet));
    }

    private static VSwitch unfiltered(VSwitch own) {
        return new VSwitch(own.id(), own.vpc(), own.cidr(), own.v6(), null, own.table());
    }
}
