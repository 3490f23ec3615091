/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.health;

import io.hopscope.reach.Answer;
import io.hopscope.reach.trace.Verdict;

/** What a watch wants to hold. */
public enum Expectation {
    /** The question as a whole is answered by yes; parts of it may be blocked on purpose. */
    REACHABLE(Verdict.REACHABLE),
    /** The question is answered by no, and so is every part of it: one office that gets through is one too many. */
    BLOCKED(Verdict.BLOCKED);

    private final Verdict verdict;

    Expectation(Verdict verdict) {
        this.verdict = verdict;
    }

    /** What an answer means for it. */
    HealthState state(Answer answer) {
        boolean leaks = this == BLOCKED && hasPart(answer, Verdict.REACHABLE);
        if (leaks || (answer.verdict() != verdict && answer.verdict() != Verdict.UNKNOWN)) {
            return HealthState.DOWN;
        }
        boolean open = answer.verdict() == Verdict.UNKNOWN || hasPart(answer, Verdict.UNKNOWN);
        return open ? HealthState.UNKNOWN : HealthState.UP;
    }

    private static boolean hasPart(Answer answer, Verdict verdict) {
        return answer.exceptions().stream().anyMatch(part -> part.verdict() == verdict);
    }
}
