/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.link.Peering;
import io.hopscope.model.link.PeeringSide;
import io.hopscope.reach.graph.Estate;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Packet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds out whether a packet without a way is one between networks that only a third one joins, each of them peered
 * with that: then what is missing is no route, since none could use two peerings one after the other.
 */
final class Detours {
    private final Estate estate;
    private final Neighbourhood neighbourhood;

    /**
     * Two networks and the one in between.
     *
     * @param peering the first of the peerings, seen from the client
     */
    record Detour(ResourceId peering, ResourceId here, ResourceId between, ResourceId there) {
        String words() {
            return here + " and " + there + " are not peered with each other, only each of them with " + between;
        }
    }

    Detours(Estate estate) {
        this.estate = estate;
        this.neighbourhood = new Neighbourhood(estate);
    }

    /** The detour that a packet would have to take from a network, the same for the reply. */
    Optional<Detour> of(ResourceId network, Packet packet, boolean reply) {
        if (!packet.destination().certain()) {
            return Optional.empty();
        }
        List<ResourceId> far = estate.owners(packet.destination().address())
                .map(Port::network)
                .distinct()
                .toList();
        boolean joined = far.stream().anyMatch(other -> other.equals(network) || neighbourhood.linked(network, other));
        return joined
                ? Optional.empty()
                : far.stream()
                        .flatMap(other -> (reply ? between(other, network) : between(network, other)).stream())
                        .findFirst();
    }

    private Optional<Detour> between(ResourceId client, ResourceId server) {
        return estate.peerings(client).stream()
                .sorted(Comparator.comparing(
                        (Peering peering) -> !peering.first().network().equals(client)))
                .flatMap(peering -> peering
                        .across(client)
                        .map(PeeringSide::network)
                        .filter(middle -> arePeered(middle, server))
                        .map(middle -> new Detour(peering.id(), client, middle, server))
                        .stream())
                .findFirst();
    }

    private boolean arePeered(ResourceId one, ResourceId other) {
        return estate.peerings(one).stream()
                .flatMap(peering -> peering.across(one).stream())
                .anyMatch(side -> side.network().equals(other));
    }
}
