/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.Items;
import io.hopscope.aws.Reading;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.model.edge.Endpoint;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

final class EndpointsTest {
    @Test
    void aGatewayEndpointCarriesTcpAndIcmpEchoesOnly() {
        Endpoint endpoint = translated("Gateway", "available");

        assertThat(endpoint.accepts())
                .isEqualTo(new Match.AllOf(List.of(
                        new Match.AnyOf(List.of(
                                new Match.ProtocolIs(Protocol.TCP),
                                new Match.AllOf(
                                        List.of(new Match.ProtocolIs(Protocol.ICMP), new Match.IcmpTypeIs(8))))),
                        new Match.AddressIn(Side.SOURCE, AddressSet.of(Prefix.parse("10.61.0.0/16"))))));
        assertThat(endpoint.network()).isEqualTo(AwsId.network("vpc-0a"));
        assertThat(endpoint.service()).isEqualTo("com.amazonaws.eu-north-1.s3");
        assertThat(endpoint.name()).isEqualTo("store");
    }

    @Test
    void anInterfaceEndpointIsNoNextHop() {
        assertThat(translated("Interface", "available").accepts()).isInstanceOf(Match.Nothing.class);
    }

    @ParameterizedTest
    @CsvSource({"GatewayLoadBalancer,NOT_MODELLED", "Wormhole,UNRECOGNISED"})
    void whatIsNotModelledOrNotRecognisedIsUndecided(String type, GapReason reason) {
        assertThat(translated(type, "available").accepts())
                .isInstanceOfSatisfying(
                        Match.Undecided.class,
                        undecided -> assertThat(undecided.gap().reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "available,true",
        "Available,true",
        "pending,false",
        "PendingAcceptance,false",
        "deleting,false",
        "rejected,false",
        "failed,false",
        "expired,false"
    })
    void itWorksWhileAvailableInEitherCase(String state, boolean up) {
        assertThat(Reading.known(translated("Gateway", state).state()).up()).isEqualTo(up);
    }

    @Test
    void aStateThatIsNotRecognisedIsUnknown() {
        assertThat(Reading.unknown(translated("Gateway", "partial").state())).isEqualTo(GapReason.UNRECOGNISED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deleted", "Deleted"})
    void aDeletedOneIsLeftOut(String state) {
        assertThat(read("Gateway", state).snapshot().all(Endpoint.class)).isEmpty();
    }

    private static Reading read(String type, String state) {
        return Reading.here()
                .with(
                        Ec2.VPCS,
                        Vpc.builder().vpcId("vpc-0a").cidrBlock("10.61.0.0/16").build())
                .with(
                        Ec2.VPC_ENDPOINTS,
                        VpcEndpoint.builder()
                                .vpcEndpointId("vpce-0a")
                                .vpcId("vpc-0a")
                                .ownerId(Reading.ACCOUNT)
                                .vpcEndpointType(type)
                                .state(state)
                                .serviceName("com.amazonaws.eu-north-1.s3")
                                .tags(Items.named("store"))
                                .build());
    }

    private static Endpoint translated(String type, String state) {
        return Reading.get(read(type, state).snapshot(), Endpoint.class, AwsId.of(ResourceKind.ENDPOINT, "vpce-0a"));
    }
}
