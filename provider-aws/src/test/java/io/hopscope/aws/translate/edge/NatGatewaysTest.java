/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.Reading;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.model.edge.NatAddress;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Match;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Protocol;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ec2.model.AvailabilityZone;
import software.amazon.awssdk.services.ec2.model.NatGatewayAddress;
import software.amazon.awssdk.services.ec2.model.Vpc;

final class NatGatewaysTest {
    @ParameterizedTest
    @CsvSource({"available,true", "pending,false", "failed,false", "deleting,false", "deleted,false"})
    void aGatewayWorksOnlyWhileAvailableAndIsNeverLeftOut(String state, boolean up) {
        assertThat(Reading.known(translated(n -> n.state(state)).state())).isEqualTo(new OperationalState(up, state));
    }

    @Test
    void aFailedOneSaysWhy() {
        NatGateway nat = translated(n -> n.state("failed").failureCode("Gateway.NotAttached"));

        assertThat(Reading.known(nat.state())).isEqualTo(OperationalState.down("failed (Gateway.NotAttached)"));
    }

    @Test
    void aStateThatIsNotRecognisedIsUnknown() {
        assertThat(Reading.unknown(translated(n -> n.state("resting")).state())).isEqualTo(GapReason.UNRECOGNISED);
    }

    @Test
    void itTranslatesTcpUdpAndIcmpOverIpv4() {
        assertThat(translated(n -> {}).accepts())
                .isEqualTo(new Match.AllOf(List.of(
                        new Match.FamilyIs(IpFamily.V4),
                        new Match.AnyOf(List.of(
                                new Match.ProtocolIs(Protocol.TCP),
                                new Match.ProtocolIs(Protocol.UDP),
                                new Match.ProtocolIs(Protocol.ICMP))))));
    }

    @Test
    void itTakesPacketsFromHubsAndAllSources() {
        NatGateway nat = translated(n -> {});

        assertThat(nat.takesFromLinks()).isTrue();
        assertThat(Reading.known(nat.sourceRules())).isEmpty();
        assertThat(nat.onlyListedSources()).isFalse();
        assertThat(nat.network()).isEqualTo(AwsId.network("vpc-0a"));
    }

    @Test
    void aPrivateOneNeverReachesTheInternet() {
        assertThat(translated(n -> n.connectivityType("private")).publicSide()).isFalse();
        assertThat(translated(n -> n.connectivityType("public")).publicSide()).isTrue();
        assertThat(translated(n -> {}).publicSide()).isTrue();
    }

    @Test
    void anAddressHasAnInterfaceAndBothSidesAndServesAllZones() {
        NatGateway nat = translated(n -> n.natGatewayAddresses(address("succeeded")));

        assertThat(Reading.known(nat.addresses()))
                .containsExactly(new NatAddress(
                        Optional.of(AwsId.networkInterface("eni-0nat")),
                        Optional.of(IpAddress.parse("172.20.1.9")),
                        Optional.of(IpAddress.parse("203.0.113.9")),
                        "",
                        OperationalState.up("succeeded")));
    }

    @Test
    void anOldAnswerHasNoStatusAndWorks() {
        NatGateway nat = translated(n -> n.natGatewayAddresses(
                NatGatewayAddress.builder().publicIp("203.0.113.9").build()));

        assertThat(Reading.known(Reading.known(nat.addresses()).get(0).state()).up())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"assigning", "unassigning", "associating", "disassociating", "failed"})
    void anAddressInAnyOtherStatusIsNotCountedOn(String status) {
        NatGateway nat = translated(n -> n.natGatewayAddresses(address(status)));

        assertThat(Reading.known(Reading.known(nat.addresses()).get(0).state()))
                .isEqualTo(OperationalState.down(status));
    }

    @Test
    void aStatusThatIsNotRecognisedLeavesTheAddressesUnknown() {
        assertThat(Reading.unknown(
                        translated(n -> n.natGatewayAddresses(address("odd"))).addresses()))
                .isEqualTo(GapReason.UNRECOGNISED);
    }

    @Test
    void aRegionalOneServesEachZoneByItsOwnAddressesAndHasATable() {
        NatGateway nat = translated(n -> n.availabilityMode("regional")
                .autoProvisionZones("disabled")
                .routeTableId("rtb-0nat")
                .natGatewayAddresses(
                        address("succeeded").toBuilder()
                                .availabilityZone("eu-north-1b")
                                .build(),
                        address("succeeded").toBuilder()
                                .availabilityZoneId("eun1-az3")
                                .build()));

        assertThat(Reading.known(nat.addresses())).extracting(NatAddress::zone).containsExactly("eun1-az1", "eun1-az3");
        assertThat(nat.ownTable()).contains(AwsId.routeTable("rtb-0nat"));
        assertThat(translated(n -> {}).ownTable()).isEmpty();
    }

    @Test
    void aRegionalOneThatAddsZonesByItselfServesAll() {
        NatGatewayAddress address =
                address("succeeded").toBuilder().availabilityZoneId("eun1-az3").build();
        NatGateway automatic = translated(n ->
                n.availabilityMode("regional").autoProvisionZones("enabled").natGatewayAddresses(address));
        NatGateway untold = translated(n -> n.availabilityMode("regional").natGatewayAddresses(address));

        assertThat(Reading.known(automatic.addresses()))
                .extracting(NatAddress::zone)
                .containsExactly("");
        assertThat(Reading.unknown(untold.addresses())).isEqualTo(GapReason.NOT_READ);
    }

    @Test
    void itBelongsToTheOwnerOfItsVpc() {
        Vpc shared = Vpc.builder().vpcId("vpc-0a").ownerId(Reading.OTHER).build();

        assertThat(translated(read(n -> {}).with(Ec2.VPCS, shared))
                        .identity()
                        .scope()
                        .account())
                .isEqualTo(Reading.OTHER);
    }

    private static NatGatewayAddress address(String status) {
        return NatGatewayAddress.builder()
                .networkInterfaceId("eni-0nat")
                .privateIp("172.20.1.9")
                .publicIp("203.0.113.9")
                .status(status)
                .build();
    }

    private static Reading read(Consumer<software.amazon.awssdk.services.ec2.model.NatGateway.Builder> fields) {
        return Reading.here()
                .with(
                        Ec2.AVAILABILITY_ZONES,
                        AvailabilityZone.builder()
                                .zoneName("eu-north-1b")
                                .zoneId("eun1-az1")
                                .build())
                .with(
                        Ec2.NAT_GATEWAYS,
                        software.amazon.awssdk.services.ec2.model.NatGateway.builder()
                                .natGatewayId("nat-0a")
                                .vpcId("vpc-0a")
                                .state("available")
                                .applyMutation(fields)
                                .build());
    }

    private static NatGateway translated(
            Consumer<software.amazon.awssdk.services.ec2.model.NatGateway.Builder> fields) {
        return translated(read(fields));
    }

    private static NatGateway translated(Reading reading) {
        return Reading.get(reading.snapshot(), NatGateway.class, AwsId.of(ResourceKind.NAT_GATEWAY, "nat-0a"));
    }
}
