/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.health;

import io.hopscope.model.Snapshot;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Engine;
import io.hopscope.reach.QuestionException;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.Decision;
import io.hopscope.reach.trace.Hop;
import io.hopscope.reach.trace.HopKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks about watches.
 *
 * @param watches the watches
 * @param inventory whether results may name resources
 */
record Examination(List<Watch> watches, boolean inventory) {
    private static final String FAILED = "the question could not be answered";

    List<WatchResult> of(Snapshot snapshot, Instant asOf) {
        Engine engine = Engine.of(snapshot);
        return watches.stream()
                .map(watch -> result(watch, engine, Optional.of(asOf)))
                .toList();
    }

    /** All watches, when nothing can be asked. */
    List<WatchResult> unanswered(Optional<Instant> asOf, String note) {
        return watches.stream()
                .map(watch -> WatchResult.unanswered(watch, asOf, note))
                .toList();
    }

    private WatchResult result(Watch watch, Engine engine, Optional<Instant> asOf) {
        try {
            Answer answer = engine.answer(engine.question(watch.from(), watch.to(), watch.service()));
            return result(watch, answer, asOf);
        } catch (QuestionException e) {
            String note = inventory ? String.valueOf(e.getMessage()) : words(e.code());
            return WatchResult.unanswered(watch, asOf, note);
        } catch (RuntimeException e) {
            return WatchResult.unanswered(
                    watch, asOf, FAILED + " (" + e.getClass().getSimpleName() + ")");
        }
    }

    private WatchResult result(Watch watch, Answer answer, Optional<Instant> asOf) {
        return new WatchResult(
                watch.name(),
                watch.expected(),
                watch.expected().state(answer),
                answer.verdict(),
                answer.confidence(),
                asOf,
                answer.blockers().stream()
                        .map(blocker -> obstacle(blocker, answer))
                        .distinct()
                        .toList(),
                answer.gaps().stream()
                        .map(gap -> MissingFact.of(gap, inventory))
                        .distinct()
                        .toList(),
                "");
    }

    private Obstacle obstacle(Blocker blocker, Answer answer) {
        HopKind hop = Stream.concat(answer.forward().stream(), answer.reply().stream())
                .filter(each -> each.decision() == Decision.DROP)
                .filter(each -> isOf(each, blocker))
                .map(Hop::kind)
                .findFirst()
                .orElse(HopKind.FILTER);
        return new Obstacle(
                blocker.code(), hop, blocker.place().reply(), inventory ? Optional.of(blocker) : Optional.empty());
    }

    private static boolean isOf(Hop hop, Blocker blocker) {
        return hop.resource().equals(blocker.subject().value()) && hop.rule().equals(blocker.rule());
    }

    private static String words(QuestionException.Code code) {
        return switch (code) {
            case NOT_FOUND -> "a party of the question is not in the snapshot";
            case AMBIGUOUS -> "several have the name of a party of the question";
            case BAD_QUESTION -> "the question cannot be asked";
        };
    }
}
