/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi.call;

import io.hopscope.model.fact.Scope;
import io.hopscope.spi.CallContext;
import io.hopscope.spi.CallEvent;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.FailureKind;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * Makes the calls of one scope, a page each: in its turn, within the time that is left, never after the end, and again
 * where that helps. When the vendor asks to wait, all calls of the scope do, since each that comes too early prolongs
 * the wait; and a wait that would outlast the deadline is not begun. Safe for several threads.
 */
public final class PageCaller {
    private static final long STEP = Duration.ofMillis(200).toNanos();

    private final Scope scope;
    private final CallContext context;
    private final Retries retries;
    private final BooleanSupplier closed;
    private final AtomicLong notBefore = new AtomicLong(System.nanoTime());

    /**
     * A caller.
     *
     * @param scope where the calls go
     * @param context limits of the whole collection
     * @param retries which calls are made again
     * @param closed whether the provider is closed
     */
    public PageCaller(Scope scope, CallContext context, Retries retries, BooleanSupplier closed) {
        this.scope = scope;
        this.context = context;
        this.retries = retries;
        this.closed = closed;
    }

    /**
     * Sends one request and waits for its answer.
     *
     * @param <T> what the page lists
     */
    @FunctionalInterface
    public interface Request<T> {
        /** The answer. */
        Page<T> send() throws CallFailedException;
    }

    /** Limits of the whole collection. */
    public CallContext context() {
        return context;
    }

    /** Whether nobody waits for answers any more. */
    public boolean isOver() {
        return closed.getAsBoolean() || context.isCancelled();
    }

    /**
     * One page of a list.
     *
     * @param call the vendor's name of the operation
     * @param turn how such calls follow each other
     * @param request sends it, perhaps several times
     */
    public <T> Page<T> page(String call, Turn turn, Request<T> request) throws CallFailedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(call, turn, request);
            } catch (CallFailedException e) {
                Duration pause = e.after().orElse(retries.pauseAfter(attempt));
                boolean worth = retries.kinds().contains(e.failure().kind()) && attempt < retries.attempts();
                if (!worth || pause.compareTo(context.deadline().remaining()) >= 0) {
                    throw e;
                }
                long until = System.nanoTime() + pause.toNanos();
                if (e.after().isPresent()) {
                    notBefore.accumulateAndGet(until, (one, other) -> one - other > 0 ? one : other);
                }
                waitUntil(until);
            }
        }
    }

    private <T> Page<T> attempt(String call, Turn turn, Request<T> request) throws CallFailedException {
        check();
        context.awaitTurn(turn.bucket(), turn.rate());
        waitUntil(notBefore.get());
        check();
        long start = System.nanoTime();
        try {
            Page<T> page = request.send();
            if (!page.genuine()) {
                throw new CallFailedException(FailureKind.UNREADABLE);
            }
            tell(call, page.items().size(), start, Optional.empty());
            return page;
        } catch (CallFailedException e) {
            CallFailedException told = closed.getAsBoolean() ? new CallFailedException(FailureKind.CANCELLED) : e;
            tell(call, 0, start, Optional.of(told.failure()));
            throw told;
        }
    }

    /** In steps, so that a provider which is closed does not wait on. */
    private void waitUntil(long time) {
        long left = time - System.nanoTime();
        while (left > 0 && !isOver() && !context.deadline().isOver()) {
            context.pause(Duration.ofNanos(Math.min(left, STEP)));
            left = time - System.nanoTime();
        }
    }

    private void check() throws CallFailedException {
        if (isOver()) {
            throw new CallFailedException(FailureKind.CANCELLED);
        }
        if (context.deadline().isOver()) {
            throw new CallFailedException(FailureKind.TIMEOUT);
        }
    }

    private void tell(String call, int items, long start, Optional<CallFailure> failure) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        context.listener().ended(new CallEvent(scope, call, items, took, failure));
    }
}
