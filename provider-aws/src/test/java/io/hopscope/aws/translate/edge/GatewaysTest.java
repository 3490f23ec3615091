/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.Items;
import io.hopscope.aws.Reading;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.model.Snapshot;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ec2.model.EgressOnlyInternetGateway;
import software.amazon.awssdk.services.ec2.model.InternetGateway;
import software.amazon.awssdk.services.ec2.model.InternetGatewayAttachment;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcAttachment;
import software.amazon.awssdk.services.ec2.model.VpnGateway;

final class GatewaysTest {
    @ParameterizedTest
    @CsvSource({"available,true", "attached,true", "attaching,false", "detaching,false", "detached,false"})
    void anInternetGatewayWorksWhileItIsAttached(String state, boolean up) {
        Gateway gateway = internet(state);

        assertThat(gateway.kind()).isEqualTo(GatewayKind.INTERNET);
        assertThat(gateway.name()).isEqualTo("way out");
        assertThat(Reading.known(gateway.attachments()))
                .isEqualTo(Map.of(AwsId.network("vpc-0a"), new OperationalState(up, state)));
    }

    @Test
    void aStateThatIsNotRecognisedLeavesTheAttachmentsUnknown() {
        assertThat(Reading.unknown(internet("wobbling").attachments())).isEqualTo(GapReason.UNRECOGNISED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "203.0.113.1", "172.32.0.1", "100.63.255.255", "11.0.0.1"})
    void anInternetGatewayCarriesPacketsToPublicAddresses(String address) {
        assertThat(accepted(internet("available"), address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.9.9", "100.64.0.1", "100.127.255.255"})
    void anInternetGatewayDropsPacketsToPrivateAndSharedAddresses(String address) {
        assertThat(accepted(internet("available"), address)).isFalse();
    }

    @Test
    void anInternetGatewayCarriesAllOfIpv6() {
        assertThat(((Match.AnyOf) internet("available").accepts()).conditions())
                .contains(new Match.FamilyIs(IpFamily.V6));
    }

    @Test
    void aTableOfTheGatewaySteersWhatEnters() {
        RouteTable edge = RouteTable.builder()
                .routeTableId("rtb-0edge")
                .associations(
                        RouteTableAssociation.builder().gatewayId("igw-0a").build())
                .build();
        Reading reading = Reading.here().with(Ec2.INTERNET_GATEWAYS, igw("available"));

        assertThat(gateway(reading.snapshot(), "igw-0a").inboundTable()).isInstanceOf(Fact.Unknown.class);
        assertThat(gateway(reading.with(Ec2.ROUTE_TABLES, edge).snapshot(), "igw-0a")
                        .inboundTable())
                .isEqualTo(Fact.known(Optional.of(AwsId.routeTable("rtb-0edge"))));
    }

    @Test
    void anEgressOnlyGatewayIsForIpv6AndHasNoTable() {
        EgressOnlyInternetGateway eigw = EgressOnlyInternetGateway.builder()
                .egressOnlyInternetGatewayId("eigw-0a")
                .attachments(attachment("attached"))
                .build();
        Gateway gateway = gateway(
                Reading.here().with(Ec2.EGRESS_ONLY_INTERNET_GATEWAYS, eigw).snapshot(), "eigw-0a");

        assertThat(gateway.kind()).isEqualTo(GatewayKind.EGRESS_ONLY);
        assertThat(gateway.accepts()).isEqualTo(new Match.FamilyIs(IpFamily.V6));
        assertThat(gateway.inboundTable()).isEqualTo(Fact.known(Optional.empty()));
        assertThat(Reading.known(gateway.attachments())).containsKey(AwsId.network("vpc-0a"));
    }

    @Test
    void aVpnGatewayIsForIpv4OfItsVpc() {
        Vpc vpc = Vpc.builder().vpcId("vpc-0a").cidrBlock("10.4.0.0/16").build();
        Gateway gateway = gateway(
                Reading.here()
                        .with(Ec2.VPN_GATEWAYS, vgw("available"))
                        .with(Ec2.VPCS, vpc)
                        .snapshot(),
                "vgw-0a");

        assertThat(gateway.kind()).isEqualTo(GatewayKind.VPN);
        assertThat(((Match.AllOf) gateway.accepts()).conditions())
                .hasSize(2)
                .startsWith(new Match.FamilyIs(IpFamily.V4))
                .endsWith(new Match.AddressIn(Side.SOURCE, AddressSet.of(Prefix.parse("10.4.0.0/16"))));
        assertThat(Reading.known(gateway.attachments()))
                .isEqualTo(Map.of(AwsId.network("vpc-0a"), OperationalState.up("attached")));
    }

    @Test
    void aDeletedVpnGatewayIsLeftOut() {
        Snapshot snapshot =
                Reading.here().with(Ec2.VPN_GATEWAYS, vgw("deleted")).snapshot();

        assertThat(snapshot.resource(AwsId.gateway("vgw-0a"))).isEmpty();
    }

    private static boolean accepted(Gateway gateway, String address) {
        return ((Match.AnyOf) gateway.accepts())
                .conditions().stream()
                        .filter(Match.AddressIn.class::isInstance)
                        .map(Match.AddressIn.class::cast)
                        .anyMatch(match -> match.side() == Side.DESTINATION
                                && match.addresses().contains(IpAddress.parse(address)));
    }

    private static VpnGateway vgw(String state) {
        return VpnGateway.builder()
                .vpnGatewayId("vgw-0a")
                .state(state)
                .vpcAttachments(List.of(VpcAttachment.builder()
                        .vpcId("vpc-0a")
                        .state("attached")
                        .build()))
                .build();
    }

    private static InternetGateway igw(String state) {
        return InternetGateway.builder()
                .internetGatewayId("igw-0a")
                .ownerId(Reading.ACCOUNT)
                .tags(Items.named("way out"))
                .attachments(attachment(state))
                .build();
    }

    private static InternetGatewayAttachment attachment(String state) {
        return InternetGatewayAttachment.builder().vpcId("vpc-0a").state(state).build();
    }

    private static Gateway internet(String state) {
        return gateway(Reading.here().with(Ec2.INTERNET_GATEWAYS, igw(state)).snapshot(), "igw-0a");
    }

    private static Gateway gateway(Snapshot snapshot, String id) {
        return Reading.get(snapshot, Gateway.class, AwsId.gateway(id));
    }
}
