/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.render;

import io.hopscope.model.change.Change;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.net.IpAddress;
import io.hopscope.spi.render.Block;
import io.hopscope.spi.render.ListedSource;
import io.hopscope.spi.render.Script;
import java.util.List;

/** NAT gateways, see https://cloud.tencent.com/document/api/215/52622. */
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
        List<String> pool = source.pool().stream().map(IpAddress::toString).toList();
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

    private static ResourceId machine(ResourceId nic, Script script) {
        return script.require(NetworkInterface.class, nic)
                .attachment()
                .value()
                .flatMap(Attachment::instance)
                .orElseThrow(() -> new IllegalArgumentException("No machine has " + nic + ", and a rule names one"));
    }
}
