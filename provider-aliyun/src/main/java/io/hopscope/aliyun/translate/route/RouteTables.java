/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.route;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.answers.Subject;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.route.RouteTable;
import java.util.Map;
import java.util.TreeMap;

/**
 * Route tables of VPCs: system ones, custom ones, and those of gateways, which steer what comes in. Tables of border
 * routers are no concern of a VPC. See https://api.alibabacloud.com/document/Vpc/2016-04-28/DescribeRouteTableList.
 */
public final class RouteTables {
    private RouteTables() {}

    /** Adds all tables, those included that only vSwitches name. */
    public static void translate(AliyunAnswers all, SnapshotBuilder into) {
        TableRoutes routes = new TableRoutes(all);
        Map<String, Item> tables = new TreeMap<>();
        for (Item vSwitch : all.each(Operation.VSWITCHES)) {
            vSwitch.object("RouteTable")
                    .flatMap(table -> table.optional("RouteTableId"))
                    .ifPresent(id -> tables.put(id, vSwitch));
        }
        all.each(Operation.ROUTE_TABLES).stream()
                .filter(table -> !table.folded("RouterType").equals("vbr"))
                .forEach(table -> tables.put(table.text("RouteTableId"), table));
        tables.forEach((id, table) -> into.add(table(id, table, routes)));
    }

    private static RouteTable table(String table, Item item, TableRoutes routes) {
        ResourceId id = AliyunId.of(ResourceKind.ROUTE_TABLE, table);
        Identity identity = item.identity(id, item.text("RouteTableName"));
        Subject subject = new Subject(identity.scope(), id);
        String vpc = item.text("VpcId");
        boolean inbound = item.folded("AssociateType").equals("gateway");
        return new RouteTable(
                identity,
                AliyunId.of(ResourceKind.NETWORK, vpc),
                inbound ? routes.inbound(item, vpc, subject) : routes.of(item, vpc, subject));
    }
}
