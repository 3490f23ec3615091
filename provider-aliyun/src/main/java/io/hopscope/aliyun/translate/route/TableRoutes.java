/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.route;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Listing;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.answers.Subject;
import io.hopscope.aliyun.translate.network.VSwitches;
import io.hopscope.dump.JsonCursor;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.route.AppliesTo;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The routes of a table. Every vSwitch of the VPC is local, and nothing else of the VPC's block is; the longest prefix
 * wins. See https://help.aliyun.com/en/vpc/vpc-route-table.
 */
final class TableRoutes {
    static final String SYSTEM = "system";
    /** No entry of a user has the prefix of a system entry; if one did, the system's would count. */
    private static final int SYSTEM_RANK = -2;

    private static final Prefix SERVICES = Prefix.parse("100.64.0.0/10");

    private final HopResolver hops;
    private final DirectRoutes direct;
    private final Map<String, List<Prefix>> blocks = new HashMap<>();

    TableRoutes(AliyunAnswers all) {
        this.hops = new HopResolver(all);
        this.direct = new DirectRoutes(all);
        all.each(Operation.VSWITCHES)
                .forEach(item -> blocks.computeIfAbsent(item.text("VpcId"), fresh -> new ArrayList<>())
                        .addAll(VSwitches.prefixes(item)));
    }

    /** The routes of a table of vSwitches. */
    Fact<List<Route>> of(Item table, String vpc, Subject subject) {
        Listing entries = table.by().list(Operation.ROUTE_ENTRIES, subject.id().value());
        List<Route> routes = new ArrayList<>(
                entries.gap().map(TableRoutes::unread).orElseGet(() -> routes(table, entries, vpc, subject)));
        Set<Prefix> there = new HashSet<>();
        routes.forEach(route -> there.add(prefix(route)));
        for (Prefix block : blocks.getOrDefault(vpc, List.of())) {
            if (there.add(block)) {
                routes.add(system(block, new NextHop.Local()));
            }
        }
        if (entries.isComplete() && there.add(SERVICES)) {
            routes.add(system(SERVICES, new NextHop.ToEndpoint(AliyunId.services(vpc))));
        }
        routes.addAll(direct.beside(routes, vpc, subject));
        return Fact.known(List.copyOf(routes));
    }

    /** The routes of a table of a gateway, for what comes in. */
    Fact<List<Route>> inbound(Item table, String vpc, Subject subject) {
        Listing entries =
                table.by().list(Operation.GATEWAY_ROUTE_ENTRIES, subject.id().value());
        return entries.gap()
                .<Fact<List<Route>>>map(Fact::unknown)
                .orElseGet(() -> Fact.known(routes(table, entries, vpc, subject)));
    }

    static Prefix prefix(Route route) {
        return ((RouteDestination.ToPrefix) route.destination()).prefix();
    }

    static Route system(Prefix prefix, NextHop hop) {
        return new Route(
                prefix.toString(),
                new RouteDestination.ToPrefix(prefix),
                0,
                SYSTEM_RANK,
                List.of(hop),
                Fact.known(RouteState.ACTIVE),
                SYSTEM,
                AppliesTo.ALWAYS);
    }

    /** Entries that nobody read lead anywhere, except that none of them is longer than the block of a vSwitch. */
    private static List<Route> unread(Gap gap) {
        return Stream.of("0.0.0.0/0", "::/0")
                .map(Prefix::parse)
                .map(prefix -> new Route(
                        prefix + " of unread entries",
                        new RouteDestination.ToPrefix(prefix),
                        0,
                        0,
                        List.of(new NextHop.Unrecognised("an entry that was not read", gap)),
                        Fact.known(RouteState.ACTIVE),
                        SYSTEM,
                        AppliesTo.ALWAYS))
                .toList();
    }

    private List<Route> routes(Item table, Listing entries, String vpc, Subject subject) {
        List<Route> routes = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        for (JsonCursor cursor : entries.items()) {
            Item entry = table.with(cursor);
            entry.prefix("DestinationCidrBlock")
                    .map(prefix -> route(entry, prefix, vpc, subject))
                    .filter(route -> labels.add(route.label() + route.destination() + route.nextHops() + route.state()))
                    .ifPresent(routes::add);
        }
        return routes;
    }

    private Route route(Item entry, Prefix prefix, String vpc, Subject subject) {
        boolean system = entry.folded("Type").equals("system");
        boolean available =
                entry.text("Status").isEmpty() || entry.folded("Status").equals("available");
        if (system) {
            Route known = SERVICES.contains(prefix)
                    ? system(prefix, new NextHop.ToEndpoint(AliyunId.services(vpc)))
                    : system(prefix, new NextHop.Local());
            return available ? known : inactive(known);
        }
        List<HopResolver.Resolved> resolved = hops.of(entry, vpc, subject);
        boolean gone = !resolved.isEmpty() && resolved.stream().allMatch(HopResolver.Resolved::gone);
        RouteState state = gone ? RouteState.BLACKHOLE : RouteState.ACTIVE;
        Route route = new Route(
                (prefix + " " + entry.text("RouteEntryId")).strip(),
                new RouteDestination.ToPrefix(prefix),
                0,
                0,
                resolved.stream().map(HopResolver.Resolved::hop).toList(),
                Fact.known(state),
                origin(entry),
                AppliesTo.ALWAYS);
        return available && !direct.isIdle(route, vpc) ? route : inactive(route);
    }

    private static String origin(Item entry) {
        String origin = entry.text("Origin");
        return origin.isEmpty() ? entry.text("Type") : origin;
    }

    private static Route inactive(Route route) {
        return new Route(
                route.label(),
                route.destination(),
                route.tier(),
                route.rank(),
                route.nextHops(),
                Fact.known(RouteState.INACTIVE),
                route.origin(),
                route.appliesTo());
    }
}
