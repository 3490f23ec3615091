/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Attachment;
import io.hopscope.tencent.oracle.Resource.Ccn;
import io.hopscope.tencent.oracle.Resource.CcnRoute;
import io.hopscope.tencent.oracle.Resource.HighTable;
import io.hopscope.tencent.oracle.Resource.Peering;
import io.hopscope.tencent.oracle.Resource.Route;
import io.hopscope.tencent.oracle.Resource.Subnet;
import io.hopscope.tencent.oracle.Resource.Table;
import io.hopscope.tencent.oracle.Resource.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Networks, subnets, routes and links as the API answers them. */
final class NetworkJson {
    private final World world;

    NetworkJson(World world) {
        this.world = world;
    }

    Map<String, Object> vpc(Vpc vpc) {
        List<Object> added = new ArrayList<>();
        for (Cidr cidr : vpc.cidrs().subList(1, vpc.cidrs().size())) {
            added.add(Json.object("VpcId", vpc.id(), "CidrBlock", cidr.toString(), "AssistantType", added.size() % 2));
        }
        return Json.object(
                "VpcId",
                vpc.id(),
                "CidrBlock",
                vpc.cidrs().get(0).toString(),
                "Ipv6CidrBlock",
                text(vpc.v6()),
                "AssistantCidrSet",
                added);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    Map<String, Object> subnet(Subnet subnet) {
        return Json.object(
                "SubnetId",
                subnet.id(),
                "VpcId",
                subnet.vpc(),
                "CidrBlock",
                subnet.cidr().toString(),
                "Ipv6CidrBlock",
                text(subnet.v6()),
                "RouteTableId",
                subnet.table(),
                "NetworkAclId",
                text(subnet.acl()),
                "Zone",
                "ap-nanjing-2");
    }

    Map<String, Object> table(Table table) {
        List<Object> associations = world.all(Subnet.class)
                .filter(subnet -> subnet.table().equals(table.id()))
                .<Object>map(subnet -> Json.object("SubnetId", subnet.id(), "RouteTableId", table.id()))
                .toList();
        List<Object> routes = new ArrayList<>();
        for (Route route : table.routes()) {
            routes.add(route(table, route, routes.size()));
        }
        return Json.object(
                "RouteTableId",
                table.id(),
                "VpcId",
                table.vpc(),
                "Main",
                table.main(),
                "AssociationSet",
                associations,
                "RouteSet",
                routes);
    }

    private static Map<String, Object> route(Table table, Route route, int index) {
        boolean v6 = route.to().base().v6();
        return Json.object(
                "RouteItemId",
                "rti-" + table.id().substring(4) + index,
                "RouteTableId",
                table.id(),
                "DestinationCidrBlock",
                v6 ? "" : route.to().toString(),
                "DestinationIpv6CidrBlock",
                v6 ? route.to().toString() : "",
                "GatewayType",
                route.type(),
                "GatewayId",
                route.gateway(),
                "RouteType",
                route.type().equals("CCN") ? "CCN" : "USER",
                "Enabled",
                route.enabled());
    }

    Map<String, Object> highTable(HighTable table) {
        List<Object> routes = new ArrayList<>();
        for (Route route : table.routes()) {
            routes.add(Json.object(
                    "HighPriorityRouteId",
                    "hpr-" + table.id().substring(6) + routes.size(),
                    "HighPriorityRouteTableId",
                    table.id(),
                    "DestinationCidrBlock",
                    route.to().toString(),
                    "GatewayType",
                    route.type(),
                    "GatewayId",
                    route.gateway()));
        }
        return Json.object(
                "HighPriorityRouteTableId",
                table.id(),
                "VpcId",
                table.vpc(),
                "SubnetSet",
                table.subnets(),
                "HighPriorityRouteSet",
                routes);
    }

    Map<String, Object> peering(Peering peering) {
        return Json.object(
                "PeeringConnectionId",
                peering.id(),
                "SourceVpcId",
                peering.from(),
                "PeerVpcId",
                peering.to(),
                "State",
                peering.state(),
                "SourceRegion",
                "nj",
                "DestinationRegion",
                "ap-nanjing");
    }

    Map<String, Object> ccn(Ccn ccn) {
        return Json.object(
                "CcnId", ccn.id(), "State", ccn.state(), "IsSecurityLock", ccn.locked(), "CcnName", "net " + ccn.id());
    }

    Map<String, Object> attachment(Attachment attachment) {
        boolean network = attachment.instance().startsWith("vpc-");
        return Json.object(
                "CcnId",
                attachment.ccn(),
                "InstanceType",
                network ? "VPC" : "DIRECTCONNECT",
                "InstanceId",
                attachment.instance(),
                "State",
                attachment.state(),
                "RouteTableId",
                attachment.table());
    }

    Map<String, Object> ccnRoute(CcnRoute route) {
        return Json.object(
                "RouteId",
                "ccnr-" + Integer.toHexString(route.hashCode()),
                "DestinationCidrBlock",
                route.to().toString(),
                "InstanceType",
                route.instance().startsWith("vpc-") ? "VPC" : "DIRECTCONNECT",
                "InstanceId",
                route.instance(),
                "Enabled",
                route.enabled());
    }
}
