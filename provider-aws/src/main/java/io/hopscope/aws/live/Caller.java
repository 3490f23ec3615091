/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import io.hopscope.spi.FailureKind;
import io.hopscope.spi.Rate;
import io.hopscope.spi.call.CallFailedException;
import io.hopscope.spi.call.Page;
import io.hopscope.spi.call.PageCaller;
import io.hopscope.spi.call.Retries;
import io.hopscope.spi.call.Turn;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes calls in one region, one page each. The SDK retries what is transient; an answer that is cut, or is none of the
 * API's, it does not. Safe for several threads.
 *
 * @param region where the calls go
 * @param account tells the accounts of one collection apart, which are paced each by itself
 * @param timeouts how long a call may take
 * @param calls makes them
 */
record Caller(String region, String account, Timeouts timeouts, PageCaller calls) {
    /** Calls that the SDK does not make again by itself. */
    static final Retries RETRIES = new Retries(3, Set.of(FailureKind.UNREADABLE), Duration.ZERO);

    /**
     * What the API allows each account in each region for paged and for filtered calls of one name, see
     * https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html.
     */
    private static final Rate RATE = new Rate(100, 20);

    /** One page of a list. */
    <C, T> Page<T> page(C client, Operation<C, T> operation, Selection selection, @Nullable String token)
            throws CallFailedException {
        String call = operation.call().name();
        return calls.page(
                call,
                new Turn(account + "/" + region + "/" + call, RATE),
                () -> sent(client, operation, selection, token));
    }

    private <C, T> Page<T> sent(C client, Operation<C, T> operation, Selection selection, @Nullable String token)
            throws CallFailedException {
        Ask ask = new Ask(selection, token, timeouts.within(calls.context().deadline()));
        try {
            return operation.request().send(client, ask);
        } catch (RuntimeException e) {
            throw new CallFailedException(Failures.of(e));
        }
    }
}
