/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.Items;
import io.hopscope.aws.Reading;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.link.LabelSurvival;
import io.hopscope.model.link.Peering;
import io.hopscope.net.Prefix;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ec2.model.CidrBlock;
import software.amazon.awssdk.services.ec2.model.Ipv6CidrBlock;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnection;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnectionVpcInfo;

final class PeeringsTest {
    @Test
    void anActivePeeringHasThePrefixesOfBothSidesAndForwardsNothingElse() {
        Peering peering = translated(peering("active", Reading.REGION));

        assertThat(Reading.known(peering.state())).isEqualTo(OperationalState.up("active"));
        assertThat(peering.first().network()).isEqualTo(AwsId.network("vpc-0a"));
        assertThat(Reading.known(peering.first().prefixes()))
                .containsExactly(Prefix.parse("172.20.0.0/16"), Prefix.parse("2001:db8:a::/56"));
        assertThat(peering.second().network()).isEqualTo(AwsId.network("vpc-0b"));
        assertThat(Reading.known(peering.second().acceptsForwarded())).isFalse();
        assertThat(peering.name()).isEqualTo("a to b");
    }

    @Test
    void groupsAreKnownAcrossItWithinOneRegionOnly() {
        assertThat(Reading.known(translated(peering("active", Reading.REGION)).labels()))
                .isEqualTo(LabelSurvival.BOTH);
        assertThat(Reading.known(translated(peering("active", "ap-east-1")).labels()))
                .isEqualTo(LabelSurvival.NONE);
    }

    @Test
    void aSideWithoutARegionIsWhereItsVpcWasRead() {
        VpcPeeringConnection silent = peering("active", null);

        assertThat(Reading.unknown(translated(silent).labels())).isEqualTo(GapReason.NOT_READ);
        assertThat(Reading.known(peering(Reading.here()
                                .with(Ec2.VPC_PEERING_CONNECTIONS, silent)
                                .with(Ec2.VPCS, Vpc.builder().vpcId("vpc-0b").build())
                                .snapshot())
                        .labels()))
                .isEqualTo(LabelSurvival.BOTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"initiating-request", "provisioning", "deleting"})
    void aPeeringThatIsNotActiveCarriesNothing(String code) {
        assertThat(Reading.known(translated(peering(code, Reading.REGION)).state()))
                .isEqualTo(OperationalState.down(code));
    }

    @Test
    void aPeeringThatIsNotAcceptedYet_waits() {
        assertThat(Reading.known(translated(peering("pending-acceptance", Reading.REGION))
                        .state()))
                .isEqualTo(OperationalState.waiting("pending-acceptance"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deleted", "rejected", "failed", "expired"})
    void aPeeringThatIsGoneIsLeftOut(String code) {
        Snapshot snapshot = Reading.here()
                .with(Ec2.VPC_PEERING_CONNECTIONS, peering(code, Reading.REGION))
                .snapshot();

        assertThat(snapshot.all(Peering.class)).isEmpty();
    }

    @Test
    void aStatusThatIsNotRecognisedIsUnknown() {
        assertThat(Reading.unknown(
                        translated(peering("melting", Reading.REGION)).state()))
                .isEqualTo(GapReason.UNRECOGNISED);
    }

    @Test
    void prefixesThatAreNotToldAreThoseOfTheVpcIfItWasRead() {
        VpcPeeringConnection pending = peering("pending-acceptance", Reading.REGION);

        assertThat(Reading.unknown(translated(pending).first().prefixes())).isEqualTo(GapReason.NOT_READ);
        assertThat(Reading.known(peering(Reading.here()
                                .with(Ec2.VPC_PEERING_CONNECTIONS, pending)
                                .with(
                                        Ec2.VPCS,
                                        Vpc.builder()
                                                .vpcId("vpc-0a")
                                                .cidrBlock("172.20.0.0/16")
                                                .build())
                                .snapshot())
                        .first()
                        .prefixes()))
                .containsExactly(Prefix.parse("172.20.0.0/16"));
    }

    @Test
    void itBelongsToTheRequesterWhoeverTellsIt() {
        Reading accepter = Reading.in(Reading.OTHER, Reading.REGION)
                .with(Ec2.VPC_PEERING_CONNECTIONS, peering("active", Reading.REGION));

        assertThat(peering(accepter.snapshot()).identity().scope())
                .isEqualTo(Reading.scope(Reading.ACCOUNT, Reading.REGION));
    }

    @Test
    void bothSidesTellOnePeering() {
        Reading requester = Reading.here().with(Ec2.VPC_PEERING_CONNECTIONS, peering("active", Reading.REGION));
        Reading accepter = Reading.in(Reading.OTHER, Reading.REGION)
                .with(
                        Ec2.VPC_PEERING_CONNECTIONS,
                        peering("active", Reading.REGION).toBuilder()
                                .tags(Items.named("b to a"))
                                .build());
        Snapshot both = Reading.together(accepter, requester);

        assertThat(peering(both).name()).isEqualTo("a to b");
        assertThat(both.gaps()).noneMatch(gap -> gap.reason() == GapReason.CONTRADICTION);
    }

    private static VpcPeeringConnection peering(String code, @Nullable String regionOfAccepter) {
        return VpcPeeringConnection.builder()
                .vpcPeeringConnectionId("pcx-0a")
                .status(s -> s.code(code))
                .tags(Items.named("a to b"))
                .requesterVpcInfo(VpcPeeringConnectionVpcInfo.builder()
                        .vpcId("vpc-0a")
                        .ownerId(Reading.ACCOUNT)
                        .region(Reading.REGION)
                        .cidrBlockSet(
                                CidrBlock.builder().cidrBlock("172.20.0.0/16").build())
                        .ipv6CidrBlockSet(Ipv6CidrBlock.builder()
                                .ipv6CidrBlock("2001:db8:a::/56")
                                .build())
                        .build())
                .accepterVpcInfo(VpcPeeringConnectionVpcInfo.builder()
                        .vpcId("vpc-0b")
                        .ownerId(Reading.OTHER)
                        .region(regionOfAccepter)
                        .cidrBlock("172.30.0.0/16")
                        .build())
                .build();
    }

    private static Peering translated(VpcPeeringConnection peering) {
        return peering(Reading.here().with(Ec2.VPC_PEERING_CONNECTIONS, peering).snapshot());
    }

    private static Peering peering(Snapshot snapshot) {
        return Reading.get(snapshot, Peering.class, AwsId.of(ResourceKind.PEERING, "pcx-0a"));
    }
}
