/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.route;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.route.AppliesTo;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import io.hopscope.tencent.answers.Assumptions;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import io.hopscope.tencent.answers.Subject;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.answers.Told;
import io.hopscope.tencent.translate.filter.Traffic;
import io.hopscope.tencent.translate.network.Ports;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All routes that a subnet's packets may take: the network's own, those above its table, and its table's. */
final class SubnetRoutes {
    private final LocalRoutes inside;
    private final NextHops hops;

    SubnetRoutes(TencentAnswers all) {
        this.inside = new LocalRoutes(all);
        this.hops = new NextHops(all, new Ports(all));
    }

    Fact<List<Route>> of(String vpc, String subnet, Told table, Optional<Told> above) {
        ResourceId id = TencentId.of(ResourceKind.ROUTE_TABLE, table.text("RouteTableId"));
        Subject subject = new Subject(table.scope(), id);
        if (!table.item().has("RouteSet")) {
            return Fact.unknown(subject.notGiven(
                    "The routes of " + id + " are not in the answer", Calls.ROUTE_TABLES.permission()));
        }
        Optional<Gap> overruled = table.by().list(Calls.HIGH_PRIORITY_TABLES).gap();
        if (overruled.isPresent()) {
            return Fact.unknown(overruled.get());
        }
        List<Route> routes = new ArrayList<>(inside.of(vpc, table.scope()));
        above.ifPresent(high -> high.item()
                .list("HighPriorityRouteSet")
                .forEach(route -> routes.add(high(route, vpc, subnet, subject))));
        Set<String> labels = new HashSet<>();
        for (Item route : table.item().list("RouteSet")) {
            routes.add(own(route, vpc, subnet, subject, labels));
        }
        for (IpFamily family : IpFamily.values()) {
            routes.add(ownAddress(vpc, family));
        }
        return Fact.known(List.copyOf(routes));
    }

    private Route own(Item route, String vpc, String subnet, Subject subject, Set<String> labels) {
        NextHops.Way way = hops.of(route, vpc, subnet, subject);
        String type = route.word("GatewayType");
        boolean own = type.equals("EIP");
        Prefix prefix = destination(route);
        String label = route.find("RouteItemId").orElse(prefix.toString());
        return new Route(
                labels.add(label) ? label : label + " " + type + " " + route.text("GatewayId"),
                new RouteDestination.ToPrefix(prefix),
                RouteWords.TABLE,
                own ? RouteWords.OWN_ADDRESS : RouteWords.OTHERS,
                List.of(way.hop()),
                state(route, way, subject),
                origin(route),
                own ? AppliesTo.SOURCE_HAS_PUBLIC_ADDRESS : AppliesTo.ALWAYS);
    }

    private static Prefix destination(Item route) {
        String text = route.find("DestinationCidrBlock").orElse(route.text("DestinationIpv6CidrBlock"));
        return Traffic.prefix(text).orElseThrow(() -> route.json().fault("has no destination that is a prefix"));
    }

    private static Fact<RouteState> state(Item route, NextHops.Way way, Subject subject) {
        Optional<Boolean> enabled = route.flag("Enabled");
        if (enabled.isEmpty()) {
            return Fact.unknown(subject.notGiven(
                    "Whether the route to " + destination(route) + " of " + subject.id() + " is enabled is not told",
                    Calls.ROUTE_TABLES.permission()));
        }
        if (!enabled.get()) {
            return Fact.known(RouteState.INACTIVE);
        }
        return Fact.known(way.gone().isPresent() ? RouteState.BLACKHOLE : RouteState.ACTIVE);
    }

    private static String origin(Item route) {
        return switch (route.word("RouteType")) {
            case "CCN" -> "propagated by a cloud connect network";
            case "NETD" -> "system, by a network probe";
            default -> RouteWords.STATIC;
        };
    }

    private Route high(Item route, String vpc, String subnet, Subject subject) {
        NextHops.Way way = hops.of(route, vpc, subnet, subject);
        RouteState state = way.gone().isPresent() ? RouteState.BLACKHOLE : RouteState.ACTIVE;
        boolean own = route.word("GatewayType").equals("EIP");
        return new Route(
                route.text("HighPriorityRouteId"),
                new RouteDestination.ToPrefix(destination(route)),
                RouteWords.ABOVE,
                own ? RouteWords.OWN_ADDRESS : RouteWords.OTHERS,
                List.of(way.hop()),
                Fact.assumed(state, Assumptions.HIGH_PRIORITY),
                RouteWords.HIGH_PRIORITY,
                own ? AppliesTo.SOURCE_HAS_PUBLIC_ADDRESS : AppliesTo.ALWAYS);
    }

    /** Where nothing matches, whoever has a public address leaves by it. */
    private static Route ownAddress(String vpc, IpFamily family) {
        return new Route(
                "own public address " + family,
                new RouteDestination.ToPrefix(Prefix.any(family)),
                RouteWords.NOTHING_MATCHED,
                RouteWords.OWN_ADDRESS,
                List.of(new NextHop.ToGateway(TencentId.internet(vpc))),
                Fact.known(RouteState.ACTIVE),
                RouteWords.SYSTEM,
                AppliesTo.SOURCE_HAS_PUBLIC_ADDRESS);
    }
}
