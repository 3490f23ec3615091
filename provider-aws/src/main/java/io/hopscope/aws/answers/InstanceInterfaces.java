/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.answers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterface;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterfaceAssociation;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterfaceAttachment;
import software.amazon.awssdk.services.ec2.model.Ipv4PrefixSpecification;
import software.amazon.awssdk.services.ec2.model.Ipv6PrefixSpecification;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceAssociation;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceAttachment;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceIpv6Address;
import software.amazon.awssdk.services.ec2.model.NetworkInterfacePrivateIpAddress;

/**
 * The interfaces that an instance carries in its own answer, in the form in which DescribeNetworkInterfaces would list
 * them. What only that call tells (allocation ids, the requester) stays absent.
 */
final class InstanceInterfaces {
    private InstanceInterfaces() {}

    static List<NetworkInterface> of(Instance instance) {
        return instance.networkInterfaces().stream()
                .map(nic -> converted(nic, instance))
                .toList();
    }

    private static NetworkInterface converted(InstanceNetworkInterface nic, Instance instance) {
        return NetworkInterface.builder()
                .networkInterfaceId(nic.networkInterfaceId())
                .description(nic.description())
                .interfaceType(nic.interfaceType())
                .ownerId(nic.ownerId())
                .vpcId(nic.vpcId() != null ? nic.vpcId() : instance.vpcId())
                .subnetId(nic.subnetId() != null ? nic.subnetId() : instance.subnetId())
                .status(nic.statusAsString())
                .sourceDestCheck(nic.sourceDestCheck())
                .groups(nic.groups())
                .attachment(attachment(nic.attachment(), instance))
                .association(association(nic.association()))
                .privateIpAddress(nic.privateIpAddress())
                .privateIpAddresses(privateAddresses(nic))
                .ipv6Addresses(nic.ipv6Addresses().stream()
                        .map(one -> NetworkInterfaceIpv6Address.builder()
                                .ipv6Address(one.ipv6Address())
                                .isPrimaryIpv6(one.isPrimaryIpv6())
                                .build())
                        .toList())
                .ipv4Prefixes(nic.ipv4Prefixes().stream()
                        .map(one -> Ipv4PrefixSpecification.builder()
                                .ipv4Prefix(one.ipv4Prefix())
                                .build())
                        .toList())
                .ipv6Prefixes(nic.ipv6Prefixes().stream()
                        .map(one -> Ipv6PrefixSpecification.builder()
                                .ipv6Prefix(one.ipv6Prefix())
                                .build())
                        .toList())
                .build();
    }

    private static NetworkInterfaceAttachment attachment(
            @Nullable InstanceNetworkInterfaceAttachment attachment, Instance instance) {
        NetworkInterfaceAttachment.Builder attached =
                NetworkInterfaceAttachment.builder().instanceId(instance.instanceId());
        if (attachment != null) {
            attached.status(attachment.statusAsString()).deviceIndex(attachment.deviceIndex());
        }
        return attached.build();
    }

    private static List<NetworkInterfacePrivateIpAddress> privateAddresses(InstanceNetworkInterface nic) {
        return nic.privateIpAddresses().stream()
                .map(one -> NetworkInterfacePrivateIpAddress.builder()
                        .privateIpAddress(one.privateIpAddress())
                        .primary(one.primary())
                        .association(association(one.association()))
                        .build())
                .toList();
    }

    private static @Nullable NetworkInterfaceAssociation association(
            @Nullable InstanceNetworkInterfaceAssociation association) {
        if (association == null) {
            return null;
        }
        return NetworkInterfaceAssociation.builder()
                .publicIp(association.publicIp())
                .ipOwnerId(association.ipOwnerId())
                .carrierIp(association.carrierIp())
                .customerOwnedIp(association.customerOwnedIp())
                .build();
    }
}
