/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import io.hopscope.spi.CallFailure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of reading a list.
 *
 * @param items what was listed, all pages together
 * @param failure why it broke off; empty when it was read to its end
 * @param cut whether the API itself lists no more, though there is more
 */
record Listed<T>(List<T> items, Optional<CallFailure> failure, boolean cut) {
    static <T> Listed<T> failed(CallFailure failure) {
        return new Listed<>(List.of(), Optional.of(failure), false);
    }

    /** A list that is known to be empty without being read. */
    static <T> Listed<T> none() {
        return new Listed<>(List.of(), Optional.empty(), false);
    }

    /** Both parts of a list. */
    Listed<T> and(Listed<T> other) {
        List<T> both = Stream.concat(items.stream(), other.items.stream()).toList();
        return new Listed<>(both, failure.or(other::failure), cut || other.cut);
    }

    boolean isWhole() {
        return failure.isEmpty() && !cut;
    }
}
