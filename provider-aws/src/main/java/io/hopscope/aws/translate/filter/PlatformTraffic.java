/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.filter;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.filter.Exemption;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Traffic of the platform itself, which neither security groups nor network ACLs see: its name service (at the network
 * address plus two of each IPv4 prefix of the VPC, among others), DHCP, instance and task metadata, the time service
 * and licence activation, see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html and
 * https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html.
 */
final class PlatformTraffic {
    private static final List<Exemption> EVERYWHERE = List.of(
            toOrFrom("instance metadata", "169.254.169.254", "fd00:ec2::254"),
            toOrFrom("time service", "169.254.169.123", "fd00:ec2::123"),
            toOrFrom("task metadata", "169.254.170.2"),
            toOrFrom("licence activation", "169.254.169.250", "169.254.169.251", "fd00:ec2::250", "fd00:ec2::251"),
            dhcp());
    private static final List<Prefix> RESOLVER = prefixes("169.254.169.253", "fd00:ec2::253");

    private final Map<String, List<Exemption>> byVpc = new HashMap<>();

    PlatformTraffic(AwsAnswers all) {
        all.all(Ec2.VPCS)
                .forEach(told -> byVpc.computeIfAbsent(
                        Word.orEmpty(told.item().vpcId()),
                        vpc -> exemptions(told.item().cidrBlockAssociationSet().stream()
                                .flatMap(association ->
                                        Prefix.tryParse(Word.orEmpty(association.cidrBlock())).stream()))));
    }

    /** What no filter of a VPC sees. */
    List<Exemption> in(String vpc) {
        return byVpc.computeIfAbsent(vpc, unknown -> exemptions(Stream.empty()));
    }

    private static List<Exemption> exemptions(Stream<Prefix> blocks) {
        Stream<Prefix> resolvers = blocks.filter(block -> block.family() == IpFamily.V4)
                .flatMap(block -> block.first().next().flatMap(IpAddress::next).map(Prefix::host).stream());
        Exemption dns = toOrFrom(
                "name service", Stream.concat(RESOLVER.stream(), resolvers).toList());
        return Stream.concat(Stream.of(dns), EVERYWHERE.stream()).toList();
    }

    private static Exemption toOrFrom(String name, String... addresses) {
        return toOrFrom(name, prefixes(addresses));
    }

    private static Exemption toOrFrom(String name, List<Prefix> prefixes) {
        AddressSet set = AddressSet.ofPrefixes(prefixes);
        return new Exemption(
                name,
                Match.anyOf(
                        List.of(new Match.AddressIn(Side.SOURCE, set), new Match.AddressIn(Side.DESTINATION, set))));
    }

    /** To the server at its link-local or broadcast address. */
    private static Exemption dhcp() {
        PortSet ports = PortSet.of(new PortRange(67, 68), new PortRange(546, 547));
        AddressSet local =
                AddressSet.ofPrefixes(prefixes("255.255.255.255", "169.254.0.0/16", "fe80::/10", "ff02::/16"));
        return new Exemption(
                "DHCP",
                Match.allOf(List.of(
                        new Match.ProtocolIs(Protocol.UDP),
                        new Match.PortIn(Side.DESTINATION, ports),
                        new Match.AddressIn(Side.DESTINATION, local))));
    }

    private static List<Prefix> prefixes(String... texts) {
        return Arrays.stream(texts).map(Prefix::parse).toList();
    }
}
