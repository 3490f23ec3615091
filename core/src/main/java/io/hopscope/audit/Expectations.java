/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.Gap;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Party;
import io.hopscope.reach.Question;
import io.hopscope.reach.QuestionException;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds a snapshot against what users say must, or must not, work. An expectation that names many is asked for each
 * pair; machines that nothing in the snapshot tells apart are asked about once, and a machine is not asked about
 * itself. Where REACHABLE is wanted of the whole Internet, say, the verdict of the larger part counts; where BLOCKED
 * is, no part may be reachable. Not safe for several threads.
 *
 * <pre>{@code
 * Judgement judgement = Expectations.of(engine).judge(stated);
 * }</pre>
 */
public final class Expectations {
    /** Equal where the outcome and the cause are, whatever the packet was that met it. */
    private record Reason(Judgement.Outcome outcome, String what) {}

    private final Engine engine;
    private final Selection selection;
    private final Leaks leaks;

    private Expectations(Engine engine) {
        this.engine = engine;
        this.selection = Selection.of(engine);
        this.leaks = new Leaks(engine);
    }

    /** Asks an engine. */
    public static Expectations of(Engine engine) {
        return new Expectations(engine);
    }

    /** Whom texts mean. */
    public Selection selection() {
        return selection;
    }

    /**
     * Judges one expectation.
     *
     * @throws QuestionException when a text means nobody, a name is not unique, or a question cannot be asked
     */
    public Judgement judge(Stated stated) {
        Map<Reason, List<Failure>> failing = new LinkedHashMap<>();
        Map<Judgement.Outcome, Integer> counts = new EnumMap<>(Judgement.Outcome.class);
        for (Pair pair : pairs(stated)) {
            Judgement.Outcome outcome = outcome(stated.wanted(), pair.answer());
            counts.merge(outcome, pair.size(), Integer::sum);
            if (outcome != Judgement.Outcome.MET) {
                Failure one = failure(stated.wanted(), outcome, pair);
                failing.computeIfAbsent(reason(one), key -> new ArrayList<>()).add(one);
            }
        }
        List<Failure> failures = failing.values().stream()
                .map(Expectations::together)
                .sorted(Comparator.comparing(Failure::outcome)
                        .thenComparing(Comparator.comparingInt(Failure::size).reversed()))
                .toList();
        int unmet = counts.getOrDefault(Judgement.Outcome.UNMET, 0);
        int undecided = counts.getOrDefault(Judgement.Outcome.UNDECIDED, 0);
        Judgement.Outcome whole = unmet > 0
                ? Judgement.Outcome.UNMET
                : undecided > 0 ? Judgement.Outcome.UNDECIDED : Judgement.Outcome.MET;
        return new Judgement(stated, whole, counts.getOrDefault(Judgement.Outcome.MET, 0), unmet, undecided, failures);
    }

    private List<Pair> pairs(Stated stated) {
        List<Pair> pairs = new ArrayList<>();
        for (Selected from : all(stated.from())) {
            for (Selected to : all(stated.to())) {
                stated.services()
                        .forEach(service -> pair(stated, from, to, service).ifPresent(pairs::add));
            }
        }
        return pairs;
    }

    private List<Selected> all(List<String> texts) {
        return texts.stream().flatMap(text -> selection.find(text).stream()).toList();
    }

    /** Two of one class stand for the class among itself; one that is alone in it is not asked about itself. */
    private Optional<Pair> pair(Stated stated, Selected from, Selected to, Service service) {
        Set<Party> both = new HashSet<>(from.parties());
        both.retainAll(Set.copyOf(to.parties()));
        int own = from.machines().isEmpty() ? 0 : both.size();
        int size = from.parties().size() * to.parties().size() - own;
        if (size == 0) {
            return Optional.empty();
        }
        Party asks = own > 0 && to.parties().size() == 1 ? other(from, to.first()) : from.first();
        Party asked = own > 0 && to.parties().size() > 1 ? other(to, asks) : to.first();
        Question question = new Question(asks, asked, service, stated.clientPorts(), stated.family());
        Answer answer = engine.answer(question);
        List<Leak> unwanted =
                outcome(stated.wanted(), answer) == Judgement.Outcome.UNMET && stated.wanted() == Stated.Wanted.BLOCKED
                        ? leaks.of(question)
                        : List.of();
        return Optional.of(new Pair(from, to, size, service, answer, unwanted));
    }

    private static Party other(Selected some, Party than) {
        return some.parties().stream()
                .filter(party -> !party.equals(than))
                .findFirst()
                .orElse(than);
    }

    private static Judgement.Outcome outcome(Stated.Wanted wanted, Answer answer) {
        boolean reachable = wanted == Stated.Wanted.REACHABLE;
        boolean leaks = !reachable && has(answer, Verdict.REACHABLE);
        if (leaks || (reachable && answer.verdict() == Verdict.BLOCKED)) {
            return Judgement.Outcome.UNMET;
        }
        return has(answer, Verdict.UNKNOWN) ? Judgement.Outcome.UNDECIDED : Judgement.Outcome.MET;
    }

    private static boolean has(Answer answer, Verdict verdict) {
        return answer.verdict() == verdict || answer.exceptions().stream().anyMatch(part -> part.verdict() == verdict);
    }

    private static Reason reason(Failure one) {
        String what = one.blocker()
                .map(b -> b.code() + " " + b.subject() + " " + b.rule())
                .or(() -> one.leak().map(leak -> leak.subject() + " " + leak.rule()))
                .orElse(one.gap().map(Gap::message).orElse(""));
        return new Reason(one.outcome(), what);
    }

    private static Failure failure(Stated.Wanted wanted, Judgement.Outcome outcome, Pair pair) {
        Optional<Blocker> blocker = outcome == Judgement.Outcome.UNMET && wanted == Stated.Wanted.REACHABLE
                ? pair.answer().blockers().stream().findFirst()
                : Optional.empty();
        Optional<Gap> gap = outcome == Judgement.Outcome.UNDECIDED
                ? pair.answer().gaps().stream().findFirst()
                : Optional.empty();
        return new Failure(outcome, blocker, pair.leaks().stream().findFirst(), gap, List.of(pair));
    }

    private static Failure together(List<Failure> alike) {
        Failure first = alike.get(0);
        return new Failure(
                first.outcome(),
                first.blocker(),
                first.leak(),
                first.gap(),
                alike.stream().flatMap(one -> one.pairs().stream()).toList());
    }
}
