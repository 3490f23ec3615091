/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.Place;
import io.hopscope.reach.trace.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What users say must not work and does. It hits the machines that are asked for; where none are, those that ask. Not
 * safe for several threads.
 */
final class StatedLimits {
    private final Fleet fleet;
    private final Facts facts;
    private final Holders holders;

    StatedLimits(Fleet fleet, Facts facts) {
        this.fleet = fleet;
        this.facts = facts;
        this.holders = new Holders(fleet.estate());
    }

    /** What lets through that should not; nothing of what should work. */
    Stream<Sighting> of(Judgement judgement) {
        return judgement.failures().stream()
                .flatMap(failure -> failure.pairs().stream())
                .flatMap(pair -> pair.leaks().stream().map(leak -> sighting(judgement.stated(), pair, leak)));
    }

    private Sighting sighting(Stated stated, Pair pair, Leak leak) {
        Defeated limit = new Defeated(pair.connection(), new MeantBy.Expectation(stated.name()));
        return new Sighting(
                new Sighting.Cause(FindingCode.UNEXPECTED_ACCESS, leak.subject(), leak.rule()),
                Severity.HIGH,
                leak.message() + "; this lets through "
                        + (pair.answer().verdict() == Verdict.REACHABLE ? "" : "a part of ") + limit.connection()
                        + ", which "
                        + limit.claim() + " blocked",
                affected(pair, leak).toList(),
                facts.behind(leak),
                leak.confidence(),
                List.of(limit),
                Optional.of(pair.answer().question()));
    }

    private Stream<ResourceId> affected(Pair pair, Leak leak) {
        List<ResourceId> those = holders.hit(pair).stream().map(Member::machine).toList();
        return those.isEmpty()
                ? leak.place().flatMap(Place::port).flatMap(fleet.estate()::port).map(Fleet::machine).stream()
                : those.stream();
    }
}
