/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi.call;

import io.hopscope.spi.CallFailure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of reading a list.
 *
 * @param <T> what it lists
 * @param items what was listed, all pages together
 * @param failure why it broke off; empty when it was read to its end
 * @param cut whether the API itself lists no more, though there is more
 */
public record Listed<T>(List<T> items, Optional<CallFailure> failure, boolean cut) {
    /** A list of which nothing could be read. */
    public static <T> Listed<T> failed(CallFailure failure) {
        return new Listed<>(List.of(), Optional.of(failure), false);
    }

    /** A whole list. */
    public static <T> Listed<T> whole(List<T> items) {
        return new Listed<>(items, Optional.empty(), false);
    }

    /** A list that is known to be empty without being read. */
    public static <T> Listed<T> none() {
        return whole(List.of());
    }

    /** Both parts of a list. */
    public Listed<T> and(Listed<T> other) {
        List<T> both = Stream.concat(items.stream(), other.items.stream()).toList();
        return new Listed<>(both, failure.or(other::failure), cut || other.cut);
    }

    /** Whether nothing is missing. */
    public boolean isWhole() {
        return failure.isEmpty() && !cut;
    }
}
