/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

import io.hopscope.exposure.Cause.Proof;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.Engine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what changed flows: takes one packet of each; of the resources that differ, those on the packets' paths first,
 * puts the new version of one, rule by rule and route by route where it is made of them, into the older snapshot and
 * asks again. Where no edit suffices, those are told without which the newer snapshot would answer otherwise. At most
 * {@value #MOST} edits are tried each way. Confined to one thread.
 */
final class Explanations {
    private static final int MOST = 200;
    private static final int MOST_TOLD = 3;

    private final Engine older;
    private final Engine newer;
    private final Samples samples;

    Explanations(Engine older, Engine newer) {
        this.older = older;
        this.newer = newer;
        this.samples = new Samples(older, newer);
    }

    List<Explained> explain(List<FlowChange> changes) {
        List<Suspicion> suspicions = changes.stream()
                .map(change -> new Suspicion(change, samples.of(change), older, newer))
                .toList();
        List<Edit> edits = suspicions.isEmpty() ? List.of() : edits(suspicions);
        edits.stream().limit(MOST).forEach(edit -> proveSufficient(edit, suspicions));
        edits.stream().filter(Edit::isWhole).limit(MOST).forEach(edit -> proveNecessary(edit, suspicions));
        return suspicions.stream()
                .map(suspicion -> suspicion.explained(edits, MOST_TOLD))
                .toList();
    }

    private void proveSufficient(Edit edit, List<Suspicion> suspicions) {
        List<Suspicion> open =
                suspicions.stream().filter(Suspicion::isUnexplained).toList();
        if (!open.isEmpty()) {
            Engine engine = newer.on(edit.on(older.snapshot()));
            open.stream()
                    .filter(suspicion -> suspicion.isAsNow(engine))
                    .forEach(suspicion -> suspicion.add(edit.cause(Proof.SUFFICIENT)));
        }
    }

    private void proveNecessary(Edit edit, List<Suspicion> suspicions) {
        List<Suspicion> open =
                suspicions.stream().filter(Suspicion::isNotProvenAlone).toList();
        if (!open.isEmpty()) {
            Engine engine = newer.on(edit.off(newer.snapshot()));
            open.stream()
                    .filter(suspicion -> !suspicion.isAsNow(engine))
                    .forEach(suspicion -> suspicion.add(edit.cause(Proof.NECESSARY)));
        }
    }

    /** What differs, that which lies on most paths first. */
    private List<Edit> edits(List<Suspicion> suspicions) {
        Map<String, Long> mentions = suspicions.stream()
                .flatMap(suspicion -> suspicion.path().stream())
                .collect(Collectors.groupingBy(id -> id, TreeMap::new, Collectors.counting()));
        Set<ResourceId> ids = new TreeSet<>();
        Stream.of(older, newer)
                .flatMap(engine -> engine.snapshot().resources())
                .map(Resource::id)
                .forEach(ids::add);
        List<ResourceId> changed = new ArrayList<>(ids);
        changed.removeIf(
                id -> older.snapshot().resource(id).equals(newer.snapshot().resource(id)));
        changed.sort(Comparator.comparingLong(id -> -mentions.getOrDefault(id.value(), 0L)));
        return changed.stream()
                .flatMap(id -> Edit.between(
                        older.snapshot().resource(id), newer.snapshot().resource(id))
                        .stream())
                .toList();
    }
}
