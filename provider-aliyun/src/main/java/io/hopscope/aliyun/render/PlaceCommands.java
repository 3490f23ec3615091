/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.render;

import io.hopscope.model.change.Change;
import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.NamedAddressSet;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.link.Peering;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Subnet;
import io.hopscope.spi.render.Block;
import io.hopscope.spi.render.Script;
import java.util.List;
import java.util.Optional;

/** Changes of machines, interfaces, addresses and links; each names the API's operation. */
final class PlaceCommands {
    private PlaceCommands() {}

    static void start(Change.StartInstance start, Script script) {
        Instance instance = script.require(Instance.class, start.subject());
        script.run(AliyunCommand.in(instance.identity().scope(), "ecs StartInstance")
                .value("--InstanceId", instance.id().value()));
        script.edit("alicloud_instance", instance.id().value(), new Block().text("status", "Running"));
    }

    static void allowForwarding(Change.AllowForwarding allow, Script script) {
        NetworkInterface nic = script.require(NetworkInterface.class, allow.subject());
        script.run(AliyunCommand.in(nic.identity().scope(), "ecs ModifyNetworkInterfaceAttribute")
                .value("--NetworkInterfaceId", nic.id().value())
                .value("--SourceDestCheck", false));
        script.remark("alicloud_ecs_network_interface has no attribute for the check of source and destination");
    }

    static void addEntry(Change.AddSetEntry add, Script script) {
        NamedAddressSet list = script.require(NamedAddressSet.class, add.subject());
        script.run(AliyunCommand.in(list.identity().scope(), "ecs ModifyPrefixList")
                .value("--PrefixListId", list.id().value())
                .value("--AddEntry.1.Cidr", add.prefix()));
        script.edit(
                "alicloud_ecs_prefix_list",
                list.id().value(),
                new Block().nested("entry", new Block().text("cidr", add.prefix())));
    }

    static void accept(Change.AcceptPeering accept, Script script) {
        Peering peering = script.require(Peering.class, accept.subject());
        script.run(AliyunCommand.in(peering.identity().scope(), "vpcpeer AcceptVpcPeerConnection")
                .value("--InstanceId", peering.id().value()));
        script.create(
                "alicloud_vpc_peer_connection_accepter",
                new Block().text("instance_id", peering.id().value()));
    }

    /** A public address for an interface: one that is bound to nothing, or a new one. */
    static void open(Change.OpenDoor open, Script script) {
        NetworkInterface nic = script.require(NetworkInterface.class, open.subject());
        Optional<String> spare = script.snapshot()
                .all(PublicAddress.class)
                .filter(address -> address.address().equals(open.door().outside()))
                .map(address -> address.id().value())
                .findFirst();
        if (spare.isEmpty()) {
            script.run(AliyunCommand.in(nic.identity().scope(), "vpc AllocateEipAddress"));
        }
        AliyunCommand command = AliyunCommand.in(nic.identity().scope(), "vpc AssociateEipAddress");
        spare.ifPresentOrElse(
                id -> command.value("--AllocationId", id), () -> command.unknown("--AllocationId", "allocation-id"));
        Optional<ResourceId> machine = primaryOf(nic, script);
        String holder = machine.orElse(nic.id()).value();
        String type = machine.isPresent() ? "EcsInstance" : "NetworkInterface";
        command.value("--InstanceId", holder).value("--InstanceType", type);
        if (machine.isEmpty()) {
            command.value("--PrivateIpAddress", open.door().inside());
        }
        script.run(command);
        Block association = new Block();
        if (spare.isPresent()) {
            association.text("allocation_id", spare.get());
        } else {
            association.plain("allocation_id", script.create("alicloud_eip_address", new Block()) + ".id");
        }
        script.create(
                "alicloud_eip_association",
                association.text("instance_id", holder).text("instance_type", type));
    }

    /** Bandwidth for an elastic address, in Mbit/s. */
    static void feed(Change.GiveBandwidth give, Script script) {
        PublicAddress address = script.require(PublicAddress.class, give.subject());
        script.run(AliyunCommand.in(address.identity().scope(), "vpc ModifyEipAddressAttribute")
                .value("--AllocationId", address.id().value())
                .value("--Bandwidth", 5));
        script.edit("alicloud_eip_address", address.id().value(), new Block().text("bandwidth", 5));
    }

    /** Takes an egress-only rule away, where it is the only one of the vSwitch. */
    static void lift(Change.LiftCrossings lift, Script script) {
        Subnet subnet = script.require(Subnet.class, lift.subject());
        List<ResourceId> rules = subnet.crossings().value().orElse(List.of()).stream()
                .flatMap(crossing -> crossing.stage().lists().value().orElse(List.of()).stream())
                .toList();
        if (rules.size() != 1) {
            throw new IllegalArgumentException(
                    "More than one rule stands between " + subnet.id() + " and its gateways");
        }
        script.run(AliyunCommand.in(subnet.identity().scope(), "vpc DeleteIpv6EgressOnlyRule")
                .value("--Ipv6EgressOnlyRuleId", rules.get(0).value()));
        script.remove("alicloud_vpc_ipv6_egress_rule", rules.get(0).value());
    }

    /** The machine, when the interface is its first one: an address bound to the machine lands there. */
    private static Optional<ResourceId> primaryOf(NetworkInterface nic, Script script) {
        return nic.attachment()
                .value()
                .flatMap(Attachment::instance)
                .filter(id -> script.snapshot()
                        .resource(id)
                        .filter(Instance.class::isInstance)
                        .map(Instance.class::cast)
                        .flatMap(instance -> instance.interfaces().value())
                        .filter(nics -> !nics.isEmpty() && nics.get(0).equals(nic.id()))
                        .isPresent());
    }
}
