/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.fact;

import java.util.Optional;
import java.util.function.Function;

/**
 * A value that came by a call of its own, or may be missing from an answer. Unlike an empty list, an unknown fact can
 * never be taken for an absence.
 *
 * @param <T> type of the value
 */
public sealed interface Fact<T> {
    /** Read from the vendor. */
    record Known<T>(T content) implements Fact<T> {}

    /** Not documented or not given, and stood in for by a named assumption. */
    record Assumed<T>(T content, Assumption assumption) implements Fact<T> {}

    /** Not known, and why. */
    record Unknown<T>(Gap gap) implements Fact<T> {}

    /** A known value. */
    static <T> Fact<T> known(T value) {
        return new Known<>(value);
    }

    /** An unknown value. */
    static <T> Fact<T> unknown(Gap gap) {
        return new Unknown<>(gap);
    }

    /** An assumed value. */
    static <T> Fact<T> assumed(T value, Assumption assumption) {
        return new Assumed<>(value, assumption);
    }

    /** The value when known or assumed. */
    default Optional<T> value() {
        if (this instanceof Known<T> known) {
            return Optional.of(known.content());
        }
        return this instanceof Assumed<T> assumed ? Optional.of(assumed.content()) : Optional.empty();
    }

    /** The gap when unknown. */
    default Optional<Gap> missing() {
        return this instanceof Unknown<T> unknown ? Optional.of(unknown.gap()) : Optional.empty();
    }

    /** The same certainty about a derived value. */
    default <R> Fact<R> map(Function<? super T, ? extends R> mapper) {
        if (this instanceof Known<T> known) {
            return new Known<>(mapper.apply(known.content()));
        }
        if (this instanceof Assumed<T> assumed) {
            return new Assumed<>(mapper.apply(assumed.content()), assumed.assumption());
        }
        return new Unknown<>(((Unknown<T>) this).gap());
    }
}
