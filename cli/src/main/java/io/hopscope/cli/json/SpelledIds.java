/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.json;

import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.ResourceId;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Whole ids as the vendor spells them. Immutable. */
final class SpelledIds {
    private final Map<String, String> byId = new HashMap<>();

    SpelledIds(Snapshot... snapshots) {
        Stream.of(snapshots)
                .flatMap(Snapshot::resources)
                .forEach(resource -> resource.identity()
                        .spelling()
                        .ifPresent(spelling -> byId.put(resource.id().value(), spelling.id())));
    }

    String of(ResourceId id) {
        return of(id.value());
    }

    /** An id, or whatever else names a place, which stays as it is. */
    String of(String id) {
        return byId.getOrDefault(id, id);
    }
}
