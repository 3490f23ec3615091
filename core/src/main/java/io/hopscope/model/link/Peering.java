/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.link;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import java.util.Optional;

/**
 * A direct link between two networks. It is never transitive: it delivers only into the other network.
 *
 * @param identity id, name, provenance
 * @param state whether it carries packets
 * @param first one side
 * @param second the other side
 * @param labels whether group membership survives it
 * @param twin the resource for the opposite direction, where the vendor keeps one for each; they come into force
 *     together
 */
public record Peering(
        Identity identity,
        Fact<OperationalState> state,
        PeeringSide first,
        PeeringSide second,
        Fact<LabelSurvival> labels,
        Optional<ResourceId> twin)
        implements Resource {
    /** A peering that is one resource for both directions. */
    public Peering(
            Identity identity,
            Fact<OperationalState> state,
            PeeringSide first,
            PeeringSide second,
            Fact<LabelSurvival> labels) {
        this(identity, state, first, second, labels, Optional.empty());
    }

    /** The side that lies across from a network; empty when the network is on neither side. */
    public Optional<PeeringSide> across(ResourceId network) {
        if (first.network().equals(network)) {
            return Optional.of(second);
        }
        return second.network().equals(network) ? Optional.of(first) : Optional.empty();
    }

    /** The same peering in another state. */
    public Peering withState(Fact<OperationalState> other) {
        return new Peering(identity, other, first, second, labels, twin);
    }

    /** The same peering between sides that changed. */
    public Peering withSides(PeeringSide one, PeeringSide other) {
        return new Peering(identity, state, one, other, labels, twin);
    }
}
