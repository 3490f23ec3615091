/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.collect;

import io.hopscope.model.fact.Gap;
import java.time.Instant;
import java.util.List;

/**
 * The best part that there is of a scope.
 *
 * @param good the part
 * @param old whether it is of an earlier reading, since the newest one is worse here
 * @param instead what the newest reading told here, where the part is old; else empty
 */
record Holding(Part good, boolean old, List<Part> instead) {
    static Holding fresh(Part part) {
        return new Holding(part, false, List.of());
    }

    static Holding old(Part part, List<Part> instead) {
        return new Holding(part, true, instead);
    }

    DatedPart dated() {
        List<Gap> failed =
                instead.stream().flatMap(part -> part.failures().stream()).toList();
        return new DatedPart(good.scope(), good.readAt(), failed);
    }

    /** The parts that are young enough: the good one, or else what there is instead. */
    List<Part> young(AgeLimits limits, Instant now) {
        return limits.isHardPast(good.readAt(), now)
                ? instead.stream()
                        .filter(part -> !limits.isHardPast(part.readAt(), now))
                        .toList()
                : List.of(good);
    }
}
