/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.collect;

import io.hopscope.model.Coverage;
import io.hopscope.model.SnapshotBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a cache holds, at one moment. Immutable.
 *
 * @param refreshedAt when the newest refresh began that could read anything
 * @param shelves what each provider has told
 * @param given all of it as one snapshot; null when every part is too old
 */
record Stock(
        Instant refreshedAt, List<Shelf> shelves, @Nullable DatedSnapshot given) {
    static Stock of(Instant refreshedAt, List<Shelf> shelves, AgeLimits limits, Instant now) {
        return new Stock(refreshedAt, shelves, given(shelves, limits, now).orElse(null));
    }

    /** Whether nothing of it is too old by now. */
    boolean isValidAt(Instant now) {
        return given == null || now.isBefore(given.validUntil());
    }

    /** Without what is too old by now. */
    Stock at(Instant now, AgeLimits limits) {
        return isValidAt(now) ? this : of(refreshedAt, shelves, limits, now);
    }

    private static Optional<DatedSnapshot> given(List<Shelf> shelves, AgeLimits limits, Instant now) {
        List<Holding> all =
                shelves.stream().flatMap(shelf -> shelf.holdings().stream()).toList();
        List<Part> young = all.stream()
                .flatMap(holding -> holding.young(limits, now).stream())
                .distinct()
                .toList();
        return young.stream()
                .map(Part::readAt)
                .min(Instant::compareTo)
                .map(oldest -> joined(all, young, oldest.plus(limits.hard())));
    }

    private static DatedSnapshot joined(List<Holding> all, List<Part> young, Instant validUntil) {
        SnapshotBuilder builder = new SnapshotBuilder();
        young.forEach(part -> builder.addAll(part.told()));
        Set<Coverage.Key> known = builder.build().coverage().completed().keySet();
        List<DatedPart> dated = new ArrayList<>();
        for (Holding holding : all) {
            if (young.contains(holding.good())) {
                dated.add(holding.dated());
            } else {
                holding.good().expired(known).forEach(builder::gap);
                holding.instead().stream()
                        .filter(young::contains)
                        .map(part -> Holding.fresh(part).dated())
                        .forEach(dated::add);
            }
        }
        return new DatedSnapshot(builder.build(), dated, validUntil);
    }
}
