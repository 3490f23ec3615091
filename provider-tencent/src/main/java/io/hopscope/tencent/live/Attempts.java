/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import io.hopscope.spi.FailureKind;
import io.hopscope.spi.call.CallFailedException;
import io.hopscope.spi.call.PageCaller;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes attempts on threads of its own, which end when nobody needs them for a while, and waits for them on the
 * caller's: the SDK blocks and heeds no interrupt, so that a call which hangs is ended from outside as soon as nobody
 * waits for it any more. Safe for several threads.
 */
final class Attempts implements AutoCloseable {
    /** How soon a cancellation is noticed, in milliseconds. */
    private static final long STEP = 20;

    private static final int IDLE_SECONDS = 5;

    private final SecretSource secrets;
    private final Duration longest;
    private final ExecutorService threads = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), Attempts::thread);

    /**
     * Attempts.
     *
     * @param secrets what calls are signed with
     * @param longest how long one may take
     */
    Attempts(SecretSource secrets, Duration longest) {
        this.secrets = secrets;
        this.longest = longest;
    }

    /** The answer, unless the reading is over or the attempt takes too long. */
    String await(Attempt.Request request, PageCaller caller) throws CallFailedException {
        Attempt attempt = new Attempt();
        Future<String> answer = start(attempt, request);
        Duration left = caller.context().deadline().remaining();
        long end = System.nanoTime() + (left.compareTo(longest) < 0 ? left : longest).toNanos();
        try {
            while (true) {
                try {
                    return answer.get(STEP, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    check(caller, end);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailedException(FailureKind.CANCELLED);
        } catch (ExecutionException e) {
            throw Failures.of(e.getCause() == null ? e : e.getCause());
        } finally {
            if (!answer.isDone()) {
                attempt.end();
                answer.cancel(true);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private Future<String> start(Attempt attempt, Attempt.Request request) throws CallFailedException {
        try {
            return threads.submit(() -> attempt.make(secrets, request));
        } catch (RejectedExecutionException e) {
            throw new CallFailedException(FailureKind.CANCELLED);
        }
    }

    private static void check(PageCaller caller, long end) throws CallFailedException {
        if (caller.isOver()) {
            throw new CallFailedException(FailureKind.CANCELLED);
        }
        if (System.nanoTime() - end >= 0) {
            throw new CallFailedException(FailureKind.TIMEOUT);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "hopscope-tencent");
        thread.setDaemon(true);
        return thread;
    }
}
