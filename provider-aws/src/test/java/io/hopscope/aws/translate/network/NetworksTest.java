/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.Items;
import io.hopscope.aws.Reading;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.network.Network;
import io.hopscope.model.network.Resolver;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.AttributeValue;
import software.amazon.awssdk.services.ec2.model.DescribeVpcAttributeResponse;
import software.amazon.awssdk.services.ec2.model.DhcpConfiguration;
import software.amazon.awssdk.services.ec2.model.DhcpOptions;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcCidrBlockAssociation;
import software.amazon.awssdk.services.ec2.model.VpcIpv6CidrBlockAssociation;

final class NetworksTest {
    private static final Vpc VPC = Vpc.builder()
            .vpcId("vpc-0a")
            .ownerId(Reading.ACCOUNT)
            .cidrBlock("172.20.0.0/16")
            .dhcpOptionsId("dopt-0a")
            .tags(Items.named("shop"))
            .build();

    @Test
    void allAssociatedPrefixesOfBothFamiliesCount() {
        Vpc vpc = VPC.toBuilder()
                .cidrBlockAssociationSet(
                        block("172.20.0.0/16", "associated"),
                        block("172.21.0.0/20", "associated"),
                        block("172.22.0.0/20", "disassociated"),
                        block("172.23.0.0/20", "failing"))
                .ipv6CidrBlockAssociationSet(
                        VpcIpv6CidrBlockAssociation.builder()
                                .ipv6CidrBlock("2001:db8:a::/56")
                                .ipv6CidrBlockState(s -> s.state("associated"))
                                .build(),
                        VpcIpv6CidrBlockAssociation.builder()
                                .ipv6CidrBlock("2001:db8:b::/56")
                                .ipv6CidrBlockState(s -> s.state("disassociating"))
                                .build())
                .build();

        assertThat(Reading.known(network(read(vpc).snapshot()).prefixes()))
                .containsExactly(
                        Prefix.parse("172.20.0.0/16"), Prefix.parse("172.21.0.0/20"), Prefix.parse("2001:db8:a::/56"));
    }

    @Test
    void anOldAnswerHasOnePrefixOnly() {
        Network network = network(read(VPC).snapshot());

        assertThat(Reading.known(network.prefixes())).containsExactly(Prefix.parse("172.20.0.0/16"));
        assertThat(network.name()).isEqualTo("shop");
    }

    @Test
    void aPrefixThatCannotBeReadLeavesThemUnknown() {
        Vpc vpc = VPC.toBuilder().cidrBlock("172.20.0.0").build();
        Vpc broken = VPC.toBuilder().cidrBlock("somewhere").build();

        assertThat(Reading.known(network(read(vpc).snapshot()).prefixes()))
                .containsExactly(Prefix.parse("172.20.0.0/32"));
        assertThat(Reading.unknown(network(read(broken).snapshot()).prefixes())).isEqualTo(GapReason.UNRECOGNISED);
    }

    @Test
    void theResolverIsKnownWhenBothHalvesWereRead() {
        Snapshot snapshot = read(VPC)
                .of("vpc-0a", Ec2.VPC_ATTRIBUTES, dnsSupport(true))
                .with(Ec2.DHCP_OPTIONS, options("AmazonProvidedDNS", "172.20.9.9"))
                .snapshot();

        assertThat(Reading.known(network(snapshot).resolver()))
                .isEqualTo(new Resolver(true, true, List.of(IpAddress.parse("172.20.9.9"))));
    }

    @Test
    void theResolverMayBeOffOrNotBeUsed() {
        Snapshot snapshot = read(VPC)
                .of("vpc-0a", Ec2.VPC_ATTRIBUTES, dnsSupport(false))
                .with(Ec2.DHCP_OPTIONS, options("172.20.9.9"))
                .snapshot();

        assertThat(Reading.known(network(snapshot).resolver()))
                .isEqualTo(new Resolver(false, false, List.of(IpAddress.parse("172.20.9.9"))));
    }

    @Test
    void theResolverMayBeNamedByItsAddress() {
        Snapshot snapshot = read(VPC)
                .of("vpc-0a", Ec2.VPC_ATTRIBUTES, dnsSupport(true))
                .with(Ec2.DHCP_OPTIONS, options("169.254.169.253"))
                .snapshot();

        assertThat(Reading.known(network(snapshot).resolver())).isEqualTo(new Resolver(true, true, List.of()));
    }

    @Test
    void aVpcWithoutDhcpOptionsNamesNoServer() {
        Vpc vpc = VPC.toBuilder().dhcpOptionsId("default").build();
        Snapshot snapshot =
                read(vpc).of("vpc-0a", Ec2.VPC_ATTRIBUTES, dnsSupport(true)).snapshot();

        assertThat(Reading.known(network(snapshot).resolver())).isEqualTo(new Resolver(true, false, List.of()));
    }

    @Test
    void eitherHalfUnreadIsUnknownUnlessDefaultsAreAssumed() {
        Reading attributeOnly = read(VPC).of("vpc-0a", Ec2.VPC_ATTRIBUTES, dnsSupport(true));
        Reading optionsOnly = read(VPC).with(Ec2.DHCP_OPTIONS, options("AmazonProvidedDNS"));

        assertThat(Reading.unknown(network(attributeOnly.snapshot()).resolver()))
                .isEqualTo(GapReason.NOT_READ);
        assertThat(Reading.unknown(network(optionsOnly.snapshot()).resolver())).isEqualTo(GapReason.NOT_READ);
        assertThat(Reading.known(network(read(VPC).assumedComplete()).resolver()))
                .isEqualTo(new Resolver(true, true, List.of()));
    }

    @Test
    void anErrorIsNotHealedByAssumptions() {
        assertThat(Reading.unknown(network(read(VPC).denied(Ec2.DHCP_OPTIONS).assumedComplete())
                        .resolver()))
                .isEqualTo(GapReason.DENIED);
    }

    private static Reading read(Vpc vpc) {
        return Reading.here().with(Ec2.VPCS, vpc);
    }

    private static Network network(Snapshot snapshot) {
        return Reading.get(snapshot, Network.class, AwsId.network("vpc-0a"));
    }

    private static VpcCidrBlockAssociation block(String prefix, String state) {
        return VpcCidrBlockAssociation.builder()
                .cidrBlock(prefix)
                .cidrBlockState(s -> s.state(state))
                .build();
    }

    private static DescribeVpcAttributeResponse dnsSupport(boolean on) {
        return DescribeVpcAttributeResponse.builder()
                .vpcId("vpc-0a")
                .enableDnsSupport(value -> value.value(on))
                .build();
    }

    private static DhcpOptions options(String... servers) {
        return DhcpOptions.builder()
                .dhcpOptionsId("dopt-0a")
                .dhcpConfigurations(DhcpConfiguration.builder()
                        .key("domain-name-servers")
                        .values(Arrays.stream(servers)
                                .map(server ->
                                        AttributeValue.builder().value(server).build())
                                .toList())
                        .build())
                .build();
    }
}
