/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteState;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.IpAddress;
import io.hopscope.reach.graph.CompiledTable;
import io.hopscope.reach.graph.RouteOption;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.trace.Blocker;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a packet was routed wrongly, or not at all.
 *
 * @param asked the question
 * @param subnet subnet that the packet was routed from
 * @param table the table that routed it
 * @param packet the packet
 * @param reply true on the way back
 */
record RouteSite(Asked asked, Subnet subnet, RouteTable table, Packet packet, boolean reply) {
    private static final List<String> NOT_USERS = List.of("propagat", "learn", "system", "local", "reserved");

    /** The site of an obstacle: the table that it names, else the one of the subnet where it happened. */
    static Optional<RouteSite> of(Blocker blocker, Asked asked) {
        Optional<Subnet> subnet = blocker.place().subnet().flatMap(id -> asked.get(Subnet.class, id));
        Optional<ResourceId> table = blocker.subject().kind() == ResourceKind.ROUTE_TABLE
                ? Optional.of(blocker.subject())
                : subnet.flatMap(s -> s.routeTable().value());
        return subnet.flatMap(s -> table.flatMap(id -> asked.get(RouteTable.class, id))
                .filter(t -> t.routes().value().isPresent())
                .map(t -> new RouteSite(
                        asked, s, t, blocker.place().packet(), blocker.place().reply())));
    }

    /** The same packet at the table of another subnet. */
    static Optional<RouteSite> at(Subnet subnet, RouteSite other) {
        return subnet.routeTable()
                .value()
                .flatMap(id -> other.asked().get(RouteTable.class, id))
                .filter(t -> t.routes().value().isPresent())
                .map(t -> new RouteSite(other.asked(), subnet, t, other.packet(), other.reply()));
    }

    IpAddress destination() {
        return packet.destination().address();
    }

    ResourceId network() {
        return subnet.network();
    }

    boolean isOfHub() {
        return table.owner().kind() == ResourceKind.TRANSIT_HUB;
    }

    /** The route that decides for the packet now. */
    Optional<RouteOption> deciding() {
        return deciding(table.id());
    }

    /** The route of another table that would decide for the packet. */
    Optional<RouteOption> deciding(ResourceId other) {
        Optional<CompiledTable> compiled =
                asked.estate().table(other, subnet.identity().scope()).found();
        return compiled.flatMap(
                t -> t.lookup(destination(), false).options().stream().findFirst());
    }

    /** Whether a route passes packets on, to somewhere. */
    static boolean works(Route route) {
        boolean active =
                route.state().value().map(state -> state == RouteState.ACTIVE).orElse(false);
        return active && route.nextHops().stream().noneMatch(NextHop.Discard.class::isInstance);
    }

    /**
     * Whether users may have written a route, and may take it out: not a local one, nor one that the vendor's word for
     * its origin calls learned. What the vendor refuses all the same, its renderer knows.
     */
    static boolean isUsers(Route route) {
        String origin = route.origin().toLowerCase(Locale.ROOT);
        return NOT_USERS.stream().noneMatch(origin::contains)
                && route.nextHops().stream()
                        .noneMatch(hop -> hop instanceof NextHop.Local || hop instanceof NextHop.Unrecognised);
    }
}
