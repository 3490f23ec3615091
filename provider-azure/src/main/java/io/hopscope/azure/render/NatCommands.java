/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.render;

import io.hopscope.model.change.Change;
import io.hopscope.model.edge.NatAddress;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.fact.Scope;
import io.hopscope.net.IpAddress;
import io.hopscope.spi.render.Block;
import io.hopscope.spi.render.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** NAT gateways, see https://learn.microsoft.com/cli/azure/network/nat/gateway. */
final class NatCommands {
    private NatCommands() {}

    static void bind(Change.BindNat bind, Script script) {
        Named subnet = Named.of(bind.subject());
        boolean exists = script.snapshot().resource(bind.nat().id()).isPresent();
        String nat;
        String terraform;
        if (exists) {
            nat = Named.of(bind.nat().id()).text();
            terraform = Block.quoted(nat);
        } else {
            nat = subnet.name() + "-nat";
            terraform = create(subnet, nat, bind.nat(), script) + ".id";
        }
        script.run(SubnetOptions.update(subnet).value("--nat-gateway", nat));
        script.create(
                "azurerm_subnet_nat_gateway_association",
                new Block().text("subnet_id", subnet.text()).plain("nat_gateway_id", terraform));
    }

    private static String create(Named near, String name, NatGateway nat, Script script) {
        Scope scope = nat.identity().scope();
        AddressChoice address = AddressChoice.of(outside(nat), near, name + "-pip", scope, script);
        script.run(AzCommand.on("network nat gateway create", near)
                .value("-n", name)
                .value("-l", Named.safe(scope.region()))
                .value("--sku", "Standard")
                .values("--public-ip-addresses", List.of(address.name())));
        String created = script.create(
                "azurerm_nat_gateway",
                new Block()
                        .text("resource_group_name", near.group())
                        .text("location", scope.region())
                        .text("name", name)
                        .text("sku_name", "Standard"));
        associate(created + ".id", address, script);
        return created;
    }

    private static void associate(String gateway, AddressChoice address, Script script) {
        script.create(
                "azurerm_nat_gateway_public_ip_association",
                address.reference("public_ip_address_id", new Block().plain("nat_gateway_id", gateway)));
    }

    private static IpAddress outside(NatGateway nat) {
        return nat.addresses().value().orElse(List.of()).stream()
                .flatMap(address -> address.outside().stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A new NAT gateway without address"));
    }

    /** The command lists all addresses, so those that the gateway has are among them. */
    static void addAddress(Change.AddNatAddress add, Script script) {
        Named nat = Named.of(add.subject());
        NatGateway gateway = script.require(NatGateway.class, add.subject());
        IpAddress outside =
                add.address().outside().orElseThrow(() -> new IllegalArgumentException("No public address is told"));
        AddressChoice address = AddressChoice.of(
                outside, nat, nat.name() + "-pip", gateway.identity().scope(), script);
        List<String> all = new ArrayList<>(known(gateway, script));
        all.add(address.name());
        script.run(AzCommand.on("network nat gateway update", nat)
                .value("-n", nat.name())
                .values("--public-ip-addresses", all));
        associate(Block.quoted(nat.text()), address, script);
    }

    private static List<String> known(NatGateway gateway, Script script) {
        return gateway.addresses().value().orElse(List.of()).stream()
                .map(NatAddress::outside)
                .flatMap(Optional::stream)
                .flatMap(outside -> script.snapshot()
                        .all(PublicAddress.class)
                        .filter(address -> address.address().equals(outside)))
                .map(address -> Named.of(address.id()).text())
                .toList();
    }
}
