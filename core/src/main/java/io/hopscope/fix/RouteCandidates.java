/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressScope;
import io.hopscope.net.Prefix;
import io.hopscope.reach.Party;
import io.hopscope.reach.graph.RouteOption;
import io.hopscope.reach.match.Dimension;
import io.hopscope.reach.trace.Blocker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * For a packet that is routed nowhere, or to the wrong place: the route that steals it goes, a route to where the other
 * side is comes, or the subnet gets a table of its network that has one.
 */
final class RouteCandidates implements CandidateSource {
    private static final int MOST_TABLES = 2;

    @Override
    public Stream<? extends Change> of(Blocker blocker, Asked asked) {
        return RouteSite.of(blocker, asked).stream().flatMap(RouteCandidates::at);
    }

    /** Changes of the way that a packet takes from a site. */
    static Stream<Change> at(RouteSite site) {
        List<NextHop> hops = site.isOfHub() ? NextHops.insideHub(site) : NextHops.from(site);
        Stream<Change> tables = site.isOfHub() ? Stream.empty() : tables(site, hops);
        List<NextHop> local =
                hops.stream().filter(NextHop.Local.class::isInstance).toList();
        List<NextHop> away = hops.stream().filter(hop -> !local.contains(hop)).toList();
        return Stream.of(routes(site, local), thief(site, hops), switchedOff(site, hops), routes(site, away), tables)
                .flatMap(changes -> changes);
    }

    /** A route without which another one leads where the other side is. */
    private static Stream<Change> thief(RouteSite site, List<NextHop> hops) {
        return site
                .deciding()
                .filter(option -> RouteSite.isUsers(option.route()))
                .filter(option -> site.table().routes().value().orElse(List.of()).stream()
                        .filter(route -> !route.equals(option.route()) && RouteSite.works(route))
                        .anyMatch(route -> leads(route, site, hops)))
                .map(option -> (Change) new Change.RemoveRoute(site.table().id(), option.route()))
                .stream();
    }

    /** A route that is not in force, and would lead where the other side is. */
    private static Stream<Change> switchedOff(RouteSite site, List<NextHop> hops) {
        return site.table().routes().value().orElse(List.of()).stream()
                .filter(route -> route.state().value().equals(Optional.of(RouteState.INACTIVE)))
                .filter(route -> RouteSite.isUsers(route) && leads(route, site, hops))
                .map(route -> new Change.PutRoute(
                        site.table().id(),
                        new Route(
                                route.label(),
                                route.destination(),
                                route.tier(),
                                route.rank(),
                                route.nextHops(),
                                Fact.known(RouteState.ACTIVE),
                                route.origin(),
                                route.appliesTo())));
    }

    private static boolean leads(Route route, RouteSite site, List<NextHop> hops) {
        return route.destination() instanceof RouteDestination.ToPrefix to
                && to.prefix().contains(site.destination())
                && route.nextHops().stream().anyMatch(hop -> hop instanceof NextHop.Local || hops.contains(hop));
    }

    private static Stream<Change> routes(RouteSite site, List<NextHop> hops) {
        return hops.stream()
                .flatMap(hop -> destinations(site, hop).stream()
                        .flatMap(prefix -> NewRoute.in(site.table(), prefix, hop).stream()))
                .map(route -> new Change.PutRoute(site.table().id(), route));
    }

    /**
     * Which prefixes to route: the network's, or all of the Internet; for replies that a default route takes elsewhere,
     * maybe on purpose, also the prefix that is asked about alone; and a prefix that is lost now.
     */
    private static List<Prefix> destinations(RouteSite site, NextHop hop) {
        Optional<RouteOption> deciding = site.deciding();
        Prefix any = Prefix.any(site.packet().family());
        boolean outward = hop instanceof NextHop.ToGateway || hop instanceof NextHop.ToNat;
        List<Prefix> prefixes = new ArrayList<>();
        if (outward) {
            prefixes.add(any);
            deciding.filter(option -> site.reply() && option.prefix().equals(any) && RouteSite.works(option.route()))
                    .flatMap(option -> askedPrefix(site))
                    .ifPresent(prefixes::add);
        } else if (hop instanceof NextHop.Local) {
            NextHops.subnetPrefix(site).ifPresent(prefixes::add);
        } else {
            NextHops.prefix(site).ifPresent(prefixes::add);
        }
        deciding.filter(option -> prefixes.stream()
                        .allMatch(p -> p.length() < option.prefix().length()))
                .filter(option -> !RouteSite.works(option.route()))
                .map(RouteOption::prefix)
                .ifPresent(prefixes::add);
        return prefixes;
    }

    /** The outside prefix that is asked about, when it is one. */
    private static Optional<Prefix> askedPrefix(RouteSite site) {
        Party party = site.packet().destination().addressFrom() == Dimension.FROM
                ? site.asked().question().from()
                : site.asked().question().to();
        return party instanceof Party.Addresses addresses
                        && AddressScope.of(addresses.range().first()) == AddressScope.OUTSIDE
                ? onlyPrefix(addresses.range())
                : Optional.empty();
    }

    private static Optional<Prefix> onlyPrefix(AddressRange range) {
        List<Prefix> prefixes = range.prefixes();
        return prefixes.size() == 1 ? Optional.of(prefixes.get(0)) : Optional.empty();
    }

    /** Another table of the network that sends the packet to one of the hops. */
    private static Stream<Change> tables(RouteSite site, List<NextHop> hops) {
        boolean own = site.subnet()
                .routeTable()
                .value()
                .equals(Optional.of(site.table().id()));
        if (!own || !site.subnet().identity().editability().editable()) {
            return Stream.empty();
        }
        return site.asked().bindings().tablesOf(site.network()).stream()
                .filter(table -> !table.equals(site.table().id()))
                .flatMap(table -> site.asked().get(RouteTable.class, table).stream())
                .filter(table -> leads(site, table, hops))
                .sorted((a, b) -> users(site, b) - users(site, a))
                .limit(MOST_TABLES)
                .map(table -> new Change.BindRouteTable(site.subnet().id(), table.id()));
    }

    private static int users(RouteSite site, RouteTable table) {
        return site.asked().bindings().subnetsOfTable(table.id()).size();
    }

    private static boolean leads(RouteSite site, RouteTable table, List<NextHop> hops) {
        Optional<Route> route = site.deciding(table.id()).map(RouteOption::route);
        return route.filter(RouteSite::works)
                .filter(r -> r.nextHops().stream().anyMatch(hops::contains))
                .isPresent();
    }
}
