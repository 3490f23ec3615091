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
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects what providers translate into one {@link Snapshot}. The same resource told twice is merged: the owner's view
 * beats a guest's, what is known beats what is not, and a real contradiction becomes a gap: a fact that is contradicted
 * is unknown. The order in which things are added means nothing. Not safe for several threads.
 */
public final class SnapshotBuilder {
    private static final Comparator<Gap> GAPS = Comparator.comparing(Gap::scope)
            .thenComparing(Gap::kind)
            .thenComparing(Gap::resource)
            .thenComparing(Gap::message)
            .thenComparing(Gap::reason)
            .thenComparing(Gap::vendorCode)
            .thenComparing(Gap::settledBy);

    private final Map<ResourceId, List<Told>> told = new TreeMap<>();
    private final Map<Coverage.Key, Set<Selector>> completed = new HashMap<>();
    private final Set<Gap> gaps = new HashSet<>();
    private @Nullable Instant asOf;

    /** Whose view of a resource it is. */
    public enum View {
        /** Told by the account that owns the resource, or the only view there is. */
        OWNER,
        /** Told by an account that the resource is shared with. */
        GUEST
    }

    private record Told(Resource resource, View view) {}

    /** Adds a resource in its owner's view. */
    public SnapshotBuilder add(Resource resource) {
        return add(resource, View.OWNER);
    }

    /** Adds a resource, or one more view of it; views are merged when the snapshot is built. */
    public SnapshotBuilder add(Resource resource, View view) {
        told.merge(
                resource.id(),
                List.of(new Told(resource, view)),
                (known, added) ->
                        Stream.concat(known.stream(), added.stream()).distinct().toList());
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

    /** States when the answers were given; the oldest counts, and without any the epoch of 1970. */
    public SnapshotBuilder asOf(Instant instant) {
        asOf = asOf == null || instant.isBefore(asOf) ? instant : asOf;
        return this;
    }

    /** Adds all that another builder has collected. */
    public SnapshotBuilder addAll(SnapshotBuilder other) {
        other.told.forEach((id, views) -> views.forEach(each -> add(each.resource(), each.view())));
        other.completed.forEach((key, selectors) -> selectors.forEach(each -> complete(key.scope(), key.kind(), each)));
        gaps.addAll(other.gaps);
        if (other.asOf != null) {
            asOf(other.asOf);
        }
        return this;
    }

    /**
     * All that was added so far, apart by the scope that told it. The time of the whole is the time of each part; what
     * the parts share when they are {@linkplain #addAll added} to one builder again is merged as if it had never been
     * apart.
     */
    public SortedMap<Scope, SnapshotBuilder> byScope() {
        SortedMap<Scope, SnapshotBuilder> parts = new TreeMap<>();
        Function<Scope, SnapshotBuilder> part = scope -> parts.computeIfAbsent(scope, fresh -> new SnapshotBuilder());
        told.values()
                .forEach(views -> views.forEach(
                        each -> part.apply(each.resource().identity().scope()).add(each.resource(), each.view())));
        completed.forEach((key, selectors) ->
                selectors.forEach(each -> part.apply(key.scope()).complete(key.scope(), key.kind(), each)));
        gaps.forEach(gap -> part.apply(gap.scope()).gap(gap));
        if (asOf != null) {
            parts.values().forEach(each -> each.asOf(asOf));
        }
        return parts;
    }

    /** The snapshot of all that was added so far. */
    public Snapshot build() {
        Set<Gap> found = new HashSet<>(gaps);
        TreeMap<ResourceId, Resource> all = new TreeMap<>();
        told.forEach((id, views) -> all.put(id, merged(views, found::add)));
        Map<Coverage.Key, Set<Selector>> coverage = new HashMap<>();
        completed.forEach((key, selectors) -> coverage.put(key, Set.copyOf(selectors)));
        return new Snapshot(
                asOf == null ? Instant.EPOCH : asOf,
                all,
                new Coverage(Map.copyOf(coverage)),
                found.stream().sorted(GAPS).toList());
    }

    private static Resource merged(List<Told> views, Consumer<Gap> contradictions) {
        if (views.size() == 1) {
            return views.get(0).resource();
        }
        List<Resource> owners = of(View.OWNER, views);
        List<Resource> guests = of(View.GUEST, views);
        if (owners.isEmpty()) {
            return RecordMerge.merge(guests, RecordMerge.Views.GUESTS, contradictions);
        }
        Resource owner = RecordMerge.merge(owners, RecordMerge.Views.OWNERS, contradictions);
        if (guests.isEmpty()) {
            return owner;
        }
        Resource guest = RecordMerge.merge(guests, RecordMerge.Views.GUESTS, outranked -> {});
        return RecordMerge.merge(List.of(owner, guest), RecordMerge.Views.OWNER_AND_GUEST, contradictions);
    }

    private static List<Resource> of(View view, List<Told> views) {
        return views.stream()
                .filter(each -> each.view() == view)
                .map(Told::resource)
                .toList();
    }
}
