/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.model.route.RouteTable;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.trace.FindingCode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Routes whose target is gone, in tables that route machines, and such as lead to an interface that may not forward. A
 * hub's black holes may be on purpose.
 */
final class RouteInspection implements Inspection {
    @Override
    public Stream<Sighting> of(Fleet fleet) {
        return fleet.snapshot()
                .all(RouteTable.class)
                .flatMap(table -> table.routes().value().orElse(List.of()).stream()
                        .flatMap(route ->
                                isGone(route) ? Stream.of(sighting(fleet, table, route)) : deaf(fleet, table, route)));
    }

    private static Stream<Sighting> deaf(Fleet fleet, RouteTable table, Route route) {
        boolean inForce =
                route.state().value().map(state -> state == RouteState.ACTIVE).orElse(false);
        return (inForce ? route.nextHops().stream() : Stream.<NextHop>empty())
                .flatMap(hop -> ports(fleet, table, hop))
                .filter(port -> !isOwn(port, route))
                .filter(port -> port.nic().forwarding().value().map(may -> !may).orElse(false))
                .map(port -> deaf(fleet, table, route, port))
                .filter(sighting -> !sighting.affected().isEmpty());
    }

    private static Sighting deaf(Fleet fleet, RouteTable table, Route route, Port port) {
        return new Sighting(
                new Sighting.Cause(FindingCode.FORWARDING_NOT_ALLOWED, port.id()),
                Severity.MEDIUM,
                "the route " + route.label() + " of " + table.id() + " leads to " + port.id()
                        + ", which may not forward",
                fleet.machines(fleet.subnetsOf(table.id())).toList(),
                List.of(new Evidence(
                        table.id(), route.label(), "next hop", port.id().toString())));
    }

    private static Stream<Port> ports(Fleet fleet, RouteTable table, NextHop hop) {
        if (hop instanceof NextHop.ToInterface to) {
            return fleet.estate().port(to.networkInterface()).stream();
        }
        return hop instanceof NextHop.ToAddress to
                ? fleet.estate().owners(table.owner(), to.address()).stream()
                : Stream.empty();
    }

    private static boolean isOwn(Port port, Route route) {
        return route.destination() instanceof RouteDestination.ToPrefix to
                && to.prefix().first().equals(to.prefix().last())
                && port.owns(to.prefix().first());
    }

    private static boolean isGone(Route route) {
        return route.state().value().map(state -> state == RouteState.BLACKHOLE).orElse(false);
    }

    private static Sighting sighting(Fleet fleet, RouteTable table, Route route) {
        boolean hub = table.owner().kind() == ResourceKind.TRANSIT_HUB;
        List<ResourceId> machines =
                (hub ? cutOff(fleet, table, route) : fleet.machines(fleet.subnetsOf(table.id()))).toList();
        FindingCode code = hub ? FindingCode.HUB_BLACKHOLE : FindingCode.ROUTE_BLACKHOLE;
        return new Sighting(
                new Sighting.Cause(code, table.id(), route.label()),
                hub ? Severity.LOW : severity(route, machines),
                "the route " + route.label() + " of " + table.id() + " leads to something that is gone",
                machines,
                List.of(new Evidence(table.id(), route.label(), "state", "blackhole")));
    }

    /** Machines of attached networks that the route would lead to. */
    private static Stream<ResourceId> cutOff(Fleet fleet, RouteTable table, Route route) {
        return fleet.onHub(table.owner()).stream()
                .flatMap(network -> fleet.estate().subnets(network).stream())
                .filter(subnet -> route.destination() instanceof RouteDestination.ToPrefix to
                        && to.prefix().length() > 0
                        && subnet.prefixes().stream().anyMatch(to.prefix()::contains))
                .flatMap(subnet -> fleet.machines(List.of(subnet.id())))
                .distinct();
    }

    private static Severity severity(Route route, List<ResourceId> machines) {
        boolean isDefault = route.destination() instanceof RouteDestination.ToPrefix to
                && to.prefix().length() == 0;
        if (machines.isEmpty()) {
            return Severity.LOW;
        }
        return isDefault ? Severity.HIGH : Severity.MEDIUM;
    }
}
