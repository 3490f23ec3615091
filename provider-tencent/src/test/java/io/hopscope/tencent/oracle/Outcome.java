/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import java.util.EnumSet;
import java.util.Set;

/**
 * The verdict on one possibility, or on many together.
 *
 * @param verdict the verdict
 * @param reasons why
 */
record Outcome(Verdict verdict, Set<Reason> reasons) {

    static Outcome passed() {
        return new Outcome(Verdict.REACHABLE, Set.of());
    }

    static Outcome dropped(Reason reason) {
        return new Outcome(Verdict.BLOCKED, Set.of(reason));
    }

    static Outcome droppedOnTheWayBack(Reason reason) {
        return new Outcome(Verdict.BLOCKED, Set.of(reason, Reason.ON_THE_WAY_BACK));
    }

    static Outcome unsure(Reason reason) {
        return new Outcome(Verdict.UNKNOWN, Set.of(reason));
    }

    /** The given verdict for the reasons of both. */
    Outcome with(Outcome other, Verdict verdict) {
        Set<Reason> both = EnumSet.noneOf(Reason.class);
        both.addAll(reasons);
        both.addAll(other.reasons);
        return new Outcome(verdict, both);
    }
}
