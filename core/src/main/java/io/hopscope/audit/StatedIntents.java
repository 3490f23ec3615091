/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.Gap;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Party;
import io.hopscope.reach.Question;
import io.hopscope.reach.trace.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What users say must work and does not. It hits the machines that are asked for; where none are, those that ask. Not
 * safe for several threads.
 */
final class StatedIntents {
    private final Fleet fleet;
    private final Holders holders;

    StatedIntents(Fleet fleet) {
        this.fleet = fleet;
        this.holders = new Holders(fleet.estate());
    }

    /** What stands in the way of what should work; nothing of what should not. */
    Stream<Outcome> of(Judgement judgement) {
        return judgement.stated().wanted() == Stated.Wanted.REACHABLE
                ? judgement.failures().stream()
                        .flatMap(failure -> failure.pairs().stream())
                        .flatMap(pair -> outcomes(judgement.stated(), pair))
                : Stream.empty();
    }

    private Stream<Outcome> outcomes(Stated stated, Pair pair) {
        Answer answer = pair.answer();
        Intent intent = intent(stated, pair, answer.question(), holders.hit(pair));
        Outcome outcome = outcome(intent, Strangers.only(answer, fleet.estate()));
        if (!outcome.isEachOnesOwn(fleet)) {
            return Stream.of(outcome);
        }
        boolean hitsThoseAsked = holders.asksForSomebody(pair);
        return (hitsThoseAsked ? pair.to() : pair.from())
                .parties().stream().map(party -> alone(stated, pair, party, hitsThoseAsked));
    }

    /** Machines that are alike, one of which stands for itself here, asked by another than itself. */
    private Outcome alone(Stated stated, Pair pair, Party party, boolean isAsked) {
        Question first = pair.answer().question();
        Party other = (isAsked ? pair.from() : pair.to())
                .parties().stream()
                        .filter(end -> !end.equals(party))
                        .findFirst()
                        .orElse(isAsked ? first.from() : first.to());
        Question question = new Question(
                isAsked ? other : party, isAsked ? party : other, first.service(), first.clientPorts(), first.family());
        return Outcome.of(intent(stated, pair, question, holders.of(party).toList()), fleet.engine());
    }

    private static Intent intent(Stated stated, Pair pair, Question question, List<Member> members) {
        return new Intent(List.of(question), members, new MeantBy.Expectation(stated.name()), pair.connection());
    }

    private static Outcome outcome(Intent intent, Answer answer) {
        List<Gap> gaps = answer.verdict() == Verdict.UNKNOWN ? answer.gaps() : List.of();
        return new Outcome(intent, answer.verdict(), Optional.of(answer), gaps);
    }
}
