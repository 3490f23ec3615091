/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.HubPeer;
import io.hopscope.model.link.Peering;
import io.hopscope.model.network.Network;
import io.hopscope.net.Prefix;
import io.hopscope.reach.trace.FindingCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Networks that a peering or a hub joins, or that are peers of one network, and that have addresses in common. */
final class OverlapInspection implements Inspection {
    private record Owned(ResourceId network, Prefix prefix) {}

    @Override
    public Stream<Sighting> of(Fleet fleet) {
        SetMultimap<ResourceId, ResourceId> joined = LinkedHashMultimap.create();
        fleet.snapshot().all(Peering.class).forEach(peering -> {
            join(joined, peering.first().network(), peering.second().network());
            join(joined, peering.second().network(), peering.first().network());
        });
        fleet.snapshot().all(HubAttachment.class).forEach(attachment -> {
            if (attachment.peer() instanceof HubPeer.OfNetwork of) {
                joined.put(attachment.hub(), of.network());
            }
        });
        return joined.keySet().stream().flatMap(place -> overlaps(fleet, place, joined.get(place)));
    }

    private static void join(SetMultimap<ResourceId, ResourceId> joined, ResourceId network, ResourceId peer) {
        joined.put(network, network);
        joined.put(network, peer);
    }

    /** In the order of addresses each is held against the one that reaches furthest so far. */
    private static Stream<Sighting> overlaps(Fleet fleet, ResourceId place, Collection<ResourceId> networks) {
        List<Owned> all = new ArrayList<>();
        for (ResourceId id : networks) {
            fleet.get(Network.class, id)
                    .flatMap(network -> network.prefixes().value())
                    .orElse(List.of())
                    .forEach(prefix -> all.add(new Owned(id, prefix)));
        }
        all.sort(Comparator.comparing((Owned one) -> one.prefix().first())
                .thenComparingInt(one -> one.prefix().length())
                .thenComparing(Owned::network));
        List<Sighting> found = new ArrayList<>();
        Set<Set<ResourceId>> told = new HashSet<>();
        Optional<Owned> furthest = Optional.empty();
        for (Owned one : all) {
            Optional<Owned> over =
                    furthest.filter(f -> f.prefix().contains(one.prefix().first()));
            over.filter(f -> !f.network().equals(one.network()))
                    .filter(f -> told.add(Set.of(f.network(), one.network())))
                    .ifPresent(f -> found.add(sighting(place, f, one)));
            if (over.isEmpty()) {
                furthest = Optional.of(one);
            }
        }
        return found.stream();
    }

    private static Sighting sighting(ResourceId place, Owned one, Owned other) {
        return new Sighting(
                new Sighting.Cause(FindingCode.RANGES_OVERLAP, place, one.network() + " " + other.network()),
                Severity.LOW,
                one.network() + " has " + one.prefix() + " and " + other.network() + " has " + other.prefix() + ", and "
                        + place + " joins them",
                List.of(),
                List.of(
                        new Evidence(one.network(), "", "prefix", one.prefix().toString()),
                        new Evidence(
                                other.network(), "", "prefix", other.prefix().toString())));
    }
}
