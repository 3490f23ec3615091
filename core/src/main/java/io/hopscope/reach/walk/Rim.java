/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Match;
import io.hopscope.net.AddressScope;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.End;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.match.Scene;
import io.hopscope.reach.match.Truth;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.HopKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rim between networks and the Internet: exits that give a packet a public source, doors that let one in. */
final class Rim {
    private final Walk walk;
    private final Journey journey;
    private final Filters filters;
    private final Exits exits;
    private final DoorStates doors;
    private final Drops drops;

    Rim(Walk walk, Journey journey) {
        this.walk = walk;
        this.journey = journey;
        this.filters = new Filters(walk, false);
        this.exits = new Exits(walk);
        this.doors = new DoorStates(walk);
        this.drops = new Drops(walk);
    }

    /** A packet at a gateway, on its way out. */
    void leave(Port start, Landing.AtGateway at) {
        Packet packet = at.packet();
        Gateway gateway = at.gateway();
        filters.crossGateway(start, at.spot().subnet(), gateway.kind(), Direction.EGRESS, packet);
        journey.passed(new Leg.Out(start, gateway, packet));
        if (!isTaken(start, at)) {
            return;
        }
        Optional<Packet> outside = exits.translated(start, at);
        if (outside.isEmpty()) {
            new LocalDelivery(walk, filters).mayBeNobody(packet);
            journey.resume(start, Labels.clouded(packet));
            return;
        }
        walk.journal()
                .pass(
                        HopKind.GATEWAY,
                        gateway.id().value(),
                        "",
                        () -> gateway.id() + " sends it out from "
                                + outside.get().source().address());
        arrive(start, outside.get());
    }

    /** A packet at a gateway that something before it has given a public source. */
    void leave(Port start, Landing.AtGateway at, Packet translated) {
        if (isTaken(start, at)) {
            arrive(start, translated);
        }
    }

    private boolean isTaken(Port start, Landing.AtGateway at) {
        Gateway gateway = at.gateway();
        Truth accepted = test(gateway.accepts(), start, at.packet());
        if (accepted.isNo()) {
            refuse(at);
            journey.resume(start, at.packet());
            return false;
        }
        accepted.gap()
                .ifPresent(gap -> drops.unclear(HopKind.GATEWAY, gateway.id().value(), gap));
        return true;
    }

    /** A private destination at an Internet gateway means that a route of its own is missing. */
    private void refuse(Landing.AtGateway at) {
        Packet packet = at.packet();
        ResourceId gateway = at.gateway().id();
        if (AddressScope.of(packet.destination().address()) == AddressScope.OUTSIDE) {
            lose(FindingCode.GATEWAY_REFUSES, gateway, at, () -> gateway + " does not carry " + packet);
            return;
        }
        String route = at.way().option().route().label();
        drops.lost(
                new Loss(HopKind.ROUTE, FindingCode.NO_ROUTE, at.way().table(), route),
                at.spot(),
                packet,
                () -> "of " + at.way().table() + " only the route " + route + " to " + gateway + " covers "
                        + packet.destination().address() + ", and that gateway carries no private addresses");
    }

    /** A packet in the outside world. */
    void arrive(Port start, Packet packet) {
        if (journey.isBoundOutside()) {
            outside(packet);
            return;
        }
        if (journey.entersByPossibleDoor(packet)) {
            return;
        }
        List<Door> there = walk.estate().doorsAt(packet.destination().address());
        Optional<Door> door = doors.taking(there, packet).stream()
                .min(Comparator.comparing((Door one) -> !journey.isMeant(one)).thenComparingInt(Door::rank));
        if (door.filter(journey::isAnothers).isPresent()) {
            doors.noneTakes(there.stream().filter(journey::isMeant).findFirst().orElse(door.get()), packet);
            journey.resumeOutside(start, packet);
        } else if (door.isPresent()) {
            enter(door.get(), packet);
        } else if (!walk.estate()
                .publicAddresses(packet.destination().address())
                .isEmpty()) {
            doors.withoutDoor(
                    walk.estate()
                            .publicAddresses(packet.destination().address())
                            .get(0),
                    packet);
            journey.resumeOutside(start, packet);
        } else if (unopened(packet).isPresent()) {
            notPublic(unopened(packet).get(), packet);
            journey.resumeOutside(start, packet);
        } else if (AddressScope.of(packet.destination().address()) == AddressScope.OUTSIDE) {
            outside(packet);
        } else {
            drops.unclear(HopKind.INTERNET, packet.destination().address().toString(), Gaps.outside(packet));
        }
    }

    /** An interface whose address of IPv6 is unique in the world, and that no door leads to. */
    private Optional<Port> unopened(Packet packet) {
        return packet.family() == IpFamily.V6
                ? walk.estate().owners(packet.destination().address()).findFirst()
                : Optional.empty();
    }

    private void notPublic(Port owner, Packet packet) {
        drops.lost(
                new Loss(HopKind.INTERNET, FindingCode.NO_PUBLIC_ADDRESS, owner.id(), ""),
                Spot.of(owner.subnet()),
                packet,
                () -> packet.destination().address() + " of " + owner.id() + " is not open to the Internet");
    }

    private void outside(Packet packet) {
        walk.journal()
                .pass(
                        HopKind.INTERNET,
                        "internet",
                        "",
                        () -> packet.destination().address()
                                + " is outside of the snapshot; the request leaves for it");
    }

    /** A packet from outside at a door. */
    void enter(Door door, Packet packet) {
        Optional<Port> target = walk.estate().port(door.target());
        if (target.isEmpty()) {
            leadsNowhere(door, packet);
            return;
        }
        Optional<Door> outer = doors.outer(door);
        if (outer.isPresent()) {
            enterByNat(outer.get(), door, target.get(), packet);
            return;
        }
        doors.checkCarries(door, packet);
        doors.noteOwnAnswer(door, packet);
        Optional<Gateway> gateway = door.gateway().flatMap(id -> walk.estate().get(Gateway.class, id));
        GatewayKind kind = gateway.map(Gateway::kind).orElse(GatewayKind.INTERNET);
        filters.crossGateway(target.get(), kind, Direction.INGRESS, packet);
        Packet inside = inside(door, packet);
        doors.checkGuarded(door, target.get(), inside);
        Landing landing = steered(gateway, target.get(), inside);
        if (landing instanceof Landing.AtMasquerade at) {
            journey.passed(new Leg.In(Optional.of(door), gateway, at.port(), inside));
            journey.masquerade(at);
            return;
        }
        Port end = landing instanceof Landing.AtPort at ? at.port() : target.get();
        Packet there = landing instanceof Landing.Unclear ? Labels.clouded(inside) : inside;
        if (!(landing instanceof Landing.AtPort)) {
            filters.arrive(end, there, false);
        }
        journey.passed(new Leg.In(Optional.of(door), gateway, end, there));
        journey.receive(end, there);
    }

    /** Where the gateway's own table leads, if it has one. */
    private Landing steered(Optional<Gateway> gateway, Port target, Packet inside) {
        Fact<Optional<ResourceId>> table =
                gateway.map(one -> walk.settle(one.inboundTable(), one.id())).orElse(Fact.known(Optional.empty()));
        table.missing()
                .ifPresent(gap -> drops.unclear(
                        HopKind.GATEWAY, gateway.orElseThrow().id().value(), gap));
        boolean doorsOnly = gateway.map(Gateway::steersToDoorsOnly).orElse(false);
        return new Transit(walk, false).enter(target, table.value().orElse(Optional.empty()), doorsOnly, inside);
    }

    /** A packet at an address of a NAT gateway, which sends it on from its own interface to whom it publishes there. */
    private void enterByNat(Door outer, Door door, Port target, Packet packet) {
        Port nat = walk.estate().port(outer.target()).orElseThrow();
        Optional<Gateway> gateway = outer.gateway().flatMap(id -> walk.estate().get(Gateway.class, id));
        GatewayKind kind = gateway.map(Gateway::kind).orElse(GatewayKind.INTERNET);
        doors.checkCarries(door, packet);
        doors.noteOwnAnswer(door, packet);
        filters.crossGateway(nat, kind, Direction.INGRESS, packet);
        Packet there = inside(outer, packet);
        filters.arrive(nat, there, false);
        journey.passed(new Leg.In(Optional.of(outer), gateway, nat, there));
        Packet inside = inside(door, packet);
        filters.leave(nat, inside, false);
        doors.checkGuarded(door, target, inside);
        filters.arrive(target, inside, false);
        journey.passed(new Leg.Published(nat, DoorStates.holder(door).orElseThrow(), target, inside));
        journey.receive(target, inside);
    }

    /** A door whose target is not in the snapshot; a provider that knows that there is none says so. */
    private void leadsNowhere(Door door, Packet packet) {
        boolean down = door.carries().value().filter(state -> !state.up()).isPresent();
        if (down) {
            doors.checkCarries(door, packet);
        } else {
            drops.unclear(HopKind.DOOR, door.id().value(), Gaps.outside(packet));
        }
    }

    private Packet inside(Door door, Packet packet) {
        End source = packet.source().within(walk.estate().beyondPlatform(packet.family()));
        Packet clean = packet.from(source.withoutLabels());
        if (door.inside().equals(packet.destination().address())) {
            return clean;
        }
        Packet moved = clean.to(clean.destination().translated(door.inside()));
        return door.ports()
                .filter(map -> map.outside().contains(moved.destination().port()))
                .map(map -> moved.to(moved.destination()
                        .shiftedTo(map.inside(moved.destination().port()))))
                .orElse(moved);
    }

    private Truth test(Match match, Port port, Packet packet) {
        return walk.estate()
                .condition(match)
                .test(packet, new Scene(port.subnet().id(), Map.of()));
    }

    private void lose(
            FindingCode code, ResourceId subject, Landing.AtGateway at, java.util.function.Supplier<String> message) {
        drops.lost(new Loss(HopKind.GATEWAY, code, subject, ""), at.spot(), at.packet(), message);
    }
}
