/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.network;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.translate.filter.AclStages;
import io.hopscope.aliyun.translate.filter.EgressOnly;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Exit;
import io.hopscope.model.edge.ExitAddress;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Match;
import io.hopscope.model.network.Delivery;
import io.hopscope.model.network.Subnet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import java.util.List;
import java.util.stream.Stream;

/** VSwitches. See https://api.alibabacloud.com/document/Vpc/2016-04-28/DescribeVSwitches. */
public final class VSwitches {
    /** How packets get a public source once a route has led them to a gateway. */
    static final List<Exit> EXITS = List.of(
            exit("own public address", IpFamily.V4, new ExitAddress.OwnDoor()),
            exit("global IPv6 address", IpFamily.V6, new ExitAddress.Unchanged()));

    private VSwitches() {}

    /** Adds all vSwitches. */
    public static void translate(AliyunAnswers all, SnapshotBuilder into) {
        AclStages acls = new AclStages(all);
        TableBindings tables = new TableBindings(all);
        EgressOnly egressOnly = new EgressOnly(all);
        for (Item item : all.each(Operation.VSWITCHES)) {
            into.add(new Subnet(
                    item.identity(AliyunId.of(ResourceKind.SUBNET, item.text("VSwitchId")), item.text("VSwitchName")),
                    AliyunId.of(ResourceKind.NETWORK, item.text("VpcId")),
                    prefixes(item),
                    item.text("ZoneId"),
                    Delivery.ON_LINK,
                    tables.of(item),
                    Fact.known(acls.aclOf(item).stream().map(acls::of).toList()),
                    EXITS,
                    egressOnly.of(item)));
        }
    }

    /** The blocks of a vSwitch, both families. */
    public static List<Prefix> prefixes(Item vSwitch) {
        return Stream.of(vSwitch.text("CidrBlock"), vSwitch.text("Ipv6CidrBlock"))
                .flatMap(text -> Prefix.tryParse(text).stream())
                .toList();
    }

    private static Exit exit(String label, IpFamily family, ExitAddress gives) {
        return new Exit(
                label,
                Exit.When.AT_GATEWAY,
                new Match.FamilyIs(family),
                Fact.known(OperationalState.up("always there")),
                gives);
    }
}
