/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach;

import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.model.fact.Assumption;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.graph.Estate;
import io.hopscope.reach.match.Box;
import io.hopscope.reach.trace.Account;
import io.hopscope.reach.trace.Note;
import io.hopscope.reach.trace.NoteCode;
import io.hopscope.reach.trace.Verdict;
import io.hopscope.reach.walk.Evaluator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Answers reachability questions on a snapshot, without sending a packet. Compile once, ask often; thread-safe.
 *
 * <pre>{@code
 * Engine engine = Engine.of(snapshot);
 * Answer answer = engine.answer(engine.question("internet", "web-1", Service.tcp(443)));
 * }</pre>
 */
public final class Engine {
    private final Estate estate;
    private final Evaluator evaluator;
    private final Parties parties;
    private final boolean strict;

    private Engine(Estate estate, boolean strict) {
        this.estate = estate;
        this.evaluator = new Evaluator(estate);
        this.parties = new Parties(estate.snapshot());
        this.strict = strict;
    }

    /** An engine that accepts the assumptions of the snapshot. */
    public static Engine of(Snapshot snapshot) {
        return new Engine(Estate.of(snapshot), false);
    }

    /** An engine that treats assumptions as unknown. */
    public static Engine strict(Snapshot snapshot) {
        return new Engine(Estate.of(snapshot), true);
    }

    /** An engine on the snapshot after changes; it shares all that they do not touch. */
    public Engine with(Collection<? extends Change> changes) {
        return new Engine(estate.with(changes), strict);
    }

    /**
     * An engine on the snapshot with resources in another state; it shares all that this does not touch. What they are
     * found by stays as it was: addresses of interfaces, ends of peerings and attachments, interfaces of services.
     *
     * @throws IllegalArgumentException when one of them is not in the snapshot in any version
     */
    public Engine replacing(Collection<? extends Resource> versions) {
        return new Engine(estate.replacing(versions), strict);
    }

    /** An engine on another snapshot, as strict as this one. */
    public Engine on(Snapshot other) {
        return new Engine(Estate.of(other), strict);
    }

    /** The compiled snapshot that it answers on. */
    public Estate estate() {
        return estate;
    }

    /** The snapshot that it answers on. */
    public Snapshot snapshot() {
        return estate.snapshot();
    }

    /**
     * A question between parties given as text.
     *
     * @throws QuestionException when a party does not exist or is not unique
     */
    public Question question(String from, String to, Service service) {
        return Question.of(parties.find("from", from), parties.find("to", to), service);
    }

    /** Finds parties by text. */
    public Parties parties() {
        return parties;
    }

    /**
     * The verdict alone, without words.
     *
     * @throws QuestionException when the question cannot be asked
     */
    public Verdict verdict(Question question) {
        return verdict(question, assumption -> strict);
    }

    /**
     * The verdict with everything that explains it.
     *
     * @throws QuestionException when the question cannot be asked
     */
    public Answer answer(Question question) {
        Plan plan = new Planner(estate, question).plan();
        if (plan.settled().isPresent()) {
            return answer(question, plan.settled().get(), List.of());
        }
        Summary summary = new Summary(new Pieces(evaluator, new Evaluator.Mode(strict, false)).of(plan));
        return answer(question, summary.account(), summary.deviations(plan));
    }

    /**
     * What a question asks about, before anything is cut: one box for each sort of sender and range of addresses. Empty
     * when nobody in the snapshot can be the sender.
     *
     * @throws QuestionException when the question cannot be asked
     */
    public List<Box> boxes(Question question) {
        return new Planner(estate, question)
                .plan().parts().stream().map(Plan.Part::box).toList();
    }

    /**
     * The parts into which a question falls, each with its verdict; together they are the whole question.
     *
     * @throws QuestionException when the question cannot be asked
     */
    public List<Part> parts(Question question) {
        return pieces(new Planner(estate, question).plan()).stream()
                .map(piece -> new Part(piece.box(), piece.account().verdict()))
                .toList();
    }

    /**
     * How anything of a question gets through: for each part that is REACHABLE the filters that let it. Parts that are
     * let through in the same way are told once.
     *
     * @throws QuestionException when the question cannot be asked
     */
    public List<Passage> passages(Question question) {
        List<Account> open = accounts(question)
                .filter(account -> account.verdict() == Verdict.REACHABLE)
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        Confidence confidence =
                open.stream().allMatch(account -> !account.assumptions().isEmpty())
                                && new Engine(estate, true)
                                        .parts(question).stream().noneMatch(part -> part.verdict() == Verdict.REACHABLE)
                        ? Confidence.PROBABLE
                        : Confidence.CERTAIN;
        return open.stream()
                .map(account -> new Passage(account.admissions(), confidence))
                .distinct()
                .toList();
    }

    /**
     * What is not known and matters: the gaps of all parts whose verdict is UNKNOWN.
     *
     * @throws QuestionException when the question cannot be asked
     */
    public List<Gap> gaps(Question question) {
        return accounts(question)
                .filter(account -> account.verdict() == Verdict.UNKNOWN)
                .flatMap(account -> account.gaps().stream())
                .distinct()
                .toList();
    }

    /**
     * The resources that the answer to a question is worked out from: whatever becomes of the others, the answer stays,
     * as long as no resource is added.
     *
     * @throws QuestionException when the question cannot be asked
     */
    public Set<ResourceId> reads(Question question) {
        Set<ResourceId> read = new HashSet<>();
        new Engine(estate.watchedBy(read::add), strict).parts(question);
        return read;
    }

    private Verdict verdict(Question question, Predicate<Assumption> refused) {
        Plan plan = new Planner(estate, question).plan();
        if (plan.settled().isPresent()) {
            return plan.settled().get().verdict();
        }
        return new Summary(new Pieces(evaluator, new Evaluator.Mode(refused, true)).of(plan)).verdict();
    }

    private Answer answer(Question question, Account account, List<Deviation> deviations) {
        boolean rests =
                !strict && !account.assumptions().isEmpty() && verdict(question, any -> true) != account.verdict();
        List<Note> notes = new ArrayList<>(account.notes());
        if (account.verdict() == Verdict.REACHABLE && losesEarlyPorts(question)) {
            notes.add(new Note(
                    NoteCode.EARLY_CLIENT_PORTS, "clients that use ports 1024-32767 of their own get no reply", ""));
        }
        if (rests) {
            decisive(question, account).forEach(a -> notes.add(note(a)));
        }
        return new Answer(
                question,
                account.verdict(),
                rests ? Confidence.PROBABLE : Confidence.CERTAIN,
                account.forward(),
                account.reply(),
                account.blockers(),
                deviations,
                account.gaps(),
                List.copyOf(notes));
    }

    /** The assumptions that the verdict rests on: each by itself, or where each has a stand-in, all together. */
    private List<Assumption> decisive(Question question, Account account) {
        List<Assumption> asked = account.assumptions();
        if (asked.size() < 2) {
            return asked;
        }
        List<Assumption> alone = asked.stream()
                .filter(one -> verdict(question, one::equals) != account.verdict())
                .toList();
        return alone.isEmpty() ? asked : alone;
    }

    private boolean losesEarlyPorts(Question question) {
        return new Planner(estate, question)
                .earlyClientPorts()
                .map(plan -> pieces(plan).stream().anyMatch(p -> p.account().verdict() == Verdict.BLOCKED))
                .orElse(false);
    }

    private Stream<Account> accounts(Question question) {
        Plan plan = new Planner(estate, question).plan();
        return Stream.concat(
                plan.settled().stream(),
                new Pieces(evaluator, new Evaluator.Mode(strict, false))
                        .of(plan).stream().map(Piece::account));
    }

    private List<Piece> pieces(Plan plan) {
        return new Pieces(evaluator, new Evaluator.Mode(strict, true)).of(plan);
    }

    private static Note note(Assumption assumption) {
        return new Note(NoteCode.ASSUMPTION, "assumed: " + assumption.text(), assumption.id());
    }
}
