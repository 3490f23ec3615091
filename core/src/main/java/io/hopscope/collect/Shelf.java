/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.collect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The best parts that one provider has told. Immutable.
 *
 * @param holdings one for each scope
 */
record Shelf(List<Holding> holdings) {
    static final Shelf EMPTY = new Shelf(List.of());

    /**
     * What it holds after a reading: parts that the reading tells as well, and older ones where it does not.
     *
     * @param gaveUp whether the provider said that it could read nothing at all
     */
    Shelf after(List<Part> read, boolean gaveUp, AgeLimits limits, Instant now) {
        List<Holding> next = new ArrayList<>();
        Set<Part> outdone = new HashSet<>();
        for (Holding holding : holdings) {
            Part good = holding.good();
            if (!limits.isHardPast(good.readAt(), now)) {
                List<Part> here =
                        read.stream().filter(part -> part.mayBeOf(good.scope())).toList();
                if (here.isEmpty() ? gaveUp || isHidden(good, read) : good.isBetterKnownThan(here)) {
                    next.add(Holding.old(good, here));
                    outdone.addAll(here);
                }
            }
        }
        read.stream()
                .filter(part -> !outdone.contains(part))
                .map(Holding::fresh)
                .forEach(next::add);
        return new Shelf(List.copyOf(next));
    }

    private static boolean isHidden(Part good, List<Part> read) {
        return read.stream().anyMatch(part -> part.mayHide(good.scope()));
    }

    boolean isPartlyOld() {
        return holdings.stream().anyMatch(Holding::old);
    }
}
