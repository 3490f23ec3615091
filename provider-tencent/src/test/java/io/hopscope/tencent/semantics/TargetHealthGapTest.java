/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.semantics;

import static io.hopscope.tencent.semantics.Estates.BALANCED;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.tencent.semantics.fixture.TencentEstate;
import org.junit.jupiter.api.Test;

/** Targets that nobody could read are a gap, and no list that is empty. */
final class TargetHealthGapTest {
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
        TencentEstate none = Estates.ONE_VPC.and("not-read DescribeTargetHealth");

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
