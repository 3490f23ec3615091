/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.tencent.semantics.fixture.TencentEstate;
import org.junit.jupiter.api.Test;

/** Targets that nobody could read are a gap, and no list that is empty. */
final class TargetHealthGapTest {
    private static final TencentEstate NONE = TencentEstate.of("""
            vpc vpc-rill 10.70.0.0/16
            table rtb-rill in vpc-rill
            subnet subnet-rill in vpc-rill 10.70.1.0/24 table rtb-rill
            sg sg-open
            in sg-open accept all from 0.0.0.0/0
            vm ins-mill in subnet-rill at 10.70.1.4 sg sg-open
            """);

    private static final TencentEstate BALANCED = NONE.and("""
            lb lb-front OPEN in vpc-rill at 203.0.113.60
            listener lb-front lbl-web TCP/80 to 10.70.1.4:8080
            """);

    private static final String QUESTION = "192.0.2.9 to lb-front tcp/80";

    @Test
    void anErrorInPlaceOfTheTargets_isAGap_alsoWhereTheRestIsTakenForComplete() {
        TencentEstate denied = BALANCED.and("denied DescribeTargetHealth");

        assertThat(denied.answer(QUESTION)).isEqualTo("UNKNOWN for TARGET_GROUP DENIED");
        assertThat(denied.answerAssumingComplete(QUESTION)).isEqualTo("UNKNOWN for TARGET_GROUP DENIED");
        assertThat(denied.snapshot().gaps())
                .filteredOn(gap -> gap.kind() == ResourceKind.TARGET_GROUP)
                .extracting(Gap::reason)
                .containsExactly(GapReason.DENIED);
        assertThat(isComplete(denied)).isFalse();
    }

    @Test
    void targetsThatWereNotAskedFor_areAGap_unlessTakenForComplete() {
        TencentEstate unread = BALANCED.and("not-read DescribeTargetHealth");

        assertThat(unread.answer(QUESTION)).isEqualTo("UNKNOWN for TARGET_GROUP NOT_READ");
        assertThat(unread.answerAssumingComplete(QUESTION)).startsWith("BLOCKED by LISTENER_MISSING");
        assertThat(isComplete(unread)).isFalse();
    }

    @Test
    void withoutBalancers_noTargetsNeedBeRead() {
        TencentEstate none = NONE.and("not-read DescribeTargetHealth");

        assertThat(none.snapshot().gaps()).noneMatch(gap -> gap.kind() == ResourceKind.TARGET_GROUP);
        assertThat(isComplete(none)).isTrue();
        assertThat(isComplete(BALANCED)).isTrue();
    }

    private static boolean isComplete(TencentEstate estate) {
        return estate.snapshot()
                .all(io.hopscope.model.network.Network.class)
                .map(network -> network.identity().scope())
                .allMatch(scope -> estate.snapshot().coverage().isComplete(scope, ResourceKind.TARGET_GROUP));
    }
}
