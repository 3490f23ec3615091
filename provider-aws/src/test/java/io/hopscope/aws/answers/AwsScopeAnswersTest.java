/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.Reading;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.PrefixListEntry;
import software.amazon.awssdk.services.ec2.model.Vpc;

final class AwsScopeAnswersTest {
    private static final Scope HERE = Reading.scope(Reading.ACCOUNT, Reading.REGION);
    private static final Vpc VPC = Vpc.builder().vpcId("vpc-0a").build();
    private static final Gap LOST =
            new Gap(HERE, ResourceKind.NETWORK, "", GapReason.FAILED, "", "something was lost", "");

    @Test
    void aCallThatNobodyMadeIsAGapThatNamesItsPermission() {
        AwsScopeAnswers answers = AwsScopeAnswers.of(HERE).build();

        Gap gap = answers.list(Ec2.VPCS).gap().orElseThrow();
        assertThat(gap.reason()).isEqualTo(GapReason.NOT_READ);
        assertThat(gap.kind()).isEqualTo(ResourceKind.NETWORK);
        assertThat(gap.settledBy()).isEqualTo("ec2:DescribeVpcs");
        assertThat(answers.isGiven(Ec2.VPCS)).isFalse();
    }

    @Test
    void assumingCompletenessMakesItEmpty() {
        AwsScopeAnswers answers = AwsScopeAnswers.of(HERE).build().assumingComplete(true);

        assertThat(answers.assumesComplete()).isTrue();
        assertThat(answers.list(Ec2.VPCS)).isEqualTo(Listing.complete(List.of()));
        assertThat(answers.list(Ec2.PREFIX_LIST_ENTRIES, "pl-0a").isComplete()).isTrue();
        assertThat(answers.given(Ec2.PREFIX_LIST_ENTRIES, "pl-0a")).isEmpty();
    }

    @Test
    void assumingCompletenessDoesNotHealACutListOrALostAnswer() {
        AwsScopeAnswers cut = Reading.here().cut(Ec2.VPCS, VPC).answers().assumingComplete(true);
        AwsScopeAnswers lost = AwsScopeAnswers.of(HERE).lost(LOST).build().assumingComplete(true);

        assertThat(cut.list(Ec2.VPCS).gap().orElseThrow().reason()).isEqualTo(GapReason.INCOMPLETE);
        assertThat(lost.assumesComplete()).isFalse();
        assertThat(lost.list(Ec2.VPCS).gap()).contains(LOST);
    }

    @Test
    void anOwnersListIsFoundByItsOwner() {
        AwsScopeAnswers answers = Reading.here()
                .of("pl-0a", Ec2.PREFIX_LIST_ENTRIES, entry("192.0.2.0/24"))
                .of("pl-0b", Ec2.PREFIX_LIST_ENTRIES, entry("198.51.100.0/24"))
                .answers();

        assertThat(answers.list(Ec2.PREFIX_LIST_ENTRIES, "pl-0a").items()).containsExactly(entry("192.0.2.0/24"));
        assertThat(answers.list(Ec2.PREFIX_LIST_ENTRIES).items()).hasSize(2);
        assertThat(answers.owners(Ec2.PREFIX_LIST_ENTRIES)).containsExactly("pl-0a", "pl-0b");
        assertThat(answers.list(Ec2.PREFIX_LIST_ENTRIES, "pl-0c")
                        .gap()
                        .orElseThrow()
                        .resource())
                .isEqualTo("pl-0c");
    }

    @Test
    void anAnswerWithoutAnOwnerSpeaksForAllWhoHaveNoneOfTheirOwn() {
        AwsScopeAnswers answers = Reading.here()
                .of("pl-0a", Ec2.PREFIX_LIST_ENTRIES, entry("192.0.2.0/24"))
                .denied(Ec2.PREFIX_LIST_ENTRIES)
                .answers()
                .assumingComplete(true);

        assertThat(answers.list(Ec2.PREFIX_LIST_ENTRIES, "pl-0a").isComplete()).isTrue();
        assertThat(answers.list(Ec2.PREFIX_LIST_ENTRIES, "pl-0b").isComplete()).isFalse();
        assertThat(answers.owners(Ec2.PREFIX_LIST_ENTRIES)).containsExactly("pl-0a");
    }

    @Test
    void twoListsOfOneCallAreCompleteIfBothAre() {
        AwsScopeAnswers complete =
                Reading.here().with(Ec2.VPCS, VPC).with(Ec2.VPCS).answers();
        AwsScopeAnswers half = Reading.here().with(Ec2.VPCS, VPC).cut(Ec2.VPCS).answers();

        assertThat(complete.list(Ec2.VPCS)).isEqualTo(Listing.complete(List.of(VPC)));
        assertThat(half.list(Ec2.VPCS).items()).containsExactly(VPC);
        assertThat(half.list(Ec2.VPCS).isComplete()).isFalse();
    }

    @Test
    void answersOfOneScopeGoTogether() {
        AwsScopeAnswers both = Reading.here()
                .with(Ec2.VPCS, VPC)
                .answers()
                .and(AwsScopeAnswers.of(HERE).lost(LOST).build());

        assertThat(both.list(Ec2.VPCS).items()).containsExactly(VPC);
        assertThat(both.list(Ec2.SUBNETS).gap()).contains(LOST);
    }

    @Test
    void anAttributeThatIsLeftOutHasItsDefaultOnlyWhereThatIsAssumed() {
        AwsScopeAnswers answers = AwsScopeAnswers.of(HERE).build();
        AwsScopeAnswers assuming = answers.assumingComplete(true);

        assertThat(answers.attribute(true, false, LOST)).isEqualTo(Fact.known(true));
        assertThat(answers.<Boolean>attribute(null, false, LOST)).isEqualTo(Fact.unknown(LOST));
        assertThat(assuming.<Boolean>attribute(null, false, LOST)).isEqualTo(Fact.known(false));
    }

    @Test
    void anItemWithoutItsIdIsNotUsedAndLeavesTheListIncomplete() {
        Listing<Vpc> listing = Reading.here()
                .with(Ec2.VPCS, VPC, Vpc.builder().cidrBlock("10.1.0.0/16").build())
                .answers()
                .list(Ec2.VPCS);

        assertThat(listing.items()).containsExactly(VPC);
        assertThat(listing.gap().orElseThrow().reason()).isEqualTo(GapReason.FAILED);
    }

    @Test
    void aListIsAFactOnlyWhenWhole() {
        assertThat(Listing.complete(List.of(1)).whole()).isEqualTo(Fact.known(List.of(1)));
        assertThat(Listing.partial(List.of(1), LOST).whole()).isEqualTo(Fact.unknown(LOST));
    }

    private static PrefixListEntry entry(String cidr) {
        return PrefixListEntry.builder().cidr(cidr).build();
    }
}
