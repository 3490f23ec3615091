/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What to do with a change, by its type. Filled once, read-only afterwards.
 *
 * @param <A> what is needed besides the change
 * @param <R> what comes out
 */
final class ByType<A, R> {
    private final Map<Class<? extends Change>, BiFunction<Change, A, R>> functions = new HashMap<>();

    <C extends Change> ByType<A, R> on(Class<C> type, BiFunction<C, A, R> function) {
        functions.put(type, (change, argument) -> function.apply(type.cast(change), argument));
        return this;
    }

    R apply(Change change, A argument) {
        BiFunction<Change, A, R> function = functions.get(change.getClass());
        if (function == null) {
            throw new IllegalStateException(
                    "Nothing is said about a " + change.getClass().getSimpleName());
        }
        return function.apply(change, argument);
    }
}
