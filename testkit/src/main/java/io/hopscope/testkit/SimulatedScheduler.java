/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Keeps tasks until their time has come. Safe for several threads. */
final class SimulatedScheduler extends AbstractExecutorService implements ScheduledExecutorService {
    private final SimulatedTime time;
    private final AtomicLong numbers = new AtomicLong();
    private final PriorityBlockingQueue<Task<?>> tasks = new PriorityBlockingQueue<>(
            1, Comparator.<Task<?>, Instant>comparing(Task::due).thenComparingLong(Task::number));
    private volatile boolean shutDown;

    SimulatedScheduler(SimulatedTime time) {
        this.time = time;
    }

    /** A task, which may come again. */
    final class Task<V> extends FutureTask<V> implements ScheduledFuture<V> {
        private final long number = numbers.getAndIncrement();
        private final Duration period;
        private volatile Instant due;

        Task(Callable<V> work, Instant due, Duration period) {
            super(work);
            this.due = due;
            this.period = period;
        }

        Instant due() {
            return due;
        }

        long number() {
            return number;
        }

        @Override
        public void run() {
            if (period.isZero()) {
                super.run();
            } else if (runAndReset()) {
                due = due.plus(period);
                tasks.add(this);
            }
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(Duration.between(time.instant(), due));
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    /** Takes the first task that is due until then. */
    @Nullable
    Task<?> poll(Instant end) {
        Task<?> first = tasks.peek();
        return first == null || first.due().isAfter(end) ? null : tasks.poll();
    }

    @Override
    public void execute(Runnable command) {
        ScheduledFuture<?> unused = schedule(command, 0, TimeUnit.NANOSECONDS);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return add(Executors.callable(command), unit.toNanos(delay), Duration.ZERO);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        return add(callable, unit.toNanos(delay), Duration.ZERO);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long initialDelay, long period, TimeUnit unit) {
        return add(Executors.callable(command), unit.toNanos(initialDelay), Duration.ofNanos(unit.toNanos(period)));
    }

    /** The same as at a fixed rate: no time passes while a task runs. */
    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initialDelay, long delay, TimeUnit unit) {
        return scheduleAtFixedRate(command, initialDelay, delay, unit);
    }

    private <V> ScheduledFuture<V> add(Callable<V> work, long delayNanos, Duration period) {
        if (shutDown) {
            throw new RejectedExecutionException("the scheduler is shut down");
        }
        Task<V> task = new Task<>(work, time.instant().plusNanos(Math.max(0, delayNanos)), period);
        tasks.add(task);
        return task;
    }

    @Override
    public void shutdown() {
        shutDown = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutDown = true;
        List<Runnable> left = new ArrayList<>();
        tasks.drainTo(left);
        return left;
    }

    @Override
    public boolean isShutdown() {
        return shutDown;
    }

    @Override
    public boolean isTerminated() {
        return shutDown && tasks.isEmpty();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return isTerminated();
    }
}
