/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.reach.graph.Port;
import java.util.Optional;

/** What a request is bound for. */
sealed interface Bound {
    /** Where to go on past an obstacle; empty where nothing in the snapshot is meant. */
    Optional<Port> goal();

    /** One port, and none that has the same address elsewhere. */
    record Only(Port port) implements Bound {
        @Override
        public Optional<Port> goal() {
            return Optional.of(port);
        }
    }

    /** One port by a way in that may exist, so that nobody knows the address that was dialled. */
    record ByPossibleDoor(PossibleDoors.Way way) implements Bound {
        @Override
        public Optional<Port> goal() {
            return Optional.of(way.target());
        }
    }

    /**
     * Whatever has the address.
     *
     * @param goal the port that most likely has it
     */
    record Holder(Optional<Port> goal) implements Bound {}

    /** A host of the Internet, and none of the snapshot's own public addresses. */
    record Outside() implements Bound {
        @Override
        public Optional<Port> goal() {
            return Optional.empty();
        }
    }
}
