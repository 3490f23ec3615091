/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach;

import io.hopscope.model.fact.Gap;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.Hop;
import io.hopscope.reach.trace.Note;
import io.hopscope.reach.trace.Verdict;
import java.util.List;

/**
 * The answer to a question. Immutable.
 *
 * @param question the question
 * @param verdict the outcome for the larger part of the question
 * @param confidence how sure it is
 * @param forward hops of the request
 * @param reply hops of the reply
 * @param blockers every obstacle, when the verdict is BLOCKED
 * @param exceptions parts of the question with another outcome
 * @param gaps what is not known and matters
 * @param notes what else is worth telling
 */
public record Answer(
        Question question,
        Verdict verdict,
        Confidence confidence,
        List<Hop> forward,
        List<Hop> reply,
        List<Blocker> blockers,
        List<Deviation> exceptions,
        List<Gap> gaps,
        List<Note> notes) {
    /** The same answer with other exceptions. */
    public Answer withExceptions(List<Deviation> other) {
        return new Answer(question, verdict, confidence, forward, reply, blockers, other, gaps, notes);
    }
}
