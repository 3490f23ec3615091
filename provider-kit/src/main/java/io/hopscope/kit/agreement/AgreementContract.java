/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.reach.trace.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * On random estates the engine says what the oracle says, UNKNOWN included. {@code -Dhopscope.worlds=N} sets how many
 * estates, {@code -Dhopscope.firstSeed=S} where their seeds begin, {@code -Dhopscope.shrunk=N} of how many differences
 * the smallest estate that shows them is looked for; {@code -Dhopscope.CLOUD.worlds=N} and so on set the same for one
 * cloud alone.
 *
 * @param <W> a world
 * @param <Q> a question
 * @param <A> an answer of the oracle
 */
public abstract class AgreementContract<W, Q, A> {
    private static final int ENOUGH_FOR_SHARES = 2000;
    private static final int QUESTIONS = 100;

    /** The oracle and its worlds. */
    protected abstract Duel<W, Q, A> duel();

    /** How many estates are taken unless told otherwise; of fewer the shares of the verdicts are not judged. */
    protected int enough() {
        return ENOUGH_FOR_SHARES;
    }

    /** Both say the same, and every verdict occurs often enough to be tested. */
    @Test
    public final void engineAndOracleAgree() {
        Duel<W, Q, A> duel = duel();
        int firstSeed = setting("firstSeed", 1);
        int worlds = setting("worlds", enough());
        Contest<W, Q, A> contest = LongStream.range(firstSeed, firstSeed + worlds)
                .parallel()
                .mapToObj(seed -> Contest.of(duel, seed, QUESTIONS))
                .reduce(new Contest<>(duel), Contest::with);
        assertThat(described(contest)).isEmpty();
        if (worlds >= enough()) {
            requireShares(contest);
        }
    }

    /** That of the cloud alone, else that of all. */
    private int setting(String name, int otherwise) {
        return Integer.getInteger(
                "hopscope." + duel().cloud() + "." + name, Integer.getInteger("hopscope." + name, otherwise));
    }

    private static void requireShares(Contest<?, ?, ?> contest) {
        int all =
                contest.verdicts().values().stream().mapToInt(Integer::intValue).sum();
        for (Verdict verdict : Verdict.values()) {
            assertThat(contest.verdicts().getOrDefault(verdict, 0))
                    .as(verdict.name())
                    .isGreaterThanOrEqualTo(all / 20);
        }
    }

    private List<String> described(Contest<W, Q, A> contest) {
        List<String> lines = new ArrayList<>();
        int shrunk = setting("shrunk", 3);
        contest.differences().stream().limit(shrunk).forEach(difference -> {
            StringBuilder text = new StringBuilder(difference.toString());
            duel().files(contest.shrunk(difference)).forEach((file, json) -> {
                if (!json.contains("[]")) {
                    text.append('\n').append(file).append(' ').append(json);
                }
            });
            lines.add(text.toString());
        });
        contest.differences().stream().skip(shrunk).forEach(difference -> lines.add(difference.toString()));
        return lines;
    }
}
