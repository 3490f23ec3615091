/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class SimulatedTimeTest {
    private final Instant start = Instant.parse("2032-01-02T03:04:05Z");
    private final SimulatedTime time = SimulatedTime.startingAt(start);
    private final ScheduledExecutorService scheduler = time.scheduler();
    private final List<Duration> ran = new ArrayList<>();

    @Test
    void pass_runsWhatIsDueInItsOrderAndAtItsTime() {
        noteIn(3);
        noteIn(1);
        noteIn(5);
        time.pass(Duration.ofSeconds(4));

        assertThat(ran).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(3));
        assertThat(time.instant()).isEqualTo(start.plusSeconds(4));
    }

    @Test
    void pass_runsWhatTasksHandIn() {
        scheduler.execute(() -> noteIn(1));
        time.pass(Duration.ofSeconds(1));

        assertThat(ran).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void atFixedRate_runsUntilCancelled() {
        Future<?> task = scheduler.scheduleAtFixedRate(this::note, 0, 2, TimeUnit.SECONDS);
        time.pass(Duration.ofSeconds(5));
        task.cancel(false);
        time.pass(Duration.ofSeconds(5));

        assertThat(ran).containsExactly(Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void shutDown_takesNothingMore() {
        noteIn(3);
        assertThat(scheduler.shutdownNow()).hasSize(1);

        assertThatThrownBy(() -> scheduler.execute(this::note)).isInstanceOf(RejectedExecutionException.class);
        assertThat(scheduler.isTerminated()).isTrue();
    }

    private void noteIn(int seconds) {
        Future<?> unused = scheduler.schedule(this::note, seconds, TimeUnit.SECONDS);
    }

    private void note() {
        ran.add(Duration.between(start, time.instant()));
    }
}
