/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.Reading;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Combination;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.network.Subnet;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.NetworkAcl;
import software.amazon.awssdk.services.ec2.model.NetworkAclAssociation;
import software.amazon.awssdk.services.ec2.model.Vpc;

final class SubnetAclsTest {
    private static final NetworkAcl EXPLICIT = NetworkAcl.builder()
            .networkAclId("acl-0own")
            .vpcId("vpc-0a")
            .isDefault(false)
            .associations(NetworkAclAssociation.builder().subnetId("subnet-0a").build())
            .build();
    private static final NetworkAcl DEFAULT = NetworkAcl.builder()
            .networkAclId("acl-0default")
            .vpcId("vpc-0a")
            .isDefault(true)
            .build();
    private static final NetworkAcl ELSEWHERE = NetworkAcl.builder()
            .networkAclId("acl-0elsewhere")
            .vpcId("vpc-0b")
            .isDefault(true)
            .build();

    @Test
    void theAssociatedListIsAStatelessStageThatNeighboursDoNotMeet() {
        Stage stage = Reading.known(stages(read(EXPLICIT, DEFAULT).snapshot())).get(0);

        assertThat(stage.kind()).isEqualTo(ResourceKind.NETWORK_ACL);
        assertThat(Reading.known(stage.lists())).containsExactly(AwsId.of(ResourceKind.NETWORK_ACL, "acl-0own"));
        assertThat(stage.stateful()).isFalse();
        assertThat(stage.seesIntraSubnet()).isFalse();
        assertThat(stage.combination()).isEqualTo(Combination.EACH_MUST_PASS);
        assertThat(stage.whenNoList()).isEqualTo(Fallback.DENY);
        assertThat(stage.whenNothingMatches()).isEqualTo(Fallback.DENY);
    }

    @Test
    void withoutAnAssociationTheDefaultListOfTheVpcCounts() {
        NetworkAcl unused = EXPLICIT.toBuilder().associations(List.of()).build();

        assertThat(lists(read(ELSEWHERE, DEFAULT, unused).snapshot())).containsExactly("acl-0default");
    }

    @Test
    void theDefaultListCountsOnlyOnceAllListsWereRead() {
        Snapshot snapshot = subnet().cut(Ec2.NETWORK_ACLS, DEFAULT).snapshot();

        assertThat(Reading.unknown(bound(snapshot))).isEqualTo(GapReason.INCOMPLETE);
    }

    @Test
    void anAssociationCountsAlsoInACutList() {
        assertThat(lists(subnet().cut(Ec2.NETWORK_ACLS, EXPLICIT).snapshot())).containsExactly("acl-0own");
    }

    @Test
    void aSubnetWithoutAnyListIsAContradictionAndNotOpen() {
        assertThat(Reading.unknown(bound(read(ELSEWHERE).snapshot()))).isEqualTo(GapReason.CONTRADICTION);
        assertThat(Reading.unknown(bound(subnet().assumedComplete()))).isEqualTo(GapReason.CONTRADICTION);
    }

    @Test
    void aGuestsListsDoNotProveWhichOneIsTheDefault() {
        Vpc foreign = Vpc.builder().vpcId("vpc-0a").ownerId(Reading.OTHER).build();
        Reading guest = subnet().with(Ec2.VPCS, foreign).with(Ec2.NETWORK_ACLS, DEFAULT);

        assertThat(Reading.unknown(bound(guest.snapshot()))).isEqualTo(GapReason.OUTSIDE_SNAPSHOT);
        assertThat(Reading.unknown(bound(guest.assumedComplete()))).isEqualTo(GapReason.OUTSIDE_SNAPSHOT);
    }

    /** The stage itself is always known: whatever list it is, neighbours do not meet it. */
    private static Fact<List<ResourceId>> bound(Snapshot snapshot) {
        Stage stage = Reading.known(stages(snapshot)).get(0);
        assertThat(stage.seesIntraSubnet()).isFalse();
        return stage.lists();
    }

    private static Reading read(NetworkAcl... acls) {
        return subnet().with(Ec2.NETWORK_ACLS, (Object[]) acls);
    }

    private static Reading subnet() {
        return Reading.here()
                .with(
                        Ec2.SUBNETS,
                        software.amazon.awssdk.services.ec2.model.Subnet.builder()
                                .subnetId("subnet-0a")
                                .vpcId("vpc-0a")
                                .cidrBlock("172.20.1.0/24")
                                .build());
    }

    private static List<String> lists(Snapshot snapshot) {
        return Reading.known(Reading.known(stages(snapshot)).get(0).lists()).stream()
                .map(Object::toString)
                .toList();
    }

    private static Fact<List<Stage>> stages(Snapshot snapshot) {
        return Reading.get(snapshot, Subnet.class, AwsId.subnet("subnet-0a")).stages();
    }
}
