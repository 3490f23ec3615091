/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.render;

import io.hopscope.model.change.Change;
import io.hopscope.model.edge.Door;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.NamedAddressSet;
import io.hopscope.model.filter.SetBounds;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import io.hopscope.spi.render.Block;
import io.hopscope.spi.render.Script;
import java.util.ArrayList;
import java.util.List;

/** Machines, interfaces, subnets, peerings, see https://learn.microsoft.com/cli/azure/reference-index. */
final class PlaceCommands {
    private static final String CONFIGURATION = "ip-configuration";

    private PlaceCommands() {}

    static void start(Change.StartInstance start, Script script) {
        Named machine = Named.of(start.subject());
        if (machine.id().type().endsWith("virtualmachinescalesets/virtualmachines")) {
            script.run(AzCommand.on("vmss start", machine)
                    .value("-n", machine.parent().name())
                    .value("--instance-ids", machine.name()));
        } else {
            script.run(AzCommand.on("vm start", machine).value("-n", machine.name()));
        }
        script.remark("no attribute holds the power state; the action azurerm_virtual_machine_power.power_action is"
                + " \"power_on\"");
    }

    static void allowForwarding(Change.AllowForwarding allow, Script script) {
        Named nic = Named.of(allow.subject());
        script.run(
                AzCommand.on("network nic update", nic).value("-n", nic.name()).value("--ip-forwarding", "true"));
        script.edit("azurerm_network_interface", nic.name(), new Block().plain("ip_forwarding_enabled", true));
    }

    /** An interface has room for one group. */
    static void join(Change.JoinGroup join, Script script) {
        NetworkInterface nic = script.require(NetworkInterface.class, join.subject());
        boolean taken = nic.stages().value().orElse(List.of()).stream()
                .filter(stage -> stage.kind() == ResourceKind.SECURITY_GROUP)
                .map(Stage::lists)
                .anyMatch(lists -> lists.value().map(bound -> !bound.isEmpty()).orElse(true));
        if (taken) {
            throw new IllegalArgumentException(join.subject() + " has a network security group already");
        }
        Named named = Named.of(join.subject());
        String group = Named.of(join.group()).text();
        script.run(AzCommand.on("network nic update", named)
                .value("-n", named.name())
                .value("--network-security-group", group));
        script.create(
                "azurerm_network_interface_security_group_association",
                new Block().text("network_interface_id", named.text()).text("network_security_group_id", group));
    }

    static void bindGroup(Change.BindSubnetList bind, Script script) {
        Named subnet = Named.of(bind.subject());
        String group = Named.of(bind.list()).text();
        script.run(SubnetOptions.update(subnet).value("--network-security-group", group));
        script.create(
                "azurerm_subnet_network_security_group_association",
                new Block().text("subnet_id", subnet.text()).text("network_security_group_id", group));
    }

    /** A new member of an application group: the command lists all memberships of the configuration. */
    static void addMember(Change.AddSetEntry add, Script script) {
        if (!add.subject().value().contains("/applicationsecuritygroups/")) {
            throw new IllegalArgumentException("No command adds to " + add.subject());
        }
        IpAddress member = add.prefix().first();
        NetworkInterface nic = script.snapshot()
                .all(NetworkInterface.class)
                .filter(each ->
                        each.addresses().stream().anyMatch(a -> a.prefix().equals(Prefix.host(member))))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No interface has the address " + member));
        Named named = Named.of(nic.id());
        List<String> groups = new ArrayList<>(groupsOf(member, nic.subnet(), script));
        groups.add(Named.of(add.subject()).text());
        showConfiguration(named, member, script);
        script.run(AzCommand.on("network nic ip-config update", named)
                .value("--nic-name", named.name())
                .unknown("-n", CONFIGURATION)
                .values("--application-security-groups", groups));
        script.create(
                "azurerm_network_interface_application_security_group_association",
                new Block()
                        .text("network_interface_id", named.text())
                        .text(
                                "application_security_group_id",
                                Named.of(add.subject()).text()));
    }

    private static List<String> groupsOf(IpAddress member, ResourceId subnet, Script script) {
        return script.snapshot()
                .all(NamedAddressSet.class)
                .filter(set -> set.id().value().contains("/applicationsecuritygroups/"))
                .filter(set -> has(set.in(subnet), member))
                .map(set -> Named.of(set.id()).text())
                .toList();
    }

    private static boolean has(SetBounds bounds, IpAddress member) {
        return bounds.certain().contains(member);
    }

    private static void showConfiguration(Named nic, IpAddress address, Script script) {
        script.run(AzCommand.on("network nic ip-config list", nic)
                .value("--nic-name", nic.name())
                .value("--query", "[?privateIPAddress=='" + address + "'].name")
                .value("-o", "tsv"));
    }

    static void open(Change.OpenDoor open, Script script) {
        Named nic = Named.of(open.subject());
        Door door = open.door();
        NetworkInterface port = script.require(NetworkInterface.class, open.subject());
        AddressChoice address = AddressChoice.of(
                door.outside(), nic, nic.name() + "-pip", port.identity().scope(), script);
        showConfiguration(nic, door.inside(), script);
        script.run(AzCommand.on("network nic ip-config update", nic)
                .value("--nic-name", nic.name())
                .unknown("-n", CONFIGURATION)
                .value("--public-ip-address", address.name()));
        script.edit(
                "azurerm_network_interface",
                nic.name(),
                address.reference("ip_configuration.public_ip_address_id", new Block()));
    }
}
