/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.route;

import io.hopscope.azure.answers.AzureAnswers.SubnetPlace;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Editability;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.NamedAddressSet;
import io.hopscope.model.filter.SetBounds;
import io.hopscope.model.route.AppliesTo;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.net.AddressSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Routes to prefixes that nobody told: each is a set of which nothing is certain. Not safe for several threads. */
final class UnknownPrefixes {
    private final Map<ResourceId, NamedAddressSet> sets = new LinkedHashMap<>();

    /** A route of a subnet to prefixes that lie somewhere in a space. */
    Route route(SubnetPlace place, String what, AddressSet space, NextHop hop, Gap gap) {
        ResourceId id = AzureId.below(ResourceKind.ADDRESS_SET, place.id(), what);
        Identity identity = new Identity(
                id,
                what,
                place.network().scope(place.network().item().location()),
                Editability.no("kept by the platform"));
        sets.put(
                id,
                new NamedAddressSet(identity, new SetBounds(AddressSet.empty(), space, Optional.of(gap)), Map.of()));
        return new Route(
                what,
                new RouteDestination.ToSet(id),
                0,
                0,
                List.of(hop),
                Fact.known(RouteState.ACTIVE),
                SubnetRoutes.SYSTEM,
                AppliesTo.ALWAYS);
    }

    void add(SnapshotBuilder into) {
        sets.values().forEach(into::add);
    }
}
