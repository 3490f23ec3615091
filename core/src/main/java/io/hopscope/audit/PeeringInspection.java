/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.link.Peering;
import io.hopscope.model.link.PeeringSide;
import io.hopscope.model.network.Subnet;
import io.hopscope.net.AddressSet;
import io.hopscope.net.Prefix;
import io.hopscope.reach.trace.FindingCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Peerings that wait or failed, and those that do not know yet all of what a network has. */
final class PeeringInspection implements Inspection {
    @Override
    public Stream<Sighting> of(Fleet fleet) {
        return fleet.snapshot()
                .all(Peering.class)
                .flatMap(peering -> Stream.concat(
                        peering.state().value().filter(state -> !state.up()).stream()
                                .map(state -> sighting(fleet, peering, state)),
                        Stream.of(peering.first(), peering.second())
                                .flatMap(side -> outOfStep(fleet, peering, side).stream())));
    }

    private static Optional<Sighting> outOfStep(Fleet fleet, Peering peering, PeeringSide side) {
        boolean up = peering.state().value().map(OperationalState::up).orElse(false);
        List<Prefix> known = side.prefixes().value().orElse(List.of());
        List<Subnet> missing = fleet.estate().subnets(side.network()).stream()
                .filter(subnet -> !fleet.inSubnet(subnet.id()).isEmpty())
                .filter(subnet -> AddressSet.ofPrefixes(subnet.prefixes())
                        .intersect(AddressSet.ofPrefixes(known))
                        .isEmpty())
                .toList();
        if (!up || known.isEmpty() || missing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Sighting(
                new Sighting.Cause(FindingCode.PEERING_OUT_OF_STEP, peering.id()),
                Severity.MEDIUM,
                peering.id() + " does not know of all subnets of " + side.network(),
                fleet.machines(missing.stream().map(Subnet::id).toList()).toList(),
                missing.stream()
                        .map(subnet -> new Evidence(
                                peering.id(),
                                "",
                                "prefixes",
                                "without " + subnet.prefixes().get(0)))
                        .toList()));
    }

    private static Sighting sighting(Fleet fleet, Peering peering, OperationalState state) {
        List<ResourceId> networks = Stream.of(peering.first(), peering.second())
                .map(PeeringSide::network)
                .filter(network -> fleet.snapshot().resource(network).isPresent())
                .toList();
        return new Sighting(
                new Sighting.Cause(FindingCode.PEERING_DOWN, peering.id()),
                Severity.MEDIUM,
                peering.id() + " is " + state.raw(),
                networks,
                List.of(new Evidence(peering.id(), "", "state", state.raw())));
    }
}
