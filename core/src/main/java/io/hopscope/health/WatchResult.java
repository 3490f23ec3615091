/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.health;

import io.hopscope.reach.Confidence;
import io.hopscope.reach.trace.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How one watch stands. Immutable.
 *
 * @param name the watch's name
 * @param expected what has to hold
 * @param state how it stands
 * @param verdict the answer; UNKNOWN where the question was not or could not be asked
 * @param confidence whether the answer rests on assumptions
 * @param asOf when the oldest of the facts was read that the answer may rest on; empty before the first reading
 * @param obstacles what is in the way; empty unless the verdict is BLOCKED
 * @param missing what is not known and matters
 * @param note why there is no answer, in a few words; empty when there is one
 */
public record WatchResult(
        String name,
        Expectation expected,
        HealthState state,
        Verdict verdict,
        Confidence confidence,
        Optional<Instant> asOf,
        List<Obstacle> obstacles,
        List<MissingFact> missing,
        String note) {
    /** Copies the lists. */
    public WatchResult {
        obstacles = List.copyOf(obstacles);
        missing = List.copyOf(missing);
    }

    /** A watch that nobody can answer for. */
    static WatchResult unanswered(Watch watch, Optional<Instant> asOf, String note) {
        return new WatchResult(
                watch.name(),
                watch.expected(),
                HealthState.UNKNOWN,
                Verdict.UNKNOWN,
                Confidence.CERTAIN,
                asOf,
                List.of(),
                List.of(),
                note);
    }

    /** The same watch, with an answer that no longer counts. */
    WatchResult outdated(String why) {
        return new WatchResult(
                name,
                expected,
                HealthState.UNKNOWN,
                Verdict.UNKNOWN,
                Confidence.CERTAIN,
                asOf,
                List.of(),
                List.of(),
                why);
    }

    /** How old the facts are; empty before the first reading. */
    public Optional<Duration> age(Instant now) {
        return asOf.map(then -> Duration.between(then, now));
    }

    /** State, verdict and reasons in one line, for the details of a health check. */
    public String words() {
        String reasons = Stream.of(obstacles.stream(), missing.stream(), Stream.of(note))
                .flatMap(parts -> parts)
                .map(Object::toString)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return state + ": " + verdict + ", expected " + expected + (reasons.isEmpty() ? "" : ": " + reasons);
    }
}
