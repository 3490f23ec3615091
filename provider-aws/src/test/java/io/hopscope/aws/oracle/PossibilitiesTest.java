/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import static io.hopscope.aws.oracle.Verdict.BLOCKED;
import static io.hopscope.aws.oracle.Verdict.REACHABLE;
import static io.hopscope.aws.oracle.Verdict.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PossibilitiesTest {

    private static Outcome outcome(Verdict verdict) {
        return new Outcome(verdict, Set.of());
    }

    @ParameterizedTest
    @CsvSource({
        "REACHABLE, REACHABLE, REACHABLE",
        "BLOCKED, BLOCKED, BLOCKED",
        "REACHABLE, BLOCKED, UNKNOWN",
        "BLOCKED, REACHABLE, UNKNOWN",
        "UNKNOWN, REACHABLE, UNKNOWN",
        "BLOCKED, UNKNOWN, UNKNOWN"
    })
    void pick_onlyWhatIsAlikeIsCertain(Verdict first, Verdict second, Verdict together) {
        Outcome found = Possibilities.explore(
                choices -> outcome(choices.pick("which", 2, Reason.UNREAD) == 0 ? first : second));
        assertThat(found.verdict()).isEqualTo(together);
    }

    @ParameterizedTest
    @CsvSource({
        "BLOCKED, REACHABLE, REACHABLE",
        "REACHABLE, BLOCKED, REACHABLE",
        "UNKNOWN, REACHABLE, REACHABLE",
        "BLOCKED, UNKNOWN, UNKNOWN",
        "UNKNOWN, BLOCKED, UNKNOWN",
        "BLOCKED, BLOCKED, BLOCKED"
    })
    void any_oneThatWorksIsEnough(Verdict first, Verdict second, Verdict together) {
        Outcome found = Possibilities.explore(choices -> outcome(choices.any("which", 2) == 0 ? first : second));
        assertThat(found.verdict()).isEqualTo(together);
    }

    @ParameterizedTest
    @CsvSource({
        "6, 4, 0, REACHABLE",
        "4, 6, 0, BLOCKED",
        "5, 5, 0, BLOCKED",
        "0, 5, 5, BLOCKED",
        "5, 0, 5, UNKNOWN",
        "4, 3, 3, REACHABLE",
        "3, 3, 4, UNKNOWN"
    })
    void share_largerPartDecides(long reachable, long blocked, long unknown, Verdict together) {
        List<Verdict> verdicts = List.of(REACHABLE, BLOCKED, UNKNOWN);
        Outcome found = Possibilities.explore(
                choices -> outcome(verdicts.get(choices.share("part", List.of(reachable, blocked, unknown)))));
        assertThat(found.verdict()).isEqualTo(together);
    }

    @Test
    void sameKey_getsTheSameAnswerThroughoutARun() {
        Outcome found = Possibilities.explore(choices -> {
            boolean first = choices.maybe("fact", Reason.UNREAD);
            boolean again = choices.maybe("fact", Reason.UNREAD);
            return outcome(first == again ? REACHABLE : BLOCKED);
        });
        assertThat(found.verdict()).isEqualTo(REACHABLE);
    }

    @Test
    void otherKeys_areTriedInAllCombinations() {
        Outcome found = Possibilities.explore(choices -> {
            boolean one = choices.maybe("one", Reason.UNREAD);
            boolean other = choices.maybe("other", Reason.UNREAD);
            return outcome(!one && !other ? BLOCKED : REACHABLE);
        });
        assertThat(found.verdict()).isEqualTo(UNKNOWN);
    }

    @Test
    void endlessQuestions_areRefused() {
        assertThatThrownBy(() -> Possibilities.explore(choices -> {
                    for (int i = 0; i < 30; i++) {
                        choices.maybe("fact " + i, Reason.UNREAD);
                    }
                    return outcome(REACHABLE);
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("possibilities");
    }
}
