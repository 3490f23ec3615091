/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.collect;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** A clock and an executor that do what the test says. */
final class ManualTime implements InstantSource, Executor {
    private Instant now = Instant.parse("2030-05-06T07:08:09Z");
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    int waiting() {
        return waiting.size();
    }

    /** Runs what waits. */
    void work() {
        for (Runnable task = waiting.poll(); task != null; task = waiting.poll()) {
            task.run();
        }
    }
}
