/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.edge.Door;
import io.hopscope.net.IpAddress;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.HopKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One request, stretch by stretch, through all translators to its end, and its reply back. Past an obstacle it goes on
 * as if there were none, so that every obstacle is told.
 */
final class Journey {
    private static final int MOST_LEGS = 12;

    private final Walk walk;
    private final Bound bound;
    private final List<Leg> legs = new ArrayList<>();
    private final Rim rim;
    private boolean resumed;
    private boolean reached;

    Journey(Walk walk, Bound bound) {
        this.walk = walk;
        this.bound = bound;
        this.rim = new Rim(walk, this);
    }

    /** Whether the destination is a host of the Internet, and none of the snapshot's own public addresses. */
    boolean isBoundOutside() {
        return bound instanceof Bound.Outside;
    }

    /** From a port of a machine, of which it may be known that the guest sends by it. */
    void fromPort(Port start, Packet packet, boolean inUse) {
        new Machines(walk).check(start, packet, inUse);
        sendFrom(start, packet);
        new ReplyRun(walk).run(legs);
    }

    /** From outside by a door. */
    void fromOutside(Door door, Packet packet) {
        rim.enter(door, packet);
        new ReplyRun(walk).run(legs);
    }

    /** From outside to an address that has no door. */
    void withoutDoor(Port target, Packet packet) {
        arriveAnyhow(target, packet);
        legs.add(new Leg.In(Optional.empty(), Optional.empty(), target, packet));
        new ReplyRun(walk).run(legs);
    }

    /** From an address that lies nowhere in the snapshot, by a way that is not known. */
    void fromElsewhere(Port target, Packet packet) {
        walk.journal().unknown(HopKind.INTERNET, packet.source().address().toString(), Gaps.elsewhere(packet));
        new Filters(walk, false).arrive(target, packet, false);
        receive(target, packet);
        legs.add(0, new Leg.FromElsewhere(target, packet));
        new ReplyRun(walk).run(legs);
    }

    /** Sends a stretch on its way from a port. */
    void sendFrom(Port start, Packet packet) {
        if (legs.size() >= MOST_LEGS) {
            new Drops(walk)
                    .lost(
                            new Loss(
                                    HopKind.ROUTE,
                                    FindingCode.ROUTING_LOOP,
                                    start.subnet().routeTable().value().orElse(start.id()),
                                    ""),
                            Spot.of(start.subnet()),
                            packet,
                            () -> "the packet is translated again and again");
            return;
        }
        advance(start, packet, new Transit(walk, false).send(start, packet));
    }

    /** Goes on from a guest that puts its own address on the packet. */
    void masquerade(Landing.AtMasquerade at) {
        Packet packet = at.packet();
        IpAddress own = Addresses.primary(at.out(), packet.family()).orElseThrow();
        sendFrom(
                at.out(),
                packet.from(packet.source()
                        .translated(own)
                        .withLabels(
                                walk.settle(at.out().nic().labels(), at.out().id()))));
    }

    /** Whether a door leads to the machine that was asked for; doors to several may share an address. */
    boolean isMeant(Door door) {
        return bound instanceof Bound.Only only && only.port().id().equals(door.target());
    }

    /** Whether a machine was asked for, and a door leads to another. */
    boolean isAnothers(Door door) {
        return !reached && bound instanceof Bound.Only && !isMeant(door);
    }

    /** Whether the packet is for a way in that may exist; it is then taken in there. */
    boolean entersByPossibleDoor(Packet packet) {
        if (!(bound instanceof Bound.ByPossibleDoor by) || packet.destination().certain()) {
            return false;
        }
        enter(by.way(), packet);
        return true;
    }

    private void enter(PossibleDoors.Way way, Packet packet) {
        new PossibleDoors(walk).enter(way, packet).ifPresent(inside -> {
            legs.add(new Leg.In(Optional.empty(), Optional.empty(), way.target(), inside));
            arriveAnyhow(way.target(), inside);
        });
    }

    /** Notes a stretch that is behind the packet. */
    void passed(Leg leg) {
        legs.add(leg);
    }

    /** Deals with a packet at an interface that owns its destination. */
    void receive(Port port, Packet packet) {
        switch (port.nic().role()) {
            case INSTANCE -> new Machines(walk).check(port, packet);
            case NAT -> refuseAtNat(port, packet);
            case BALANCER -> new Balancers(walk, this).receive(port, packet);
            case ENDPOINT -> new PlatformEndpoints(walk).receive(port, packet);
            case HUB -> new PortChecks(walk).serviceInterface(port, packet);
            case SERVICE -> walk.journal().unknown(HopKind.INTERFACE, port.id().value(), Gaps.notModelled(port));
        }
    }

    /** Goes on at the destination as if the packet had got there. */
    void resume(Port start, Packet packet) {
        Optional<Port> goal = bound.goal();
        if (resumed || goal.isEmpty()) {
            legs.add(new Leg.Broken(start, packet));
            return;
        }
        resumed = true;
        reached = true;
        Port target = goal.get();
        if (bound instanceof Bound.ByPossibleDoor by) {
            legs.add(new Leg.Broken(start, packet));
            enter(by.way(), Labels.clouded(packet));
            return;
        }
        Optional<Door> door = doorTo(target, packet);
        if (door.isPresent()) {
            legs.add(new Leg.Broken(start, packet));
            rim.enter(door.get(), Labels.clouded(packet));
            return;
        }
        legs.add(new Leg.Inside(start, target, packet, false));
        arriveAnyhow(target, packet);
    }

    /** The door by which a packet for a public address reaches a port that the address is not routed to inside. */
    private Optional<Door> doorTo(Port target, Packet packet) {
        IpAddress dialled = packet.destination().address();
        boolean routed =
                target.owns(dialled) && !walk.estate().outside(packet.family()).contains(dialled);
        List<Door> doors = routed ? List.of() : walk.estate().doorsAt(dialled);
        return new DoorStates(walk)
                .taking(doors, packet).stream()
                        .filter(door -> door.target().equals(target.id()))
                        .min(Comparator.comparingInt(Door::rank));
    }

    /** Goes on like this from beyond a translator, where the filters at the start have nothing more to say. */
    void resumeOutside(Port start, Packet packet) {
        if (bound.goal().isPresent()) {
            resume(start, packet);
        }
    }

    private void advance(Port start, Packet sent, Landing landing) {
        if (landing instanceof Landing.AtPort at && isAnother(at.port())) {
            mistake(at);
            resume(start, at.packet());
        } else if (landing instanceof Landing.AtPort at) {
            reached = true;
            legs.add(new Leg.Inside(start, at.port(), at.packet(), false));
            receive(at.port(), at.packet());
        } else if (landing instanceof Landing.AtGateway at) {
            rim.leave(start, at);
        } else if (landing instanceof Landing.AtNat at) {
            new Nats(walk, this).pass(start, at);
        } else if (landing instanceof Landing.AtMasquerade at) {
            legs.add(new Leg.Inside(start, at.port(), at.packet(), false));
            masquerade(at);
        } else if (landing instanceof Landing.Beyond) {
            beyond(start, sent);
        } else if (landing instanceof Landing.AtService) {
            legs.add(new Leg.Broken(start, sent));
        } else if (landing instanceof Landing.Lost) {
            resume(start, sent);
        } else if (landing instanceof Landing.Unclear) {
            new LocalDelivery(walk, new Filters(walk, false)).mayBeNobody(sent);
            resume(start, Labels.clouded(sent));
        }
    }

    /** The packet leaves what the snapshot shows, and comes back where its way in is one that may exist. */
    private void beyond(Port start, Packet sent) {
        if (bound instanceof Bound.ByPossibleDoor) {
            resume(start, Labels.clouded(sent));
        } else {
            legs.add(new Leg.Broken(start, sent));
        }
    }

    /** Whether a machine was asked for that is not the one at the port; networks may use the same addresses. */
    private boolean isAnother(Port port) {
        return !reached && bound instanceof Bound.Only only && !only.port().isSameAs(port);
    }

    private void mistake(Landing.AtPort at) {
        new Drops(walk)
                .lost(
                        new Loss(
                                HopKind.INTERFACE,
                                FindingCode.ADDRESS_OVERLAPS,
                                at.port().id(),
                                ""),
                        Spot.of(at.port().subnet()),
                        at.packet(),
                        () -> at.packet().destination().address() + " is also the address of "
                                + at.port().id() + ", which gets the packet instead of "
                                + bound.goal()
                                        .map(Port::id)
                                        .map(Object::toString)
                                        .orElse("its destination"));
    }

    private void arriveAnyhow(Port target, Packet packet) {
        new Filters(walk, false).arrive(target, packet, false);
        receive(target, packet);
    }

    private void refuseAtNat(Port port, Packet packet) {
        new Drops(walk)
                .lost(
                        new Loss(
                                HopKind.NAT,
                                FindingCode.NAT_OPENS_NOTHING_INWARD,
                                walk.estate()
                                        .natAt(port.id())
                                        .map(nat -> nat.id())
                                        .orElse(port.id()),
                                ""),
                        Spot.of(port.subnet()),
                        packet,
                        () -> packet.destination().address() + " belongs to a NAT gateway, which lets only replies in");
    }
}
