/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Words for each type of a sealed family. Filled once, then only read.
 *
 * @param <T> the family
 */
final class Wording<T> {
    private final Map<Class<?>, Function<T, String>> words = new HashMap<>();

    <C extends T> Wording<T> on(Class<C> type, Function<C, String> wording) {
        words.put(type, value -> wording.apply(type.cast(value)));
        return this;
    }

    String of(T value) {
        return Objects.requireNonNull(
                        words.get(value.getClass()), value.getClass().getName())
                .apply(value);
    }

    Set<Class<?>> types() {
        return Set.copyOf(words.keySet());
    }
}
