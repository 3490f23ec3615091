/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.answers;

import io.hopscope.model.fact.Gap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one call listed.
 *
 * @param items what it listed, in order
 * @param gap why that is not everything; empty when it is
 */
public record Listing(List<Item> items, Optional<Gap> gap) {
    /** Copies the list. */
    public Listing {
        items = List.copyOf(items);
    }

    /** A list that was read to its end. */
    public static Listing complete(List<Item> items) {
        return new Listing(items, Optional.empty());
    }

    /** A list that lacks something. */
    public static Listing partial(List<Item> items, Gap gap) {
        return new Listing(items, Optional.of(gap));
    }

    /** Whether a missing item does not exist. */
    public boolean isComplete() {
        return gap.isEmpty();
    }

    /** Both lists; complete if one of them is, since then it holds what the other does. */
    public Listing and(Listing other) {
        List<Item> both = Stream.concat(items.stream(), other.items.stream()).toList();
        return new Listing(both, isComplete() || other.isComplete() ? Optional.empty() : gap);
    }
}
