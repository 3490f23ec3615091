/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Gap;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Engine;
import io.hopscope.reach.QuestionException;
import io.hopscope.reach.trace.Verdict;
import java.util.List;

/**
 * The answer to a probe. A party that was not read is as good as an unknown verdict.
 *
 * @param verdict the verdict
 * @param gaps what is missing, when it is unknown
 */
record Judgement(Verdict verdict, List<Gap> gaps) {
    static Judgement of(Probe probe, Snapshot snapshot) {
        return of(probe, Engine.of(snapshot));
    }

    static Judgement of(Probe probe, Engine engine) {
        try {
            Answer answer = engine.answer(engine.question(probe.from(), probe.to(), probe.service()));
            return new Judgement(answer.verdict(), answer.gaps());
        } catch (QuestionException e) {
            if (e.code() != QuestionException.Code.NOT_FOUND) {
                throw new AssertionError(probe + " cannot be asked: " + e.getMessage(), e);
            }
            return new Judgement(Verdict.UNKNOWN, engine.snapshot().gaps());
        }
    }

    /** Whether a gap has a text in its message, or in what settles it. */
    static boolean names(Gap gap, String text) {
        return gap.message().contains(text) || gap.settledBy().contains(text);
    }

    boolean names(String text) {
        return gaps.stream().anyMatch(gap -> names(gap, text));
    }
}
