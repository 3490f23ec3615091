/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.HighTable;
import io.hopscope.tencent.oracle.Resource.Route;
import io.hopscope.tencent.oracle.Resource.Subnet;
import io.hopscope.tencent.oracle.Resource.Table;
import io.hopscope.tencent.oracle.World.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Which route takes a packet that leaves its network (sheet 1.3). */
final class Routes {
    /** Where a packet goes. */
    sealed interface Next {
        /** Out by the sender's own public address. */
        record Own() implements Next {}

        /** By this route. */
        record By(Route route) implements Next {}

        /** Within the network. */
        record Inside() implements Next {}

        /** Nowhere. */
        record Nowhere() implements Next {}

        /** Nobody knows. */
        record Unread() implements Next {}
    }

    private static final Set<String> MODELLED =
            Set.of("NAT", "PEERCONNECTION", "CCN", "USER_CCN", "VPN", "DIRECTCONNECT", "NORMAL_CVM", "CVM", "HAVIP");

    private final Fabric fabric;

    Routes(Fabric fabric) {
        this.fabric = fabric;
    }

    /** A high-priority table before the subnet's own; where nothing matches, out by the sender's own address. */
    Next next(Place from, Packet packet) {
        Subnet subnet = fabric.world.subnetOf(from.eni());
        boolean hasPublic = hasPublic(from);
        if (fabric.world.isUnread(Lists.HIGH_TABLES) || fabric.world.isUnread(Lists.TABLES)) {
            return new Next.Unread();
        }
        List<Route> high = best(high(subnet), packet.dst(), hasPublic);
        if (!high.isEmpty() && fabric.facts.assumed("A6")) {
            return one(high, packet);
        }
        List<Route> best = best(fabric.world.get(Table.class, subnet.table()).routes(), packet.dst(), hasPublic);
        if (best.isEmpty()) {
            return hasPublic ? new Next.Own() : new Next.Nowhere();
        }
        return one(best, packet);
    }

    /** Whether a route leads to something private, whatever it is. */
    boolean leadsPrivately(Place from, Packet packet) {
        Next next = next(from, packet);
        return next instanceof Next.Unread
                ? fabric.facts.maybe("routed from " + from + " to " + packet.dst(), Reason.UNREAD)
                : next instanceof Next.By by && !by.route().type().equals("NAT");
    }

    /** Whether nobody knows what a route does. */
    boolean mayLeadAnywhere(Next next) {
        return next instanceof Next.Unread
                || (next instanceof Next.By by && !MODELLED.contains(by.route().type()));
    }

    /** An IPv6 address is public when it was opened. */
    private boolean hasPublic(Place from) {
        return fabric.addresses.of(from).isPresent()
                || (fabric.addresses.lender(from).isPresent()
                        && fabric.facts.maybe(from + " leaves by another's address", Reason.GUEST_ROUTING));
    }

    private List<Route> high(Subnet subnet) {
        return fabric.world
                .all(HighTable.class)
                .filter(table -> table.subnets().contains(subnet.id()))
                .flatMap(table -> table.routes().stream())
                .toList();
    }

    /** Those with the longest prefix; one to the own address is for those who have one, and beats its equals. */
    private List<Route> best(List<Route> routes, Ip ip, boolean hasPublic) {
        List<Route> matching = routes.stream()
                .filter(Route::enabled)
                .filter(route -> hasPublic || !isOwn(route))
                .filter(route -> fabric.facts.within(route.to(), ip))
                .toList();
        int longest = matching.stream()
                .map(Route::to)
                .map(Cidr::length)
                .max(Comparator.naturalOrder())
                .orElse(0);
        List<Route> best = matching.stream()
                .filter(route -> route.to().length() == longest)
                .toList();
        List<Route> own = best.stream().filter(Routes::isOwn).toList();
        return own.isEmpty() ? best : own;
    }

    private static boolean isOwn(Route route) {
        return route.type().equals("EIP");
    }

    /** Several equal routes share the traffic. */
    private Next one(List<Route> equal, Packet packet) {
        Route route =
                equal.get(fabric.choices.pick("equal routes for " + packet, equal.size(), Reason.AMBIGUOUS_ROUTE));
        return isOwn(route) ? new Next.Own() : new Next.By(route);
    }
}
