/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.answers;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one call listed, and whether that is everything. Immutable.
 *
 * @param <T> the SDK class of one item
 * @param items what was listed; the same item may be in it twice, from two pages
 * @param gap why this is not everything, or nothing at all; empty for a list that was read to its end
 */
public record Listing<T>(List<T> items, Optional<Gap> gap) {
    /** Copies the list. */
    public Listing {
        items = List.copyOf(items);
    }

    /** A list that was read to its end. */
    public static <T> Listing<T> complete(List<T> items) {
        return new Listing<>(items, Optional.empty());
    }

    /** A list of which something is missing, or may be. */
    public static <T> Listing<T> partial(List<T> items, Gap gap) {
        return new Listing<>(items, Optional.of(gap));
    }

    /** Nothing was read: nobody asked, or the call failed. */
    public static <T> Listing<T> unread(Gap gap) {
        return partial(List.of(), gap);
    }

    /** Whether a missing item proves anything. */
    public boolean isComplete() {
        return gap.isEmpty();
    }

    /** The items as a fact: unknown unless the list was read to its end. */
    public Fact<List<T>> whole() {
        return gap.<Fact<List<T>>>map(Fact::unknown).orElseGet(() -> Fact.known(items));
    }

    /** Both lists, complete if both are; the first gap counts. */
    public Listing<T> and(Listing<T> other) {
        List<T> both = Stream.concat(items.stream(), other.items.stream()).toList();
        return new Listing<>(both, gap.or(other::gap));
    }
}
