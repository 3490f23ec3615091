/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.answers;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterface;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterfaceAssociation;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterfaceAttachment;
import software.amazon.awssdk.services.ec2.model.InstancePrivateIpAddress;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceAssociation;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceAttachment;

/**
 * The two forms in which the API tells of interfaces: listed by themselves, and carried by an instance in its own
 * answer, where allocation ids and the requester stay absent.
 */
final class NicParts {
    private NicParts() {}

    static Nic.@Nullable Attached attached(@Nullable NetworkInterfaceAttachment item) {
        return item == null ? null : new Nic.Attached(item.instanceId(), item.statusAsString(), item.deviceIndex());
    }

    static Nic.@Nullable Association association(@Nullable NetworkInterfaceAssociation item) {
        return item == null
                ? null
                : new Nic.Association(
                        item.publicIp(),
                        item.ipOwnerId(),
                        item.allocationId(),
                        item.carrierIp(),
                        item.customerOwnedIp());
    }

    /** The interfaces of an instance in its own answer. */
    static List<Nic> carried(Instance instance) {
        return instance.networkInterfaces().stream()
                .map(nic -> carried(nic, instance))
                .toList();
    }

    private static Nic carried(InstanceNetworkInterface nic, Instance instance) {
        return new Nic(
                nic.networkInterfaceId(),
                nic.ownerId(),
                nic.vpcId() != null ? nic.vpcId() : instance.vpcId(),
                nic.subnetId() != null ? nic.subnetId() : instance.subnetId(),
                nic.interfaceType(),
                nic.description(),
                nic.statusAsString(),
                false,
                nic.sourceDestCheck(),
                false,
                Nic.groups(nic.groups()),
                attached(nic.attachment(), instance),
                nic.privateIpAddress(),
                nic.privateIpAddresses().stream().map(NicParts::address).toList(),
                association(nic.association()),
                nic.ipv6Addresses().stream()
                        .map(one -> new Nic.Ipv6Address(one.ipv6Address(), Boolean.TRUE.equals(one.isPrimaryIpv6())))
                        .toList(),
                Stream.concat(
                                nic.ipv4Prefixes().stream().map(one -> Word.orEmpty(one.ipv4Prefix())),
                                nic.ipv6Prefixes().stream().map(one -> Word.orEmpty(one.ipv6Prefix())))
                        .toList(),
                "");
    }

    private static Nic.Attached attached(@Nullable InstanceNetworkInterfaceAttachment item, Instance instance) {
        return item == null
                ? new Nic.Attached(instance.instanceId(), null, null)
                : new Nic.Attached(instance.instanceId(), item.statusAsString(), item.deviceIndex());
    }

    private static Nic.PrivateAddress address(InstancePrivateIpAddress item) {
        return new Nic.PrivateAddress(
                item.privateIpAddress(), Boolean.TRUE.equals(item.primary()), association(item.association()));
    }

    private static Nic.@Nullable Association association(@Nullable InstanceNetworkInterfaceAssociation item) {
        return item == null
                ? null
                : new Nic.Association(
                        item.publicIp(), item.ipOwnerId(), null, item.carrierIp(), item.customerOwnedIp());
    }
}
