/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.render;

import io.hopscope.model.change.Change;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.net.IpAddress;
import io.hopscope.spi.render.Block;
import io.hopscope.spi.render.ListedSource;
import io.hopscope.spi.render.Script;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * NAT gateways, see https://cloud.tencent.com/document/api/215/52622 and
 * https://www.tencentcloud.com/document/api/215/36905.
 */
final class NatCommands {
    private NatCommands() {}

    /** A rule names a subnet with its block, or a machine with one of its addresses. */
    static void addRule(Change.AddSourceRule add, Script script) {
        NatGateway nat = script.require(NatGateway.class, add.subject());
        boolean subnet = add.source().kind() == ResourceKind.SUBNET;
        String id = Tccli.id(add.subject().value());
        String resource = Tccli.id((subnet ? add.source() : machine(add.source(), script)).value());
        ListedSource source = ListedSource.of(add.rule());
        Object block = subnet ? source.block() : source.block().address();
        List<String> pool = source.pool(script.snapshot(), "<public-ip>");
        script.run(Tccli.at(nat.identity(), "vpc", "CreateNatGatewaySourceIpTranslationNatRule")
                .value("NatGatewayId", id)
                .value(
                        "SourceIpTranslationNatRules",
                        JsonText.array(List.of(new JsonText()
                                .text("ResourceId", resource)
                                .text("ResourceType", subnet ? "SUBNET" : "NETWORKINTERFACE")
                                .text("PrivateIpAddress", block)
                                .texts("PublicIpAddresses", pool)
                                .text("Description", resource)))));
        script.create(
                "tencentcloud_nat_gateway_snat",
                new Block()
                        .text("nat_gateway_id", id)
                        .text("resource_type", subnet ? "SUBNET" : "NETWORKINTERFACE")
                        .text(subnet ? "subnet_id" : "instance_id", resource)
                        .text(subnet ? "subnet_cidr_block" : "instance_private_ip_addr", block)
                        .texts("public_ip_addr", pool)
                        .text("description", resource));
    }

    /** A spare address is bound; else the call applies for a new one. */
    static void addAddress(Change.AddNatAddress add, Script script) {
        NatGateway nat = script.require(NatGateway.class, add.subject());
        String id = Tccli.id(add.subject().value());
        IpAddress outside =
                add.address().outside().orElseThrow(() -> new IllegalArgumentException("No public address is told"));
        boolean spare = script.snapshot()
                .all(PublicAddress.class)
                .anyMatch(address -> address.address().equals(outside));
        Tccli command =
                Tccli.at(nat.identity(), "vpc", "AssociateNatGatewayAddress").value("NatGatewayId", id);
        script.run(
                spare
                        ? command.value("PublicIpAddresses", JsonText.list(List.of(outside.toString())))
                        : command.value("AddressCount", 1));
        String added = spare
                ? Block.quoted(outside.toString())
                : script.create("tencentcloud_eip", new Block().plain("internet_max_bandwidth_out", 5)) + ".public_ip";
        String all = Stream.concat(known(nat), Stream.of(added)).collect(Collectors.joining(", ", "[", "]"));
        script.edit("tencentcloud_nat_gateway", id, new Block().plain("assigned_eip_set", all));
    }

    private static Stream<String> known(NatGateway nat) {
        return nat.addresses().value().orElse(List.of()).stream()
                .flatMap(address -> address.outside().stream())
                .map(outside -> Block.quoted(outside.toString()));
    }

    private static ResourceId machine(ResourceId nic, Script script) {
        return script.require(NetworkInterface.class, nic)
                .attachment()
                .value()
                .flatMap(Attachment::instance)
                .orElseThrow(() -> new IllegalArgumentException("No machine has " + nic + ", and a rule names one"));
    }
}
