/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteTable;
import io.hopscope.spi.render.Block;

/**
 * Routes of transit gateway route tables (<a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTransitGatewayRoute.html">
 * CreateTransitGatewayRoute</a>). A static route beats a propagated one to the same destination, so it is added beside
 * it (<a href="https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html">route evaluation order</a>).
 */
final class HubRouteCommands {
    private static final String ROUTE = "aws_ec2_transit_gateway_route";
    private static final String LIST_REFERENCE = "aws_ec2_transit_gateway_prefix_list_reference";
    private static final String TABLE = "--transit-gateway-route-table-id";

    private HubRouteCommands() {}

    static void put(RouteTable table, Route route, AwsScript script) {
        boolean exists = RouteCommands.hasStatic(table, route.destination());
        NextHop hop = RouteCommands.onlyHop(route);
        AwsCommand command = route.destination() instanceof RouteDestination.ToPrefix to
                ? AwsCommand.ec2(exists ? "replace-transit-gateway-route" : "create-transit-gateway-route")
                        .value("--destination-cidr-block", to.prefix())
                : AwsCommand.ec2((exists ? "modify" : "create") + "-transit-gateway-prefix-list-reference")
                        .id("--prefix-list-id", list(route));
        Block attributes = attributes(table, route);
        target(hop, command.id(TABLE, table.id()), attributes);
        script.run(command, table.id());
        if (exists) {
            script.edit(type(route), SafeId.of(table.id()), attributes);
        } else {
            script.create(type(route), attributes);
        }
    }

    static void remove(RouteTable table, Route route, AwsScript script) {
        AwsCommand command = route.destination() instanceof RouteDestination.ToPrefix to
                ? AwsCommand.ec2("delete-transit-gateway-route").value("--destination-cidr-block", to.prefix())
                : AwsCommand.ec2("delete-transit-gateway-prefix-list-reference").id("--prefix-list-id", list(route));
        script.run(command.id(TABLE, table.id()), table.id());
        script.remove(type(route), attributes(table, route));
    }

    private static void target(NextHop hop, AwsCommand command, Block attributes) {
        if (hop instanceof NextHop.ToAttachment to) {
            String attachment = HubCommands.attachment(to.attachment());
            command.value("--transit-gateway-attachment-id", attachment);
            attributes.text("transit_gateway_attachment_id", attachment);
        } else if (hop instanceof NextHop.Discard) {
            command.flag("--blackhole");
            attributes.plain("blackhole", true);
        } else {
            throw new IllegalArgumentException(
                    "No route of a transit gateway leads to a " + hop.getClass().getSimpleName());
        }
    }

    private static Block attributes(RouteTable table, Route route) {
        Block attributes = new Block().text("transit_gateway_route_table_id", SafeId.of(table.id()));
        return route.destination() instanceof RouteDestination.ToPrefix to
                ? attributes.text("destination_cidr_block", to.prefix())
                : attributes.text("prefix_list_id", SafeId.of(list(route)));
    }

    private static ResourceId list(Route route) {
        return ((RouteDestination.ToSet) route.destination()).set();
    }

    private static String type(Route route) {
        return route.destination() instanceof RouteDestination.ToPrefix ? ROUTE : LIST_REFERENCE;
    }
}
