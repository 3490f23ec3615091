/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import io.hopscope.model.fact.Scope;
import io.hopscope.spi.CallContext;
import io.hopscope.spi.CallEvent;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.FailureKind;
import io.hopscope.spi.Rate;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes calls in one region, one page each: in its turn, within the time that is left, and never after the end. The SDK
 * retries what is transient; an answer that is cut, or is none of the API's, it does not, so that is done here. Safe
 * for several threads.
 *
 * @param scope where the calls go
 * @param account tells the accounts of one collection apart, which are paced each by itself
 * @param timeouts how long a call may take
 * @param context limits of the whole collection
 * @param closed whether the clients are closed
 */
record Caller(Scope scope, String account, Timeouts timeouts, CallContext context, BooleanSupplier closed) {
    /**
     * What the API allows each account in each region for paged and for filtered calls of one name, see
     * https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html.
     */
    private static final Rate RATE = new Rate(100, 20);

    private static final int TRIES = 3;

    /** One page of a list. */
    <C, T> Page<T> page(C client, Operation<C, T> operation, Selection selection, @Nullable String token)
            throws CallFailedException {
        CallFailedException last = new CallFailedException(CallFailure.of(FailureKind.UNREADABLE));
        for (int i = 0; i < TRIES; i++) {
            try {
                return tryPage(client, operation, selection, token);
            } catch (CallFailedException e) {
                last = e;
                if (e.failure().kind() != FailureKind.UNREADABLE) {
                    break;
                }
            }
        }
        throw last;
    }

    private <C, T> Page<T> tryPage(C client, Operation<C, T> operation, Selection selection, @Nullable String token)
            throws CallFailedException {
        String call = operation.call().name();
        check();
        context.awaitTurn(account + "/" + scope.region() + "/" + call, RATE);
        check();
        long start = System.nanoTime();
        try {
            Page<T> page = sent(client, operation, new Ask(selection, token, timeouts.within(context.deadline())));
            tell(call, page.items().size(), start, Optional.empty());
            return page;
        } catch (CallFailedException e) {
            tell(call, 0, start, Optional.of(e.failure()));
            throw e;
        }
    }

    private <C, T> Page<T> sent(C client, Operation<C, T> operation, Ask ask) throws CallFailedException {
        Page<T> page;
        try {
            page = operation.request().send(client, ask);
        } catch (RuntimeException e) {
            throw new CallFailedException(
                    closed.getAsBoolean() ? CallFailure.of(FailureKind.CANCELLED) : Failures.of(e));
        }
        if (!page.genuine()) {
            throw new CallFailedException(CallFailure.of(FailureKind.UNREADABLE));
        }
        return page;
    }

    private void check() throws CallFailedException {
        if (closed.getAsBoolean() || context.isCancelled()) {
            throw new CallFailedException(CallFailure.of(FailureKind.CANCELLED));
        }
        if (context.deadline().isOver()) {
            throw new CallFailedException(CallFailure.of(FailureKind.TIMEOUT));
        }
    }

    private void tell(String call, int items, long start, Optional<CallFailure> failure) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        context.listener().ended(new CallEvent(scope, call, items, took, failure));
    }
}
