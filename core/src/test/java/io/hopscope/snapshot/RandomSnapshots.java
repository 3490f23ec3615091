/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import io.hopscope.model.Coverage;
import io.hopscope.model.Selector;
import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Resource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Seeded snapshots that hold a few resources of every type. */
record RandomSnapshots(
        List<Resource> resources, List<Coverage.Key> keys, List<Selector> selectors, List<Gap> gaps, Instant asOf) {

    static RandomSnapshots of(RandomModel model) {
        List<Resource> resources = new ArrayList<>();
        ModelCodecs.RESOURCES.forEach(type ->
                IntStream.range(0, model.random().nextInt(4)).forEach(i -> resources.add(model.resource(type))));
        int listings = model.random().nextInt(6);
        return new RandomSnapshots(
                resources,
                several(model, Coverage.Key.class, listings),
                several(model, Selector.class, listings),
                several(model, Gap.class, model.random().nextInt(6)),
                model.value(Instant.class));
    }

    private static <T> List<T> several(RandomModel model, Class<T> type, int count) {
        return IntStream.range(0, count).mapToObj(i -> model.value(type)).toList();
    }

    /** The snapshot, built in an order of its own. */
    Snapshot shuffled(Random random) {
        SnapshotBuilder builder = new SnapshotBuilder().asOf(asOf);
        shuffle(resources, random).forEach(builder::add);
        shuffle(gaps, random).forEach(builder::gap);
        shuffle(IntStream.range(0, keys.size()).boxed().toList(), random)
                .forEach(i -> builder.complete(keys.get(i).scope(), keys.get(i).kind(), selectors.get(i)));
        return builder.build();
    }

    private static <T> List<T> shuffle(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
