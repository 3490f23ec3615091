/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.render;

import io.hopscope.model.change.Change;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
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
    private static final int BANDWIDTH = 5;

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

    /** Bandwidth in Mbit/s: for an elastic address, or for an IPv6 address, which is public by that. */
    static void feed(Change.GiveBandwidth give, Script script) {
        if (give.subject().kind() == ResourceKind.DOOR) {
            publish(script.require(Door.class, give.subject()), script);
            return;
        }
        PublicAddress address = script.require(PublicAddress.class, give.subject());
        script.run(AliyunCommand.in(address.identity().scope(), "vpc ModifyEipAddressAttribute")
                .value("--AllocationId", address.id().value())
                .value("--Bandwidth", BANDWIDTH));
        script.edit("alicloud_eip_address", address.id().value(), new Block().text("bandwidth", BANDWIDTH));
    }

    private static void publish(Door door, Script script) {
        String gateway = door.gateway()
                .orElseThrow(() -> new IllegalArgumentException("No IPv6 gateway is told"))
                .value();
        Scope scope = door.identity().scope();
        script.run(AliyunCommand.in(scope, "vpc DescribeIpv6Addresses").value("--Ipv6Address", door.outside()));
        script.run(AliyunCommand.in(scope, "vpc AllocateIpv6InternetBandwidth")
                .value("--Ipv6GatewayId", gateway)
                .unknown("--Ipv6AddressId", "ipv6-address-id")
                .value("--Bandwidth", BANDWIDTH));
        script.create(
                "alicloud_vpc_ipv6_internet_bandwidth",
                new Block()
                        .text("ipv6_gateway_id", gateway)
                        .text("ipv6_address_id", "<ipv6-address-id>")
                        .plain("bandwidth", BANDWIDTH));
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
