/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A clock and a scheduler that do what the test says, on its thread. */
final class ManualScheduler extends ScheduledThreadPoolExecutor implements InstantSource {
    private final List<Task> tasks = new ArrayList<>();
    private Instant now = Instant.parse("2031-02-03T04:05:06Z");

    ManualScheduler() {
        super(1);
    }

    private static final class Task extends CompletableFuture<Void> implements ScheduledFuture<Void> {
        private final Runnable run;
        private final Instant at;

        Task(Runnable run, Instant at) {
            this.run = run;
            this.at = at;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int compareTo(Delayed other) {
            throw new UnsupportedOperationException();
        }
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        Task task = new Task(command, now.plusNanos(unit.toNanos(delay)));
        tasks.add(task);
        return task;
    }

    @Override
    public void execute(Runnable command) {
        tasks.add(new Task(command, now));
    }

    /** How many tasks wait. */
    long waiting() {
        return tasks.stream().filter(task -> !task.isCancelled()).count();
    }

    /** When the first of them is due. */
    Duration next() {
        return Duration.between(
                now,
                tasks.stream()
                        .map(task -> task.at)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    /** Lets time pass without running anything. */
    void skip(Duration time) {
        now = now.plus(time);
    }

    /** Lets time pass, and runs what becomes due at its time. */
    void pass(Duration time) {
        Instant end = now.plus(time);
        for (Task task = first(end); task != null; task = first(end)) {
            tasks.remove(task);
            if (!task.isCancelled()) {
                now = task.at.isAfter(now) ? task.at : now;
                task.run.run();
            }
        }
        now = end;
    }

    private @Nullable Task first(Instant end) {
        return tasks.stream()
                .filter(task -> !task.at.isAfter(end))
                .min(Comparator.comparing(task -> task.at))
                .orElse(null);
    }
}
