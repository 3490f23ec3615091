/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Collects what providers translate into one {@link Snapshot}. The same resource told twice is merged: the owner's view
 * beats a guest's, what is known beats what is not, and a real contradiction becomes a gap. Not safe for several
 * threads.
 */
public final class SnapshotBuilder {
    private final TreeMap<ResourceId, Merged> resources = new TreeMap<>();
    private final Map<Coverage.Key, Set<Selector>> completed = new HashMap<>();
    private final Set<Gap> gaps = new LinkedHashSet<>();
    private Instant asOf = Instant.EPOCH;

    /** Whose view of a resource it is. */
    public enum View {
        /** Told by the account that owns the resource, or the only view there is. */
        OWNER,
        /** Told by an account that the resource is shared with. */
        GUEST
    }

    private record Merged(Resource resource, View view) {}

    /** Adds a resource in its owner's view. */
    public SnapshotBuilder add(Resource resource) {
        return add(resource, View.OWNER);
    }

    /** Adds a resource, or merges it with what is known of it already. */
    public SnapshotBuilder add(Resource resource, View view) {
        Merged added = new Merged(resource, view);
        Merged known = resources.get(resource.id());
        if (known != null) {
            boolean better = view == View.OWNER && known.view() == View.GUEST;
            Merged first = better ? added : known;
            Merged second = better ? known : added;
            boolean peers = first.view() == second.view();
            added = new Merged(RecordMerge.merge(first.resource(), second.resource(), peers, gaps::add), first.view());
        }
        resources.put(resource.id(), added);
        return this;
    }

    /** States that a listing was read to its end. */
    public SnapshotBuilder complete(Scope scope, ResourceKind kind, Selector selector) {
        completed
                .computeIfAbsent(new Coverage.Key(scope, kind), key -> new LinkedHashSet<>())
                .add(selector);
        return this;
    }

    /** States that something could not be read. */
    public SnapshotBuilder gap(Gap gap) {
        gaps.add(gap);
        return this;
    }

    /** States when the answers were given; the oldest counts. */
    public SnapshotBuilder asOf(Instant instant) {
        if (asOf.equals(Instant.EPOCH) || instant.isBefore(asOf)) {
            asOf = instant;
        }
        return this;
    }

    /** The snapshot of all that was added so far. */
    public Snapshot build() {
        TreeMap<ResourceId, Resource> all = new TreeMap<>();
        resources.forEach((id, merged) -> all.put(id, merged.resource()));
        Map<Coverage.Key, Set<Selector>> coverage = new HashMap<>();
        completed.forEach((key, selectors) -> coverage.put(key, Set.copyOf(selectors)));
        return new Snapshot(
                asOf,
                all,
                new Coverage(Map.copyOf(coverage)),
                gaps.stream()
                        .sorted(Comparator.comparing(Gap::scope)
                                .thenComparing(Gap::kind)
                                .thenComparing(Gap::resource)
                                .thenComparing(Gap::message))
                        .toList());
    }
}
