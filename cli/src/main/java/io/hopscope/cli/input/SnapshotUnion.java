/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.input;

import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import java.util.List;

/** Several snapshots as one. */
final class SnapshotUnion {
    private SnapshotUnion() {}

    static Snapshot of(List<Snapshot> snapshots) {
        if (snapshots.size() == 1) {
            return snapshots.get(0);
        }
        SnapshotBuilder union = new SnapshotBuilder();
        snapshots.forEach(snapshot -> add(snapshot, union));
        return union.build();
    }

    private static void add(Snapshot snapshot, SnapshotBuilder union) {
        union.asOf(snapshot.asOf());
        snapshot.resources().forEach(union::add);
        snapshot.gaps().forEach(union::gap);
        snapshot.coverage()
                .completed()
                .forEach((key, selectors) ->
                        selectors.forEach(selector -> union.complete(key.scope(), key.kind(), selector)));
    }
}
