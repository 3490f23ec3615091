/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.live.stub.Reply;
import io.hopscope.aws.live.stub.StubCloud;
import io.hopscope.aws.live.stub.StubEstate;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.reach.Answer;
import io.hopscope.reach.trace.Verdict;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the verdict hangs on stands on the third page of its list. */
@Timeout(60)
final class PageThreeTest {
    @ParameterizedTest
    @CsvSource({
        "DescribeSecurityGroups, sg-0b56514e4e11314fa",
        "DescribeRouteTables, rtb-07ed7998ce365ead2",
        "DescribeNetworkAcls, acl-042c5998d2d0938c6",
        "DescribeSubnets, subnet-086ddc4007b2671eb",
        "DescribeInternetGateways, vpc-03840ef8c03343c27",
    })
    void read_decisiveItemOnPageThree_decidesWhenItIsReadAndIsUnknownWhenItIsNot(String call, String id) {
        StubEstate estate = StubEstate.demo().last(Live.REGION, call, id);
        try (StubCloud whole = StubCloud.inThreePages(estate);
                StubCloud cut = StubCloud.inThreePages(estate)) {
            cut.when(
                    request -> request.action().equals(call) && request.token().startsWith("page-3"),
                    Reply.error(403, "UnauthorizedOperation"));

            assertThat(Live.ask(Live.read(whole)).verdict()).isEqualTo(Verdict.REACHABLE);
            assertThat(whole.count(call)).isEqualTo(3);
            Snapshot snapshot = Live.read(cut);
            assertThat(Live.gaps(snapshot, call)).singleElement().satisfies(gap -> {
                assertThat(gap.reason()).isEqualTo(GapReason.INCOMPLETE);
                assertThat(gap.message()).contains("broke off after", "the permission is missing");
                assertThat(gap.settledBy()).isEqualTo("ec2:" + call);
            });
            Answer answer = Live.ask(snapshot);
            assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
            assertThat(answer.gaps()).extracting(Gap::message).anyMatch(message -> message.startsWith(call + " "));
        }
    }
}
