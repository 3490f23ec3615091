/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.filter;

import io.hopscope.model.fact.Gap;
import io.hopscope.net.AddressSet;
import java.util.Optional;

/**
 * What is known of a set's content: {@code certain} is in it, nothing outside {@code possible} is.
 *
 * @param certain addresses surely in the set
 * @param possible addresses that may be in the set; contains {@code certain}
 * @param gap why the two differ; empty when they are equal
 */
public record SetBounds(AddressSet certain, AddressSet possible, Optional<Gap> gap) {
    /** A fully known set. */
    public static SetBounds exactly(AddressSet content) {
        return new SetBounds(content, content, Optional.empty());
    }
}
