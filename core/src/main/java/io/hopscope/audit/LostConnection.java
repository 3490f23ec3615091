/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.Verdict;
import java.util.List;

/**
 * What was meant to work, and would not after a loss. Immutable.
 *
 * @param connection what was meant, such as {@code tcp/443 from the Internet}
 * @param meantBy who says that it was meant
 * @param before REACHABLE, or UNKNOWN where nobody can tell whether it works now
 * @param verdict what it would be then: BLOCKED, or UNKNOWN where it surely works now and nobody can tell then
 * @param affected machines, or what stands for one, in the order of their ids
 * @param blockers what would be in the way of the first of them
 */
public record LostConnection(
        String connection,
        MeantBy meantBy,
        Verdict before,
        Verdict verdict,
        List<ResourceId> affected,
        List<Blocker> blockers) {
    /** Keeps copies. */
    public LostConnection {
        affected = List.copyOf(affected);
        blockers = List.copyOf(blockers);
    }
}
