/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.link.Peering;
import io.hopscope.model.route.NextHop;
import io.hopscope.reach.trace.FindingCode;
import java.util.List;
import java.util.stream.Stream;

/** Peerings that wait, or that failed. */
final class PeeringInspection implements Inspection {
    @Override
    public Stream<Sighting> of(Fleet fleet) {
        return fleet.snapshot()
                .all(Peering.class)
                .flatMap(peering -> peering.state().value().filter(state -> !state.up()).stream()
                        .map(state -> sighting(fleet, peering, state)));
    }

    private static Sighting sighting(Fleet fleet, Peering peering, OperationalState state) {
        List<ResourceId> machines = fleet.routedTo(new NextHop.ToPeering(peering.id())::equals);
        return new Sighting(
                new Sighting.Cause(FindingCode.PEERING_DOWN, peering.id()),
                Severity.MEDIUM,
                peering.id() + " is " + state.raw(),
                machines,
                List.of(new Evidence(peering.id(), "", "state", state.raw())));
    }
}
