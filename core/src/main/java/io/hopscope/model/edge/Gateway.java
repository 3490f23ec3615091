/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.edge;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Match;
import java.util.Map;
import java.util.Optional;

/**
 * A gateway at the rim of networks.
 *
 * @param identity id, name, provenance
 * @param kind what it leads to
 * @param attachments the networks it is attached to, each with the state of the attachment
 * @param accepts outbound packets that it forwards, judged before its own translation
 * @param inboundTable the table that steers packets entering the network; known empty when there is none
 * @param steersToDoorsOnly whether a port that the table names must have a public address of its own to get IPv4
 *     packets
 * @param newDoors what a public address that is new behind it would be like
 */
public record Gateway(
        Identity identity,
        GatewayKind kind,
        Fact<Map<ResourceId, OperationalState>> attachments,
        Match accepts,
        Fact<Optional<ResourceId>> inboundTable,
        boolean steersToDoorsOnly,
        DoorForm newDoors)
        implements Resource {
    /** A gateway whose table may name any port. */
    public Gateway(
            Identity identity,
            GatewayKind kind,
            Fact<Map<ResourceId, OperationalState>> attachments,
            Match accepts,
            Fact<Optional<ResourceId>> inboundTable) {
        this(identity, kind, attachments, accepts, inboundTable, false, DoorForm.PLAIN);
    }

    /** A gateway with plain public addresses. */
    public Gateway(
            Identity identity,
            GatewayKind kind,
            Fact<Map<ResourceId, OperationalState>> attachments,
            Match accepts,
            Fact<Optional<ResourceId>> inboundTable,
            boolean steersToDoorsOnly) {
        this(identity, kind, attachments, accepts, inboundTable, steersToDoorsOnly, DoorForm.PLAIN);
    }

    /** The same gateway attached to other networks. */
    public Gateway withAttachments(Fact<Map<ResourceId, OperationalState>> other) {
        return new Gateway(identity, kind, other, accepts, inboundTable, steersToDoorsOnly, newDoors);
    }

    /** The same gateway with another table for what comes in. */
    public Gateway withInboundTable(Fact<Optional<ResourceId>> other) {
        return new Gateway(identity, kind, attachments, accepts, other, steersToDoorsOnly, newDoors);
    }
}
