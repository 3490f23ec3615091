/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.route.NextHop;
import io.hopscope.reach.trace.FindingCode;
import java.util.List;
import java.util.stream.Stream;

/** NAT gateways that do not work. */
final class NatInspection implements Inspection {
    @Override
    public Stream<Sighting> of(Fleet fleet) {
        return fleet.snapshot()
                .all(NatGateway.class)
                .flatMap(nat -> nat.state().value().filter(state -> !state.up()).stream()
                        .map(state -> sighting(fleet, nat, state)));
    }

    private static Sighting sighting(Fleet fleet, NatGateway nat, OperationalState state) {
        List<ResourceId> machines = fleet.routedTo(new NextHop.ToNat(nat.id())::equals);
        return new Sighting(
                new Sighting.Cause(FindingCode.NAT_DOWN, nat.id()),
                machines.isEmpty() ? Severity.LOW : Severity.HIGH,
                nat.id() + " is " + state.raw(),
                machines,
                List.of(new Evidence(nat.id(), "", "state", state.raw())));
    }
}
