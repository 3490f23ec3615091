/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.trace;

import io.hopscope.model.fact.Assumption;
import io.hopscope.model.fact.Gap;
import java.util.List;

/**
 * What a walk, or several taken together, told.
 *
 * @param verdict the outcome
 * @param forward hops of the request
 * @param reply hops of the reply
 * @param blockers what dropped the packet
 * @param admissions filters that let the request through, in its order
 * @param gaps what was not known
 * @param notes what else is worth telling
 * @param assumptions assumptions that were asked
 */
public record Account(
        Verdict verdict,
        List<Hop> forward,
        List<Hop> reply,
        List<Blocker> blockers,
        List<Admission> admissions,
        List<Gap> gaps,
        List<Note> notes,
        List<Assumption> assumptions) {
    /** The same account with another outcome. */
    public Account withVerdict(Verdict other) {
        return new Account(other, forward, reply, blockers, admissions, gaps, notes, assumptions);
    }

    /** The same account with other blockers. */
    public Account withBlockers(List<Blocker> other) {
        return new Account(verdict, forward, reply, other, admissions, gaps, notes, assumptions);
    }

    /** The same account with other gaps. */
    public Account withGaps(List<Gap> other) {
        return new Account(verdict, forward, reply, blockers, admissions, other, notes, assumptions);
    }

    /** The same account with other notes. */
    public Account withNotes(List<Note> other) {
        return new Account(verdict, forward, reply, blockers, admissions, gaps, other, assumptions);
    }

    /** The same account with other assumptions. */
    public Account withAssumptions(List<Assumption> other) {
        return new Account(verdict, forward, reply, blockers, admissions, gaps, notes, other);
    }
}
