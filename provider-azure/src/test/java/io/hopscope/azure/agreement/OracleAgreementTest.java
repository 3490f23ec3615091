/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.azure.oracle.WorldJson;
import io.hopscope.reach.trace.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * On random estates the engine says what the oracle says, UNKNOWN included. {@code -Dhopscope.azure.worlds=N} sets how
 * many estates, {@code -Dhopscope.azure.firstSeed=S} where their seeds begin, {@code -Dhopscope.shrunk=N} of how many
 * differences the smallest estate that shows them is looked for. Of the 1,000 estates of seeds 1 to 1,000 about one
 * flow in 15,000 differed when they were last all asked; seeds beyond 1,700 have not been asked since.
 */
class OracleAgreementTest {
    private static final int WORLDS = Integer.getInteger("hopscope.azure.worlds", 150);
    private static final int FIRST_SEED = Integer.getInteger("hopscope.azure.firstSeed", 1);
    private static final int ENOUGH_FOR_SHARES = 50;
    private static final int QUESTIONS = 100;
    private static final int SHRUNK = Integer.getInteger("hopscope.shrunk", 3);

    @Test
    void engineAndOracleAgree() {
        Contest contest = LongStream.range(FIRST_SEED, FIRST_SEED + WORLDS)
                .parallel()
                .mapToObj(seed -> Contest.of(seed, QUESTIONS))
                .reduce(new Contest(), Contest::with);
        assertThat(described(contest.differences())).isEmpty();
        if (WORLDS >= ENOUGH_FOR_SHARES) {
            requireShares(contest);
        }
    }

    /** A verdict that hardly occurs would not be tested. */
    private static void requireShares(Contest contest) {
        int all =
                contest.verdicts().values().stream().mapToInt(Integer::intValue).sum();
        for (Verdict verdict : Verdict.values()) {
            assertThat(contest.verdicts().getOrDefault(verdict, 0))
                    .as(verdict.name())
                    .isGreaterThanOrEqualTo(all / 20);
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
