/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.render;

import io.hopscope.azure.answers.ArmId;
import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteTable;
import io.hopscope.spi.render.Block;
import io.hopscope.spi.render.Script;
import java.util.List;
import java.util.Optional;

/**
 * Routes of route tables, see https://learn.microsoft.com/cli/azure/network/route-table/route. A subnet that has only
 * the platform's routes gets a table first.
 */
final class RouteCommands {
    private static final String OWN = "/systemroutes";

    private RouteCommands() {}

    static void put(Change.PutRoute put, Script script) {
        RouteTable table = script.require(RouteTable.class, put.subject());
        boolean system = put.subject().value().endsWith(OWN);
        Named subnet = new Named(new ArmId(put.subject().value().replace(OWN, "")));
        String name =
                system ? subnet.name() + "-routes" : Named.of(put.subject()).name();
        Named place = system ? subnet : Named.of(put.subject());
        if (system) {
            createTable(table, place, name, script);
        }
        Optional<Route> old = table.routes().value().orElse(List.of()).stream()
                .filter(route -> competes(route, put.route()))
                .findFirst();
        route(old, put.route(), place, name, script);
        if (system) {
            bind(subnet, name, script);
        }
    }

    private static boolean competes(Route one, Route other) {
        return one.destination().equals(other.destination())
                && one.tier() == other.tier()
                && one.rank() == other.rank();
    }

    private static void createTable(RouteTable table, Named place, String name, Script script) {
        String region = table.identity().scope().region();
        script.run(AzCommand.on("network route-table create", place)
                .value("-n", name)
                .value("-l", Named.safe(region)));
        script.create(
                "azurerm_route_table",
                new Block()
                        .text("resource_group_name", place.group())
                        .text("name", name)
                        .text("location", region));
    }

    private static void route(Optional<Route> old, Route route, Named place, String table, Script script) {
        String label = old.map(Route::label).map(Named::safe).orElseGet(() -> "to-" + RuleName.of(prefix(route)));
        AzCommand command = AzCommand.on(
                        old.isPresent() ? "network route-table route update" : "network route-table route create",
                        place)
                .value("--route-table-name", table)
                .value("-n", label)
                .value("--address-prefix", prefix(route));
        Block block = new Block()
                .text("resource_group_name", place.group())
                .text("route_table_name", table)
                .text("name", label)
                .text("address_prefix", prefix(route));
        hop(route, command, block);
        script.run(command);
        if (old.isPresent()) {
            script.edit("azurerm_route", label, block);
        } else {
            script.create("azurerm_route", block);
        }
    }

    private static void hop(Route route, AzCommand command, Block block) {
        NextHop hop = route.nextHops().get(0);
        if (hop instanceof NextHop.ToAddress to) {
            command.value("--next-hop-type", "VirtualAppliance").value("--next-hop-ip-address", to.address());
            block.text("next_hop_type", "VirtualAppliance").text("next_hop_in_ip_address", to.address());
        } else if (hop instanceof NextHop.Local) {
            command.value("--next-hop-type", "VnetLocal");
            block.text("next_hop_type", "VnetLocal");
        } else if (hop instanceof NextHop.ToGateway to) {
            String type = to.gateway().value().endsWith("/internet") ? "Internet" : "VirtualNetworkGateway";
            command.value("--next-hop-type", type);
            block.text("next_hop_type", type);
        } else {
            throw new IllegalArgumentException(
                    "No route of a route table leads to a " + hop.getClass().getSimpleName());
        }
    }

    private static String prefix(Route route) {
        if (route.destination() instanceof RouteDestination.ToPrefix to) {
            return to.prefix().toString();
        }
        throw new IllegalArgumentException("No new route leads to a set");
    }

    static void remove(Change.RemoveRoute remove, Script script) {
        Named table = table(remove.subject());
        String label = Named.safe(remove.route().label());
        script.run(AzCommand.on("network route-table route delete", table)
                .value("--route-table-name", table.name())
                .value("-n", label));
        script.remove("azurerm_route", label);
    }

    static void bind(Change.BindRouteTable bind, Script script) {
        Named subnet = Named.of(bind.subject());
        Named table = table(bind.table());
        bind(subnet, table.text(), script);
    }

    private static void bind(Named subnet, String table, Script script) {
        script.run(SubnetOptions.update(subnet).value("--route-table", table));
        script.create(
                "azurerm_subnet_route_table_association",
                new Block().text("subnet_id", subnet.text()).text("route_table_id", table));
    }

    private static Named table(ResourceId id) {
        if (!id.value().contains("/routetables/") || id.value().endsWith(OWN)) {
            throw new IllegalArgumentException("No command edits " + id);
        }
        return Named.of(id);
    }
}
