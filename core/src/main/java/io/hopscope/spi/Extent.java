/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** How much of an account is read. */
public sealed interface Extent {
    /** All that a provider knows to read. */
    record Everything() implements Extent {}

    /**
     * What decides whether some instances can be reached from outside and reach it: they, their interfaces, filters and
     * routes, and the gateways there. Nothing else is complete then, so a question about others is not answered wrongly
     * but not at all.
     *
     * @param instances the vendor's ids, at least one
     */
    record Around(SortedSet<String> instances) implements Extent {
        /**
         * Copies the ids.
         *
         * @throws IllegalArgumentException when there is none: vendors take an empty list for all
         */
        public Around {
            if (instances.isEmpty()) {
                throw new IllegalArgumentException("an extent around instances needs an instance");
            }
            instances = Collections.unmodifiableSortedSet(new TreeSet<>(instances));
        }
    }
}
