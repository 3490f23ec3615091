/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import com.azure.core.http.rest.PagedFlux;
import com.azure.core.http.rest.PagedResponse;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.Call;
import io.hopscope.spi.call.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * An operation of the SDK that gives the answer of a call page by page.
 *
 * @param <T> the SDK class of one item
 * @param call the call
 * @param request asks for one page
 * @param trim takes from an item what the translation does not ask for, so that it does not pile up
 */
record Operation<T>(Call<T> call, Request<T> request, UnaryOperator<T> trim) {
    /** Asks for one page. */
    @FunctionalInterface
    interface Request<T> {
        /**
         * Asks for a page.
         *
         * @param owner the resource whose list it is; that of no resource for a list of the subscription
         * @param token where the page before said that this one begins; null for the first one
         */
        Mono<Page<T>> page(SubscriptionClients clients, ArmId owner, @Nullable String token);
    }

    /** A list of the subscription. */
    static <T> Operation<T> of(Call<T> call, Function<SubscriptionClients, PagedFlux<T>> list) {
        return owned(call, (clients, owner) -> list.apply(clients));
    }

    /** A list of a resource. */
    static <T> Operation<T> owned(Call<T> call, BiFunction<SubscriptionClients, ArmId, PagedFlux<T>> list) {
        return new Operation<>(
                call, (clients, owner, token) -> paged(list.apply(clients, owner), token), UnaryOperator.identity());
    }

    /** A list that comes in one piece. */
    static <T> Operation<T> whole(Call<T> call, BiFunction<SubscriptionClients, ArmId, Mono<List<T>>> list) {
        return new Operation<>(
                call,
                (clients, owner, token) -> list.apply(clients, owner).map(items -> Page.of(items, Optional.empty())),
                UnaryOperator.identity());
    }

    Operation<T> trimmed(UnaryOperator<T> by) {
        return new Operation<>(call, request, by);
    }

    private static <T> Mono<Page<T>> paged(PagedFlux<T> list, @Nullable String token) {
        return (token == null ? list.byPage() : list.byPage(token)).next().map(Operation::page);
    }

    private static <T> Page<T> page(PagedResponse<T> answer) {
        return Page.of(answer.getValue(), Optional.ofNullable(answer.getContinuationToken()));
    }
}
