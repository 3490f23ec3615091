/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.Reading;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.model.Snapshot;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.network.GatewayCrossing;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.model.network.Subnet;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcBlockPublicAccessOptions;

final class PublicAccessBlockTest {
    @Test
    void offFiltersNothing() {
        assertThat(Reading.known(crossings(subnet("off").snapshot()))).isEmpty();
    }

    @Test
    void bidirectionalClosesInternetAndEgressOnlyGatewaysForAll() {
        GatewayCrossing crossing = Reading.known(
                        crossings(subnet("block-bidirectional").snapshot()))
                .get(0);

        assertThat(crossing.gateways()).containsExactlyInAnyOrder(GatewayKind.INTERNET, GatewayKind.EGRESS_ONLY);
        assertThat(crossing.exemptRoles()).isEmpty();
        assertThat(Reading.known(crossing.stage().lists())).containsExactly(list("bidirectional"));
        assertThat(crossing.stage().stateful()).isFalse();
    }

    @Test
    void ingressClosesInternetGatewaysForAllButNatGateways() {
        GatewayCrossing crossing =
                Reading.known(crossings(subnet("block-ingress").snapshot())).get(0);

        assertThat(crossing.gateways()).containsExactly(GatewayKind.INTERNET);
        assertThat(crossing.exemptRoles()).containsExactly(InterfaceRole.NAT);
        assertThat(Reading.known(crossing.stage().lists())).containsExactly(list("ingress"));
    }

    @Test
    void theBlockIsAListThatDeniesEverythingBothWays() {
        FilterList block = Reading.get(subnet("block-ingress").snapshot(), FilterList.class, list("ingress"));

        assertThat(Reading.known(block.rules()))
                .containsExactlyInAnyOrder(
                        deny("block-ingress", Direction.INGRESS), deny("block-ingress", Direction.EGRESS));
        assertThat(block.identity().editability().editable()).isTrue();
    }

    @Test
    void aDeclarativePolicyKeepsItFromBeingChanged() {
        Snapshot snapshot = subnet("block-ingress")
                .with(
                        Ec2.BLOCK_PUBLIC_ACCESS_OPTIONS,
                        VpcBlockPublicAccessOptions.builder()
                                .internetGatewayBlockMode("block-ingress")
                                .managedBy("declarative-policy")
                                .build())
                .snapshot();

        assertThat(Reading.get(snapshot, FilterList.class, list("ingress"))
                        .identity()
                        .editability()
                        .editable())
                .isFalse();
    }

    @Test
    void aSubnetThatDoesNotSayIsAsItsVpc() {
        Vpc vpc = Vpc.builder()
                .vpcId("vpc-0a")
                .blockPublicAccessStates(s -> s.internetGatewayBlockMode("block-bidirectional"))
                .build();

        assertThat(Reading.known(crossings(silent().with(Ec2.VPCS, vpc).snapshot())))
                .hasSize(1);
        assertThat(Reading.known(crossings(subnet("off").with(Ec2.VPCS, vpc).snapshot())))
                .as("an exclusion of the subnet")
                .isEmpty();
    }

    @Test
    void offForTheWholeAccountIsOffForTheSubnet() {
        assertThat(Reading.known(crossings(silent().with(Ec2.BLOCK_PUBLIC_ACCESS_OPTIONS, mode("off"))
                        .snapshot())))
                .isEmpty();
    }

    @Test
    void onForTheAccountDoesNotSayWhetherTheSubnetIsExcluded() {
        assertThat(Reading.unknown(crossings(silent().with(Ec2.BLOCK_PUBLIC_ACCESS_OPTIONS, mode("block-ingress"))
                        .snapshot())))
                .isEqualTo(GapReason.NOT_READ);
    }

    @Test
    void notSaidAtAllIsUnknownUnlessTheDefaultIsAssumed() {
        assertThat(Reading.unknown(crossings(silent().snapshot()))).isEqualTo(GapReason.NOT_READ);
        assertThat(Reading.known(crossings(silent().assumedComplete()))).isEmpty();
    }

    @Test
    void aModeThatIsNotRecognisedIsUnknown() {
        assertThat(Reading.unknown(crossings(subnet("block-sideways").assumedComplete())))
                .isEqualTo(GapReason.UNRECOGNISED);
    }

    private static Rule deny(String label, Direction direction) {
        return new Rule(label, direction, 0, Action.DENY, new Match.Everything(), RuleOrigin.IMPLICIT);
    }

    private static ResourceId list(String mode) {
        return AwsId.of(
                ResourceKind.FILTER_LIST,
                "vpc-block-public-access:" + Reading.ACCOUNT + ":" + Reading.REGION + ":" + mode);
    }

    private static VpcBlockPublicAccessOptions mode(String mode) {
        return VpcBlockPublicAccessOptions.builder()
                .internetGatewayBlockMode(mode)
                .build();
    }

    private static Reading subnet(String mode) {
        return read(software.amazon.awssdk.services.ec2.model.Subnet.builder()
                .blockPublicAccessStates(s -> s.internetGatewayBlockMode(mode)));
    }

    private static Reading silent() {
        return read(software.amazon.awssdk.services.ec2.model.Subnet.builder());
    }

    private static Reading read(software.amazon.awssdk.services.ec2.model.Subnet.Builder subnet) {
        return Reading.here()
                .with(Ec2.SUBNETS, subnet.subnetId("subnet-0a").vpcId("vpc-0a").build());
    }

    private static Fact<List<GatewayCrossing>> crossings(Snapshot snapshot) {
        return Reading.get(snapshot, Subnet.class, AwsId.subnet("subnet-0a")).crossings();
    }
}
