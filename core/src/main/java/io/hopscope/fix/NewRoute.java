/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.route.AppliesTo;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.Prefix;
import java.util.List;
import java.util.Optional;

/** Makes static routes that compare with the others of their table as the vendor's static routes do. Stateless. */
final class NewRoute {
    private static final String STATIC = "static";

    private NewRoute() {}

    /** A route, or nothing where the table has exactly this one. */
    static Optional<Route> in(RouteTable table, Prefix destination, NextHop hop) {
        List<Route> routes = table.routes().value().orElse(List.of());
        RouteDestination to = new RouteDestination.ToPrefix(destination);
        Optional<Route> kin = kin(routes, hop);
        Optional<Route> replaced = routes.stream()
                .filter(route ->
                        route.destination().equals(to) && route.origin().equals(STATIC))
                .filter(route -> kin.isEmpty() || kin.get().rank() == route.rank())
                .findFirst();
        boolean there = replaced.filter(RouteSite::works)
                .filter(route -> route.nextHops().equals(List.of(hop)))
                .isPresent();
        boolean local = routes.stream()
                .anyMatch(route -> route.destination().equals(to)
                        && route.nextHops().stream().anyMatch(NextHop.Local.class::isInstance));
        if (there || local) {
            return Optional.empty();
        }
        Optional<Route> like =
                replaced.or(() -> routes.stream().filter(RouteSite::isUsers).findFirst());
        return Optional.of(new Route(
                destination.toString(),
                to,
                like.map(Route::tier).orElse(0),
                kin.or(() -> like).map(Route::rank).orElse(0),
                List.of(hop),
                Fact.known(RouteState.ACTIVE),
                STATIC,
                kin.map(Route::appliesTo).orElse(AppliesTo.ALWAYS)));
    }

    /** A route to the same next hop that counts for some sources only: so would others that lead there. */
    private static Optional<Route> kin(List<Route> routes, NextHop hop) {
        return routes.stream()
                .filter(route -> route.appliesTo() != AppliesTo.ALWAYS)
                .filter(route -> route.nextHops().equals(List.of(hop)))
                .findFirst();
    }
}
