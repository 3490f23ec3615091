/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Resource.Eni;
import io.hopscope.aws.oracle.Resource.Subnet;
import java.util.Optional;

/** What happens at an interface, by what it is for. */
final class Interfaces {
    private final Fabric fabric;

    Interfaces(Fabric fabric) {
        this.fabric = fabric;
    }

    /** The packet is for an address of this interface; the ACL is asked unless it comes from the same subnet. */
    Arrival enter(Eni eni, Flight flight, Optional<Subnet> from) {
        cross(from, fabric.world.subnetOf(eni), flight.packet());
        return switch (eni.role()) {
            case INSTANCE -> fabric.guests.receive(eni, flight);
            case NAT -> fabric.nats.back(eni, flight);
            case BALANCER -> fabric.balancers.receive(eni, flight);
            case ENDPOINT -> endpoint(eni, flight);
            case HUB -> throw new Dropped(Reason.HUB_ACCEPTS_NOTHING);
        };
    }

    /** The ACL of the subnet that is entered; nothing within one subnet. */
    void cross(Optional<Subnet> from, Subnet into, Packet packet) {
        if (!from.equals(Optional.of(into))) {
            fabric.filters.enter(into, packet);
        }
    }

    private Arrival endpoint(Eni eni, Flight flight) {
        fabric.facts.requireAlive(eni);
        String owner = String.valueOf(eni.attachment().owner());
        Dropped.unless(fabric.facts.endpointAvailable(owner, fabric.world.vpcOf(eni)), Reason.ENDPOINT_DOWN);
        fabric.filters.enterInterface(eni, flight);
        return new Arrival.AtInterface(eni, flight.packet());
    }
}
