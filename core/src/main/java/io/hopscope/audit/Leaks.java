/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Direction;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Passage;
import io.hopscope.reach.Question;
import io.hopscope.reach.trace.Admission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds what lets something through that must not get through: of the filters on its way one of those whom it is meant
 * to spare, or who are meant to be kept from it where nobody in the estate is asked for; a group before a list of the
 * subnet, a rule that somebody wrote before a default, the last before those before it. Not safe for several threads.
 */
final class Leaks {
    private final Engine engine;
    private final Holders holders;
    private final Facts facts;

    Leaks(Engine engine) {
        this.engine = engine;
        this.holders = new Holders(engine.estate());
        this.facts = new Facts(engine.snapshot());
    }

    /** One for each way that is open, those by the same rule once. */
    List<Leak> of(Question question) {
        List<Leak> leaks = new ArrayList<>();
        for (Passage passage : engine.passages(question)) {
            leak(question, passage)
                    .filter(leak -> leaks.stream().noneMatch(leak::isSameAs))
                    .ifPresent(leaks::add);
        }
        return leaks;
    }

    private Optional<Leak> leak(Question question, Passage passage) {
        Optional<Member> asked = holders.of(question.to()).findFirst();
        Optional<Member> asks = holders.of(question.from()).findFirst();
        boolean inward = asked.isPresent() || asks.isEmpty();
        Optional<Member> spared = inward ? asked : asks;
        Direction direction = inward ? Direction.INGRESS : Direction.EGRESS;
        Comparator<Admission> nearest = Comparator.<Admission, Boolean>comparing(one -> isAt(spared, one))
                .thenComparing(one -> one.place().direction().equals(Optional.of(direction)))
                .thenComparingInt(Leaks::rank)
                .thenComparing(one -> facts.isWritten(one.subject(), one.rule()));
        return passage.admissions().stream()
                .reduce((one, later) -> nearest.compare(one, later) > 0 ? one : later)
                .map(admission -> Leak.of(admission, passage.confidence()))
                .or(() -> spared.map(member -> Leak.unfiltered(member.port(), passage.confidence())));
    }

    private boolean isAt(Optional<Member> spared, Admission admission) {
        return spared.flatMap(member -> admission
                        .place()
                        .port()
                        .flatMap(engine.estate()::port)
                        .filter(port -> holders.isOf(member, port)))
                .isPresent();
    }

    private static int rank(Admission admission) {
        return List.of(ResourceKind.NETWORK_ACL, ResourceKind.SECURITY_GROUP)
                .indexOf(admission.subject().kind());
    }
}
