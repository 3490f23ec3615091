/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.network;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Listing;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.route.AppliesTo;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * By what a NAT gateway sends on. Only an IPv4 gateway has to be led to by the table of its vSwitch; else the gateway
 * leaves by itself, whatever that table says: a network of one vSwitch leads to the NAT gateway by it. See
 * https://www.alibabacloud.com/help/tc/vpc/ipv4-gateway-overview.
 */
final class NatRoutes {
    private static final Fact<RouteState> ACTIVE = Fact.known(RouteState.ACTIVE);
    private static final Prefix ANYWHERE = Prefix.parse("0.0.0.0/0");

    private final AliyunAnswers all;
    private final SnapshotBuilder into;
    private final InternetModes modes;
    private final TableBindings tables;

    NatRoutes(AliyunAnswers all, SnapshotBuilder into) {
        this.all = all;
        this.into = into;
        this.modes = new InternetModes(all);
        this.tables = new TableBindings(all);
    }

    /** The table of a NAT gateway in a vSwitch. */
    Fact<ResourceId> of(Item nat, Item vSwitch) {
        String vpc = vSwitch.text("VpcId");
        Fact<InternetMode> mode = modes.of(vpc);
        if (mode.value().filter(InternetMode.Central.class::isInstance).isPresent()) {
            return tables.of(vSwitch);
        }
        Listing gateways = nat.by().list(Operation.IPV4_GATEWAYS);
        boolean mayBeCentral = mode.missing().isPresent()
                && (modes.gateway(vpc).isPresent() || gateways.gap().isPresent());
        if (mayBeCentral) {
            return Fact.unknown(mode.missing().get());
        }
        ResourceId own = AliyunId.below(ResourceKind.ROUTE_TABLE, nat.text("NatGatewayId"), "routes");
        into.add(new RouteTable(
                NatInterfaces.identity(nat, own),
                AliyunId.of(ResourceKind.NETWORK, vpc),
                Fact.known(routes(vpc, mode))));
        return mode instanceof Fact.Assumed<InternetMode> assumed && mayLeadToGateway(nat, vSwitch)
                ? Fact.assumed(own, assumed.assumption())
                : Fact.known(own);
    }

    /** Whether the routes of a vSwitch may lead to the IPv4 gateway, if it were in force. */
    private boolean mayLeadToGateway(Item nat, Item vSwitch) {
        String gateway = modes.gateway(vSwitch.text("VpcId"))
                .map(item -> item.text("Ipv4GatewayId"))
                .orElse("");
        Optional<Listing> entries =
                tables.of(vSwitch).value().map(table -> nat.by().list(Operation.ROUTE_ENTRIES, table.value()));
        return entries.flatMap(Listing::gap).isPresent()
                || entries.stream()
                        .flatMap(listing -> listing.items().stream())
                        .map(nat::with)
                        .anyMatch(entry -> entry.text("NextHopId").equals(gateway)
                                || entry.list("NextHops", "NextHop").stream()
                                        .anyMatch(hop -> hop.text("NextHopId").equals(gateway)));
    }

    /** In private mode nothing leaves; that nothing else is in force may be an assumption. */
    private List<Route> routes(String vpc, Fact<InternetMode> mode) {
        List<Route> routes = new ArrayList<>();
        all.each(Operation.VSWITCHES).stream()
                .filter(item -> item.text("VpcId").equals(vpc))
                .flatMap(item -> VSwitches.prefixes(item).stream())
                .forEach(block -> routes.add(route(block, new NextHop.Local(), ACTIVE)));
        if (mode.value().filter(InternetMode.Private.class::isInstance).isEmpty()) {
            Fact<RouteState> state = mode.value().isPresent() ? mode.map(direct -> RouteState.ACTIVE) : ACTIVE;
            routes.add(route(ANYWHERE, new NextHop.ToGateway(AliyunId.direct(vpc)), state));
        }
        return List.copyOf(routes);
    }

    private static Route route(Prefix to, NextHop hop, Fact<RouteState> state) {
        return new Route(
                to.toString(),
                new RouteDestination.ToPrefix(to),
                0,
                0,
                List.of(hop),
                state,
                "system",
                AppliesTo.ALWAYS);
    }
}
