/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.Peering;
import io.hopscope.model.network.Network;
import io.hopscope.reach.Party;
import io.hopscope.reach.graph.Estate;
import io.hopscope.reach.graph.Port;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Peerings between the networks of a question that nothing joins yet: no fix by themselves, but routes need them. */
final class Joins {
    private Joins() {}

    /** The changes that make one, in the order of the question's ends. */
    static Stream<Change> of(Asked asked) {
        Set<ResourceId> near = networks(asked, asked.question().from());
        Set<ResourceId> far = networks(asked, asked.question().to());
        return near.stream()
                .flatMap(one -> far.stream()
                        .filter(other -> !other.equals(one) && !areJoined(asked.estate(), one, other))
                        .flatMap(other -> join(asked, one, other)));
    }

    private static Set<ResourceId> networks(Asked asked, Party party) {
        return Ends.ports(asked.estate(), party).stream().map(Port::network).collect(Collectors.toSet());
    }

    private static boolean areJoined(Estate estate, ResourceId one, ResourceId other) {
        Set<ResourceId> hubs =
                estate.attachments(one).stream().map(HubAttachment::hub).collect(Collectors.toSet());
        return estate.peerings(one).stream()
                        .anyMatch(peering -> peering.across(one)
                                .filter(side -> side.network().equals(other))
                                .isPresent())
                || estate.attachments(other).stream().map(HubAttachment::hub).anyMatch(hubs::contains);
    }

    private static Stream<Change> join(Asked asked, ResourceId one, ResourceId other) {
        return asked.get(Network.class, one).stream()
                .flatMap(first -> asked.get(Network.class, other).stream()
                        .map(second -> asked.rendering().peerings(first, second, asked.snapshot())))
                .filter(peerings -> !peerings.isEmpty())
                .map((List<Peering> peerings) -> new Change.AddPeering(one, peerings));
    }
}
