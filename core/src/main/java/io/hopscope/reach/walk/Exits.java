/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.Exit;
import io.hopscope.model.edge.ExitAddress;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.network.Subnet;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Dimension;
import io.hopscope.reach.match.End;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.match.Scene;
import io.hopscope.reach.match.Truth;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.HopKind;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Gives packets that leave by a gateway a source address: of the subnet's exits, the first that takes the packet. */
final class Exits {
    private final Walk walk;
    private final DoorStates doors;
    private final Drops drops;

    Exits(Walk walk) {
        this.walk = walk;
        this.doors = new DoorStates(walk);
        this.drops = new Drops(walk);
    }

    /** The packet as it leaves; empty after telling why it does not. */
    Optional<Packet> translated(Port start, Landing.AtGateway at) {
        Optional<ResourceId> refusing = Optional.empty();
        Optional<Gap> unread = Optional.empty();
        for (Exit exit : at.spot().subnet().exits()) {
            if (!isAsked(exit, at)) {
                continue;
            }
            Truth takes = walk.estate()
                    .condition(exit.accepts())
                    .test(at.packet(), new Scene(start.subnet().id(), Map.of()));
            boolean useless =
                    exit.gives() instanceof ExitAddress.OwnDoor && ownDoor(at).isEmpty();
            if (takes.isNo() || useless) {
                refusing = refusing.or(() -> translator(exit));
                unread = useless && !takes.isNo() ? unread.or(() -> unreadDoor(at)) : unread;
                continue;
            }
            Optional<Gap> doubt = takes.gap();
            if (doubt.isPresent() && walk.choices().agree(2, doubt.get()) == 1) {
                continue;
            }
            boolean byUnread = unread.isPresent() && walk.choices().agree(2, unread.get()) == 0;
            return byUnread ? Optional.of(byUnread(at.packet())) : leavesBy(exit, at);
        }
        noExit(start, at, refusing);
        return Optional.empty();
    }

    private static boolean isAsked(Exit exit, Landing.AtGateway at) {
        return exit.when() == Exit.When.AT_GATEWAY
                || (exit.when() == Exit.When.AFTER_INTERNET_ROUTE
                        && at.gateway().kind() == GatewayKind.INTERNET);
    }

    /** Why the source may have a public address that nobody told. */
    private Optional<Gap> unreadDoor(Landing.AtGateway at) {
        return walk.estate().owners(at.spot().network(), at.packet().source().address()).stream()
                .flatMap(port -> walk.estate().doubtAboutDoors(port).stream())
                .findFirst();
    }

    /** Whatever the address is, it stands for one machine, whose ports it keeps. */
    private Packet byUnread(Packet packet) {
        AddressSet all = walk.estate().beyondPlatform(packet.family());
        return packet.from(packet.source()
                .translated(all.ranges().get(0).first())
                .uncertain(Fact.known(Set.of()))
                .within(all));
    }

    /** The NAT gateway behind an exit: what it refuses nothing else takes, as a rule. */
    private Optional<ResourceId> translator(Exit exit) {
        return exit.gives() instanceof ExitAddress.Pool pool
                ? walk.estate().get(NatGateway.class, pool.translator()).map(NatGateway::id)
                : Optional.empty();
    }

    private Optional<Packet> leavesBy(Exit exit, Landing.AtGateway at) {
        Packet packet = at.packet();
        if (exit.gives() instanceof ExitAddress.Pool pool) {
            checkState(exit, pool.translator(), at);
            return fromPool(exit, pool, at);
        }
        if (exit.gives() instanceof ExitAddress.Unchanged) {
            if (at.gateway().kind() == GatewayKind.INTERNET) {
                ownDoor(at).ifPresent(door -> doors.checkCarries(door, packet));
            }
            return Optional.of(packet.from(packet.source().withoutLabels()));
        }
        Door own = ownDoor(at).orElseThrow();
        doors.checkCarries(own, packet);
        return Optional.of(packet.from(packet.source().translated(own.outside())));
    }

    private Optional<Packet> fromPool(Exit exit, ExitAddress.Pool pool, Landing.AtGateway at) {
        Packet packet = at.packet();
        AddressSet addresses = pool.addresses().family(packet.family());
        if (addresses.isEmpty()) {
            lose(FindingCode.NAT_NO_ADDRESS, pool.translator(), at, () -> exit.label() + " has no usable address");
            return Optional.empty();
        }
        End source = packet.source().translated(addresses.ranges().get(0).first());
        End moved = packet.protocol().hasPorts()
                ? packet.source().translated(source.address(), walk.translatedPort(), Dimension.TRANSLATED_PORT)
                : source;
        boolean one = addresses.size().equals(BigInteger.ONE);
        walk.journal()
                .pass(
                        HopKind.NAT,
                        pool.translator().value(),
                        "",
                        () -> exit.label() + " gives the packet "
                                + (one ? moved.address().toString() : "one of its addresses"));
        return Optional.of(
                packet.from(one ? moved : moved.uncertain(Fact.known(Set.of())).within(addresses)));
    }

    private void checkState(Exit exit, ResourceId translator, Landing.AtGateway at) {
        Fact<OperationalState> state = walk.settle(exit.state(), translator);
        if (state instanceof Fact.Unknown<OperationalState> unknown) {
            drops.unclear(HopKind.NAT, translator.value(), unknown.gap());
        } else if (!state.value().orElseThrow().up()) {
            lose(
                    FindingCode.NAT_DOWN,
                    translator,
                    at,
                    () -> exit.label() + " is " + state.value().orElseThrow().raw());
        }
    }

    private void noExit(Port start, Landing.AtGateway at, Optional<ResourceId> refusing) {
        Optional<Gap> unread = walk.estate()
                .doubtAboutOwnDoors(start)
                .or(() -> walk.estate().doubtsAboutBalancers(start).stream()
                        .filter(gap -> gap.kind() == ResourceKind.LOAD_BALANCER
                                && ownDoor(at).isEmpty())
                        .findFirst());
        if (unread.isPresent()) {
            drops.unclear(HopKind.DOOR, start.id().value(), unread.get());
        } else if (refusing.isPresent()) {
            lose(
                    FindingCode.NAT_REFUSES,
                    refusing.get(),
                    at,
                    () -> refusing.get() + " does not translate " + at.packet() + ", and nothing else does");
        } else if (walk.estate().natAt(start.id()).isPresent()) {
            ResourceId nat = walk.estate().natAt(start.id()).orElseThrow().id();
            lose(
                    FindingCode.NAT_NO_ADDRESS,
                    nat,
                    at,
                    () -> nat + " has no public address, so " + at.gateway().id()
                            + " cannot send out what it translates");
        } else {
            lose(
                    FindingCode.NO_PUBLIC_ADDRESS,
                    lacking(start, at),
                    at,
                    () -> at.packet().source().address() + " of " + start.id() + " has no public address, so "
                            + at.gateway().id() + " cannot send it out");
        }
    }

    /** Where an address is missing: at the sender, or in the subnet where a guest brought its packet. */
    private static ResourceId lacking(Port start, Landing.AtGateway at) {
        Subnet leaving = at.spot().subnet();
        boolean brought = !at.spot().overLink()
                && leaving.network().equals(start.network())
                && !leaving.id().equals(start.subnet().id());
        return brought ? leaving.id() : start.id();
    }

    private Optional<Door> ownDoor(Landing.AtGateway at) {
        Packet packet = at.packet();
        return walk.estate().owners(at.spot().network(), packet.source().address()).stream()
                .flatMap(port -> walk.estate().doorsTo(port.id()).stream())
                .filter(door -> DoorStates.isOwn(door)
                        && door.inside().equals(packet.source().address()))
                .filter(this::isPicked)
                .min(Comparator.comparingInt(Door::rank));
    }

    /** Of several addresses at the interface of a translator, the one that it has picked for this packet. */
    private boolean isPicked(Door door) {
        IpAddress picked = walk.translated().get(door.target());
        return picked == null || picked.equals(door.outside());
    }

    private void lose(FindingCode code, ResourceId subject, Landing.AtGateway at, Supplier<String> message) {
        drops.lost(new Loss(HopKind.GATEWAY, code, subject, ""), at.spot(), at.packet(), message);
    }
}
