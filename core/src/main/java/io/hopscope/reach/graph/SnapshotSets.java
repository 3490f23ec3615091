/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.graph;

import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.NamedAddressSet;
import io.hopscope.model.filter.ServiceSet;
import io.hopscope.model.filter.SetBounds;
import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.match.SetSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The named sets of a snapshot. A set that is not there may hold anything. Thread-safe. */
public final class SnapshotSets implements SetSource {
    private final Snapshot snapshot;
    private final Map<ResourceId, SetBounds> everywhere = new ConcurrentHashMap<>();

    /** The sets of a snapshot. */
    public SnapshotSets(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public SetBounds bounds(ResourceId set, ResourceId subnet) {
        return named(set).map(s -> s.in(subnet)).orElseGet(() -> anything(set));
    }

    @Override
    public SetBounds everywhere(ResourceId set) {
        return everywhere.computeIfAbsent(
                set, id -> named(id).map(SnapshotSets::overAll).orElseGet(() -> anything(id)));
    }

    /** Whether every subnet sees an address set alike. */
    boolean isSeenAlike(ResourceId set) {
        return named(set).filter(one -> one.bySubnet().isEmpty()).isPresent();
    }

    @Override
    public Fact<Match> services(ResourceId set) {
        Optional<Resource> resource = snapshot.resource(set);
        if (resource.isPresent() && resource.get() instanceof ServiceSet services) {
            return services.match();
        }
        return Fact.unknown(missing(set));
    }

    private Optional<NamedAddressSet> named(ResourceId set) {
        return snapshot.resource(set).filter(NamedAddressSet.class::isInstance).map(NamedAddressSet.class::cast);
    }

    private static SetBounds overAll(NamedAddressSet set) {
        if (set.bySubnet().isEmpty()) {
            return set.everywhere();
        }
        AddressSet certain = set.everywhere().certain();
        List<AddressRange> possible =
                new ArrayList<>(set.everywhere().possible().ranges());
        for (SetBounds bounds : set.bySubnet().values()) {
            certain = certain.intersect(bounds.certain());
            possible.addAll(bounds.possible().ranges());
        }
        return new SetBounds(
                certain, AddressSet.ofRanges(possible), set.everywhere().gap());
    }

    private static SetBounds anything(ResourceId set) {
        AddressSet all = AddressSet.all(IpFamily.V4).union(AddressSet.all(IpFamily.V6));
        return new SetBounds(AddressSet.empty(), all, Optional.of(missing(set)));
    }

    private static Gap missing(ResourceId set) {
        return new Gap(
                new Scope(set.vendor(), "", ""),
                set.kind(),
                set.value(),
                GapReason.NOT_READ,
                "",
                "The content of " + set + " is not in the snapshot",
                "the entries of " + set);
    }
}
