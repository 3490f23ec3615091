/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

import io.hopscope.model.fact.ResourceId;
import java.util.List;
import java.util.Optional;

/** Who connects. */
public sealed interface Origin {
    /** Outside hosts; which of them, the flows' sources say. */
    record Internet() implements Origin {}

    /**
     * Machines of a network, from their own addresses.
     *
     * @param network their network
     * @param set the group, subnet or network of which these are all that run; empty where they are exactly none's. The
     *     machine that is reached counts as neither in nor out
     * @param machines all of them, ordered by id
     */
    record Senders(ResourceId network, Optional<ResourceId> set, List<ResourceId> machines) implements Origin {
        /** Copies the list. */
        public Senders {
            machines = List.copyOf(machines);
        }
    }
}
