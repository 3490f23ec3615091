/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.trace.Blocker;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Bandwidth for a public address that nothing else keeps down, or for the machine that has it. */
final class BandwidthCandidates {
    private BandwidthCandidates() {}

    static Stream<Change> of(Blocker blocker, Asked asked) {
        return asked
                .get(Door.class, blocker.subject())
                .flatMap(door -> without(door.carries()))
                .map(holder -> (Change) new Change.GiveBandwidth(holder, starving(holder, asked)))
                .stream();
    }

    private static List<ResourceId> starving(ResourceId holder, Asked asked) {
        Stream<ResourceId> doors = asked.snapshot()
                .all(Door.class)
                .filter(door -> without(door.carries()).equals(Optional.of(holder)))
                .map(Resource::id);
        Stream<ResourceId> addresses = asked.snapshot()
                .all(PublicAddress.class)
                .filter(address -> without(address.state()).equals(Optional.of(holder)))
                .map(Resource::id);
        return Stream.concat(doors, addresses).toList();
    }

    private static Optional<ResourceId> without(Fact<OperationalState> state) {
        return state.value().flatMap(OperationalState::starving);
    }
}
