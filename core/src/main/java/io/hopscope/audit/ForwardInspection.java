/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.edge.Door;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.reach.trace.FindingCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ports that are forwarded to an address that nobody has, so that nobody can be asked whether they get in. */
final class ForwardInspection implements Inspection {
    @Override
    public Stream<Sighting> of(Fleet fleet) {
        return fleet.snapshot()
                .all(Door.class)
                .filter(door -> door.ports().isPresent())
                .filter(door -> fleet.estate().port(door.target()).isEmpty())
                .flatMap(door -> down(door).stream().map(state -> sighting(door, state)));
    }

    private static Optional<OperationalState> down(Door door) {
        return door.carries().value().filter(state -> !state.up());
    }

    private static Sighting sighting(Door door, OperationalState state) {
        return new Sighting(
                new Sighting.Cause(FindingCode.PUBLIC_ADDRESS_DOWN, door.id()),
                Severity.MEDIUM,
                "what is forwarded at " + door.outside() + " reaches nobody: " + state.raw(),
                List.of(),
                List.of(new Evidence(door.id(), "", "state", state.raw())));
    }
}
