/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.Gap;
import io.hopscope.reach.trace.Blocker;
import java.util.List;
import java.util.Optional;

/**
 * Pairs that one thing keeps from being as expected. Immutable.
 *
 * @param outcome UNMET or UNDECIDED
 * @param blocker the first obstacle, where something is blocked that should be reachable
 * @param leak the first thing that lets through what should be blocked
 * @param gap what is not known first, where nobody can tell
 * @param pairs the pairs, alike ones together
 */
public record Failure(
        Judgement.Outcome outcome,
        Optional<Blocker> blocker,
        Optional<Leak> leak,
        Optional<Gap> gap,
        List<Pair> pairs) {
    /** Keeps a copy. */
    public Failure {
        pairs = List.copyOf(pairs);
    }

    /** How many pairs there are, each machine counted. */
    public int size() {
        return pairs.stream().mapToInt(Pair::size).sum();
    }
}
