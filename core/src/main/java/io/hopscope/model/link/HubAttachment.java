/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.link;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import java.util.List;
import java.util.Optional;

/**
 * A plug of a hub.
 *
 * @param identity id, name, provenance
 * @param hub the hub
 * @param peer what is on the far side
 * @param state whether it carries packets
 * @param ports its ports in the attached network; empty for other peers
 * @param zonal true when a packet enters only by a port in its own zone
 * @param entryTable the hub table that packets from this attachment are routed by; known empty when none is associated
 * @param labels whether group membership survives it
 */
public record HubAttachment(
        Identity identity,
        ResourceId hub,
        HubPeer peer,
        Fact<OperationalState> state,
        Fact<List<HubPort>> ports,
        boolean zonal,
        Fact<Optional<ResourceId>> entryTable,
        Fact<LabelSurvival> labels)
        implements Resource {
    /** The same attachment in another state. */
    public HubAttachment withState(Fact<OperationalState> other) {
        return new HubAttachment(identity, hub, peer, other, ports, zonal, entryTable, labels);
    }

    /** The same attachment with other ports. */
    public HubAttachment withPorts(Fact<List<HubPort>> other) {
        return new HubAttachment(identity, hub, peer, state, other, zonal, entryTable, labels);
    }
}
