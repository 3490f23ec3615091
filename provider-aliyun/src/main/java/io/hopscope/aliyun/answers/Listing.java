/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.answers;

import io.hopscope.dump.JsonCursor;
import io.hopscope.model.fact.Gap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one operation listed.
 *
 * @param items what it listed, in order
 * @param gap why that is not everything; empty when it is
 * @param chosen whether the only thing missing is a proof that nobody chose among more
 */
public record Listing(List<JsonCursor> items, Optional<Gap> gap, boolean chosen) {
    /** Copies the list. */
    public Listing {
        items = List.copyOf(items);
    }

    /** A list that was read to its end. */
    public static Listing complete(List<JsonCursor> items) {
        return new Listing(items, Optional.empty(), false);
    }

    /** A list that lacks something. */
    public static Listing partial(List<JsonCursor> items, Gap gap) {
        return new Listing(items, Optional.of(gap), false);
    }

    /** Objects that somebody chose: they are there, but others may be too. */
    public static Listing chosen(List<JsonCursor> items, Gap gap) {
        return new Listing(items, Optional.of(gap), true);
    }

    /** Whether a missing item does not exist. */
    public boolean isComplete() {
        return gap.isEmpty();
    }

    /** Both lists; complete if one of them is, since then it holds what the other does. */
    public Listing and(Listing other) {
        List<JsonCursor> both =
                Stream.concat(items.stream(), other.items.stream()).distinct().toList();
        Optional<Gap> missing = isComplete() || other.isComplete() ? Optional.empty() : gap;
        return new Listing(both, missing, chosen && other.chosen);
    }

    /** The same list for somebody who states that nothing else exists. */
    public Listing assumedWhole() {
        return chosen ? complete(items) : this;
    }
}
