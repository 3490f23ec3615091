/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.edge.VirtualAddress;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.link.Peering;
import io.hopscope.model.link.PeeringSide;
import io.hopscope.model.network.Network;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.HopKind;
import java.util.List;
import java.util.Optional;

/** Finds the port that a route names by its address: in the network itself, or in one that is peered with it. */
final class NextHopOwners {
    private final Walk walk;
    private final Drops drops;
    private Landing otherwise = new Landing.Lost();

    NextHopOwners(Walk walk) {
        this.walk = walk;
        this.drops = new Drops(walk);
    }

    /** The port; empty after telling why there is none. */
    Optional<Port> find(IpAddress address, Spot spot, Packet packet) {
        List<Port> near = walk.estate().owners(spot.network(), address);
        if (!near.isEmpty()) {
            return Optional.of(near.get(0));
        }
        for (Peering peering : walk.estate().peerings(spot.network())) {
            Optional<PeeringSide> far = peering.across(spot.network())
                    .filter(side -> leadsFrom(peering, spot))
                    .filter(side -> covers(side, address));
            List<Port> owners = far.map(side -> walk.estate().owners(side.network(), address))
                    .orElse(List.of());
            if (!owners.isEmpty()) {
                return isUp(peering, spot, packet) ? Optional.of(owners.get(0)) : Optional.empty();
            }
        }
        nobody(address, spot, packet);
        return Optional.empty();
    }

    /** Where a packet landed for which there is no port. */
    Landing otherwise() {
        return otherwise;
    }

    /** Of two halves only the network's own counts, and only for subnets that it gives a route. */
    private boolean leadsFrom(Peering peering, Spot spot) {
        return peering.twin().isEmpty()
                || (peering.first().network().equals(spot.network())
                        && (!mayBeUp(peering) || isRouted(peering.id(), spot)));
    }

    private static boolean mayBeUp(Peering peering) {
        return peering.state().value().map(OperationalState::up).orElse(true);
    }

    private boolean isRouted(ResourceId peering, Spot spot) {
        Optional<List<Route>> routes = spot.subnet()
                .routeTable()
                .value()
                .flatMap(table -> walk.estate().table(table, spot.scope()).found())
                .flatMap(table -> table.table().routes().value());
        return routes.isEmpty()
                || routes.get().stream()
                        .flatMap(route -> route.nextHops().stream())
                        .anyMatch(hop -> hop instanceof NextHop.ToPeering to
                                && to.peering().equals(peering));
    }

    private static boolean covers(PeeringSide side, IpAddress address) {
        return side.prefixes().value().orElse(List.of()).stream().anyMatch(p -> p.contains(address));
    }

    private boolean isUp(Peering peering, Spot spot, Packet packet) {
        Fact<OperationalState> state = walk.settle(peering.state(), peering.id());
        if (state instanceof Fact.Unknown<OperationalState> unknown) {
            otherwise = drops.unclear(HopKind.PEERING, peering.id().value(), unknown.gap());
            return false;
        }
        if (!state.value().orElseThrow().up()) {
            drops.lost(
                    new Loss(HopKind.PEERING, FindingCode.PEERING_DOWN, peering.id(), ""),
                    spot,
                    packet,
                    () -> peering.id() + " is " + state.value().orElseThrow().raw());
            return false;
        }
        walk.journal().pass(HopKind.PEERING, peering.id().value(), "", () -> peering.id() + " leads to the next hop");
        return true;
    }

    private void nobody(IpAddress address, Spot spot, Packet packet) {
        if (isEverythingListed(address, spot)) {
            ResourceId table =
                    spot.subnet().routeTable().value().orElse(spot.subnet().id());
            drops.lost(
                    new Loss(HopKind.ROUTE, FindingCode.ADDRESS_NOT_FOUND, table, ""),
                    spot,
                    packet,
                    () -> "no interface has the address " + address + ", to which a route of " + table + " leads");
            return;
        }
        otherwise = drops.unclear(HopKind.ROUTE, address.toString(), notKnown(address, spot));
    }

    /** Whether every network that the address could be in is known, with all its interfaces. */
    private boolean isEverythingListed(IpAddress address, Spot spot) {
        if (walk.estate().virtuals(spot.network(), address).anyMatch(VirtualAddress::isUnheld)) {
            return true;
        }
        boolean elsewhere = isComplete(spot.scope(), ResourceKind.PEERING) || isOwn(spot.network(), address);
        return elsewhere
                && isListed(spot.network(), address)
                && walk.estate().peerings(spot.network()).stream()
                        .filter(peering -> leadsFrom(peering, spot))
                        .filter(NextHopOwners::mayBeUp)
                        .flatMap(peering -> peering.across(spot.network()).stream())
                        .allMatch(side -> isKnownElsewhere(side, address) || isListed(side.network(), address));
    }

    /** Whether the address lies in the network itself, so that no other network has it. */
    private boolean isOwn(ResourceId network, IpAddress address) {
        return walk.estate()
                .get(Network.class, network)
                .flatMap(own -> own.prefixes().value())
                .filter(prefixes -> prefixes.stream().anyMatch(p -> p.contains(address)))
                .isPresent();
    }

    private static boolean isKnownElsewhere(PeeringSide side, IpAddress address) {
        return side.prefixes().value().isPresent() && !covers(side, address);
    }

    private boolean isListed(ResourceId network, IpAddress address) {
        Optional<Network> found = walk.estate().get(Network.class, network);
        Optional<List<Prefix>> prefixes = found.flatMap(n -> n.prefixes().value());
        boolean elsewhere = prefixes.isPresent() && prefixes.get().stream().noneMatch(p -> p.contains(address));
        return elsewhere
                || found.map(n -> isComplete(n.identity().scope(), ResourceKind.INTERFACE))
                        .orElse(false);
    }

    private boolean isComplete(Scope scope, ResourceKind kind) {
        return walk.estate().snapshot().coverage().isComplete(scope, kind);
    }

    private static Gap notKnown(IpAddress address, Spot spot) {
        return new Gap(
                spot.scope(),
                ResourceKind.INTERFACE,
                "",
                GapReason.NOT_READ,
                "",
                "What has the address " + address + ", to which the route leads, is not known",
                "the interfaces of " + spot.network());
    }
}
