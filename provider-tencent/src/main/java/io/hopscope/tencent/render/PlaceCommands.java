/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.render;

import io.hopscope.model.change.Change;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.NamedAddressSet;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.HubPeer;
import io.hopscope.model.link.Peering;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import io.hopscope.spi.render.Block;
import io.hopscope.spi.render.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Machines, interfaces, addresses, peerings, see https://cloud.tencent.com/document/api. */
final class PlaceCommands {
    private static final String NEW_ADDRESS = "<address-id>";

    /** In Mbit/s. */
    private static final int BANDWIDTH = 5;

    private PlaceCommands() {}

    static void start(Change.StartInstance start, Script script) {
        Instance machine = script.require(Instance.class, start.subject());
        script.run(Tccli.at(machine.identity(), "cvm", "StartInstances")
                .ids("InstanceIds", List.of(start.subject().value())));
        script.edit("tencentcloud_instance", start.subject().value(), new Block().plain("running_flag", true));
    }

    /** The groups of a primary interface are those of its machine. */
    static void join(Change.JoinGroup join, Script script) {
        NetworkInterface nic = script.require(NetworkInterface.class, join.subject());
        List<String> groups = new ArrayList<>();
        nic.stages().value().orElse(List.of()).stream()
                .filter(stage -> stage.kind() == ResourceKind.SECURITY_GROUP)
                .flatMap(stage -> stage.lists().value().orElse(List.of()).stream())
                .map(ResourceId::value)
                .forEach(groups::add);
        groups.add(join.group().value());
        Optional<Instance> machine = primaryOf(nic, script);
        if (machine.isPresent()) {
            script.run(Tccli.at(nic.identity(), "cvm", "ModifyInstancesAttribute")
                    .ids("InstanceIds", List.of(machine.get().id().value()))
                    .ids("SecurityGroups", groups));
            script.edit(
                    "tencentcloud_instance",
                    machine.get().id().value(),
                    new Block().texts("orderly_security_groups", groups));
            return;
        }
        script.run(Tccli.at(nic.identity(), "vpc", "AssociateNetworkInterfaceSecurityGroups")
                .ids("NetworkInterfaceIds", List.of(nic.id().value()))
                .ids("SecurityGroupIds", List.of(join.group().value())));
        script.edit("tencentcloud_eni", nic.id().value(), new Block().texts("security_groups", groups));
    }

    private static Optional<Instance> primaryOf(NetworkInterface nic, Script script) {
        return nic.attachment()
                .value()
                .flatMap(Attachment::instance)
                .flatMap(id -> script.snapshot().resource(id))
                .map(Instance.class::cast)
                .filter(machine -> machine.interfaces()
                        .value()
                        .filter(all -> !all.isEmpty() && all.get(0).equals(nic.id()))
                        .isPresent());
    }

    static void addEntry(Change.AddSetEntry add, Script script) {
        NamedAddressSet set = script.require(NamedAddressSet.class, add.subject());
        String id = Tccli.id(add.subject().value());
        if (!id.startsWith("ipm-")) {
            throw new IllegalArgumentException("Addresses are added to a template, not to a group of templates");
        }
        Prefix prefix = add.prefix();
        String entry =
                prefix.length() == prefix.family().bits() ? prefix.first().toString() : prefix.toString();
        script.run(Tccli.at(set.identity(), "vpc", "AddTemplateMember")
                .value("TemplateId", id)
                .value("TemplateMember", JsonText.array(List.of(new JsonText().text("Member", entry)))));
        script.edit("tencentcloud_address_template", id, new Block().texts("addresses", List.of("...", entry)));
    }

    /** An address that is to spare is bound; else one is allocated first. */
    static void open(Change.OpenDoor open, Script script) {
        NetworkInterface nic = script.require(NetworkInterface.class, open.subject());
        Door door = open.door();
        Optional<Identity> spare = script.snapshot()
                .all(PublicAddress.class)
                .filter(address -> address.address().equals(door.outside()))
                .map(PublicAddress::identity)
                .findFirst();
        String id = spare.map(address -> Tccli.id(address.id().value())).orElse(NEW_ADDRESS);
        String reference = Block.quoted(id);
        if (spare.isEmpty()) {
            script.run(Tccli.at(nic.identity(), "vpc", "AllocateAddresses")
                    .value("AddressCount", 1)
                    .value("InternetChargeType", "TRAFFIC_POSTPAID_BY_HOUR")
                    .value("InternetMaxBandwidthOut", BANDWIDTH));
            reference = script.create(
                            "tencentcloud_eip",
                            new Block()
                                    .text("internet_charge_type", "TRAFFIC_POSTPAID_BY_HOUR")
                                    .plain("internet_max_bandwidth_out", BANDWIDTH))
                    + ".id";
        }
        script.run(Tccli.at(nic.identity(), "vpc", "AssociateAddress")
                .value("AddressId", id)
                .value("NetworkInterfaceId", Tccli.id(nic.id().value()))
                .value("PrivateIpAddress", door.inside()));
        script.create(
                "tencentcloud_eip_association",
                new Block()
                        .plain("eip_id", reference)
                        .text("network_interface_id", nic.id().value())
                        .text("private_ip", door.inside()));
    }

    /** An address has bandwidth of its own, or draws on that of its machine. */
    static void feed(Change.GiveBandwidth give, Script script) {
        String id = Tccli.id(give.subject().value());
        if (give.subject().kind() == ResourceKind.INSTANCE) {
            Instance machine = script.require(Instance.class, give.subject());
            script.run(Tccli.at(machine.identity(), "cvm", "ResetInstancesInternetMaxBandwidth")
                    .ids("InstanceIds", List.of(id))
                    .value("InternetAccessible", new JsonText().number("InternetMaxBandwidthOut", BANDWIDTH)));
            script.edit("tencentcloud_instance", id, new Block().plain("internet_max_bandwidth_out", BANDWIDTH));
            return;
        }
        PublicAddress address = script.require(PublicAddress.class, give.subject());
        if (address.address().family() != IpFamily.V4) {
            throw new IllegalArgumentException("Bandwidth is given to IPv4 addresses");
        }
        script.run(Tccli.at(address.identity(), "vpc", "ModifyAddressesBandwidth")
                .ids("AddressIds", List.of(id))
                .value("InternetMaxBandwidthOut", BANDWIDTH));
        script.edit("tencentcloud_eip", id, new Block().plain("internet_max_bandwidth_out", BANDWIDTH));
    }

    static void accept(Change.AcceptPeering accept, Script script) {
        Peering peering = script.require(Peering.class, accept.subject());
        String id = Tccli.id(accept.subject().value());
        script.run(Tccli.at(peering.identity(), "vpc", "AcceptVpcPeeringConnection")
                .value("PeeringConnectionId", id));
        script.create("tencentcloud_vpc_peer_connect_accept_operation", new Block().text("peering_connection_id", id));
    }

    /** The owner of the cloud connect network accepts. */
    static void accept(Change.AcceptAttachment accept, Script script) {
        HubAttachment attachment = script.require(HubAttachment.class, accept.subject());
        if (!(attachment.peer() instanceof HubPeer.OfNetwork of)) {
            throw new IllegalArgumentException("Only attachments of networks are accepted: " + accept.subject());
        }
        String hub = Tccli.id(attachment.hub().value());
        String network = Tccli.id(of.network().value());
        Identity place =
                script.snapshot().resource(of.network()).map(Resource::identity).orElse(attachment.identity());
        String region = Tccli.id(place.scope().region());
        script.run(Tccli.at(attachment.identity(), "vpc", "AcceptAttachCcnInstances")
                .value("CcnId", hub)
                .value(
                        "Instances",
                        JsonText.array(List.of(new JsonText()
                                .text("InstanceId", network)
                                .text("InstanceRegion", region)
                                .text("InstanceType", "VPC")))));
        script.create(
                "tencentcloud_ccn_instances_accept_attach",
                new Block()
                        .text("ccn_id", hub)
                        .nested(
                                "instances",
                                new Block()
                                        .text("instance_id", network)
                                        .text("instance_region", region)
                                        .text("instance_type", "VPC")));
    }
}
