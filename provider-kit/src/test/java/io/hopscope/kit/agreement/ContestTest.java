/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Question;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.Verdict;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Worlds are texts of which the engine knows nothing, so that it always says UNKNOWN. */
final class ContestTest {
    @Test
    void of_oracleThatAgrees_findsNothing() {
        Contest<String, String, Verdict> contest = Contest.of(new Texts("no such letter"), 7, 5);

        assertThat(contest.differences()).isEmpty();
        assertThat(contest.verdicts()).containsEntry(Verdict.UNKNOWN, 5);
    }

    @Test
    void of_oracleThatDisagrees_findsEachQuestionAndTheSmallestWorld() {
        Contest<String, String, Verdict> contest = Contest.of(new Texts("q"), 7, 5);

        assertThat(contest.differences()).hasSize(5);
        assertThat(contest.shrunk(contest.differences().get(0))).isEqualTo("q");
        assertThat(contest.with(contest).differences()).hasSize(10);
    }

    @Test
    void of_causeThatDoesNotFit_isADifference() {
        Duel<String, String, Verdict> blaming = new Texts("no such letter") {
            @Override
            public boolean sameCause(Engine engine, String question, Verdict answer) {
                return false;
            }
        };

        assertThat(Contest.of(blaming, 7, 5).differences()).hasSize(5);
    }

    /** The oracle says BLOCKED of texts that hold another text. */
    private static class Texts implements Duel<String, String, Verdict> {
        private final String blocking;

        Texts(String blocking) {
            this.blocking = blocking;
        }

        @Override
        public String world(long seed) {
            return "xqz" + seed;
        }

        @Override
        public List<String> questions(String world, long seed, int count) {
            return Collections.nCopies(count, "203.0.113.1");
        }

        @Override
        public Verdict oracle(String world, String question) {
            return world.contains(blocking) ? Verdict.BLOCKED : Verdict.UNKNOWN;
        }

        @Override
        public Verdict verdict(Verdict answer) {
            return answer;
        }

        @Override
        public Map<String, String> files(String world) {
            return Map.of("deep/down/world.txt", world);
        }

        @Override
        public Snapshot read(Path folder) {
            assertThat(folder.resolve("deep/down/world.txt")).exists();
            return new SnapshotBuilder().build();
        }

        @Override
        public Question asked(Engine engine, String question) {
            return engine.question(question, "198.51.100.1", Service.tcp(443));
        }

        @Override
        public Stream<String> smaller(String world) {
            return IntStream.range(0, world.length()).mapToObj(i -> world.substring(0, i) + world.substring(i + 1));
        }
    }
}
