/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Time that passes when a test says so: a clock, and a scheduler that runs what becomes due on the thread of the test.
 * Tasks may be handed to the scheduler by any thread; time passes on one.
 *
 * <pre>{@code
 * SimulatedTime time = SimulatedTime.startingAt(Instant.parse("2030-01-01T00:00:00Z"));
 * ReachabilityMonitor monitor = ReachabilityMonitor.over(cache, time.scheduler()) ...
 * time.pass(Duration.ofHours(1));
 * }</pre>
 */
public final class SimulatedTime implements InstantSource {
    private final SimulatedScheduler scheduler;
    private volatile Instant now;

    private SimulatedTime(Instant now) {
        this.now = now;
        this.scheduler = new SimulatedScheduler(this);
    }

    /** Time that stands still until it is told to pass. */
    public static SimulatedTime startingAt(Instant instant) {
        return new SimulatedTime(instant);
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Runs what is due as time passes, each task at its time and on the thread on which time passes. */
    public ScheduledExecutorService scheduler() {
        return scheduler;
    }

    /** Lets time pass, and runs what becomes due on the way. With no time at all, what is due already. */
    public void pass(Duration time) {
        Instant end = now.plus(time);
        for (SimulatedScheduler.Task<?> task = scheduler.poll(end); task != null; task = scheduler.poll(end)) {
            now = task.due().isAfter(now) ? task.due() : now;
            task.run();
        }
        now = end;
    }
}
