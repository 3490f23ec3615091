/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import io.hopscope.azure.oracle.Resource.Balancer;
import io.hopscope.azure.oracle.Resource.Frontend;
import io.hopscope.azure.oracle.Resource.Peering;
import io.hopscope.azure.oracle.Resource.Subnet;
import io.hopscope.azure.oracle.Resource.Vnet;
import io.hopscope.azure.oracle.Routes.Next;
import io.hopscope.azure.oracle.World.Place;
import java.util.List;
import java.util.Optional;

/** Sends on a packet that an interface in a subnet has sent. */
final class Router {
    private final Fabric fabric;

    Router(Fabric fabric) {
        this.fabric = fabric;
    }

    Arrival send(Place from, Flight flight) {
        Subnet subnet = fabric.world.subnetOf(from.config());
        Packet packet = flight.packet();
        Packet wire = fabric.balancers.asSent(packet);
        if (fabric.unread.isAnswer(packet) || fabric.unread.isAnswer(wire)) {
            throw new Arrival.ComesBack();
        }
        Next next = fabric.routes.next(subnet, packet.dst());
        if (fabric.internet.isDoorsAnswer(packet)) {
            return answer(next, subnet, flight);
        }
        return follow(next, from, subnet, flight.with(wire));
    }

    private Arrival follow(Next next, Place from, Subnet subnet, Flight flight) {
        Vnet vnet = fabric.world.vnetOf(subnet);
        if (next instanceof Next.Local) {
            return deliver(vnet, flight);
        }
        if (next instanceof Next.Across across) {
            return deliver(acrossTo(across.half()), flight);
        }
        if (next instanceof Next.Out) {
            return fabric.exits.leave(from, flight);
        }
        if (next instanceof Next.Via via) {
            return appliance(subnet, via.appliance(), flight);
        }
        if (next instanceof Next.ToGateway gateway) {
            return gateway(vnet, gateway, flight);
        }
        Dropped.unless(next instanceof Next.Unread, Reason.ROUTE_DROPS);
        return fabric.unread.follow(from, flight);
    }

    /** The answer to a connection through a public address has to leave to the Internet (sheet 1.5). */
    private Arrival answer(Next next, Subnet subnet, Flight flight) {
        if (next instanceof Next.Via via && fabric.internet.mayAnswerAnyhow(flight.packet())) {
            appliance(subnet, via.appliance(), flight);
            Dropped.unless(fabric.choices.maybe(List.of("detour of", flight.packet())), Reason.ANSWER_LEAVES_NOT);
            throw new Arrival.ComesBack();
        }
        if (next instanceof Next.Unread) {
            Dropped.unless(
                    fabric.choices.maybe(List.of("unread route for", flight.packet())), Reason.ANSWER_LEAVES_NOT);
            throw new Arrival.ComesBack();
        }
        Dropped.unless(next instanceof Next.Out, Reason.ANSWER_LEAVES_NOT);
        return fabric.internet.carry(fabric.internet.asAnswered(flight));
    }

    /** The far network of a peering that works. */
    Vnet acrossTo(Peering half) {
        Dropped.unless(fabric.links.works(half), Reason.PEERING_DOWN);
        return fabric.world.get(Vnet.class, half.remote());
    }

    /** Whether an interface or a balancer in the network has the address. */
    boolean has(Vnet vnet, Ip ip) {
        return fabric.world.holder(vnet, ip).isPresent()
                || balancers().stream()
                        .flatMap(balancer -> balancer.frontends().stream())
                        .anyMatch(frontend -> ip.equals(frontend.ip()) && isIn(frontend, vnet));
    }

    /** Those that the list tells of. */
    private List<Balancer> balancers() {
        return fabric.world.isUnread(Lists.BALANCERS)
                ? List.of()
                : fabric.world.all(Balancer.class).toList();
    }

    /** To whoever has the address in the network. */
    Arrival deliver(Vnet vnet, Flight flight) {
        Ip ip = flight.packet().dst();
        Optional<Place> holder = fabric.world.holder(vnet, ip);
        if (holder.isPresent()) {
            return fabric.guests.enter(holder.get(), flight);
        }
        for (Balancer balancer : balancers()) {
            for (Frontend frontend : balancer.frontends()) {
                if (ip.equals(frontend.ip()) && isIn(frontend, vnet)) {
                    return fabric.balancers.internal(balancer, frontend, flight);
                }
            }
        }
        boolean asked = fabric.world.isUnread(Lists.BALANCERS) && inSubnet(vnet, ip);
        Dropped.unless(asked && fabric.choices.maybe(List.of("a balancer has", ip)), Reason.NO_SUCH_ADDRESS);
        return fabric.unread.beyond(flight);
    }

    private boolean inSubnet(Vnet vnet, Ip ip) {
        return fabric.world
                .all(Subnet.class)
                .filter(subnet -> subnet.vnet().equals(vnet.id()))
                .flatMap(subnet -> subnet.prefixes().stream())
                .anyMatch(prefix -> prefix.contains(ip));
    }

    boolean isIn(Frontend frontend, Vnet vnet) {
        return fabric.world
                .find(Subnet.class, frontend.subnet())
                .filter(subnet -> subnet.vnet().equals(vnet.id()))
                .isPresent();
    }

    /** The appliance's address has to be found in the network or a peered one. */
    private Arrival appliance(Subnet subnet, Ip ip, Flight flight) {
        Vnet own = fabric.world.vnetOf(subnet);
        if (own.prefixes().stream().anyMatch(prefix -> prefix.contains(ip))) {
            return applianceIn(own, ip, flight);
        }
        List<Peering> halves = fabric.links
                .halves(subnet)
                .filter(half -> half.remotePrefixes().stream().anyMatch(prefix -> prefix.contains(ip)))
                .toList();
        Dropped.unless(!halves.isEmpty(), Reason.NO_APPLIANCE);
        return applianceIn(acrossTo(halves.get(0)), ip, flight);
    }

    private Arrival applianceIn(Vnet vnet, Ip ip, Flight flight) {
        Optional<Place> holder = fabric.world.holder(vnet, ip);
        if (holder.isPresent()) {
            return fabric.guests.middlebox(holder.get(), flight);
        }
        for (Balancer balancer : balancers()) {
            for (Frontend frontend : balancer.frontends()) {
                if (ip.equals(frontend.ip()) && isIn(frontend, vnet)) {
                    return fabric.balancers.middlebox(balancer, frontend, flight);
                }
            }
        }
        Dropped.unless(
                fabric.world.isUnread(Lists.BALANCERS) && fabric.choices.maybe(List.of("a balancer has", ip)),
                Reason.NO_APPLIANCE);
        return fabric.unread.by(flight);
    }

    /** Whatever is behind a gateway is outside of the subscription. */
    private Arrival gateway(Vnet vnet, Next.ToGateway next, Flight flight) {
        Dropped.unless(!flight.packet().reply(), Reason.ANSWER_TO_GATEWAY);
        boolean there = !next.own() || fabric.links.hasGateway(vnet, true);
        Dropped.unless(there && (!flight.packet().v6() || fabric.links.takesV6(vnet)), Reason.NO_GATEWAY);
        return fabric.unread.beyond(flight);
    }
}
