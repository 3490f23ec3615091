/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Facts.Mode;
import io.hopscope.aliyun.oracle.Resource.Dnat;
import io.hopscope.aliyun.oracle.Resource.Eip;
import io.hopscope.aliyun.oracle.Resource.Nat;
import io.hopscope.aliyun.oracle.Resource.Nic;
import io.hopscope.aliyun.oracle.Resource.Snat;
import io.hopscope.aliyun.oracle.Resource.VSwitch;
import io.hopscope.aliyun.oracle.Tables.Next;
import io.hopscope.aliyun.oracle.World.Place;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** NAT gateways (sheet 1.6). */
final class Nats {
    /** What a gateway remembers of a connection: the place inside, and the answer as the place knows it. */
    private record Session(Nat nat, Place place, Packet answer) {}

    private final Fabric fabric;
    private final World world;
    private final Map<Packet, Session> sessions = new HashMap<>();
    private final Map<Packet, Session> published = new HashMap<>();

    Nats(Fabric fabric) {
        this.fabric = fabric;
        this.world = fabric.world;
    }

    private VSwitch vSwitch(Nat nat) {
        return world.get(VSwitch.class, nat.vSwitch());
    }

    /** A route leads to the gateway; the packet is behind the ACL of its vSwitch. */
    Arrival leave(String id, Place from, Flight flight) {
        Packet packet = flight.packet();
        Nat nat = world.find(Nat.class, id)
                .filter(one -> vSwitch(one).vpc().equals(world.vpc(from.nic()).id()))
                .orElseThrow(() -> new Dropped(Reason.DEAD_HOP));
        requireForwards(nat);
        Dropped.unless(!packet.dst().isPrivate(), Reason.NAT_REFUSES);
        Optional<Dnat> mapping = mapping(nat, from.ip());
        Ip as = mapping.map(Dnat::outside).orElseGet(() -> source(nat, from));
        requireBound(nat, as);
        Dropped.unless(
                world.all(Eip.class)
                        .noneMatch(eip -> id.equals(eip.holder()) && eip.ip().equals(packet.dst())),
                Reason.HAIRPIN);
        Internet.requireNoMail(packet);
        requireOutside(nat, packet.dst());
        int port = mapping.isPresent() || !packet.hasPorts() ? packet.srcPort() : Trial.translatedPort(fabric);
        Packet wire = packet.from(as, port);
        cross(nat, packet, true);
        cross(nat, wire, false);
        sessions.put(wire.reversed(), new Session(nat, from, packet.reversed()));
        return fabric.internet.carry(flight.with(wire));
    }

    /** Into the gateway's interface or out of it: the ACL of its vSwitch filters that, as is assumed. */
    private void cross(Nat nat, Packet packet, boolean in) {
        VSwitch own = vSwitch(nat);
        boolean filtered = own.acl() != null && fabric.facts.assumed("ACL of " + nat.id());
        if (filtered && in) {
            fabric.acls.enter(own, packet);
        } else if (filtered) {
            fabric.acls.leave(own, packet);
        }
    }

    private void requireForwards(Nat nat) {
        boolean changing = nat.status().equals("Modifying");
        boolean available = changing
                ? fabric.facts.assumed("modifying " + nat.id())
                : fabric.facts.told(
                        "status of " + nat.id(),
                        nat.status(),
                        Set.of("Available"),
                        Set.of("Creating", "Deleting", "Converting"));
        boolean paid = fabric.facts.told(
                "business of " + nat.id(), nat.business(), Set.of("Normal"), Set.of("FinancialLocked"));
        Dropped.unless(available && paid && nat.network().equals("internet"), Reason.NAT_DOWN);
    }

    /** Every port of an address for every port of the machine, in and out. */
    private static Optional<Dnat> mapping(Nat nat, Ip inside) {
        return nat.dnat().stream()
                .filter(one -> isAvailable(one)
                        && one.protocol().equalsIgnoreCase("any")
                        && one.outsidePort().equalsIgnoreCase("any")
                        && one.inside().equals(inside))
                .findFirst();
    }

    private static boolean isAvailable(Dnat entry) {
        return entry.status().equals("Available");
    }

    /** Of several entries the most specific one, as is assumed. */
    private Ip source(Nat nat, Place from) {
        if (world.isUnread("DescribeSnatTableEntries", nat.id())) {
            Dropped.unless(fabric.choices.maybe(nat.id() + " serves " + from.ip()), Reason.NAT_REFUSES);
            return Ip.somewhere(false, true);
        }
        List<Snat> entries = nat.snat().stream()
                .filter(one -> one.status().equals("Available") && serves(one, from))
                .sorted(Comparator.comparingInt(one -> -block(one).length()))
                .toList();
        Dropped.unless(!entries.isEmpty(), Reason.NAT_REFUSES);
        boolean disputed = entries.stream().map(Snat::as).distinct().count() > 1
                && !fabric.facts.assumed("most specific of " + nat.id());
        int entry = disputed ? fabric.choices.pick("entry of " + nat.id() + " for " + from.ip(), entries.size()) : 0;
        List<Ip> pool = entries.get(entry).as();
        return pool.get(fabric.choices.pick("address of " + nat.id() + " for " + from.ip() + pool, pool.size()));
    }

    private Cidr block(Snat entry) {
        Cidr block = entry.source();
        return block == null ? world.get(VSwitch.class, entry.vSwitch()).cidr() : block;
    }

    /** An entry by vSwitch means its block. */
    private boolean serves(Snat entry, Place from) {
        return block(entry).contains(from.ip());
    }

    /** Which address it is nobody may know, but one of those that are bound it is. */
    private void requireBound(Nat nat, Ip as) {
        boolean works = world.all(Eip.class)
                .filter(eip -> nat.id().equals(eip.holder())
                        && (!as.isKnown() || eip.ip().equals(as)))
                .anyMatch(eip -> fabric.addresses.carries(eip.ip()));
        Dropped.unless(works, Reason.NAT_ADDRESS_DOWN);
    }

    /** With an active IPv4 gateway the vSwitch of the NAT gateway needs a route to it (sheet 1.5). */
    private void requireOutside(Nat nat, Ip peer) {
        VSwitch own = vSwitch(nat);
        Mode mode = fabric.facts.mode(world.vpc(own));
        Dropped.unless(mode == Mode.DIRECT || (mode == Mode.CENTRAL && isLedOut(own, peer)), Reason.NO_INTERNET);
    }

    private void requireInward(Nat nat) {
        Dropped.unless(fabric.facts.mode(world.vpc(vSwitch(nat))) != Mode.PRIVATE, Reason.NO_INTERNET);
    }

    private boolean isLedOut(VSwitch own, Ip peer) {
        Next next = peer.isPrivate() ? new Next.Nowhere() : fabric.tables.next(own, peer);
        return next instanceof Next.Unread
                ? fabric.choices.maybe("table of " + own.id() + " leads out")
                : next instanceof Next.By by && by.is("Ipv4Gateway");
    }

    /** Whether the packet on the Internet answers one that a gateway translated. */
    boolean isSession(Packet packet) {
        return sessions.containsKey(packet);
    }

    /** The answer back to whoever has the address that asked, which a guest may have forwarded for. */
    Arrival handBack(Flight flight) {
        Session session = Objects.requireNonNull(sessions.get(flight.packet()));
        Nic inner = world.holder(
                        world.vpc(vSwitch(session.nat())), session.answer().dst())
                .map(Place::nic)
                .orElseGet(() -> session.place().nic());
        cross(session.nat(), flight.packet(), true);
        cross(session.nat(), session.answer(), false);
        fabric.acls.enter(world.vSwitch(inner), session.answer());
        return fabric.guests.receive(inner, flight.with(session.answer()));
    }

    /** Something came to an address of the gateway: only what DNAT entries publish is open. */
    Arrival publish(Nat nat, Flight flight) {
        Packet packet = flight.packet();
        Dnat entry = nat.dnat().stream()
                .filter(one -> isAvailable(one) && takes(one, packet))
                .findFirst()
                .orElseThrow(() -> new Dropped(Reason.NAT_OPENS_NOTHING));
        requireForwards(nat);
        requireBound(nat, packet.dst());
        Place place = world.holder(world.vpc(vSwitch(nat)), entry.inside())
                .orElseThrow(() -> new Dropped(Reason.NO_SUCH_ADDRESS));
        Dropped.unless(!fabric.addresses.hasElastic(place), Reason.NAT_OPENS_NOTHING);
        requireInward(nat);
        int port = entry.insidePort().equalsIgnoreCase("any") ? packet.dstPort() : insidePort(entry, packet);
        return hand(nat, place, flight, packet.to(entry.inside(), port));
    }

    /** Filters see the client and the port inside, as is assumed; else nobody knows whether anything comes in. */
    private Arrival hand(Nat nat, Place place, Flight flight, Packet inside) {
        VSwitch inner = world.vSwitch(place.nic());
        cross(nat, flight.packet(), true);
        boolean works = fabric.facts.assumed("DNAT of " + nat.id());
        Dropped.unless(works, Reason.NAT_OPENS_NOTHING);
        cross(nat, inside, false);
        fabric.acls.enter(inner, inside);
        published.put(inside.reversed(), new Session(nat, place, flight.packet().reversed()));
        return fabric.guests.receive(place.nic(), flight.with(inside));
    }

    private static boolean takes(Dnat entry, Packet packet) {
        boolean any = entry.protocol().equalsIgnoreCase("any");
        boolean port = entry.outsidePort().equalsIgnoreCase("any")
                || Ports.of(entry.outsidePort()).contains(packet.dstPort());
        return entry.outside().equals(packet.dst())
                && (any || entry.protocol().equalsIgnoreCase(packet.protocol()))
                && port;
    }

    private static int insidePort(Dnat entry, Packet packet) {
        return packet.dstPort()
                - Ports.of(entry.outsidePort()).from()
                + Ports.of(entry.insidePort()).from();
    }

    /** Whether the packet answers one that came by a DNAT entry. */
    boolean isAnswer(Packet packet) {
        return published.containsKey(packet);
    }

    /** The answer needs a route to the gateway, be it by way of a guest that hands it on. */
    Arrival answer(Next next, Place from, Flight flight) {
        Session session = Objects.requireNonNull(published.get(flight.packet()));
        boolean unread = next instanceof Next.Unread;
        if (!unread && !isAt(next, session.nat())) {
            Dropped.unless(next instanceof Next.By by && isGuest(by), reasonOf(next));
            return fabric.router.follow(next, from, flight);
        }
        Dropped.unless(
                !unread
                        || fabric.choices.maybe(
                                flight.packet() + " back to " + session.nat().id()),
                Reason.REPLY_ASTRAY);
        cross(session.nat(), flight.packet(), true);
        cross(session.nat(), session.answer(), false);
        requireOutside(session.nat(), session.answer().dst());
        return fabric.internet.carry(flight.with(session.answer()));
    }

    private static boolean isAt(Next next, Nat nat) {
        return next instanceof Next.By by && by.route().hop().equals(nat.id());
    }

    private static boolean isGuest(Next.By by) {
        return Set.of("i", "eni", "havip").contains(by.route().hop().split("-", 2)[0]);
    }

    private static Reason reasonOf(Next next) {
        return next instanceof Next.Nowhere ? Reason.NO_ROUTE_REPLY : Reason.REPLY_ASTRAY;
    }
}
