/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import io.hopscope.aws.answers.Call;
import io.hopscope.spi.call.Page;
import java.util.function.UnaryOperator;

/**
 * An operation of the SDK that gives the answer of a call page by page.
 *
 * @param <C> the SDK's client
 * @param <T> the SDK class of one item
 * @param call the call
 * @param request asks for one page
 * @param trim takes from an item what the translation does not ask for, so that it does not pile up
 */
record Operation<C, T>(Call<T> call, Request<C, T> request, UnaryOperator<T> trim) {
    /** Asks a client for one page. */
    @FunctionalInterface
    interface Request<C, T> {
        Page<T> send(C client, Ask ask);
    }

    static <C, T> Operation<C, T> of(Call<T> call, Request<C, T> request) {
        return new Operation<>(call, request, UnaryOperator.identity());
    }

    Operation<C, T> trimmed(UnaryOperator<T> by) {
        return new Operation<>(call, request, by);
    }
}
