/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.answers;

import io.hopscope.model.fact.Gap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one call listed.
 *
 * @param <T> the SDK class of one item
 * @param items what it listed, in order
 * @param gap why that is not everything; empty when it is
 * @param chosen whether the only thing missing is a proof that nobody chose among more
 */
public record Listing<T>(List<T> items, Optional<Gap> gap, boolean chosen) {
    /** Copies the list. */
    public Listing {
        items = List.copyOf(items);
    }

    /** A list that was read to its end. */
    public static <T> Listing<T> complete(List<T> items) {
        return new Listing<>(items, Optional.empty(), false);
    }

    /** A list that lacks something. */
    public static <T> Listing<T> partial(List<T> items, Gap gap) {
        return new Listing<>(items, Optional.of(gap), false);
    }

    /** Objects that somebody chose: they are there, but others may be too. */
    public static <T> Listing<T> chosen(List<T> items, Gap gap) {
        return new Listing<>(items, Optional.of(gap), true);
    }

    /** A list of which nothing was read. */
    public static <T> Listing<T> unread(Gap gap) {
        return partial(List.of(), gap);
    }

    /** Whether a missing item does not exist. */
    public boolean isComplete() {
        return gap.isEmpty();
    }

    /** Both lists; complete if one of them is, since then it holds what the other does. */
    public Listing<T> and(Listing<T> other) {
        List<T> both = Stream.concat(items.stream(), other.items.stream()).toList();
        Optional<Gap> missing = isComplete() || other.isComplete() ? Optional.empty() : gap;
        return new Listing<>(both, missing, chosen && other.chosen);
    }

    /** The same list for somebody who states that nothing else exists. */
    public Listing<T> assumedWhole() {
        return chosen ? complete(items) : this;
    }
}
