/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.collect;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks side by side on an executor. Whoever waits for tasks works on them too, so that tasks which have tasks of
 * their own cannot starve each other, and everything is done even where the executor takes nothing. Safe for several
 * threads.
 */
final class FanOut {
    private final Executor executor;
    private final Semaphore helpers;

    /**
     * A fan-out.
     *
     * @param parallelism how many tasks run at once, the thread that waits for them included
     */
    FanOut(Executor executor, int parallelism) {
        this.executor = executor;
        this.helpers = new Semaphore(parallelism - 1);
    }

    void runAll(Collection<? extends Runnable> tasks) {
        Batch batch = new Batch(List.copyOf(tasks));
        for (int i = 1; i < tasks.size() && helpers.tryAcquire(); i++) {
            help(batch);
        }
        batch.work();
        batch.await();
    }

    private void help(Batch batch) {
        try {
            executor.execute(() -> {
                try {
                    batch.work();
                } finally {
                    helpers.release();
                }
            });
        } catch (RejectedExecutionException e) {
            helpers.release();
        }
    }

    /** Tasks that any number of threads work off. */
    private static final class Batch {
        private final List<Runnable> tasks;
        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch open;
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Batch(List<Runnable> tasks) {
            this.tasks = tasks;
            this.open = new CountDownLatch(tasks.size());
        }

        void work() {
            for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
                try {
                    tasks.get(i).run();
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                } finally {
                    open.countDown();
                }
            }
        }

        /** An interrupt is kept for later: tasks that heed it end soon. */
        void await() {
            boolean interrupted = false;
            while (open.getCount() > 0) {
                try {
                    open.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            rethrow(failure.get());
        }

        private static void rethrow(@Nullable Throwable failure) {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }
}
