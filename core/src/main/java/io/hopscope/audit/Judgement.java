/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import java.util.List;

/**
 * How an expectation fares. Pairs are those of a source, a destination and a service; machines that nothing tells apart
 * are counted one by one. Immutable.
 *
 * @param stated the expectation
 * @param outcome how it fares as a whole
 * @param met pairs that are as expected
 * @param unmet pairs that are not
 * @param undecided pairs that nobody can tell
 * @param failures why, for pairs that are not surely as expected, those of the most pairs first
 */
public record Judgement(Stated stated, Outcome outcome, int met, int unmet, int undecided, List<Failure> failures) {
    /** How an expectation fares. */
    public enum Outcome {
        /** Every pair is surely as expected. */
        MET,
        /** One at least surely is not. */
        UNMET,
        /** None surely is not, and of one at least nobody can tell. */
        UNDECIDED
    }

    /** Keeps a copy. */
    public Judgement {
        failures = List.copyOf(failures);
    }
}
