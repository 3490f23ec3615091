/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import io.hopscope.model.change.Change;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.spi.render.Block;
import java.util.List;
import java.util.Optional;

/**
 * Public addresses for interfaces (<a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateAddress.html">AssociateAddress</a>, <a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssignIpv6Addresses.html">AssignIpv6Addresses</a>).
 */
final class DoorCommands {
    private static final String ALLOCATION_ID = "eipalloc-";

    private DoorCommands() {}

    static void open(Change.OpenDoor open, AwsScript script) {
        if (open.door().outside().family() == IpFamily.V4) {
            associate(open, script);
        } else {
            assign(open, script);
        }
    }

    /** An address that is bound already stays where it is: reassociation is refused. */
    private static void associate(Change.OpenDoor open, AwsScript script) {
        ResourceId port = open.subject();
        Optional<PublicAddress> held = held(open.door().outside(), script);
        Optional<String> allocation = held.map(address -> address.id().value())
                .filter(id -> id.startsWith(ALLOCATION_ID))
                .map(SafeId::of);
        if (held.isEmpty()) {
            script.run(
                    AwsCommand.ec2("allocate-address").value("--domain", "vpc").printing("AllocationId"), port);
        } else if (allocation.isEmpty()) {
            script.run(
                    AwsCommand.ec2("describe-addresses")
                            .value("--public-ips", open.door().outside())
                            .printing("Addresses[].AllocationId"),
                    port);
        }
        script.run(
                AwsCommand.ec2("associate-address")
                        .value("--allocation-id", allocation.orElse("<allocation-id>"))
                        .id("--network-interface-id", port)
                        .value("--private-ip-address", open.door().inside())
                        .flag("--no-allow-reassociation"),
                port);
        terraform(open, held.isPresent(), allocation, script);
    }

    private static void terraform(Change.OpenDoor open, boolean held, Optional<String> allocation, AwsScript script) {
        Block association = new Block();
        if (held) {
            association.text("allocation_id", allocation.orElse("<allocation-id>"));
        } else {
            String address = script.create("aws_eip", new Block().text("domain", "vpc"));
            association.plain("allocation_id", address + ".id");
        }
        script.create(
                "aws_eip_association",
                association
                        .text("network_interface_id", SafeId.of(open.subject()))
                        .text("private_ip_address", open.door().inside())
                        .plain("allow_reassociation", false));
    }

    private static Optional<PublicAddress> held(IpAddress address, AwsScript script) {
        return script.snapshot()
                .all(PublicAddress.class)
                .filter(held -> held.address().equals(address))
                .findFirst();
    }

    /** An IPv6 address is its own door, so what opens one is the address itself. */
    private static void assign(Change.OpenDoor open, AwsScript script) {
        Door door = open.door();
        NetworkInterface port = script.require(NetworkInterface.class, open.subject());
        boolean assigned =
                port.addresses().stream().anyMatch(address -> address.prefix().contains(door.inside()));
        if (assigned || !door.inside().equals(door.outside())) {
            throw new IllegalArgumentException("No command opens " + port.id() + " for IPv6");
        }
        script.run(
                AwsCommand.ec2("assign-ipv6-addresses")
                        .id("--network-interface-id", port.id())
                        .value("--ipv6-addresses", door.inside()),
                port.id());
        script.edit(
                "aws_network_interface",
                SafeId.of(port.id()),
                new Block().texts("ipv6_addresses", List.of(door.inside())));
    }
}
