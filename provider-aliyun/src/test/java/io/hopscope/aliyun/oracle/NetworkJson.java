/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.Gateway4;
import io.hopscope.aliyun.oracle.Resource.GatewayTable;
import io.hopscope.aliyun.oracle.Resource.Route;
import io.hopscope.aliyun.oracle.Resource.Table;
import io.hopscope.aliyun.oracle.Resource.VSwitch;
import io.hopscope.aliyun.oracle.Resource.Vpc;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Networks and tables as the vendor writes them. */
final class NetworkJson {
    private final World world;

    NetworkJson(World world) {
        this.world = world;
    }

    static Map<String, Object> vpc(Vpc vpc) {
        Cidr v6 = vpc.v6();
        return Json.object(
                "VpcId", vpc.id(),
                "VpcName", vpc.id(),
                "CidrBlock", vpc.cidr(),
                "Ipv6CidrBlock", v6 == null ? "" : v6,
                "SecondaryCidrBlocks", Json.wrapped("SecondaryCidrBlock", List.of()));
    }

    Map<String, Object> attribute(Vpc vpc) {
        return Json.object(
                "VpcId", vpc.id(),
                "SupportIpv4Gateway", vpc.supports(),
                "Ipv4GatewayId",
                        world.find(Gateway4.class, one -> one.vpc().equals(vpc.id()))
                                .map(Gateway4::id)
                                .orElse(""));
    }

    static Map<String, Object> vSwitch(VSwitch vSwitch) {
        Cidr v6 = vSwitch.v6();
        String acl = vSwitch.acl();
        return Json.object(
                "VSwitchId", vSwitch.id(),
                "VpcId", vSwitch.vpc(),
                "CidrBlock", vSwitch.cidr(),
                "Ipv6CidrBlock", v6 == null ? "" : v6,
                "NetworkAclId", acl == null ? "" : acl,
                "ZoneId", "cn-hangzhou-h",
                "RouteTable", Json.object("RouteTableId", vSwitch.table()));
    }

    List<Map<String, Object>> tables() {
        Stream<Map<String, Object>> plain = world.all(Table.class)
                .map(table -> Json.object(
                        "RouteTableId",
                        table.id(),
                        "VpcId",
                        table.vpc(),
                        "RouterType",
                        "VRouter",
                        "RouteTableType",
                        table.system() ? "System" : "Custom",
                        "AssociateType",
                        "VSwitch",
                        "VSwitchIds",
                        Json.wrapped(
                                "VSwitchId",
                                world.all(VSwitch.class)
                                        .filter(one -> one.table().equals(table.id()))
                                        .map(VSwitch::id)
                                        .toList())));
        Stream<Map<String, Object>> inward = world.all(GatewayTable.class)
                .map(table -> Json.object(
                        "RouteTableId", table.id(),
                        "VpcId", table.vpc(),
                        "RouterType", "VRouter",
                        "RouteTableType", "Custom",
                        "AssociateType", "Gateway",
                        "VSwitchIds", Json.wrapped("VSwitchId", List.of()),
                        "GatewayIds", Json.wrapped("GatewayId", List.of(table.gateway()))));
        return Stream.concat(plain, inward).toList();
    }

    Map<String, Object> entries(Table table) {
        Stream<Map<String, Object>> local = world.all(VSwitch.class)
                .filter(one -> one.vpc().equals(table.vpc()))
                .flatMap(one -> Stream.concat(Stream.of(one.cidr()), Stream.ofNullable(one.v6())))
                .map(block -> system(block, "local"));
        Stream<Map<String, Object>> services = Stream.of(system(Cidr.of("100.64.0.0/10"), "service"));
        Stream<Map<String, Object>> custom = table.routes().stream().map(NetworkJson::custom);
        return Json.object(
                "RouteEntrys",
                Json.wrapped(
                        "RouteEntry",
                        Stream.of(services, local, custom).flatMap(all -> all).toList()));
    }

    private static Map<String, Object> system(Cidr block, String type) {
        return Json.object(
                "DestinationCidrBlock",
                block,
                "Type",
                "System",
                "Status",
                "Available",
                "NextHopType",
                type,
                "InstanceId",
                "",
                "NextHops",
                Json.wrapped("NextHop", List.of()));
    }

    private static Map<String, Object> custom(Route route) {
        return Json.object(
                "DestinationCidrBlock", route.to(),
                "Type", "Custom",
                "Status", route.status(),
                "NextHopType", route.type(),
                "InstanceId", "",
                "NextHops",
                        Json.wrapped(
                                "NextHop",
                                List.of(Json.object("NextHopType", route.type(), "NextHopId", route.hop()))));
    }

    static Map<String, Object> inward(GatewayTable table) {
        return Json.object(
                "GatewayRouteEntryModels",
                table.routes().stream()
                        .map(route -> Json.object(
                                "DestinationCidrBlock", route.to(),
                                "Status", route.status(),
                                "NextHopType", route.type(),
                                "NextHopId", route.hop()))
                        .toList());
    }
}
