/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import io.hopscope.spi.FailureKind;
import io.hopscope.spi.call.CallFailedException;
import io.hopscope.spi.call.PageCaller;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for answers, on the caller's thread but not with it: requests are made on threads of their own, credentials
 * included, so that one which hangs ends as soon as nobody waits for it any more.
 *
 * @param port sends them
 * @param threads where they are made
 * @param attempt how long one may take
 */
record Sender(ApiPort port, ExecutorService threads, Duration attempt) {
    /** How soon a cancellation is noticed. */
    private static final long STEP = 20;

    /** The answer, unless the reading is over or the attempt takes too long. */
    ApiAnswer send(Ask ask, PageCaller caller) throws CallFailedException {
        Duration left = caller.context().deadline().remaining();
        Duration within = left.compareTo(attempt) < 0 ? left : attempt;
        long end = System.nanoTime() + within.toNanos();
        Future<ApiAnswer> answer = begin(ask, within);
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
            throw new CallFailedException(Failures.kind(e));
        } finally {
            answer.cancel(true);
        }
    }

    private Future<ApiAnswer> begin(Ask ask, Duration within) throws CallFailedException {
        try {
            return threads.submit(() -> port.send(ask, within));
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
}
