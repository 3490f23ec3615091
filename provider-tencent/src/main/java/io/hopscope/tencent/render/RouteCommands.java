/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.render;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import io.hopscope.spi.render.Block;
import io.hopscope.spi.render.Script;
import java.util.List;
import java.util.Optional;

/**
 * Routes, see https://cloud.tencent.com/document/api/215/15824 and https://cloud.tencent.com/document/api/215/19199.
 */
final class RouteCommands {
    private static final String HIGH_PRIORITY = "high-priority";
    private static final String ENTRY = "tencentcloud_route_table_entry";

    /** A next hop as commands name it. */
    private record Hop(String type, String id) {}

    private RouteCommands() {}

    static void put(Change.PutRoute put, Script script) {
        RouteTable table = script.require(RouteTable.class, put.subject());
        Optional<Route> old = table.routes().value().orElse(List.of()).stream()
                .filter(route -> route.destination().equals(put.route().destination())
                        && route.tier() == put.route().tier()
                        && route.rank() == put.route().rank())
                .findFirst();
        boolean off = old.filter(route -> route.state().value().equals(Optional.of(RouteState.INACTIVE)))
                .filter(route -> route.nextHops().equals(put.route().nextHops()))
                .isPresent();
        if (table.owner().kind() == ResourceKind.TRANSIT_HUB) {
            enableInHub(table, old.filter(route -> off), script);
        } else if (off) {
            enable(table, old.orElseThrow(), script);
        } else {
            write(table, old, put.route(), script);
        }
    }

    private static void enableInHub(RouteTable table, Optional<Route> off, Script script) {
        Route route =
                off.orElseThrow(() -> new IllegalArgumentException("Nobody writes routes of a cloud connect network"));
        script.run(Tccli.at(table.identity(), "vpc", "EnableCcnRoutes")
                .value("CcnId", Tccli.id(table.owner().value()))
                .ids("RouteIds", List.of(route.label())));
        script.edit("tencentcloud_ccn_routes", route.label(), new Block().text("switch", "on"));
    }

    private static void enable(RouteTable table, Route route, Script script) {
        script.run(Tccli.at(table.identity(), "vpc", "EnableRoutes")
                .value("RouteTableId", Tccli.id(table.id().value()))
                .ids("RouteItemIds", List.of(route.label())));
        script.edit(ENTRY, route.label(), new Block().plain("disabled", false));
    }

    private static void write(RouteTable table, Optional<Route> old, Route route, Script script) {
        Hop hop = hop(route);
        Prefix prefix = prefix(route);
        JsonText item = new JsonText();
        old.ifPresent(replaced -> item.text("RouteItemId", item(replaced)));
        item.text(prefix.family() == IpFamily.V4 ? "DestinationCidrBlock" : "DestinationIpv6CidrBlock", prefix)
                .text("GatewayType", hop.type())
                .text("GatewayId", hop.id());
        script.run(Tccli.at(table.identity(), "vpc", old.isPresent() ? "ReplaceRoutes" : "CreateRoutes")
                .value("RouteTableId", Tccli.id(table.id().value()))
                .value("Routes", JsonText.array(List.of(item))));
        Block block = new Block()
                .text("route_table_id", table.id().value())
                .text("destination_cidr_block", prefix)
                .text("next_type", hop.type())
                .text("next_hub", hop.id());
        if (old.isPresent()) {
            script.edit(ENTRY, item(old.get()), block);
        } else {
            script.create(ENTRY, block);
        }
    }

    private static String item(Route route) {
        if (!route.label().startsWith("rti")) {
            throw new IllegalArgumentException("The route " + prefix(route) + " has no id of its own");
        }
        return Tccli.id(route.label());
    }

    private static Hop hop(Route route) {
        NextHop hop = route.nextHops().get(0);
        if (hop instanceof NextHop.ToNat to) {
            return new Hop("NAT", Tccli.id(to.nat().value()));
        }
        if (hop instanceof NextHop.ToPeering to) {
            return new Hop("PEERCONNECTION", Tccli.id(to.peering().value()));
        }
        if (hop instanceof NextHop.ToAddress to) {
            return new Hop("NORMAL_CVM", to.address().toString());
        }
        if (hop instanceof NextHop.ToGateway to) {
            return gateway(to.gateway());
        }
        throw new IllegalArgumentException(
                "Users write no route to a " + hop.getClass().getSimpleName());
    }

    private static Hop gateway(ResourceId id) {
        if (id.value().endsWith("/internet")) {
            return new Hop("EIP", "0");
        }
        return new Hop(id.value().startsWith("vpn") ? "VPN" : "DIRECTCONNECT", Tccli.id(id.value()));
    }

    private static Prefix prefix(Route route) {
        if (route.destination() instanceof RouteDestination.ToPrefix to) {
            return to.prefix();
        }
        throw new IllegalArgumentException("No route leads to a set");
    }

    private static boolean isCopy(ResourceId table) {
        return table.value().contains("/");
    }

    /** A route that should not count is switched off; one of a high-priority table goes. */
    static void remove(Change.RemoveRoute remove, Script script) {
        RouteTable table = script.require(RouteTable.class, remove.subject());
        Route route = remove.route();
        if (route.origin().equals(HIGH_PRIORITY)) {
            String high = table.id().value().replaceFirst("^[^/]*/", "");
            script.run(Tccli.at(table.identity(), "vpc", "DeleteHighPriorityRoutes")
                    .value("HighPriorityRouteTableId", Tccli.id(high))
                    .ids("HighPriorityRouteIds", List.of(route.label())));
            script.remark("no Terraform resource holds routes of high-priority tables");
            return;
        }
        script.run(Tccli.at(table.identity(), "vpc", "DisableRoutes")
                .value("RouteTableId", Tccli.id(table.id().value()))
                .ids("RouteItemIds", List.of(item(route))));
        script.edit(ENTRY, route.label(), new Block().plain("disabled", true));
    }

    /** What stands above a subnet's table, or works for that subnet alone, stays whatever table it is given. */
    static void bind(Change.BindRouteTable bind, Script script) {
        Subnet subnet = script.require(Subnet.class, bind.subject());
        if (subnet.routeTable().value().filter(RouteCommands::isCopy).isPresent()) {
            throw new IllegalArgumentException("The routes of " + subnet.id() + " are not those of one table");
        }
        script.run(Tccli.at(subnet.identity(), "vpc", "ReplaceRouteTableAssociation")
                .value("RouteTableId", Tccli.id(bind.table().value()))
                .value("SubnetId", Tccli.id(bind.subject().value())));
        script.edit(
                "tencentcloud_subnet",
                bind.subject().value(),
                new Block().text("route_table_id", bind.table().value()));
    }
}
