/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.model.Coverage;
import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.instance.PowerState;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RoundTripTest {
    private static final int SEEDS = 40;

    @Test
    void everythingWrittenIsReadBack() {
        Set<Class<?>> made = new HashSet<>(Set.of(Coverage.class));
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomModel model = new RandomModel(seed);
            Snapshot snapshot = RandomSnapshots.of(model).shuffled(new Random(seed));

            Snapshot read = Documents.read(Documents.bytes(snapshot));

            assertSame(read, snapshot, seed);
            made.addAll(model.made());
        }
        assertThat(made).containsAll(ModelCodecs.REGISTRY.composed());
    }

    @Test
    void theSameSnapshotIsAlwaysTheSameBytes() {
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomSnapshots content = RandomSnapshots.of(new RandomModel(seed));
            byte[] one = Documents.bytes(content.shuffled(new Random(1)));
            byte[] other = Documents.bytes(content.shuffled(new Random(2)));

            assertThat(other).as("seed %d", seed).isEqualTo(one);
            assertThat(Documents.bytes(Documents.read(one))).as("seed %d", seed).isEqualTo(one);
        }
    }

    @Test
    void aChangedSnapshotIsWrittenAsItIsNow() {
        Snapshot before = IntStream.range(0, SEEDS)
                .mapToObj(seed -> RandomSnapshots.of(new RandomModel(seed)).shuffled(new Random(seed)))
                .filter(RoundTripTest::startsWithAStoppedMachine)
                .findFirst()
                .orElseThrow();
        Instance instance = before.all(Instance.class).findFirst().orElseThrow();
        Snapshot after = before.with(List.of(new Change.StartInstance(instance.id())));

        Snapshot read = Documents.read(Documents.bytes(after));

        assertSame(read, after, 0);
        assertThat(read.resource(instance.id())).isNotEqualTo(before.resource(instance.id()));
        assertThat(read.changed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude00\ud83d", "a\ud83d\ude00b", "\u0000", "\ufeff", "\uffff", "東京", "\u202e"})
    void anyTextComesBack(String name) {
        Snapshot snapshot = Sample.named(name);

        Snapshot read = Documents.read(Documents.bytes(snapshot));

        assertThat(read.resources().map(Resource::name)).containsExactly(name);
    }

    @Test
    void textOfOrdinaryScriptsIsNotEscaped() {
        assertThat(Documents.text(Sample.named("東京 Zürich"))).contains("\"name\":\"東京 Zürich\"");
    }

    private static void assertSame(Snapshot read, Snapshot written, int seed) {
        assertThat(read.resources())
                .as("seed %d", seed)
                .containsExactlyElementsOf(written.resources().toList());
        assertThat(read.coverage()).as("seed %d", seed).isEqualTo(written.coverage());
        assertThat(read.gaps()).as("seed %d", seed).isEqualTo(written.gaps());
        assertThat(read.asOf()).as("seed %d", seed).isEqualTo(written.asOf());
    }

    private static boolean startsWithAStoppedMachine(Snapshot snapshot) {
        return snapshot.all(Instance.class)
                .findFirst()
                .flatMap(instance -> instance.power().value())
                .filter(power -> power.state() == PowerState.STOPPED)
                .isPresent();
    }
}
