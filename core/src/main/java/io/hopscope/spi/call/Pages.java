/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi.call;

import io.hopscope.spi.CallFailure;
import io.hopscope.spi.FailureKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a list.
 *
 * @param <T> what it lists
 */
@FunctionalInterface
public interface Pages<T> {
    /** More pages than any account has; a list that goes on behind them is taken as cut. */
    int MOST = 20_000;

    /**
     * One page.
     *
     * @param token where the page before said that this one begins; null for the first one
     */
    Page<T> page(@Nullable String token) throws CallFailedException;

    /**
     * Reads all pages. What was read before a failure is kept, and the failure with it. Pages that lead to a page that
     * was read already are none of the API's.
     *
     * @param trim takes from an item what nobody asks for, so that it does not pile up
     */
    default Listed<T> toTheEnd(UnaryOperator<T> trim) {
        List<T> items = new ArrayList<>();
        Set<String> tokens = new HashSet<>();
        boolean cut = false;
        @Nullable String token = null;
        try {
            do {
                Page<T> page = page(token);
                page.items().forEach(item -> items.add(trim.apply(item)));
                token = page.next().orElse(null);
                if (token != null && !tokens.add(token)) {
                    return new Listed<>(items, Optional.of(CallFailure.of(FailureKind.UNREADABLE)), cut);
                }
                cut |= page.cut() || tokens.size() >= MOST;
            } while (token != null && tokens.size() < MOST);
        } catch (CallFailedException e) {
            return new Listed<>(items, Optional.of(e.failure()), cut);
        }
        return new Listed<>(items, Optional.empty(), cut);
    }
}
