/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.network;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.answers.Subject;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which table a vSwitch has: the one that it or a table names, else the system table of its VPC. See
 * https://help.aliyun.com/en/vpc/vpc-route-table.
 */
public final class TableBindings {
    private final Map<String, String> byVSwitch = new HashMap<>();
    private final Map<String, String> systemByVpc = new HashMap<>();

    /** The bindings of all regions. */
    public TableBindings(AliyunAnswers all) {
        for (Item table : all.each(Operation.ROUTE_TABLES)) {
            String id = table.text("RouteTableId");
            table.texts("VSwitchIds", "VSwitchId").forEach(vSwitch -> byVSwitch.put(vSwitch, id));
            if (table.folded("RouteTableType").equals("system")) {
                systemByVpc.put(table.text("VpcId"), id);
            }
        }
    }

    /** The table of a vSwitch. */
    public Fact<ResourceId> of(Item vSwitch) {
        Optional<String> told = vSwitch.object("RouteTable")
                .flatMap(table -> table.optional("RouteTableId"))
                .or(() -> Optional.ofNullable(byVSwitch.get(vSwitch.text("VSwitchId"))))
                .or(() -> Optional.ofNullable(systemByVpc.get(vSwitch.text("VpcId"))));
        return told.<Fact<ResourceId>>map(id -> Fact.known(AliyunId.of(ResourceKind.ROUTE_TABLE, id)))
                .orElseGet(() -> Fact.unknown(
                        new Subject(vSwitch.scope(), AliyunId.of(ResourceKind.SUBNET, vSwitch.text("VSwitchId")))
                                .notGiven(
                                        "The route table of " + vSwitch.text("VSwitchId") + " is not in the input",
                                        Operation.ROUTE_TABLES.permission())));
    }

    /** The system table of a VPC. */
    public Optional<String> systemTable(String vpc) {
        return Optional.ofNullable(systemByVpc.get(vpc));
    }
}
