/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model;

import io.hopscope.model.change.Change;
import io.hopscope.model.change.ResourceView;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Lookup;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Everything that was read, at one moment: resources, what is complete, what is missing. Immutable and safe to share
 * between threads. Build one with {@link SnapshotBuilder}; edit one with {@link #with}, which shares all that does not
 * change.
 */
public final class Snapshot implements ResourceView {
    private final Instant asOf;
    /** In the order of ids. Hashed, for a walk looks up a dozen resources. */
    private final Map<ResourceId, Resource> base;

    private final Map<ResourceId, Resource> overlay;
    private final Coverage coverage;
    private final List<Gap> gaps;

    Snapshot(Instant asOf, SortedMap<ResourceId, Resource> base, Coverage coverage, List<Gap> gaps) {
        this(asOf, new LinkedHashMap<>(base), Map.of(), coverage, gaps);
    }

    private Snapshot(
            Instant asOf,
            Map<ResourceId, Resource> base,
            Map<ResourceId, Resource> overlay,
            Coverage coverage,
            List<Gap> gaps) {
        this.asOf = asOf;
        this.base = base;
        this.overlay = overlay;
        this.coverage = coverage;
        this.gaps = gaps;
    }

    /** When the oldest of the answers was given. */
    public Instant asOf() {
        return asOf;
    }

    /** What was read completely. */
    public Coverage coverage() {
        return coverage;
    }

    /** What could not be read, in a stable order. */
    public List<Gap> gaps() {
        return gaps;
    }

    @Override
    public Optional<Resource> resource(ResourceId id) {
        Resource changed = overlay.get(id);
        return Optional.ofNullable(changed != null ? changed : base.get(id));
    }

    /**
     * The resource under an id, or why there is none. One of another type than the reference says is a contradiction.
     *
     * @param type its type
     * @param id the id that is referred to
     * @param from the scope in which the reference was found
     */
    public <T extends Resource> Lookup<T> find(Class<T> type, ResourceId id, Scope from) {
        Optional<Resource> resource = resource(id);
        if (resource.isEmpty()) {
            return coverage.covers(from, id) ? new Lookup.Absent<>(id) : new Lookup.Unknown<>(missing(id, from));
        }
        Resource found = resource.get();
        return type.isInstance(found)
                ? new Lookup.Found<>(type.cast(found))
                : new Lookup.Unknown<>(mistaken(type, found, from));
    }

    /** All resources of a type, in the order of their ids. */
    public <T extends Resource> Stream<T> all(Class<T> type) {
        return resources().filter(type::isInstance).map(type::cast);
    }

    /** All resources, in the order of their ids. */
    public Stream<Resource> resources() {
        Stream<Resource> edited =
                base.entrySet().stream().map(entry -> overlay.getOrDefault(entry.getKey(), entry.getValue()));
        List<Resource> added = overlay.values().stream()
                .filter(resource -> !base.containsKey(resource.id()))
                .toList();
        return added.isEmpty()
                ? edited
                : Stream.concat(edited, added.stream()).sorted(Comparator.comparing(Resource::id));
    }

    /**
     * This snapshot after the changes, one after another.
     *
     * @throws IllegalArgumentException when a change names a resource that is not here
     */
    public Snapshot with(Collection<? extends Change> changes) {
        Map<ResourceId, Resource> edited = new LinkedHashMap<>(overlay);
        for (Change change : changes) {
            ResourceView now = id -> {
                Resource resource = edited.get(id);
                return Optional.ofNullable(resource != null ? resource : base.get(id));
            };
            for (Resource resource : change.apply(now)) {
                if (!Optional.of(resource).equals(now.resource(resource.id()))) {
                    edited.put(resource.id(), resource);
                }
            }
        }
        return new Snapshot(asOf, base, Collections.unmodifiableMap(edited), coverage, gaps);
    }

    /**
     * This snapshot with other versions of some of its resources.
     *
     * @throws IllegalArgumentException when one of them is not here in any version
     */
    public Snapshot replacing(Collection<? extends Resource> versions) {
        Map<ResourceId, Resource> edited = new LinkedHashMap<>(overlay);
        for (Resource version : versions) {
            if (resource(version.id()).isEmpty()) {
                throw new IllegalArgumentException("Cannot replace " + version.id() + ": it is not in the snapshot");
            }
            edited.put(version.id(), version);
        }
        return new Snapshot(asOf, base, Collections.unmodifiableMap(edited), coverage, gaps);
    }

    /**
     * The ids of the resources that {@link #with} or {@link #replacing} has edited, replaced or added since the
     * snapshot was built.
     */
    public List<ResourceId> changed() {
        return new ArrayList<>(overlay.keySet());
    }

    private Gap missing(ResourceId id, Scope from) {
        ResourceKind kind = id.kind();
        return gaps.stream()
                .filter(gap -> gap.kind() == kind && gap.scope().equals(from))
                .filter(gap -> gap.resource().isEmpty() || gap.resource().equals(id.value()))
                .findFirst()
                .orElseGet(() ->
                        new Gap(from, kind, id.value(), GapReason.NOT_READ, "", id + " is not in the snapshot", ""));
    }

    private static Gap mistaken(Class<?> type, Resource found, Scope from) {
        ResourceId id = found.id();
        String message = id + " is a " + found.getClass().getSimpleName() + " and not a " + type.getSimpleName();
        return new Gap(from, id.kind(), id.value(), GapReason.CONTRADICTION, "", message, "");
    }
}
