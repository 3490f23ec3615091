/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.HaVip;
import io.hopscope.aliyun.oracle.Resource.Machine;
import io.hopscope.aliyun.oracle.Resource.Nic;
import io.hopscope.aliyun.oracle.Resource.Route;
import io.hopscope.aliyun.oracle.Resource.VSwitch;
import io.hopscope.aliyun.oracle.Resource.Vpc;
import io.hopscope.aliyun.oracle.Tables.Next;
import io.hopscope.aliyun.oracle.World.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ways inside of networks. */
final class Router {
    private final Fabric fabric;
    private final World world;

    Router(Fabric fabric) {
        this.fabric = fabric;
        this.world = fabric.world;
    }

    /** A packet left an interface. */
    Arrival route(Place from, Flight flight) {
        Packet packet = flight.packet();
        VSwitch vSwitch = world.vSwitch(from.nic());
        Next next = fabric.tables.next(vSwitch, packet.dst());
        if (next instanceof Next.Local) {
            return deliver(world.vpc(vSwitch), flight, vSwitch);
        }
        fabric.acls.leave(vSwitch, packet);
        if (fabric.mist.isAnswer(packet)) {
            throw new Arrival.ComesBack();
        }
        if (next instanceof Next.Services) {
            return fabric.mist.lost("services", flight);
        }
        return packet.dst().isPrivate() ? follow(next, from, flight) : fabric.internet.leave(next, from, flight);
    }

    /** By a route, whatever the destination. */
    Arrival follow(Next next, Place from, Flight flight) {
        if (next instanceof Next.Unread) {
            return fabric.mist.follow("table of " + from.nic().vSwitch(), flight);
        }
        if (next instanceof Next.By by) {
            return follow(by.route(), from, flight);
        }
        throw new Dropped(flight.packet().reply() ? Reason.NO_ROUTE_REPLY : Reason.NO_ROUTE);
    }

    /** Where type and id disagree the id counts. */
    private Arrival follow(Route route, Place from, Flight flight) {
        VSwitch vSwitch = world.vSwitch(from.nic());
        String hop = route.hop();
        return switch (hop.isEmpty() ? "" : hop.substring(0, hop.indexOf('-'))) {
            case "i", "eni", "havip" -> fabric.guests.middlebox(hop(route), vSwitch, flight);
            case "ngw" -> fabric.nats.leave(hop, from, flight);
            case "pcc" -> fabric.links.peering(hop, world.vpc(vSwitch), flight);
            case "vpn" -> fabric.links.vpn(hop, flight);
            case "ipv4gw", "ipv6gw" -> throw new Dropped(Reason.NO_INTERNET);
            default -> fabric.mist.follow(hop, flight);
        };
    }

    /** The interface that a route leads to. */
    Nic hop(Route route) {
        Optional<Nic> nic = world.find(Machine.class, route.hop())
                .map(world::primaryNic)
                .or(() -> world.find(Nic.class, route.hop()))
                .or(() -> world.find(HaVip.class, route.hop())
                        .flatMap(fabric.addresses::master)
                        .map(Place::nic));
        return nic.orElseThrow(() -> new Dropped(Reason.DEAD_HOP));
    }

    /** To whoever has the address in the network; from a vSwitch where the packet comes from one. */
    Arrival deliver(Vpc vpc, Flight flight, @Nullable VSwitch from) {
        Ip ip = flight.packet().dst();
        Optional<Place> holder = world.holder(vpc, ip).or(() -> floating(vpc, ip));
        if (holder.isPresent()) {
            fabric.acls.cross(from, world.vSwitch(holder.get().nic()), flight.packet());
            return fabric.guests.receive(holder.get().nic(), flight);
        }
        return fabric.balancers
                .inside(vpc, ip)
                .map(balancer -> fabric.balancers.accept(balancer, flight.packet(), from))
                .orElseThrow(() -> new Dropped(Reason.NO_SUCH_ADDRESS));
    }

    private Optional<Place> floating(Vpc vpc, Ip ip) {
        return world.find(
                        HaVip.class,
                        one -> one.ip().equals(ip)
                                && world.get(VSwitch.class, one.vSwitch()).vpc().equals(vpc.id()))
                .map(one -> fabric.addresses.master(one).orElseThrow(() -> new Dropped(Reason.NO_SUCH_ADDRESS)));
    }
}
