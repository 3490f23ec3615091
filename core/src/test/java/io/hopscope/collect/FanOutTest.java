/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class FanOutTest {
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void runAll_moreTasksThanAllowed_runsAllAndNeverMoreAtOnce() {
        new FanOut(threads, 2).runAll(Collections.nCopies(20, this::task));

        assertThat(done).hasValue(20);
        assertThat(most.get()).isEqualTo(2);
    }

    @Test
    void runAll_tasksWithTasksOfTheirOwn_doesNotStarve() {
        FanOut fanOut = new FanOut(threads, 2);
        Runnable outer = () -> fanOut.runAll(Collections.nCopies(5, this::task));

        fanOut.runAll(Collections.nCopies(5, outer));

        assertThat(done).hasValue(25);
        assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void runAll_executorThatTakesNothing_runsAllOnTheCallersThread() {
        FanOut fanOut = new FanOut(
                task -> {
                    throw new RejectedExecutionException();
                },
                4);

        fanOut.runAll(Collections.nCopies(3, this::task));
        fanOut.runAll(Collections.nCopies(3, this::task));

        assertThat(done).hasValue(6);
    }

    @Test
    void runAll_taskThatFails_runsTheOthersAndThrows() {
        List<Runnable> tasks = IntStream.range(0, 6)
                .<Runnable>mapToObj(i -> i == 2 ? this::fail : this::task)
                .toList();

        assertThatThrownBy(() -> new FanOut(threads, 2).runAll(tasks)).hasMessage("broken");
        assertThat(done).hasValue(5);
    }

    @Test
    void runAll_interruptedWhileWaiting_keepsTheInterruptForLater() {
        Thread caller = Thread.currentThread();

        new FanOut(threads, 2).runAll(List.of(this::task, caller::interrupt, this::task));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(done).hasValue(2);
    }

    private void fail() {
        throw new IllegalStateException("broken");
    }

    private void task() {
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running.decrementAndGet();
        done.incrementAndGet();
    }
}
