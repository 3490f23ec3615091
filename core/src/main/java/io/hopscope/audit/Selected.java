/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.Party;
import java.util.List;

/**
 * Ends of connections of which one speaks for all. Immutable.
 *
 * @param text what selected them
 * @param machines the machines, the one that speaks first; empty where the text means something else
 * @param parties the same as parties; a single one where the text means no machines
 */
public record Selected(String text, List<ResourceId> machines, List<Party> parties) {
    /** Keeps copies. */
    public Selected {
        machines = List.copyOf(machines);
        parties = List.copyOf(parties);
    }

    Party first() {
        return parties.get(0);
    }
}
