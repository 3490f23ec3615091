/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.render;

import io.hopscope.model.change.Change;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.edge.VirtualAddress;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.spi.render.Block;
import io.hopscope.spi.render.ListedSource;
import io.hopscope.spi.render.Script;
import java.util.Optional;

/**
 * NAT gateways, see https://www.alibabacloud.com/help/en/vpc/developer-reference/api-vpc-2016-04-28-createsnatentry and
 * https://www.alibabacloud.com/help/en/eip/developer-reference/api-vpc-2016-04-28-associateeipaddress-eips.
 */
final class NatCommands {
    private NatCommands() {}

    /** The entry goes into the table of the gateway, whose id is read first. */
    static void addRule(Change.AddSourceRule add, Script script) {
        NatGateway nat = script.require(NatGateway.class, add.subject());
        refuseBesideVirtualAddress(add.source(), script);
        Scope scope = nat.identity().scope();
        boolean vSwitch = add.source().kind() == ResourceKind.SUBNET;
        ListedSource source = ListedSource.of(add.rule());
        String pool = String.join(",", source.pool(script.snapshot(), "<ip-address>"));
        script.run(AliyunCommand.in(scope, "vpc DescribeNatGateways")
                .value("--NatGatewayId", nat.id().value()));
        AliyunCommand entry = AliyunCommand.in(scope, "vpc CreateSnatEntry").unknown("--SnatTableId", "snat-table-id");
        script.run((vSwitch
                        ? entry.value("--SourceVSwitchId", add.source().value())
                        : entry.value("--SourceCIDR", source.block()))
                .value("--SnatIp", pool));
        Block block = new Block().text("snat_table_id", "<snat-table-id>");
        script.create(
                "alicloud_snat_entry",
                (vSwitch
                                ? block.text("source_vswitch_id", add.source().value())
                                : block.text("source_cidr", source.block()))
                        .text("snat_ip", pool));
    }

    /** A public address for the gateway: one that is bound to nothing, or a new one. */
    static void addAddress(Change.AddNatAddress add, Script script) {
        NatGateway nat = script.require(NatGateway.class, add.subject());
        Optional<String> spare = script.snapshot()
                .all(PublicAddress.class)
                .filter(address -> add.address().outside().equals(Optional.of(address.address())))
                .map(address -> address.id().value())
                .findFirst();
        Scope scope = nat.identity().scope();
        if (spare.isEmpty()) {
            script.run(AliyunCommand.in(scope, "vpc AllocateEipAddress"));
        }
        AliyunCommand command = AliyunCommand.in(scope, "vpc AssociateEipAddress");
        script.run(spare.map(id -> command.value("--AllocationId", id))
                .orElseGet(() -> command.unknown("--AllocationId", "allocation-id"))
                .value("--InstanceId", nat.id().value())
                .value("--InstanceType", "Nat"));
        String address =
                spare.map(Block::quoted).orElseGet(() -> script.create("alicloud_eip_address", new Block()) + ".id");
        script.create(
                "alicloud_eip_association",
                new Block()
                        .plain("allocation_id", address)
                        .text("instance_id", nat.id().value())
                        .text("instance_type", "Nat"));
    }

    /** No entry can be made for a vSwitch that a HaVip lives in. */
    private static void refuseBesideVirtualAddress(ResourceId source, Script script) {
        ResourceId vSwitch = source.kind() == ResourceKind.SUBNET
                ? source
                : script.require(NetworkInterface.class, source).subnet();
        boolean shared = script.snapshot()
                .all(VirtualAddress.class)
                .anyMatch(address -> address.subnet().equals(vSwitch));
        if (shared) {
            throw new IllegalArgumentException("No SNAT entry is for " + vSwitch + ", in which a HaVip lives");
        }
    }
}
