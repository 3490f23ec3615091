/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.agreement;

import io.hopscope.model.Snapshot;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Engine;
import io.hopscope.reach.QuestionException;
import io.hopscope.reach.trace.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Asks engine and oracle the same questions about the same worlds.
 *
 * @param <W> a world
 * @param <Q> a question
 * @param <A> an answer of the oracle
 */
final class Contest<W, Q, A> {
    private final Duel<W, Q, A> duel;
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private final List<Difference<W, Q, A>> differences = new ArrayList<>();

    /** A question on which they disagree. */
    record Difference<W, Q, A>(long seed, W world, Q question, Verdict engine, String why, A oracle) {
        @Override
        public String toString() {
            return "seed " + seed + ": " + question + ": engine " + engine + " " + why + ", oracle " + oracle;
        }
    }

    Contest(Duel<W, Q, A> duel) {
        this.duel = duel;
    }

    /** The questions of one seed. */
    static <W, Q, A> Contest<W, Q, A> of(Duel<W, Q, A> duel, long seed, int questions) {
        Contest<W, Q, A> contest = new Contest<>(duel);
        contest.play(seed, questions);
        return contest;
    }

    /** Both together; neither is changed. */
    Contest<W, Q, A> with(Contest<W, Q, A> other) {
        Contest<W, Q, A> both = new Contest<>(duel);
        for (Contest<W, Q, A> one : List.of(this, other)) {
            both.differences.addAll(one.differences);
            one.verdicts.forEach((verdict, count) -> both.verdicts.merge(verdict, count, Integer::sum));
        }
        return both;
    }

    private void play(long seed, int questions) {
        W world = duel.world(seed);
        Engine lenient = Engine.of(snapshot(world));
        Engine strict = Engine.strict(lenient.snapshot());
        for (Q question : duel.questions(world, seed, questions)) {
            Engine engine = duel.strict(question) ? strict : lenient;
            A expected = duel.oracle(world, question);
            Verdict got = ask(engine, question);
            verdicts.merge(got, 1, Integer::sum);
            if (!agree(engine, question, got, expected)) {
                differences.add(new Difference<>(seed, world, question, got, why(engine, question), expected));
            }
        }
    }

    private boolean agree(Engine engine, Q question, Verdict got, A expected) {
        return got == duel.verdict(expected) && duel.sameCause(engine, question, expected);
    }

    List<Difference<W, Q, A>> differences() {
        return differences;
    }

    Map<Verdict, Integer> verdicts() {
        return verdicts;
    }

    /** The smallest world found on which both still say what they said. */
    W shrunk(Difference<W, Q, A> difference) {
        return Shrinking.smallest(difference.world(), duel::smaller, world -> stillThere(difference, world));
    }

    private boolean stillThere(Difference<W, Q, A> difference, W world) {
        try {
            Snapshot snapshot = snapshot(world);
            Engine engine = duel.strict(difference.question()) ? Engine.strict(snapshot) : Engine.of(snapshot);
            A oracle = duel.oracle(world, difference.question());
            Verdict got = ask(engine, difference.question());
            return got == difference.engine()
                    && oracle.equals(difference.oracle())
                    && !agree(engine, difference.question(), got, oracle);
        } catch (QuestionException askedAboutSomethingGone) {
            return false;
        }
    }

    private String why(Engine engine, Q question) {
        Answer answer = engine.answer(duel.asked(engine, question));
        return answer.blockers().stream().map(b -> b.code() + " " + b.message()).toList()
                + answer.gaps().stream()
                        .map(g -> g.reason() + " " + g.message())
                        .toList()
                        .toString();
    }

    private Verdict ask(Engine engine, Q question) {
        return engine.verdict(duel.asked(engine, question));
    }

    private Snapshot snapshot(W world) {
        return SavedFiles.read(duel.files(world), duel::read);
    }
}
