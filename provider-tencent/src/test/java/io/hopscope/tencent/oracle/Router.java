/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Balancer;
import io.hopscope.tencent.oracle.Resource.Eni;
import io.hopscope.tencent.oracle.Resource.HaVip;
import io.hopscope.tencent.oracle.Resource.Route;
import io.hopscope.tencent.oracle.Resource.Subnet;
import io.hopscope.tencent.oracle.Resource.Vpc;
import io.hopscope.tencent.oracle.Routes.Next;
import io.hopscope.tencent.oracle.World.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends on what an interface has sent, first within the network, then by routes (sheet 1.3). */
final class Router {
    private final Fabric fabric;
    private final World world;

    Router(Fabric fabric) {
        this.fabric = fabric;
        this.world = fabric.world;
    }

    Arrival send(Place from, Flight flight) {
        Packet packet = flight.packet();
        Subnet subnet = world.subnetOf(from.eni());
        Vpc vpc = world.vpcOf(subnet);
        if (fabric.balancers.isAnswer(from.eni(), packet)) {
            return fabric.balancers.answer(from.eni(), flight);
        }
        boolean inside = fabric.facts.holds(vpc, packet.dst());
        boolean steered = fabric.internet.isAnswer(packet) || fabric.nats.isAnswer(packet);
        if (inside && !steered) {
            return deliver(vpc, flight, subnet);
        }
        fabric.filters.exit(subnet, packet);
        if (fabric.unread.isAnswer(packet)) {
            throw new Arrival.ComesBack();
        }
        Next next = inside ? new Next.Inside() : fabric.routes.next(from, packet);
        if (fabric.internet.isAnswer(packet)) {
            return fabric.internet.answer(next, from.eni(), flight);
        }
        if (fabric.nats.isAnswer(packet)) {
            return fabric.nats.answer(next, from.eni(), flight);
        }
        if (next instanceof Next.Own) {
            return fabric.internet.leave(from, flight);
        }
        if (next instanceof Next.By by) {
            return follow(by.route(), from, flight);
        }
        Dropped.unless(next instanceof Next.Unread, Reason.NO_ROUTE);
        return fabric.unread.follow("table of " + subnet.id(), from, flight);
    }

    /** By the vendor's words for next hops. */
    Arrival follow(Route route, Place from, Flight flight) {
        return switch (route.type()) {
            case "NAT" -> fabric.nats.leave(route.gateway(), from, flight);
            case "PEERCONNECTION" -> fabric.links.peering(route.gateway(), from, flight);
            case "CCN", "USER_CCN" -> fabric.links.ccn(route.gateway(), from, flight);
            case "VPN" -> fabric.links.vpn(route.gateway(), flight);
            case "DIRECTCONNECT" -> fabric.links.directConnect(route.gateway(), flight);
            case "NORMAL_CVM" -> middlebox(world.vpcOf(from.eni()), Ip.of(route.gateway()), from, flight);
            case "CVM" -> publicGateway(route.gateway(), from, flight);
            case "HAVIP" -> virtual(route.gateway(), from, flight);
            default -> fabric.unread.follow(route.type() + " of " + from.eni().subnet(), from, flight);
        };
    }

    private Arrival middlebox(Vpc vpc, Ip ip, Place from, Flight flight) {
        Optional<Place> place = world.holder(vpc, ip);
        if (place.isEmpty() && world.isUnread(Lists.INTERFACES)) {
            return fabric.unread.follow("holder of " + ip, from, flight);
        }
        return fabric.guests.middlebox(place.orElseThrow(() -> new Dropped(Reason.NO_ROUTER)), from, flight);
    }

    /** Made to be a gateway, with a public address, in another subnet. */
    private Arrival publicGateway(String id, Place from, Flight flight) {
        Place place = world.places()
                .filter(one -> id.equals(one.eni().instance()) && one.eni().primary())
                .findFirst()
                .orElseThrow(() -> new Dropped(Reason.NO_ROUTER));
        boolean made = world.isUnread(Lists.INSTANCES)
                ? fabric.facts.maybe(id + " is a gateway", Reason.UNREAD)
                : world.instanceOf(place.eni()).orElseThrow().gateway();
        boolean elsewhere = !place.eni().subnet().equals(from.eni().subnet());
        boolean isPublic = world.places()
                .filter(one -> one.eni().equals(place.eni()) && !one.ip().v6())
                .anyMatch(one -> fabric.addresses.of(one).isPresent());
        Dropped.unless(made && elsewhere && isPublic, Reason.NO_ROUTER);
        return fabric.guests.middlebox(place, from, flight);
    }

    private Arrival virtual(String id, Place from, Flight flight) {
        if (world.isUnread(Lists.HAVIPS)) {
            return fabric.unread.follow(id, from, flight);
        }
        HaVip havip = world.find(HaVip.class, id).orElseThrow(() -> new Dropped(Reason.NO_ROUTER));
        Eni holder = holder(havip).orElseThrow(() -> new Dropped(Reason.NO_ROUTER));
        return fabric.guests.middlebox(new Place(holder, havip.ip()), from, flight);
    }

    /** The interface that has a virtual address now. */
    Optional<Eni> holder(HaVip havip) {
        return havip.state().equals("AVAILABLE") ? world.find(Eni.class, havip.holder()) : Optional.empty();
    }

    /** To whoever has the address in the network; a subnet where the packet comes from one. */
    Arrival deliver(Vpc vpc, Flight flight, @Nullable Subnet from) {
        Ip ip = flight.packet().dst();
        Optional<Place> holder = world.holder(vpc, ip);
        if (holder.isPresent()) {
            return enter(holder.get(), flight, from);
        }
        Optional<HaVip> havip = world.virtual(vpc, ip).filter(one -> !world.isUnread(Lists.HAVIPS));
        if (havip.isPresent()) {
            Eni eni = holder(havip.get()).orElseThrow(() -> new Dropped(Reason.NO_SUCH_ADDRESS));
            return enter(new Place(eni, ip), flight, from);
        }
        if (!world.isUnread(Lists.BALANCERS)) {
            Optional<Balancer> balancer = world.find(
                    Balancer.class,
                    one -> one.vpc().equals(vpc.id()) && one.vip().equals(ip));
            if (balancer.isPresent()) {
                return fabric.balancers.accept(balancer.get(), flight, from);
            }
        }
        return fabric.unread.unowned(vpc, flight, from);
    }

    /** A network ACL does not see what stays in its subnet, as is assumed (sheet 1.2). */
    Arrival enter(Place place, Flight flight, @Nullable Subnet from) {
        cross(from, world.subnetOf(place.eni()), flight.packet());
        return fabric.guests.receive(place, flight);
    }

    void cross(@Nullable Subnet from, Subnet to, Packet packet) {
        boolean within = to.equals(from) && to.acl() != null && fabric.facts.assumed("A4");
        if (!within) {
            if (from != null) {
                fabric.filters.exit(from, packet);
            }
            fabric.filters.entry(to, packet);
        }
    }
}
