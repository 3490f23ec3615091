/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import io.hopscope.spi.FailureKind;
import io.hopscope.spi.call.CallFailedException;
import io.hopscope.spi.call.PageCaller;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Waits for answers, on the caller's thread but not with it: requests run on the SDK's threads, so that a call which
 * hangs ends as soon as nobody waits for it any more, and so that callers on a thread that must not block get no
 * exception of the SDK's.
 */
final class Answers {
    /** How soon a cancellation is noticed. */
    private static final long STEP = 20;

    private Answers() {}

    /** The answer, unless the reading is over or the attempt takes too long. */
    static <T> T await(Mono<T> call, PageCaller caller, Duration attempt) throws CallFailedException {
        CompletableFuture<T> answer = call.subscribeOn(Schedulers.boundedElastic())
                .switchIfEmpty(Mono.error(() -> new RefusedException(FailureKind.UNREADABLE, "there is no answer")))
                .toFuture();
        Duration left = caller.context().deadline().remaining();
        long end = System.nanoTime() + (left.compareTo(attempt) < 0 ? left : attempt).toNanos();
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
            throw Failures.of(e);
        } finally {
            answer.cancel(true);
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
