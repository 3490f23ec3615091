/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Question;
import io.hopscope.reach.graph.PortClasses;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.Verdict;
import io.hopscope.spi.ChangeRenderer;
import io.hopscope.spi.RenderedChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds fixes for what an answer says is blocked. A fix is offered only when the engine, asked the same question on the
 * changed snapshot, answers REACHABLE; nothing is proposed that its owner cannot change, that the vendor has no command
 * for, or that would cut off something that works.
 *
 * <p>Fixes are single changes; where none helps and the answer names at most four obstacles, one combination of up to
 * four changes, none of which can be left out; it may peer networks that nothing joins. What would open least comes
 * first; {@link Fix#opens()} says what that is, asked of the engine before and after.
 *
 * <p>Immutable and safe for use by several threads. The first call indexes the snapshot once; after that the cost of a
 * call is that of the questions it asks, a few dozen for a candidate.
 *
 * <pre>{@code
 * Answer answer = engine.answer(question);
 * List<Fix> fixes = new Fixer(engine, renderers).fixes(answer);
 * }</pre>
 */
public final class Fixer {
    private static final int MOST_FIXES = 6;

    private final Engine engine;
    private final Rendering rendering;
    private final Lazy<Bindings> bindings;
    private final Lazy<PortClasses> classes;

    /**
     * Finds fixes on an engine's snapshot.
     *
     * @param engine the engine whose answers are to be fixed
     * @param renderers one for each vendor whose commands are wanted; a vendor without one gets fixes without commands
     */
    public Fixer(Engine engine, Collection<? extends ChangeRenderer> renderers) {
        this.engine = engine;
        this.rendering = new Rendering(renderers);
        this.bindings = new Lazy<>(() -> new Bindings(engine.snapshot()));
        this.classes = new Lazy<>(() -> PortClasses.of(engine.estate()));
    }

    /** Fixes for an answer of the engine, least opening first; empty when it is not BLOCKED or nothing helps. */
    public List<Fix> fixes(Answer answer) {
        if (answer.verdict() != Verdict.BLOCKED) {
            return List.of();
        }
        Asked asked = Asked.of(engine, bindings.get(), rendering, answer.question());
        ExposureSurvey survey = new ExposureSurvey(asked, classes.get());
        List<Proposal> proposals = new ArrayList<>();
        for (Trial trial : working(asked, answer)) {
            propose(trial, survey).ifPresent(proposals::add);
        }
        if (proposals.isEmpty()) {
            starts(asked, answer)
                    .flatMap(start -> new Combination(asked).find(start).stream())
                    .flatMap(trial -> propose(trial, survey).stream())
                    .findFirst()
                    .ifPresent(proposals::add);
        }
        return worthAWord(withoutRepetition(proposals), answer, asked).stream()
                .sorted(Comparator.comparingDouble((Proposal p) -> p.exposure().volume()))
                .limit(MOST_FIXES)
                .map(Proposal::fix)
                .toList();
    }

    /**
     * Changes after which nothing of a question gets through, what closes least besides first: a rule that denies
     * exactly what is asked about, where order decides, or a list without the rule that admits it; {@link Fix#closes()}
     * says what else they close. Empty when nothing gets through now, or nothing is proven to stop it.
     *
     * @throws io.hopscope.reach.QuestionException when the question cannot be asked
     */
    public List<Fix> closing(Question question) {
        Asked asked = Asked.of(engine, bindings.get(), rendering, question);
        ExposureSurvey survey = new ExposureSurvey(asked, classes.get());
        Map<Object, Closed> first = new LinkedHashMap<>();
        for (Trial trial : Closing.trials(asked)) {
            Closure closure = survey.closedBy(trial);
            rendering
                    .of(trial.changes(), engine.snapshot())
                    .map(words ->
                            new Fix(trial.changes(), words.commands(), words.terraform(), List.of(), closure.closed()))
                    .ifPresent(fix ->
                            first.putIfAbsent(List.of(subjects(fix), fix.closes()), new Closed(fix, closure.volume())));
        }
        return first.values().stream()
                .sorted(Comparator.comparingDouble(Closed::volume))
                .limit(MOST_FIXES)
                .map(Closed::fix)
                .toList();
    }

    private record Closed(Fix fix, double volume) {}

    /** What a combination may begin with: nothing, or a peering where nothing joins the networks. */
    private static Stream<Trial> starts(Asked asked, Answer answer) {
        return Stream.concat(
                Stream.of(new Trial(List.of(), asked, answer)),
                Joins.of(asked).flatMap(change -> Trial.of(asked, List.of(change)).stream()));
    }

    private record Proposal(Fix fix, Exposure exposure) {
        boolean joinsGroup() {
            return fix.changes().stream().anyMatch(Change.JoinGroup.class::isInstance);
        }
    }

    private static List<Trial> working(Asked asked, Answer answer) {
        List<Trial> working = new ArrayList<>();
        for (Blocker blocker : answer.blockers()) {
            for (Change candidate : Candidates.of(blocker, asked)) {
                boolean known = working.stream().anyMatch(t -> t.changes().equals(List.of(candidate)));
                if (!known) {
                    Trial.of(asked, List.of(candidate))
                            .filter(trial -> trial.isReachable() && !trial.meets(blocker))
                            .ifPresent(working::add);
                }
            }
        }
        return working;
    }

    /** What cuts off something that worked is no fix. */
    private Optional<Proposal> propose(Trial trial, ExposureSurvey survey) {
        Optional<RenderedChange> rendered = rendering.of(trial.changes(), engine.snapshot());
        return rendered.map(words -> {
                    Exposure exposure = survey.of(trial);
                    Fix fix =
                            new Fix(trial.changes(), words.commands(), words.terraform(), exposure.opened(), List.of());
                    return new Proposal(fix, exposure);
                })
                .filter(proposal -> proposal.exposure().closed() == 0);
    }

    /** Of changes of the same things that open the same, the likeliest. */
    private static List<Proposal> withoutRepetition(List<Proposal> proposals) {
        Map<Object, Proposal> first = new LinkedHashMap<>();
        proposals.forEach(
                p -> first.putIfAbsent(List.of(subjects(p.fix()), p.fix().opens()), p));
        return List.copyOf(first.values());
    }

    private static List<ResourceId> subjects(Fix fix) {
        return fix.changes().stream().map(Change::subject).toList();
    }

    /**
     * To join a group brings all of its rules: only worth a word where every other fix would open more, or where the
     * machine is in groups without any rule, which seldom are the place for one.
     */
    private static List<Proposal> worthAWord(List<Proposal> proposals, Answer answer, Asked asked) {
        if (answer.blockers().stream().anyMatch(blocker -> GroupCandidates.isInEmptyGroups(blocker, asked))) {
            return proposals;
        }
        double least = proposals.stream()
                .filter(p -> !p.joinsGroup())
                .mapToDouble(p -> p.exposure().volume())
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        return proposals.stream()
                .filter(p -> !p.joinsGroup() || p.exposure().volume() < least)
                .toList();
    }
}
