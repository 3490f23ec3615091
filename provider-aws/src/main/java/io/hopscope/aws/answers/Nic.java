/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.answers;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.Ipv4PrefixSpecification;
import software.amazon.awssdk.services.ec2.model.Ipv6PrefixSpecification;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;

/**
 * What counts of a network interface, in the vendor's words; null where the answer does not say. See
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html. Immutable.
 *
 * @param owner the account
 * @param groups ids of its security groups; null where the answer leaves them out
 * @param privateAddress the primary address, beside the list of all
 * @param association the public side of the primary address
 * @param prefixes delegated prefixes of both families
 * @param name the tag {@code Name}, untrusted
 */
public record Nic(
        @Nullable String id,
        @Nullable String owner,
        @Nullable String vpc,
        @Nullable String subnet,
        @Nullable String type,
        @Nullable String description,
        @Nullable String status,
        boolean requesterManaged,
        @Nullable Boolean sourceDestCheck,
        boolean deniesInternet,
        @Nullable List<String> groups,
        @Nullable Attached attached,
        @Nullable String privateAddress,
        List<PrivateAddress> privateAddresses,
        @Nullable Association association,
        List<Ipv6Address> ipv6Addresses,
        List<String> prefixes,
        String name) {
    /** What it is plugged into: an instance, or something of the vendor's own without one. */
    public record Attached(
            @Nullable String instance,
            @Nullable String status,
            @Nullable Integer deviceIndex) {}

    /** A private address, and what stands for it outside. */
    public record PrivateAddress(
            @Nullable String address,
            boolean primary,
            @Nullable Association association) {}

    /** A public address that stands for a private one. */
    public record Association(
            @Nullable String publicAddress,
            @Nullable String owner,
            @Nullable String allocation,
            @Nullable String carrierAddress,
            @Nullable String customerAddress) {}

    /** An IPv6 address. */
    public record Ipv6Address(@Nullable String address, boolean primary) {}

    /** The interface as DescribeNetworkInterfaces lists it. */
    static Stream<Nic> of(NetworkInterface item) {
        return Stream.of(new Nic(
                item.networkInterfaceId(),
                item.ownerId(),
                item.vpcId(),
                item.subnetId(),
                item.interfaceTypeAsString(),
                item.description(),
                item.statusAsString(),
                Boolean.TRUE.equals(item.requesterManaged()),
                item.sourceDestCheck(),
                Boolean.TRUE.equals(item.denyAllIgwTraffic()),
                item.hasGroups() ? groups(item.groups()) : null,
                NicParts.attached(item.attachment()),
                item.privateIpAddress(),
                item.privateIpAddresses().stream()
                        .map(one -> new PrivateAddress(
                                one.privateIpAddress(),
                                Boolean.TRUE.equals(one.primary()),
                                NicParts.association(one.association())))
                        .toList(),
                NicParts.association(item.association()),
                item.ipv6Addresses().stream()
                        .map(one -> new Ipv6Address(one.ipv6Address(), Boolean.TRUE.equals(one.isPrimaryIpv6())))
                        .toList(),
                Stream.concat(
                                item.ipv4Prefixes().stream().map(Ipv4PrefixSpecification::ipv4Prefix),
                                item.ipv6Prefixes().stream().map(Ipv6PrefixSpecification::ipv6Prefix))
                        .map(Word::orEmpty)
                        .toList(),
                Word.name(item.tagSet())));
    }

    /** Its groups, none where the answer leaves them out. */
    public List<String> groupIds() {
        return groups == null ? List.of() : groups;
    }

    static List<String> groups(List<GroupIdentifier> groups) {
        return groups.stream().map(group -> Word.orEmpty(group.groupId())).toList();
    }
}
