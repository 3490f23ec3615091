/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.render;

import io.hopscope.model.change.Change;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.Prefix;
import io.hopscope.spi.render.Block;
import io.hopscope.spi.render.Script;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Changes of routes, see https://api.alibabacloud.com/document/Vpc/2016-04-28/CreateRouteEntry and its siblings. */
final class RouteCommands {
    private static final String ENTRY = "alicloud_route_entry";

    /** A hop in the vendor's words. */
    private record Hop(String type, String id) {}

    private RouteCommands() {}

    static void put(Change.PutRoute put, Script script) {
        RouteTable table = ofVSwitches(put.subject(), script);
        Prefix prefix = prefix(put.route());
        Hop hop = hop(put.route());
        table.routes().value().orElse(List.of()).stream()
                .filter(route -> route.destination().equals(put.route().destination()))
                .filter(RouteCommands::isUsers)
                .forEach(old -> delete(table, old, script));
        script.run(AliyunCommand.in(table.identity().scope(), "vpc CreateRouteEntry")
                .value("--RouteTableId", table.id().value())
                .value("--DestinationCidrBlock", prefix)
                .value("--NextHopType", hop.type())
                .value("--NextHopId", hop.id()));
        script.create(
                ENTRY,
                new Block()
                        .text("route_table_id", table.id().value())
                        .text("destination_cidrblock", prefix)
                        .text("nexthop_type", hop.type())
                        .text("nexthop_id", hop.id()));
    }

    static void remove(Change.RemoveRoute remove, Script script) {
        if (!isUsers(remove.route())) {
            throw new IllegalArgumentException(
                    "No call removes the route " + remove.route().label());
        }
        delete(ofVSwitches(remove.subject(), script), remove.route(), script);
    }

    /** Takes the table that steers what comes in off its gateway. */
    static void unsteer(Change.RemoveInboundTable remove, Script script) {
        Gateway gateway = script.require(Gateway.class, remove.subject());
        ResourceId table = gateway.inboundTable()
                .value()
                .flatMap(known -> known)
                .orElseThrow(() -> new IllegalArgumentException(gateway.id() + " has no table"));
        script.run(AliyunCommand.in(gateway.identity().scope(), "vpc DissociateRouteTableFromGateway")
                .value("--RouteTableId", table.value())
                .value("--GatewayId", gateway.id().value()));
        script.remove("alicloud_vpc_gateway_route_table_attachment", table + " of " + gateway.id());
    }

    private static void delete(RouteTable table, Route route, Script script) {
        AliyunCommand command = AliyunCommand.in(table.identity().scope(), "vpc DeleteRouteEntry");
        Optional<String> entry = entryId(route);
        if (entry.isPresent()) {
            command.value("--RouteEntryId", entry.get());
        } else {
            command.value("--RouteTableId", table.id().value()).value("--DestinationCidrBlock", prefix(route));
            command.value("--NextHopId", hop(route).id());
        }
        script.run(command);
        script.remove(ENTRY, prefix(route) + " of " + table.id());
    }

    private static RouteTable ofVSwitches(ResourceId id, Script script) {
        boolean inbound = script.snapshot()
                .all(Gateway.class)
                .anyMatch(gateway -> gateway.inboundTable().value().equals(Optional.of(Optional.of(id))));
        if (inbound) {
            throw new IllegalArgumentException("The entries of " + id + ", a gateway's table, are those of vSwitches");
        }
        return script.require(RouteTable.class, id);
    }

    private static boolean isUsers(Route route) {
        String origin = route.origin().toLowerCase(Locale.ROOT);
        return !origin.startsWith("system")
                && !origin.contains("propagat")
                && !route.label().startsWith("own public");
    }

    private static Optional<String> entryId(Route route) {
        int space = route.label().indexOf(" rte-");
        return space < 0 ? Optional.empty() : Optional.of(route.label().substring(space + 1));
    }

    private static Prefix prefix(Route route) {
        if (route.destination() instanceof RouteDestination.ToPrefix to) {
            return to.prefix();
        }
        throw new IllegalArgumentException("An entry has one block");
    }

    private static Hop hop(Route route) {
        NextHop hop = route.nextHops().get(0);
        if (hop instanceof NextHop.ToNat to) {
            return new Hop("NatGateway", to.nat().value());
        }
        if (hop instanceof NextHop.ToPeering to) {
            return new Hop("VpcPeer", to.peering().value());
        }
        if (hop instanceof NextHop.ToInterface to) {
            return new Hop("NetworkInterface", to.networkInterface().value());
        }
        if (hop instanceof NextHop.ToGateway to) {
            return new Hop(type(to.gateway().value()), to.gateway().value());
        }
        throw new IllegalArgumentException("No entry leads to " + hop);
    }

    private static String type(String gateway) {
        String kind = gateway.substring(0, Math.max(gateway.indexOf('-'), 0));
        return switch (kind) {
            case "ipv4gw" -> "Ipv4Gateway";
            case "ipv6gw" -> "IPv6Gateway";
            case "vpn" -> "VpnGateway";
            case "ri" -> "RouterInterface";
            default -> throw new IllegalArgumentException("No entry leads to " + gateway);
        };
    }
}
