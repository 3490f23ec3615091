/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Addresses.Side;
import io.hopscope.aliyun.oracle.Facts.Mode;
import io.hopscope.aliyun.oracle.Resource.Address6;
import io.hopscope.aliyun.oracle.Resource.Eip;
import io.hopscope.aliyun.oracle.Resource.Gateway4;
import io.hopscope.aliyun.oracle.Resource.Gateway6;
import io.hopscope.aliyun.oracle.Resource.GatewayTable;
import io.hopscope.aliyun.oracle.Resource.Nic;
import io.hopscope.aliyun.oracle.Resource.Route;
import io.hopscope.aliyun.oracle.Resource.VSwitch;
import io.hopscope.aliyun.oracle.Resource.Vpc;
import io.hopscope.aliyun.oracle.Tables.Next;
import io.hopscope.aliyun.oracle.World.Place;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Ways out to the Internet and in from it (sheet 1.4, 1.5, 1.7). */
final class Internet {
    private static final int MAIL = 25;

    private record Entered(String nic, Packet answer) {}

    private final Fabric fabric;
    private final World world;
    private final Set<Entered> entered = new HashSet<>();

    Internet(Fabric fabric) {
        this.fabric = fabric;
        this.world = fabric.world;
    }

    /** A packet to the Internet is behind the ACL of its vSwitch. */
    Arrival leave(Next next, Place from, Flight flight) {
        if (flight.packet().v6()) {
            return leave6(next, from, flight);
        }
        Optional<Side> own = fabric.addresses.of(from);
        if (fabric.nats.isAnswer(flight.packet())) {
            return answerNat(next, from, flight, own);
        }
        boolean answers = entered.contains(new Entered(from.nic().id(), flight.packet()));
        Mode mode = fabric.facts.mode(world.vpc(from.nic()));
        boolean gateway = next instanceof Next.By by && by.is("Ipv4Gateway");
        if (mode == Mode.DIRECT && own.isPresent() && (answers || isOwnWay(next, from, gateway))) {
            return leaveAs(own.get(), flight);
        }
        if (mode == Mode.CENTRAL && gateway) {
            Optional<Side> mapped =
                    fabric.addresses.brought(from, !flight.passed().isEmpty());
            return leaveAs(mapped.orElseThrow(() -> new Dropped(Reason.NO_PUBLIC_ADDRESS)), flight);
        }
        Dropped.unless(!gateway, Reason.NO_INTERNET);
        if (mode == Mode.PRIVATE && own.isPresent() && next instanceof Next.Nowhere) {
            throw new Dropped(Reason.NO_INTERNET);
        }
        return fabric.router.follow(next, from, flight);
    }

    /** What came by a NAT gateway goes back there, unless the machine has an address of its own to leave by. */
    private Arrival answerNat(Next next, Place from, Flight flight, Optional<Side> own) {
        boolean leaves = own.isPresent()
                && fabric.facts.mode(world.vpc(from.nic())) == Mode.DIRECT
                && isOwnWay(next, from, false);
        Dropped.unless(!leaves, Reason.REPLY_ASTRAY);
        return fabric.nats.answer(next, from, flight);
    }

    /** The own address comes before NAT gateways; whether before other routes nobody knows. */
    private boolean isOwnWay(Next next, Place from, boolean gateway) {
        return gateway
                || next instanceof Next.Nowhere
                || (next instanceof Next.By by && by.alike() && by.is("NatGateway"))
                || fabric.choices.maybe("own address of " + from.ip() + " before routes");
    }

    private Arrival leaveAs(Side own, Flight flight) {
        Dropped.unless(fabric.addresses.carries(own.ip()), Reason.ADDRESS_DOWN);
        requireNoMail(flight.packet());
        return carry(flight.with(flight.packet().from(own.ip(), flight.packet().srcPort())));
    }

    /** The platform closes mail to the Internet. */
    static void requireNoMail(Packet packet) {
        boolean mail = packet.protocol().equals("tcp") && packet.dstPort() == MAIL && !packet.reply();
        Dropped.unless(!mail, Reason.MAIL_CLOSED);
    }

    private Arrival leave6(Next next, Place from, Flight flight) {
        if (!(next instanceof Next.By by && by.is("IPv6Gateway"))) {
            return fabric.router.follow(next, from, flight);
        }
        Gateway6 gateway = world.find(Gateway6.class, by.route().hop())
                .filter(one -> one.vpc().equals(world.vpc(from.nic()).id()))
                .orElseThrow(() -> new Dropped(Reason.GATEWAY_DOWN));
        Dropped.unless(isPaid(gateway), Reason.GATEWAY_DOWN);
        requireOpen(from.ip());
        requireNoMail(flight.packet());
        return carry(flight);
    }

    private boolean isPaid(Gateway6 gateway) {
        return fabric.facts.told(
                "business of " + gateway.id(), gateway.business(), Set.of("Normal"), Set.of("FinancialLocked"));
    }

    private void requireOpen(Ip ip) {
        Address6 address = world.address6(ip).orElseThrow(() -> new Dropped(Reason.NO_PUBLIC_ADDRESS));
        Dropped.unless(fabric.addresses.isOpen(address), Reason.NO_PUBLIC_ADDRESS);
    }

    /** To whoever has a public address. */
    Arrival carry(Flight flight) {
        Packet packet = flight.packet();
        if (fabric.nats.isSession(packet)) {
            return fabric.nats.handBack(flight);
        }
        if (fabric.mist.isAnswer(packet)) {
            throw new Arrival.ComesBack();
        }
        Dropped.unless(!packet.dst().isPrivate(), Reason.PRIVATE_DESTINATION);
        if (packet.v6()) {
            return enter6(flight);
        }
        Optional<Eip> eip = world.find(Eip.class, one -> one.ip().equals(packet.dst()));
        Optional<Resource.Nat> nat = eip.flatMap(one -> world.find(Resource.Nat.class, one.holder()));
        if (nat.isPresent()) {
            return fabric.nats.publish(nat.get(), flight);
        }
        Optional<Side> side = fabric.addresses.find(packet.dst());
        if (side.isPresent()) {
            return enter(side.get(), flight);
        }
        Dropped.unless(eip.isEmpty(), Reason.ADDRESS_DOWN);
        return fabric.balancers
                .outside(packet.dst())
                .map(balancer -> fabric.balancers.accept(balancer, packet, null))
                .orElseGet(() -> new Arrival.AtOutside(packet));
    }

    private Arrival enter(Side side, Flight flight) {
        Dropped.unless(fabric.addresses.carries(side.ip()), Reason.ADDRESS_DOWN);
        Nic nic = side.place().nic();
        Vpc vpc = world.vpc(nic);
        Mode mode = fabric.facts.mode(vpc);
        Dropped.unless(mode != Mode.PRIVATE, Reason.NO_INTERNET);
        Packet inside = flight.packet().to(side.place().ip(), flight.packet().dstPort());
        entered.add(new Entered(nic.id(), inside.reversed()));
        Optional<GatewayTable> unread = mode == Mode.CENTRAL ? unreadTable(vpc) : Optional.empty();
        if (unread.isPresent() && !fabric.choices.maybe(unread.get().id() + " steers nothing of " + inside)) {
            return fabric.mist.follow(unread.get().id(), flight.with(inside));
        }
        Optional<Route> steered = mode == Mode.CENTRAL
                ? world.find(Gateway4.class, one -> one.vpc().equals(vpc.id()))
                        .flatMap(gateway -> fabric.tables.inward(gateway.id(), inside.dst()))
                : Optional.empty();
        return arrive(steered, nic, flight.with(inside));
    }

    private Optional<GatewayTable> unreadTable(Vpc vpc) {
        return world.find(
                GatewayTable.class,
                one -> one.vpc().equals(vpc.id()) && world.isUnread("ListGatewayRouteTableEntries", one.id()));
    }

    private Arrival arrive(Optional<Route> steered, Nic nic, Flight flight) {
        if (steered.filter(route -> !fabric.router.hop(route).equals(nic)).isPresent()) {
            return fabric.guests.middlebox(fabric.router.hop(steered.get()), null, flight);
        }
        fabric.acls.enter(world.vSwitch(nic), flight.packet());
        return fabric.guests.receive(nic, flight);
    }

    private boolean getsOutOnly(Gateway6 gateway, String address) {
        return world.isUnread("DescribeIpv6EgressOnlyRules", gateway.id())
                ? fabric.choices.maybe(address + " gets out only")
                : gateway.egressOnly().contains(address);
    }

    private Arrival enter6(Flight flight) {
        Packet packet = flight.packet();
        Optional<Place> place = world.places().stream()
                .filter(one -> one.ip().equals(packet.dst()))
                .findFirst();
        if (place.isEmpty()) {
            return new Arrival.AtOutside(packet);
        }
        requireOpen(packet.dst());
        VSwitch vSwitch = world.vSwitch(place.get().nic());
        Gateway6 gateway = world.find(Gateway6.class, one -> one.vpc().equals(vSwitch.vpc()))
                .orElseThrow(() -> new Dropped(Reason.ADDRESS_DOWN));
        Dropped.unless(isPaid(gateway), Reason.ADDRESS_DOWN);
        String id = world.address6(packet.dst()).orElseThrow().id();
        Dropped.unless(packet.reply() || !getsOutOnly(gateway, id), Reason.EGRESS_ONLY);
        entered.add(new Entered(place.get().nic().id(), packet.reversed()));
        fabric.acls.enter(vSwitch, packet);
        return fabric.guests.receive(place.get().nic(), flight);
    }
}
