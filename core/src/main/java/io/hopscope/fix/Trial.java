/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Deviation;
import io.hopscope.reach.Engine;
import io.hopscope.reach.QuestionException;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A question asked again after changes.
 *
 * @param changes the changes
 * @param asked the question on the changed estate
 * @param answer the answer there
 */
record Trial(List<Change> changes, Asked asked, Answer answer) {
    /** Asks again; empty when the changes do not fit the snapshot, or the question cannot be asked any more. */
    static Optional<Trial> of(Asked before, List<Change> changes) {
        try {
            Engine engine = before.engine().with(changes);
            Asked after = before.after(engine);
            return Optional.of(new Trial(changes, after, engine.answer(before.question())));
        } catch (IllegalArgumentException | QuestionException e) {
            return Optional.empty();
        }
    }

    /** Whether the question as a whole is answered REACHABLE. */
    boolean isReachable() {
        return answer.verdict() == Verdict.REACHABLE;
    }

    /** Whether an obstacle is still there, be it for a part of the question. */
    boolean meets(Blocker blocker) {
        return obstacles().anyMatch(blocker::isSameAs);
    }

    /** All obstacles, those of single parts of the question last. */
    Stream<Blocker> obstacles() {
        return Stream.concat(
                answer.blockers().stream(),
                answer.exceptions().stream().map(Deviation::blockers).flatMap(List::stream));
    }

    /** The same without changes that can be left out, as long as what is left works; one change is always left. */
    Trial leastThat(Predicate<Trial> works, Asked before) {
        Trial least = this;
        for (Change change : changes) {
            List<Change> fewer = new ArrayList<>(least.changes());
            fewer.remove(change);
            least = (fewer.isEmpty() ? Optional.<Trial>empty() : of(before, fewer))
                    .filter(works)
                    .orElse(least);
        }
        return least;
    }

    /** How much of the question is blocked. */
    double blockedVolume() {
        return volume(Verdict.BLOCKED);
    }

    /** How much of the question gets through. */
    double reachableVolume() {
        return volume(Verdict.REACHABLE);
    }

    /** How much of the question nobody can tell. */
    double unknownVolume() {
        return volume(Verdict.UNKNOWN);
    }

    private double volume(Verdict verdict) {
        return asked.engine().parts(asked.question()).stream()
                .filter(part -> part.verdict() == verdict)
                .mapToDouble(part -> part.box().volume())
                .sum();
    }
}
