/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Balancer;
import io.hopscope.tencent.oracle.Resource.Eni;
import io.hopscope.tencent.oracle.Resource.Listener;
import io.hopscope.tencent.oracle.Resource.Subnet;
import io.hopscope.tencent.oracle.Resource.Target;
import io.hopscope.tencent.oracle.Resource.Vpc;
import io.hopscope.tencent.oracle.World.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Load balancers (sheet 1.6): a target's answer goes back to the balancer, and by it to the client. */
final class Balancers {
    private record Steered(String eni, Packet answer) {}

    /** What a client sent, and the subnet it stands in where it is a machine of the network. */
    private record Asked(Packet packet, @Nullable Subnet from, Vpc vpc) {}

    private final Fabric fabric;
    private final World world;
    private final Map<Steered, Asked> sessions = new HashMap<>();

    Balancers(Fabric fabric) {
        this.fabric = fabric;
        this.world = fabric.world;
    }

    /** The balancer that is open to the Internet at an address of its own. */
    Optional<Balancer> open(Ip ip) {
        return world.isUnread(Lists.BALANCERS)
                ? Optional.empty()
                : world.find(Balancer.class, one -> one.open() && one.vip().equals(ip));
    }

    Arrival accept(Balancer balancer, Flight flight, @Nullable Subnet from) {
        Packet packet = flight.packet();
        if (from != null) {
            fabric.filters.exit(from, packet);
        }
        Dropped.unless(balancer.up(), Reason.BALANCER_DOWN);
        Dropped.unless(!balancer.open() || !balancer.blocked(), Reason.ADDRESS_DOWN);
        Dropped.unless(
                balancer.groups().isEmpty() || fabric.filters.admits(balancer.groups(), null, packet, true),
                Reason.GROUP_INGRESS);
        if (world.isUnread(Lists.TARGET_HEALTH)) {
            return fabric.unread.lost(balancer.id(), flight, Reason.NO_TARGET);
        }
        Listener listener = balancer.listeners().stream()
                .filter(one -> protocol(one).equals(packet.protocol()) && one.port() == packet.dstPort())
                .findFirst()
                .orElseThrow(() -> new Dropped(Reason.NO_LISTENER));
        List<Target> targets = used(listener);
        Target target = targets.get(fabric.choices.any("target of " + listener.id() + packet.src(), targets.size()));
        return forward(balancer, listener, target, flight, from);
    }

    /** Those that are healthy; where there are none, all that are dead, as two guides say and the API's page denies. */
    private List<Target> used(Listener listener) {
        List<Target> weighty = listener.targets().stream()
                .filter(target -> target.weight() > 0)
                .toList();
        List<Target> healthy = weighty.stream().filter(Target::healthy).toList();
        Dropped.unless(!weighty.isEmpty(), Reason.NO_TARGET);
        Dropped.unless(!healthy.isEmpty() || fabric.facts.assumed("A11 of " + listener.id()), Reason.NO_TARGET);
        return healthy.isEmpty() ? weighty : healthy;
    }

    private static String protocol(Listener listener) {
        return listener.protocol().equals("UDP") ? "udp" : "tcp";
    }

    /** What source the targets of HTTP listeners see is not told. */
    private Arrival forward(Balancer balancer, Listener listener, Target target, Flight flight, @Nullable Subnet from) {
        Packet packet = flight.packet();
        Vpc vpc = world.get(Vpc.class, balancer.vpc());
        Place place = world.holder(vpc, target.ip()).orElseThrow(() -> new Dropped(Reason.NO_TARGET));
        Packet sent = packet.to(target.ip(), target.port());
        if (!listener.protocol().equals("TCP") && !listener.protocol().equals("UDP")) {
            sent = sent.from(Ip.ofPlatform(packet.v6()), fabric.nats.port());
        }
        sessions.put(new Steered(place.eni().id(), sent.reversed()), new Asked(packet, from, vpc));
        fabric.filters.entry(world.subnetOf(place.eni()), sent);
        return balancer.passes()
                ? fabric.guests.receiveUnfiltered(place.eni(), flight.with(sent))
                : fabric.guests.receive(place, flight.with(sent));
    }

    boolean isAnswer(Eni eni, Packet packet) {
        return sessions.containsKey(new Steered(eni.id(), packet));
    }

    Arrival answer(Eni eni, Flight flight) {
        Asked asked = Objects.requireNonNull(sessions.get(new Steered(eni.id(), flight.packet())));
        fabric.filters.exit(world.subnetOf(eni), flight.packet());
        Packet answer = asked.packet().reversed();
        boolean near = asked.from() != null || answer.dst().isPrivate();
        if (near && fabric.facts.holds(asked.vpc(), answer.dst())) {
            return fabric.router.deliver(asked.vpc(), flight.with(answer), null);
        }
        if (answer.dst().isPrivate()) {
            Dropped.unless(fabric.facts.maybe("answers " + answer, Reason.UNDOCUMENTED), Reason.REPLY_ASTRAY);
            throw new Arrival.ComesBack();
        }
        return fabric.internet.carry(flight.with(answer));
    }
}
