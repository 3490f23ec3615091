/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.change;

import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteTable;
import java.util.ArrayList;
import java.util.List;

/** Edits of a route table's routes. */
final class RouteEdits {
    private RouteEdits() {}

    static RouteTable put(RouteTable table, Route route) {
        List<Route> routes = routes(table);
        routes.removeIf(r -> r.destination().equals(route.destination()) && r.tier() == route.tier());
        routes.add(route);
        return with(table, routes);
    }

    /** Another route to the same destination, which this one hid by its rank, stays. */
    static RouteTable remove(RouteTable table, Route route) {
        List<Route> routes = routes(table);
        routes.removeIf(r ->
                r.destination().equals(route.destination()) && r.tier() == route.tier() && r.rank() == route.rank());
        return with(table, routes);
    }

    private static List<Route> routes(RouteTable table) {
        return new ArrayList<>(table.routes().value().orElse(List.of()));
    }

    private static RouteTable with(RouteTable table, List<Route> routes) {
        return new RouteTable(table.identity(), table.owner(), table.routes().map(old -> List.copyOf(routes)));
    }
}
