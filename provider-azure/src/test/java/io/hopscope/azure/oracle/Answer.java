/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import java.util.EnumSet;
import java.util.Set;

/**
 * What the oracle says about one question.
 *
 * @param verdict the answer
 * @param reasons what dropped packets in the possibilities that were tried; not complete
 */
public record Answer(Verdict verdict, Set<Reason> reasons) {

    /** Copies the set. */
    public Answer {
        reasons = Set.copyOf(reasons);
    }

    /** The reasons of both, and a verdict. */
    Answer or(Answer other, Verdict together) {
        return new Answer(together, union(reasons, other.reasons));
    }

    static Set<Reason> union(Set<Reason> some, Set<Reason> others) {
        Set<Reason> all = EnumSet.noneOf(Reason.class);
        all.addAll(some);
        all.addAll(others);
        return all;
    }
}
