/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Packet;
import java.util.Optional;

/** A stretch of the request between two translators. Its reply mirrors the stretch's own addresses. */
sealed interface Leg {
    /**
     * From one port to another.
     *
     * @param steered true when the reply is carried back without a route lookup
     */
    record Inside(Port start, Port end, Packet received, boolean steered) implements Leg {}

    /** From a balancer's port to a target that answers the client itself, as if it were the balancer. */
    record Handed(Port start, Port end, Packet received) implements Leg {}

    /** From a port to a NAT gateway without an interface of its own. */
    record ToRimNat(Port start, ResourceId nat, Packet received) implements Leg {}

    /** From a port out by a gateway. */
    record Out(Port start, Gateway gateway, Packet before) implements Leg {}

    /** In by a door, or as if by one where there is none. */
    record In(Optional<Door> door, Optional<Gateway> gateway, Port end, Packet received) implements Leg {}

    /** From the interface of a NAT gateway to whom it publishes; the reply has to be routed to the gateway. */
    record Published(Port start, ResourceId nat, Port end, Packet received) implements Leg {}

    /** To a port from an address outside of the snapshot, by a way that is not known. */
    record FromElsewhere(Port end, Packet received) implements Leg {}

    /** To a balancer whose targets answer by themselves, none of which is known: no answer can be asked about. */
    record Unanswered() implements Leg {}

    /** From a port to nowhere; only the filters at the start can still be asked about a reply. */
    record Broken(Port start, Packet sent) implements Leg {}
}
