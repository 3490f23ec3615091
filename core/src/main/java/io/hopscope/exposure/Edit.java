/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One difference of a resource between two snapshots, or all of them together.
 *
 * @param id the resource
 * @param before the resource without the edit; empty where it did not exist
 * @param after the resource with it; empty where it does not exist
 * @param words what was done, in words that begin after its name
 * @param isWhole true when this is all that was done to it
 */
record Edit(ResourceId id, Optional<Resource> before, Optional<Resource> after, String words, boolean isWhole) {
    /** What leads from one version to the other: single steps where there are several, then all together. */
    static List<Edit> between(Optional<Resource> before, Optional<Resource> after) {
        ResourceId id = before.or(() -> after).orElseThrow().id();
        if (before.isEmpty() || after.isEmpty()) {
            return List.of(new Edit(id, before, after, before.isEmpty() ? "was added" : "was removed", true));
        }
        List<Edit> steps = EditWords.steps(before.get(), after.get());
        if (steps.size() == 1) {
            return List.of(new Edit(id, before, after, steps.get(0).words(), true));
        }
        List<Edit> all = new ArrayList<>(steps);
        all.add(new Edit(id, before, after, EditWords.whole(before.get(), after.get(), steps), true));
        return all;
    }

    /** A snapshot with the edit. */
    Snapshot on(Snapshot snapshot) {
        return spliced(snapshot, after);
    }

    /** A snapshot without it. */
    Snapshot off(Snapshot snapshot) {
        return spliced(snapshot, before);
    }

    Cause cause(Cause.Proof proof) {
        return new Cause(id, words, proof);
    }

    private Snapshot spliced(Snapshot snapshot, Optional<Resource> version) {
        SnapshotBuilder builder = new SnapshotBuilder().asOf(snapshot.asOf());
        snapshot.resources().filter(resource -> !resource.id().equals(id)).forEach(builder::add);
        version.ifPresent(builder::add);
        snapshot.gaps().forEach(builder::gap);
        snapshot.coverage()
                .completed()
                .forEach((key, selectors) ->
                        selectors.forEach(selector -> builder.complete(key.scope(), key.kind(), selector)));
        return builder.build();
    }
}
