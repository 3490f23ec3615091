/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.balancer.Listener;
import io.hopscope.model.balancer.LoadBalancer;
import io.hopscope.model.balancer.TargetGroup;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Lookup;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Protocol;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Dimension;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.HopKind;
import io.hopscope.reach.trace.NoteCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Takes connections that arrive at a load balancer on to its targets; one target that answers is enough. */
final class Balancers {
    private final Walk walk;
    private final Journey journey;
    private final Drops drops;

    Balancers(Walk walk, Journey journey) {
        this.walk = walk;
        this.journey = journey;
        this.drops = new Drops(walk);
    }

    /** A packet at an interface of a balancer. */
    void receive(Port port, Packet packet) {
        Optional<LoadBalancer> balancer = walk.estate().balancerAt(port.id());
        if (balancer.isEmpty()) {
            walk.journal().unknown(HopKind.BALANCER, port.id().value(), Gaps.notModelled(port));
            return;
        }
        checkState(balancer.get(), port, packet);
        Fact<List<Listener>> listeners =
                walk.settle(balancer.get().listeners(), balancer.get().id());
        if (listeners instanceof Fact.Unknown<List<Listener>> unknown) {
            drops.unclear(HopKind.BALANCER, balancer.get().id().value(), unknown.gap());
            return;
        }
        listen(balancer.get(), listeners.value().orElseThrow(), port, packet);
    }

    private void listen(LoadBalancer balancer, List<Listener> listeners, Port port, Packet packet) {
        for (Listener listener : listeners) {
            walk.cuts().mention(packet.destination(), listener.ports());
            listener.protocols().forEach(p -> walk.cuts().mentionProtocol(p.number()));
        }
        Optional<Listener> listener = listeners.stream()
                .filter(l -> l.protocols().contains(packet.protocol())
                        && l.ports().contains(packet.destination().port()))
                .findFirst();
        if (listener.isEmpty()) {
            lose(
                    FindingCode.LISTENER_MISSING,
                    balancer.id(),
                    "",
                    port,
                    packet,
                    () -> balancer.id() + " has no listener for " + service(packet));
            return;
        }
        Fact<List<ResourceId>> groups = walk.settle(listener.get().groups(), balancer.id());
        if (groups instanceof Fact.Unknown<List<ResourceId>> unknown) {
            drops.unclear(HopKind.BALANCER, balancer.id().value(), unknown.gap());
            return;
        }
        walk.journal()
                .pass(
                        HopKind.BALANCER,
                        balancer.id().value(),
                        listener.get().label(),
                        () -> balancer.id() + " listens on " + service(packet));
        forward(balancer, groups.value().orElseThrow(), port, packet);
    }

    private void forward(LoadBalancer balancer, List<ResourceId> groups, Port port, Packet packet) {
        if (groups.isEmpty()) {
            walk.journal()
                    .pass(HopKind.BALANCER, balancer.id().value(), "", () -> balancer.id() + " answers by itself");
            return;
        }
        ResourceId id = groups.get(walk.choices().any(groups.size()));
        Lookup<TargetGroup> lookup =
                walk.estate().find(TargetGroup.class, id, balancer.identity().scope());
        if (!(lookup instanceof Lookup.Found<TargetGroup> found)) {
            drops.missing(HopKind.BALANCER, FindingCode.NO_TARGETS, lookup, id, Spot.of(port.subnet()), packet);
            return;
        }
        Optional<TargetPick.Picked> target = new TargetPick(walk, balancer, found.value(), port, packet).pick();
        target.ifPresent(picked -> connect(found.value(), picked, port, packet));
        if (target.isEmpty() && found.value().repliesStraight()) {
            journey.passed(new Leg.Unanswered());
        }
    }

    private void connect(TargetGroup group, TargetPick.Picked picked, Port port, Packet packet) {
        boolean kept = group.hiddenSource().isPresent() || keepsClientAddress(group);
        Packet opened = group.hiddenSource().isPresent()
                ? fromPlatform(port, packet, group)
                : opened(port, packet, kept, group);
        Packet toTarget = opened.to(
                picked.target().port() == 0
                        ? opened.destination().translated(picked.address())
                        : opened.destination()
                                .translated(picked.address(), picked.target().port(), Dimension.FIXED));
        if (picked.failsOpen()) {
            walk.journal()
                    .note(
                            NoteCode.BALANCER_FAILS_OPEN,
                            () -> group.name() + " has no healthy target and uses "
                                    + picked.target().label() + " all the same");
        }
        Reply reply = kept && group.repliesStraight() ? Reply.STRAIGHT : kept ? Reply.STEERED : Reply.ROUTED;
        Filters filters = group.targetFiltersAsked() ? new Filters(walk, false) : Filters.sparingInterfaces(walk);
        send(port, picked, new Sent(toTarget, reply, filters), doorTo(picked, port, packet));
    }

    private Packet opened(Port port, Packet packet, boolean kept, TargetGroup group) {
        if (kept && group.standsForClient()) {
            return packet;
        }
        return standingFor(port, kept ? packet : fromBalancer(port, packet));
    }

    /** The packet from an address of the platform that nobody knows, and that is no machine's. */
    private Packet fromPlatform(Port port, Packet packet, TargetGroup group) {
        walk.journal().blame(group.hiddenSource().orElseThrow());
        Packet sent = fromBalancer(port, packet);
        return sent.from(sent.source().uncertain(Fact.known(Set.of())));
    }

    /** Where nobody knows, both ways have to agree. */
    private boolean keepsClientAddress(TargetGroup group) {
        Fact<Boolean> keeps = walk.settle(group.keepsClientAddress(), group.id());
        return keeps.value()
                .orElseGet(() -> walk.choices().agree(2, keeps.missing().orElseThrow()) == 1);
    }

    /** What goes to a target: how its reply gets back, and which filters it meets. */
    private record Sent(Packet packet, Reply reply, Filters filters) {}

    /** The door of the target itself by which the dialled service reaches it, where there is one. */
    private Optional<Door> doorTo(TargetPick.Picked picked, Port port, Packet dialled) {
        return walk.estate().doorsAt(dialled.destination().address()).stream()
                .filter(door ->
                        !door.target().equals(port.id()) && door.inside().equals(picked.address()))
                .filter(door -> door.ports()
                        .map(map -> map.protocol().equals(dialled.protocol())
                                && map.outside().contains(dialled.destination().port()))
                        .orElse(true))
                .findFirst();
    }

    /** How a target's reply gets back. */
    private enum Reply {
        ROUTED,
        STEERED,
        STRAIGHT
    }

    private void send(Port port, TargetPick.Picked picked, Sent sent, Optional<Door> door) {
        Packet packet = sent.packet();
        Landing landing = new Transit(walk, false, sent.filters()).send(port, packet);
        if (landing instanceof Landing.AtPort at) {
            door.ifPresent(own -> new DoorStates(walk).checkGuarded(own, at.port(), at.packet()));
            journey.passed(door.<Leg>map(own -> new Leg.In(door, gateway(own), at.port(), at.packet()))
                    .orElseGet(() -> sent.reply() == Reply.STRAIGHT
                            ? new Leg.Handed(port, at.port(), at.packet())
                            : new Leg.Inside(port, at.port(), at.packet(), sent.reply() == Reply.STEERED)));
            journey.receive(at.port(), at.packet());
        } else if (!(landing instanceof Landing.Lost) && !(landing instanceof Landing.Unclear)) {
            lose(
                    FindingCode.NO_ROUTE,
                    port.id(),
                    "",
                    port,
                    packet,
                    () -> "the way to the target " + picked.target().label() + " leaves the network");
        }
    }

    private Optional<Gateway> gateway(Door door) {
        return door.gateway().flatMap(id -> walk.estate().get(Gateway.class, id));
    }

    private Packet fromBalancer(Port port, Packet packet) {
        IpAddress own = port.nic().addresses().stream()
                .map(a -> a.prefix().address())
                .filter(a -> a.family() == packet.family())
                .findFirst()
                .orElse(packet.source().address());
        return packet.from(packet.source().translated(own, walk.translatedPort(), Dimension.TRANSLATED_PORT));
    }

    /** What a balancer opens stands for the balancer's groups, also where it keeps the client's address. */
    private static Packet standingFor(Port port, Packet packet) {
        return packet.from(packet.source().withLabels(port.nic().labels()));
    }

    private void checkState(LoadBalancer balancer, Port port, Packet packet) {
        Fact<OperationalState> state = walk.settle(balancer.state(), balancer.id());
        if (state instanceof Fact.Unknown<OperationalState> unknown) {
            drops.unclear(HopKind.BALANCER, balancer.id().value(), unknown.gap());
        } else if (!state.value().orElseThrow().up()) {
            lose(
                    FindingCode.BALANCER_DOWN,
                    balancer.id(),
                    "",
                    port,
                    packet,
                    () -> balancer.id() + " is " + state.value().orElseThrow().raw());
        }
    }

    private void lose(
            FindingCode code, ResourceId subject, String rule, Port port, Packet packet, Supplier<String> message) {
        drops.lost(new Loss(HopKind.BALANCER, code, subject, rule), Spot.of(port.subnet()), packet, message);
    }

    private static String service(Packet packet) {
        Protocol protocol = packet.protocol();
        return protocol.hasPorts()
                ? protocol.name() + "/" + packet.destination().port()
                : protocol.name();
    }
}
