/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.change;

import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Edits of a route table's routes. Routes of another tier or rank to the same destination, such as learned ones, stay.
 */
final class RouteEdits {
    private RouteEdits() {}

    static RouteTable put(RouteTable table, Route route) {
        List<Route> routes = without(table, route);
        routes.add(route);
        return with(table, routes);
    }

    static RouteTable remove(RouteTable table, Route route) {
        return with(table, without(table, route));
    }

    private static List<Route> without(RouteTable table, Route route) {
        List<Route> routes = new ArrayList<>(table.routes().value().orElse(List.of()));
        routes.removeIf(other -> competes(other, route));
        return routes;
    }

    private static boolean competes(Route a, Route b) {
        return a.destination().equals(b.destination()) && a.tier() == b.tier() && a.rank() == b.rank();
    }

    private static RouteTable with(RouteTable table, List<Route> routes) {
        return new RouteTable(table.identity(), table.owner(), table.routes().map(old -> List.copyOf(routes)));
    }
}
