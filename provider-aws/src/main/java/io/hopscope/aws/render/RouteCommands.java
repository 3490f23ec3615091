/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.IpFamily;
import io.hopscope.spi.render.Block;
import java.util.List;
import java.util.Locale;

/**
 * Routes of VPC route tables (<a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html">CreateRoute</a>, <a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceRoute.html">ReplaceRoute</a>, <a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteRoute.html">DeleteRoute</a>). Tables of a
 * transit gateway are left to {@link HubRouteCommands}.
 */
final class RouteCommands {
    private RouteCommands() {}

    static void put(Change.PutRoute put, AwsScript script) {
        RouteTable table = script.require(RouteTable.class, put.subject());
        if (ofHub(table)) {
            HubRouteCommands.put(table, put.route(), script);
            return;
        }
        NextHop hop = onlyHop(put.route());
        if (isEndpointRoute(put.route(), hop)) {
            endpoint((NextHop.ToEndpoint) hop, "--add-route-table-ids", table.id(), script);
            return;
        }
        RouteTarget target = RouteTarget.of(hop, script);
        if (target.isLocal() && isPartOfLocal(table, put.route().destination())) {
            throw new IllegalArgumentException("No new route of " + table.id() + " stays local");
        }
        boolean exists = target.isLocal() || hasStatic(table, put.route().destination());
        AwsCommand command =
                AwsCommand.ec2(exists ? "replace-route" : "create-route").id("--route-table-id", table.id());
        destination(command, put.route().destination());
        script.run(
                target.isLocal() ? command.flag(target.option()) : command.value(target.option(), target.value()),
                table.id());
        Block attributes = attributes(table.id(), put.route()).text(target.attribute(), target.value());
        if (exists) {
            script.edit("aws_route", SafeId.of(table.id()), attributes);
        } else {
            script.create("aws_route", attributes);
        }
    }

    /** Only routes that exist can be made local again. */
    private static boolean isPartOfLocal(RouteTable table, RouteDestination destination) {
        List<Route> routes = table.routes().value().orElse(List.of());
        return routes.stream().noneMatch(route -> route.destination().equals(destination))
                && routes.stream()
                        .filter(route -> route.nextHops().stream().anyMatch(NextHop.Local.class::isInstance))
                        .anyMatch(route -> contains(route.destination(), destination));
    }

    private static boolean contains(RouteDestination wide, RouteDestination narrow) {
        return wide instanceof RouteDestination.ToPrefix one
                && narrow instanceof RouteDestination.ToPrefix other
                && one.prefix().contains(other.prefix());
    }

    static void remove(Change.RemoveRoute remove, AwsScript script) {
        RouteTable table = script.require(RouteTable.class, remove.subject());
        Route route = remove.route();
        if (isPropagated(route)) {
            throw new IllegalArgumentException("A propagated route cannot be deleted: " + table.id());
        }
        if (ofHub(table)) {
            HubRouteCommands.remove(table, route, script);
            return;
        }
        NextHop hop = onlyHop(route);
        if (isEndpointRoute(route, hop)) {
            endpoint((NextHop.ToEndpoint) hop, "--remove-route-table-ids", table.id(), script);
            return;
        }
        if (hop instanceof NextHop.Local) {
            throw new IllegalArgumentException("A local route cannot be deleted: " + table.id());
        }
        AwsCommand command = AwsCommand.ec2("delete-route").id("--route-table-id", table.id());
        destination(command, route.destination());
        script.run(command, table.id());
        script.remove("aws_route", attributes(table.id(), route));
    }

    /**
     * Whether somebody wrote a route to the destination; a propagated one of the same destination may stand beside it.
     */
    static boolean hasStatic(RouteTable table, RouteDestination destination) {
        return table.routes().value().orElse(List.of()).stream()
                .anyMatch(route -> route.destination().equals(destination) && !isPropagated(route));
    }

    static NextHop onlyHop(Route route) {
        if (route.nextHops().size() != 1) {
            throw new IllegalArgumentException("A route of AWS has one target");
        }
        return route.nextHops().get(0);
    }

    private static boolean isPropagated(Route route) {
        return route.origin().toLowerCase(Locale.ROOT).contains("propagat");
    }

    private static boolean ofHub(RouteTable table) {
        return table.owner().kind() == ResourceKind.TRANSIT_HUB;
    }

    /**
     * Routes of gateway endpoints come and go with the endpoint's own list of tables (<a
     * href="https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html">gateway endpoints</a>).
     */
    private static boolean isEndpointRoute(Route route, NextHop hop) {
        return hop instanceof NextHop.ToEndpoint && route.destination() instanceof RouteDestination.ToSet;
    }

    private static void endpoint(NextHop.ToEndpoint hop, String option, ResourceId table, AwsScript script) {
        script.run(
                AwsCommand.ec2("modify-vpc-endpoint")
                        .id("--vpc-endpoint-id", hop.endpoint())
                        .id(option, table),
                table);
        Block attributes =
                new Block().text("vpc_endpoint_id", SafeId.of(hop.endpoint())).text("route_table_id", SafeId.of(table));
        if (option.startsWith("--add")) {
            script.create("aws_vpc_endpoint_route_table_association", attributes);
        } else {
            script.remove("aws_vpc_endpoint_route_table_association", attributes);
        }
    }

    private static void destination(AwsCommand command, RouteDestination destination) {
        if (destination instanceof RouteDestination.ToPrefix to) {
            boolean v4 = to.prefix().family() == IpFamily.V4;
            command.value(v4 ? "--destination-cidr-block" : "--destination-ipv6-cidr-block", to.prefix());
        } else {
            command.id("--destination-prefix-list-id", ((RouteDestination.ToSet) destination).set());
        }
    }

    private static Block attributes(ResourceId table, Route route) {
        Block attributes = new Block().text("route_table_id", SafeId.of(table));
        if (route.destination() instanceof RouteDestination.ToPrefix to) {
            boolean v4 = to.prefix().family() == IpFamily.V4;
            return attributes.text(v4 ? "destination_cidr_block" : "destination_ipv6_cidr_block", to.prefix());
        }
        return attributes.text(
                "destination_prefix_list_id", SafeId.of(((RouteDestination.ToSet) route.destination()).set()));
    }
}
