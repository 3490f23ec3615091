/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.filter;

import io.hopscope.model.fact.Gap;
import io.hopscope.net.AddressSet;
import io.hopscope.net.Prefix;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a set's content: {@code certain} is in it, nothing outside {@code possible} is.
 *
 * @param certain addresses surely in the set
 * @param possible addresses that may be in the set; contains {@code certain}
 * @param gap why the two differ; empty when they are equal
 * @param prefixes what is certain as its entries say it, adjoining ones apart: routes go by the length of an entry
 */
public record SetBounds(AddressSet certain, AddressSet possible, Optional<Gap> gap, List<Prefix> prefixes) {
    /** Keeps a copy. */
    public SetBounds {
        prefixes = List.copyOf(prefixes);
    }

    /** Bounds of a set whose entries nobody told apart. */
    public SetBounds(AddressSet certain, AddressSet possible, Optional<Gap> gap) {
        this(
                certain,
                possible,
                gap,
                certain.ranges().stream()
                        .flatMap(range -> range.prefixes().stream())
                        .toList());
    }

    /** A fully known set. */
    public static SetBounds exactly(AddressSet content) {
        return new SetBounds(content, content, Optional.empty());
    }
}
