/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.net.IpFamily;
import io.hopscope.net.Protocol;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MatchTest {
    private static final Match TCP = new Match.ProtocolIs(Protocol.TCP);
    private static final Match V4 = new Match.FamilyIs(IpFamily.V4);
    private static final Match EVERYTHING = new Match.Everything();

    @Test
    void allOf_leavesOutWhatAlwaysMatches() {
        assertThat(Match.allOf(List.of(EVERYTHING, TCP, EVERYTHING, V4))).isEqualTo(new Match.AllOf(List.of(TCP, V4)));
        assertThat(Match.allOf(List.of(TCP, EVERYTHING))).isEqualTo(TCP);
    }

    @Test
    void allOf_nothing_isEverything() {
        assertThat(Match.allOf(List.of())).isEqualTo(EVERYTHING);
        assertThat(Match.allOf(List.of(EVERYTHING))).isEqualTo(EVERYTHING);
    }

    @Test
    void anyOf_one_isThatOne() {
        assertThat(Match.anyOf(List.of(TCP))).isEqualTo(TCP);
        assertThat(Match.anyOf(List.of(TCP, V4))).isEqualTo(new Match.AnyOf(List.of(TCP, V4)));
    }

    @Test
    void anyOf_nothing_isNoCondition_andNotEverything() {
        assertThat(Match.anyOf(List.of())).isEqualTo(new Match.AnyOf(List.of()));
    }

    @Test
    void aCombination_doesNotChangeWithTheListItWasMadeOf() {
        List<Match> conditions = new ArrayList<>(List.of(TCP, V4));
        Match all = Match.allOf(conditions);
        Match any = Match.anyOf(conditions);

        conditions.clear();

        assertThat(all).isEqualTo(new Match.AllOf(List.of(TCP, V4)));
        assertThat(any).isEqualTo(new Match.AnyOf(List.of(TCP, V4)));
    }
}
