/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Resource.Balancer;
import io.hopscope.aws.oracle.Resource.Eni;
import io.hopscope.aws.oracle.Resource.Health;
import io.hopscope.aws.oracle.Resource.Instance;
import io.hopscope.aws.oracle.Resource.Listener;
import io.hopscope.aws.oracle.Resource.Registered;
import io.hopscope.aws.oracle.Resource.Role;
import io.hopscope.aws.oracle.Resource.Subnet;
import io.hopscope.aws.oracle.Resource.TargetGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Network load balancers (sheet 1.8): an address in a zone that hands flows to targets, and gets their answers. */
final class Balancers {

    private record Steered(String targetInterface, Packet reply) {}

    private final Fabric fabric;
    /** What a client sent, by what the target answers. */
    private final Map<Packet, Packet> sessions = new HashMap<>();

    private final Map<Steered, Eni> steered = new HashMap<>();

    Balancers(Fabric fabric) {
        this.fabric = fabric;
    }

    /** A packet came to an address of a balancer. */
    Arrival receive(Eni eni, Flight flight) {
        Packet packet = flight.packet();
        Dropped.unless(eni.attachment().inUse(), Reason.INTERFACE_NOT_ATTACHED);
        if (sessions.containsKey(packet)) {
            return handBack(eni, flight);
        }
        Balancer balancer =
                fabric.world.get(Balancer.class, String.valueOf(eni.attachment().owner()));
        Listener listener = balancer.listeners().stream()
                .filter(found -> packet.protocol().isSpelled(found.protocol()) && found.port() == packet.dstPort())
                .findFirst()
                .orElseThrow(() -> new Dropped(Reason.NO_LISTENER));
        if (!eni.groups().isEmpty()) {
            fabric.filters.enterInterface(eni, flight);
        }
        TargetGroup group = fabric.world.get(TargetGroup.class, listener.targetGroup());
        if (fabric.world.isUnread(Listing.TARGET_HEALTH, fabric.world.vpcOf(eni).region())) {
            Dropped.unless(fabric.choices.maybe(group.id() + " has a target", Reason.UNREAD), Reason.NO_TARGET);
            return new Arrival.AtInterface(eni, packet);
        }
        List<Registered> targets = eligible(balancer, eni, group);
        Dropped.unless(!targets.isEmpty(), Reason.NO_TARGET);
        int choice = fabric.choices.any("target of " + eni.id() + " " + packet.src(), targets.size());
        return forward(eni, flight, group, targets.get(choice));
    }

    /**
     * Healthy targets; all that are not draining when none is healthy. Without cross-zone those of the address's own
     * zone.
     */
    private List<Registered> eligible(Balancer balancer, Eni eni, TargetGroup group) {
        List<String> zones = fabric.world
                .all(Eni.class)
                .filter(found -> found.role() == Role.BALANCER && found.isOwnedBy(balancer.id()))
                .map(found -> fabric.world.subnetOf(found).zone())
                .toList();
        List<Registered> used = group.targets().stream()
                .filter(target -> target.health() != Health.DRAINING)
                .filter(target -> zoneOf(group, target).filter(zones::contains).isPresent())
                .toList();
        boolean someHealthy = used.stream().anyMatch(target -> target.health() == Health.HEALTHY);
        String own = fabric.world.subnetOf(eni).zone();
        return used.stream()
                .filter(target -> !someHealthy || target.health() == Health.HEALTHY)
                .filter(target -> balancer.crossZone()
                        || zoneOf(group, target).filter(own::equals).isPresent())
                .toList();
    }

    private Optional<String> zoneOf(TargetGroup group, Registered target) {
        return interfaceOf(group, target).map(eni -> fabric.world.subnetOf(eni).zone());
    }

    private Optional<Eni> interfaceOf(TargetGroup group, Registered target) {
        if (group.byInstance()) {
            return fabric.world
                    .find(Instance.class, target.target())
                    .flatMap(instance ->
                            fabric.world.interfacesOf(instance).stream().findFirst());
        }
        return fabric.world.holder(fabric.world.get(Resource.Vpc.class, group.vpc()), Ip.of(target.target()));
    }

    private Arrival forward(Eni eni, Flight flight, TargetGroup group, Registered target) {
        Packet packet = flight.packet();
        Eni behind = interfaceOf(group, target).orElseThrow();
        Ip address = group.byInstance() ? World.primary(behind, false).orElseThrow() : Ip.of(target.target());
        Packet sent = packet.to(address, target.port());
        if (group.keepsClient()) {
            steered.put(new Steered(behind.id(), sent.reversed()), eni);
        } else {
            sent = sent.from(World.primary(eni, false).orElseThrow(), port(eni));
        }
        sessions.put(sent.reversed(), packet);
        return send(eni, flight.translated(sent));
    }

    private int port(Eni eni) {
        List<Ports> pieces = Ports.TRANSLATED.pieces(fabric.world);
        return pieces.get(fabric.choices.share(
                        "port of " + eni.id(), pieces.stream().map(Ports::size).toList()))
                .from();
    }

    /** With groups of its own a balancer is what a target's rule may refer to. */
    private Arrival send(Eni eni, Flight flight) {
        Subnet subnet = fabric.world.subnetOf(eni);
        @Nullable Eni sender = eni.groups().isEmpty() ? null : eni;
        if (sender != null) {
            fabric.filters.leaveInterface(eni, flight.packet(), () -> fabric.router.addressee(subnet, flight.packet()));
        }
        return fabric.router.send(subnet, new Flight(flight.packet(), sender, flight.way(), flight.passed()));
    }

    /** The balancer that a target's answer to a client goes back to, whatever the routes say. */
    Optional<Eni> steers(Eni eni, Packet packet) {
        return Optional.ofNullable(steered.get(new Steered(eni.id(), packet)));
    }

    Arrival steer(Eni eni, Subnet from, Flight flight) {
        Subnet own = fabric.world.subnetOf(eni);
        if (!own.equals(from)) {
            fabric.filters.exit(from, flight.packet());
        }
        fabric.interfaces.cross(Optional.of(from), own, flight.packet());
        return handBack(eni, flight);
    }

    private Arrival handBack(Eni eni, Flight flight) {
        Packet asked = Dropped.present(sessions.get(flight.packet()), Reason.NO_LISTENER);
        return fabric.router.send(fabric.world.subnetOf(eni), flight.translated(asked.reversed()));
    }
}
