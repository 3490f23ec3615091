/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.edge.Door;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.reach.Party;
import io.hopscope.reach.Question;
import io.hopscope.reach.Service;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.trace.FindingCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Public addresses that let nobody in because no filter list guards their machine. */
final class GuardInspection implements Inspection {
    private static final Service ANY_PORT = Service.tcp(443);

    @Override
    public Stream<Sighting> of(Fleet fleet) {
        return fleet.snapshot()
                .all(Door.class)
                .filter(door -> door.closedUnlessFiltered() && door.ports().isEmpty())
                .flatMap(door -> fleet.estate().port(door.target()).stream()
                        .filter(port -> port.nic().role() == InterfaceRole.INSTANCE)
                        .filter(port -> isClosed(fleet, door, port))
                        .map(port -> sighting(door, port)));
    }

    private static boolean isClosed(Fleet fleet, Door door, Port port) {
        Question question = new Question(
                new Party.Internet(),
                new Party.OfInterface(port.id()),
                ANY_PORT,
                Optional.empty(),
                Optional.of(door.outside().family()));
        return fleet.engine().answer(question).blockers().stream()
                .anyMatch(blocker -> blocker.code() == FindingCode.DOOR_CLOSED
                        && blocker.subject().equals(port.id()));
    }

    private static Sighting sighting(Door door, Port port) {
        return new Sighting(
                new Sighting.Cause(FindingCode.DOOR_CLOSED, port.id()),
                Severity.LOW,
                door.outside() + " lets nobody in: no filter list is bound to " + port.id() + " or its subnet",
                List.of(Fleet.machine(port)),
                List.of(new Evidence(port.id(), "", "filter lists", "none")));
    }
}
