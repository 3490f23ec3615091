/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Filters.Far;
import io.hopscope.aws.oracle.Flight.Way;
import io.hopscope.aws.oracle.Resource.Endpoint;
import io.hopscope.aws.oracle.Resource.Eni;
import io.hopscope.aws.oracle.Resource.Subnet;
import io.hopscope.aws.oracle.Resource.Target;
import io.hopscope.aws.oracle.Resource.Vpc;
import java.util.Optional;

/** The router of a VPC: sends on a packet that something in a subnet sends. */
final class Router {
    private final Fabric fabric;

    Router(Fabric fabric) {
        this.fabric = fabric;
    }

    /** Within the subnet at layer 2, without table and ACL; else by the subnet's table. */
    Arrival send(Subnet subnet, Flight flight) {
        Packet packet = flight.packet();
        Vpc vpc = fabric.world.vpcOf(subnet);
        if (subnet.holds(packet.dst())) {
            return fabric.interfaces.enter(holder(vpc, packet.dst()), flight, Optional.of(subnet));
        }
        if (fabric.unread.isAnswer(packet)) {
            fabric.filters.exit(subnet, packet);
            return fabric.unread.back(packet);
        }
        if (fabric.routes.unread(vpc)) {
            fabric.filters.exit(subnet, packet);
            Reason lost = packet.reply() ? Reason.NO_ROUTE_REPLY : Reason.NO_ROUTE;
            return fabric.unread.follow("table of " + subnet.id(), lost, subnet, flight);
        }
        Target target = next(subnet, packet);
        return switch (target.kind()) {
            case LOCAL -> {
                fabric.filters.exit(subnet, packet);
                yield fabric.interfaces.enter(holder(vpc, packet.dst()), flight, Optional.of(subnet));
            }
            case IGW -> fabric.internet.leave(target.id(), subnet, flight);
            case EIGW -> fabric.internet.leaveEgressOnly(target.id(), subnet, flight);
            case NAT -> fabric.nats.translate(target.id(), subnet, flight);
            case PEERING -> peering(target.id(), subnet, flight);
            case HUB -> fabric.hubs.cross(target.id(), subnet, flight);
            case ENI -> fabric.guests.middlebox(target.id(), Optional.of(subnet), flight);
            case VGW -> vpn(target.id(), subnet, flight);
            case ENDPOINT -> endpoint(target.id(), subnet, flight);
        };
    }

    private Target next(Subnet subnet, Packet packet) {
        return fabric.routes.next(subnet, packet.dst(), packet.reply() ? Reason.NO_ROUTE_REPLY : Reason.NO_ROUTE);
    }

    private Eni holder(Vpc vpc, Ip ip) {
        return fabric.world.holder(vpc, ip).orElseThrow(() -> new Dropped(Reason.NO_SUCH_ADDRESS));
    }

    /** The interface that a packet goes to straight from this subnet, as an egress rule that names a group sees it. */
    Far addressee(Subnet subnet, Packet packet) {
        Vpc vpc = fabric.world.vpcOf(subnet);
        if (subnet.holds(packet.dst())) {
            return new Far(fabric.world.holder(vpc, packet.dst()).orElse(null), Way.VPC);
        }
        if (fabric.routes.unread(vpc)) {
            return Far.ANYBODY;
        }
        try {
            Target target = next(subnet, packet);
            return switch (target.kind()) {
                case LOCAL -> new Far(fabric.world.holder(vpc, packet.dst()).orElse(null), Way.VPC);
                case PEERING ->
                    fabric.facts
                            .peerOf(target.id(), vpc)
                            .map(peer -> new Far(
                                    fabric.world.holder(peer, packet.dst()).orElse(null),
                                    Way.peering(target.id(), peer.region().equals(vpc.region()))))
                            .orElse(Far.NOBODY);
                default -> Far.NOBODY;
            };
        } catch (Dropped dropped) {
            return Far.NOBODY;
        }
    }

    /** Not transitive: only from an address of this VPC to one of the peer. */
    private Arrival peering(String id, Subnet subnet, Flight flight) {
        Packet packet = flight.packet();
        Vpc vpc = fabric.world.vpcOf(subnet);
        fabric.filters.exit(subnet, packet);
        if (fabric.world.isUnread(Listing.PEERINGS, vpc.region())) {
            return fabric.unread.follow(id, Reason.PEERING_DOWN, subnet, flight);
        }
        Vpc peer = fabric.facts.peerOf(id, vpc).orElseThrow(() -> new Dropped(Reason.PEERING_DOWN));
        Dropped.unless(vpc.holds(packet.src()) && peer.holds(packet.dst()), Reason.PEERING_NOT_TRANSITIVE);
        Way way = Way.peering(id, peer.region().equals(vpc.region()));
        return fabric.interfaces.enter(holder(peer, packet.dst()), flight.over(way), Optional.empty());
    }

    /** IPv4 only, and only from private addresses of interfaces; what is behind it nobody knows. */
    private Arrival vpn(String id, Subnet subnet, Flight flight) {
        Packet packet = flight.packet();
        Vpc vpc = fabric.world.vpcOf(subnet);
        fabric.filters.exit(subnet, packet);
        Dropped.unless(fabric.facts.vpnAttached(id, vpc), Reason.VPN_GATEWAY_DOWN);
        boolean carried =
                !packet.dst().v6() && fabric.world.holder(vpc, packet.src()).isPresent();
        Dropped.unless(carried, Reason.VPN_GATEWAY_ADDRESS);
        boolean answers = packet.reply() || fabric.choices.maybe("behind " + id, Reason.ON_PREMISES);
        Dropped.unless(answers, Reason.ON_PREMISES);
        return new Arrival.AtOnPremises(packet, id, vpc.id());
    }

    /** A gateway endpoint takes TCP and echo requests of this VPC's own interfaces. */
    private Arrival endpoint(String id, Subnet subnet, Flight flight) {
        Packet packet = flight.packet();
        Vpc vpc = fabric.world.vpcOf(subnet);
        fabric.filters.exit(subnet, packet);
        Dropped.unless(fabric.facts.endpointAvailable(id, vpc), Reason.ENDPOINT_DOWN);
        if (fabric.world.isUnread(Listing.ENDPOINTS, vpc.region())) {
            if (packet.reply()) {
                throw new UnreadWay.ComesBack();
            }
            return new Arrival.AtOutside(packet, vpc.id());
        }
        Dropped.unless(packet.protocol() != Protocol.UDP, Reason.ENDPOINT_PROTOCOL);
        boolean served = fabric.world
                .find(Endpoint.class, id)
                .map(Endpoint::prefixList)
                .filter(list -> fabric.facts.mayList(list, packet.dst()))
                .isPresent();
        boolean own = fabric.world.holder(vpc, packet.src()).isPresent();
        Dropped.unless(served && own && !packet.reply(), Reason.ENDPOINT_PROTOCOL);
        return new Arrival.AtOutside(packet, vpc.id());
    }
}
