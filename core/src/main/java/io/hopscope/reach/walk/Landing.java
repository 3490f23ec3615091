/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Packet;

/** Where a packet is after a stretch without translation. */
sealed interface Landing {
    /** At an interface that owns its destination. */
    record AtPort(Port port, Packet packet) implements Landing {}

    /** At a gateway to the Internet. */
    record AtGateway(Gateway gateway, Way.By way, Spot spot, Packet packet) implements Landing {}

    /** At a NAT gateway. */
    record AtNat(NatGateway nat, Spot spot, Packet packet) implements Landing {}

    /** At a guest that puts its own address on the packet and sends it on by another of its ports, or the same. */
    record AtMasquerade(Port port, Port out, Packet packet) implements Landing {}

    /** At a service of the platform, which answers by itself. */
    record AtService(String name) implements Landing {}

    /** On its way to a site, which is not in the snapshot; the journal says so. */
    record Beyond() implements Landing {}

    /** Lost; the journal says why. */
    record Lost() implements Landing {}

    /** Nobody knows; the journal says why. */
    record Unclear() implements Landing {}

    /** Where that is, in words. */
    default String inWords() {
        if (this instanceof AtGateway at) {
            return "to " + at.gateway().id();
        }
        if (this instanceof AtNat at) {
            return "to " + at.nat().id();
        }
        return this instanceof AtPort at ? "to " + at.port().id() : "to a service";
    }
}
