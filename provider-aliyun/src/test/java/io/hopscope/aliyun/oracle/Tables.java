/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.GatewayTable;
import io.hopscope.aliyun.oracle.Resource.Route;
import io.hopscope.aliyun.oracle.Resource.Table;
import io.hopscope.aliyun.oracle.Resource.VSwitch;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Route tables (sheet 1.3). */
final class Tables {
    private static final Cidr SERVICES = Cidr.of("100.64.0.0/10");
    private static final Set<String> OUTWARDS = Set.of("NatGateway", "Ipv4Gateway", "IPv6Gateway");

    /** Where a packet goes. */
    sealed interface Next {
        /** To whoever has the address in the network. */
        record Local() implements Next {}

        /** To the cloud's own services. */
        record Services() implements Next {}

        /** By this route; alike when others for the same block, if there are any, are of its type. */
        record By(Route route, boolean alike) implements Next {
            boolean is(String type) {
                return route.type().equals(type);
            }
        }

        /** Nowhere. */
        record Nowhere() implements Next {}

        /** Nobody knows. */
        record Unread() implements Next {}
    }

    private final World world;
    private final Facts facts;
    private final Choices choices;

    Tables(Fabric fabric) {
        this.world = fabric.world;
        this.facts = fabric.facts;
        this.choices = fabric.choices;
    }

    /** The longest prefix; what lies in a vSwitch is local, since no entry may be longer. */
    Next next(VSwitch from, Ip to) {
        if (world.find(VSwitch.class, one -> one.vpc().equals(from.vpc()) && World.holds(one, to))
                .isPresent()) {
            return new Next.Local();
        }
        if (world.isUnread("DescribeRouteEntryList", from.table())) {
            return new Next.Unread();
        }
        List<Route> best = best(inForce(from), to);
        boolean service =
                SERVICES.contains(to) && (best.isEmpty() || best.get(0).to().length() < SERVICES.length());
        if (service) {
            return new Next.Services();
        }
        return best.isEmpty()
                ? new Next.Nowhere()
                : new Next.By(
                        best.get(choices.pick("equal routes of " + from.table() + " to " + to, best.size())),
                        best.stream().map(Route::type).distinct().count() == 1);
    }

    /** A route to an IPv4 gateway that decides nothing yet is as good as none. */
    private List<Route> inForce(VSwitch from) {
        List<Route> routes = world.get(Table.class, from.table()).routes();
        boolean idle = routes.stream().anyMatch(route -> route.type().equals("Ipv4Gateway"))
                && facts.mode(world.vpc(from)) != Facts.Mode.CENTRAL;
        return routes.stream()
                .filter(route -> !idle || !route.type().equals("Ipv4Gateway"))
                .toList();
    }

    /** Whether a route of its own leads to something private, whatever it is. */
    boolean leadsPrivately(VSwitch from, Ip to) {
        Next next = next(from, to);
        if (next instanceof Next.Unread) {
            return choices.maybe("routes of " + from.id() + " to " + to);
        }
        return next instanceof Next.By by
                && !by.route().to().isAll()
                && !OUTWARDS.contains(by.route().type());
    }

    /** Where the table of a gateway sends what comes from the Internet; nothing where it stays local. */
    Optional<Route> inward(String gateway, Ip to) {
        Optional<GatewayTable> table =
                world.find(GatewayTable.class, one -> one.gateway().equals(gateway));
        return table.filter(one -> !world.isUnread("ListGatewayRouteTableEntries", one.id()))
                .flatMap(one -> best(one.routes(), to).stream().findFirst())
                .filter(route -> !route.type().equals("Local"));
    }

    private List<Route> best(List<Route> routes, Ip to) {
        List<Route> matching = routes.stream()
                .filter(route -> route.status().equals("Available") && facts.within(route.to(), to))
                .toList();
        int longest =
                matching.stream().mapToInt(route -> route.to().length()).max().orElse(0);
        return matching.stream().filter(route -> route.to().length() == longest).toList();
    }
}
