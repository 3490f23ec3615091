/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Lookup;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.network.Delivery;
import io.hopscope.model.network.Network;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.NextHop;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.match.Scene;
import io.hopscope.reach.match.Truth;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.HopKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Carries one packet from a port until it reaches an interface, a translator or its end, without translating it. The
 * same code carries requests and replies; on replies stateful filters are not asked.
 */
final class Transit {
    private final Walk walk;
    private final Filters filters;
    private final Routing routing;
    private final LocalDelivery delivery;
    private final LinkTransit links;
    private final ForwardingGuests guests;
    private final Drops drops;
    private final Set<String> routedBy = new HashSet<>();

    Transit(Walk walk, boolean reply) {
        this(walk, reply, new Filters(walk, reply));
    }

    Transit(Walk walk, boolean reply, Filters filters) {
        this.walk = walk;
        this.filters = filters;
        this.routing = new Routing(walk);
        this.delivery = new LocalDelivery(walk, filters);
        this.links = new LinkTransit(walk, this, filters, delivery);
        this.guests = new ForwardingGuests(walk, this, filters, reply);
        this.drops = new Drops(walk);
    }

    /** Sends a packet out of a port. */
    Landing send(Port port, Packet packet) {
        return send(port, packet, packet);
    }

    /** Sends a packet out of a port whose filters still see another source. */
    Landing send(Port port, Packet seen, Packet packet) {
        Subnet subnet = port.subnet();
        walk.cuts().mention(packet.destination(), subnet.prefixes());
        Optional<Landing> platform = new PlatformServices(walk, filters).take(port, packet);
        if (platform.isPresent()) {
            return platform.get();
        }
        if (isOnLink(subnet, packet)) {
            filters.leave(port, links.labelledLocally(subnet.network(), seen), isNeighbour(subnet, packet));
            return delivery.into(subnet.network(), Optional.of(subnet), packet);
        }
        Way way = routing.from(subnet, packet);
        if (staysInNetwork(way, subnet, packet)) {
            filters.leave(port, links.labelledLocally(subnet.network(), seen), false);
            return delivery.into(subnet.network(), Optional.of(subnet), packet);
        }
        filters.leave(port, links.labelled(way, Spot.of(subnet), seen), false);
        return follow(way, Spot.of(subnet), packet);
    }

    /** Whether a packet goes nowhere but through its own network although nobody knows the routes. */
    private boolean staysInNetwork(Way way, Subnet subnet, Packet packet) {
        return way instanceof Way.Open
                && subnet.delivery() == Delivery.NETWORK_FIRST
                && packet.destination().certain()
                && walk.estate()
                        .get(Network.class, subnet.network())
                        .flatMap(network -> network.prefixes().value())
                        .filter(prefixes -> prefixes.stream()
                                .anyMatch(p -> p.contains(packet.destination().address())))
                        .isPresent();
    }

    /** Routes a packet on from a subnet that it entered over a link. */
    Landing routeOn(Spot spot, Packet packet) {
        if (isOnLink(spot.subnet(), packet)) {
            return delivery.into(spot.network(), Optional.of(spot.subnet()), packet);
        }
        Way way = routing.from(spot.subnet(), packet);
        return staysInNetwork(way, spot.subnet(), packet)
                ? delivery.into(spot.network(), Optional.of(spot.subnet()), packet)
                : follow(way, spot, packet);
    }

    /** Routes a packet on by a table of its own that the thing which translated it has. */
    Landing routeBy(ResourceId table, Spot spot, Packet packet) {
        return follow(routing.by(table, spot.scope(), packet), spot, packet);
    }

    /** Brings in a packet that a gateway lets into a network, steered by the gateway's own table if it has one. */
    Landing enter(Port target, Optional<ResourceId> inboundTable, boolean doorsOnly, Packet packet) {
        if (inboundTable.isEmpty()) {
            return delivery.into(target.network(), Optional.empty(), packet);
        }
        Spot spot = new Spot(target.subnet(), target.network(), false, "");
        Way way = routing.by(inboundTable.get(), spot.scope(), packet);
        if (way instanceof Way.By by && by.hop() instanceof NextHop.Local) {
            return delivery.into(target.network(), Optional.empty(), packet);
        }
        if (doorsOnly && way instanceof Way.By by && lacksDoor(by.hop(), packet)) {
            return drops.lost(
                    new Loss(
                            HopKind.ROUTE,
                            FindingCode.NO_PUBLIC_ADDRESS,
                            ((NextHop.ToInterface) by.hop()).networkInterface(),
                            by.option().route().label()),
                    spot,
                    packet,
                    () -> ((NextHop.ToInterface) by.hop()).networkInterface() + ", to which " + by.table()
                            + " steers what comes in, has no public address of its own");
        }
        return way instanceof Way.None
                ? delivery.into(target.network(), Optional.empty(), packet)
                : follow(way, spot, packet);
    }

    private boolean lacksDoor(NextHop hop, Packet packet) {
        return packet.family() == IpFamily.V4
                && hop instanceof NextHop.ToInterface to
                && walk.estate().doorsTo(to.networkInterface()).stream()
                        .noneMatch(door -> door.outside().family() == IpFamily.V4);
    }

    /** Whether nothing that lies elsewhere has the destination, such as a balancer with an address of the subnet. */
    private boolean isNeighbour(Subnet subnet, Packet packet) {
        List<Port> owners =
                walk.estate().owners(subnet.network(), packet.destination().address());
        return owners.isEmpty()
                || owners.stream().anyMatch(owner -> owner.subnet().id().equals(subnet.id()));
    }

    /** Whether a packet goes straight to a neighbour. */
    static boolean isOnLink(Subnet subnet, Packet packet) {
        return subnet.delivery() != Delivery.ROUTED
                && packet.destination().certain()
                && LocalDelivery.contains(subnet, packet.destination().address());
    }

    private Landing follow(Way way, Spot spot, Packet packet) {
        if (way instanceof Way.Open open) {
            return drops.unclear(HopKind.ROUTE, open.table(), open.gap());
        }
        Optional<Landing> detour = detour(way, spot, packet);
        if (detour.isPresent()) {
            return detour.get();
        }
        if (way instanceof Way.None none) {
            FindingCode code = walk.journal().isOnReply() ? FindingCode.NO_RETURN_ROUTE : FindingCode.NO_ROUTE;
            return drops.lost(
                    new Loss(HopKind.ROUTE, code, none.table(), ""),
                    spot,
                    packet,
                    () -> none.table() + " has no route to "
                            + packet.destination().address());
        }
        if (way instanceof Way.Blackhole gone) {
            String label = gone.option().route().label();
            return drops.lost(
                    new Loss(HopKind.ROUTE, FindingCode.ROUTE_BLACKHOLE, gone.table(), label),
                    spot,
                    packet,
                    () -> "the route " + label + " of " + gone.table() + " leads to something that is gone");
        }
        return follow((Way.By) way, spot, packet);
    }

    /** A packet that has no way, since the networks are joined by peerings in a row. */
    private Optional<Landing> detour(Way way, Spot spot, Packet packet) {
        boolean reply = walk.journal().isOnReply();
        boolean lost = way instanceof Way.None || (way instanceof Way.By by && by.hop() instanceof NextHop.Discard);
        return (lost ? new Detours(walk.estate()).of(spot.network(), packet, reply) : Optional.<Detours.Detour>empty())
                .filter(detour -> !isMeant(way, reply ? detour.here() : detour.there()))
                .map(detour -> drops.lost(
                        new Loss(HopKind.PEERING, FindingCode.PEERING_NOT_TRANSITIVE, detour.peering(), ""),
                        spot,
                        packet,
                        detour::words));
    }

    /** Whether a route discards what is for a network in particular. */
    private boolean isMeant(Way way, ResourceId network) {
        return way instanceof Way.By by
                && walk.estate()
                        .get(Network.class, network)
                        .flatMap(far -> far.prefixes().value())
                        .filter(prefixes -> prefixes.stream()
                                .anyMatch(prefix -> prefix.contains(by.option().prefix())))
                        .isPresent();
    }

    private Landing follow(Way.By way, Spot spot, Packet packet) {
        String label = way.option().route().label();
        if (way.hop() instanceof NextHop.Discard) {
            return drops.lost(
                    new Loss(HopKind.ROUTE, FindingCode.ROUTE_DISCARDS, way.table(), label),
                    spot,
                    packet,
                    () -> "the route " + label + " of " + way.table() + " discards the packet");
        }
        if (way.hop() instanceof NextHop.Unrecognised hop) {
            return drops.unclear(HopKind.ROUTE, way.table().value(), hop.gap());
        }
        boolean leavesSubnet = !(way.hop() instanceof NextHop.Local);
        if (leavesSubnet && !routedBy.add(spot.subnet().id() + " " + label)) {
            return drops.lost(
                    new Loss(HopKind.ROUTE, FindingCode.ROUTING_LOOP, way.table(), label),
                    spot,
                    packet,
                    () -> "the route " + label + " of " + way.table() + " sends the packet where it has been before");
        }
        walk.journal().pass(HopKind.ROUTE, way.table().value(), label, () -> RouteWords.of(way));
        return go(way, spot, packet);
    }

    private Landing go(Way.By way, Spot spot, Packet packet) {
        NextHop hop = way.hop();
        if (hop instanceof NextHop.Local) {
            return delivery.into(spot.network(), Optional.of(spot.subnet()), packet);
        }
        if (hop instanceof NextHop.ToGateway to) {
            return toGateway(to.gateway(), way, spot, packet);
        }
        if (hop instanceof NextHop.ToNat to) {
            return toNat(to.nat(), spot, packet);
        }
        if (hop instanceof NextHop.ToEndpoint to) {
            return new PlatformEndpoints(walk).asNextHop(to.endpoint(), spot, packet);
        }
        if (hop instanceof NextHop.ToPeering to) {
            return links.overPeering(to.peering(), spot, packet);
        }
        if (hop instanceof NextHop.ToHub to) {
            return links.overHub(to.hub(), spot, packet);
        }
        return throughGuest(hop, spot, packet);
    }

    private Landing throughGuest(NextHop hop, Spot spot, Packet packet) {
        return hop instanceof NextHop.ToAddress to
                ? guests.through(to.address(), spot, packet)
                : guests.through(((NextHop.ToInterface) hop).networkInterface(), spot, packet);
    }

    private Landing toGateway(ResourceId id, Way.By way, Spot spot, Packet packet) {
        Lookup<Gateway> lookup = walk.estate().find(Gateway.class, id, spot.scope());
        if (!(lookup instanceof Lookup.Found<Gateway> found)) {
            return drops.missing(HopKind.GATEWAY, FindingCode.GATEWAY_NOT_ATTACHED, lookup, id, spot, packet);
        }
        Gateway gateway = found.value();
        Fact<Map<ResourceId, OperationalState>> attachments = walk.settle(gateway.attachments(), id);
        if (attachments instanceof Fact.Unknown<Map<ResourceId, OperationalState>> unknown) {
            drops.unclear(HopKind.GATEWAY, id.value(), unknown.gap());
        } else if (!isAttached(attachments.value().orElseThrow(), spot)) {
            return notAttached(id, attachments.value().orElseThrow(), spot, packet);
        }
        Landing arrived = new Landing.AtGateway(gateway, way, spot, packet);
        return gateway.kind().leadsToSites() ? toSite(gateway, spot, arrived, packet) : arrived;
    }

    /** What lies behind is not configuration, but the gateway itself may refuse the packet. */
    private Landing toSite(Gateway gateway, Spot spot, Landing arrived, Packet packet) {
        Truth accepted = walk.estate()
                .condition(gateway.accepts())
                .test(packet, new Scene(spot.subnet().id(), Map.of()));
        if (accepted.isNo()) {
            return drops.lost(
                    new Loss(HopKind.GATEWAY, FindingCode.GATEWAY_REFUSES, gateway.id(), ""),
                    spot,
                    packet,
                    () -> gateway.id() + " does not carry " + packet);
        }
        if (walk.journal().isOnReply()) {
            return arrived;
        }
        walk.journal().unknown(HopKind.GATEWAY, gateway.id().value(), Gaps.behindGateway(gateway, packet));
        return new Landing.Beyond();
    }

    private static boolean isAttached(Map<ResourceId, OperationalState> attachments, Spot spot) {
        OperationalState state = attachments.get(spot.network());
        return state != null && state.up();
    }

    private Landing notAttached(
            ResourceId id, Map<ResourceId, OperationalState> attachments, Spot spot, Packet packet) {
        OperationalState state = attachments.get(spot.network());
        String raw = state == null ? "not attached" : state.raw();
        return drops.lost(
                new Loss(HopKind.GATEWAY, FindingCode.GATEWAY_NOT_ATTACHED, id, ""),
                spot,
                packet,
                () -> id + " is " + raw + " to " + spot.network());
    }

    private Landing toNat(ResourceId id, Spot spot, Packet packet) {
        Lookup<NatGateway> lookup = walk.estate().find(NatGateway.class, id, spot.scope());
        return lookup instanceof Lookup.Found<NatGateway> found
                ? new Landing.AtNat(found.value(), spot, packet)
                : drops.missing(HopKind.NAT, FindingCode.NAT_DOWN, lookup, id, spot, packet);
    }
}
