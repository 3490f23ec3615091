/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.agreement;

import io.hopscope.azure.oracle.Answer;
import io.hopscope.azure.oracle.Oracle;
import io.hopscope.azure.oracle.Question;
import io.hopscope.azure.oracle.Questions;
import io.hopscope.azure.oracle.Shrinker;
import io.hopscope.azure.oracle.World;
import io.hopscope.azure.oracle.Worlds;
import io.hopscope.net.PortRange;
import io.hopscope.reach.Engine;
import io.hopscope.reach.QuestionException;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks engine and oracle the same questions about the same worlds. */
final class Contest {
    /** A question on which they disagree. */
    record Difference(long seed, World world, Question question, Verdict engine, String why, Answer oracle) {
        @Override
        public String toString() {
            return "seed " + seed + ": " + question + ": engine " + engine + " " + why + ", oracle " + oracle;
        }
    }

    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private final List<Difference> differences = new ArrayList<>();

    /** The questions of one seed. */
    static Contest of(long seed, int questions) {
        Contest contest = new Contest();
        contest.play(seed, questions);
        return contest;
    }

    /** Both together; neither is changed. */
    Contest with(Contest other) {
        Contest both = new Contest();
        for (Contest one : List.of(this, other)) {
            both.differences.addAll(one.differences);
            one.verdicts.forEach((verdict, count) -> both.verdicts.merge(verdict, count, Integer::sum));
        }
        return both;
    }

    void play(long seed, int questions) {
        World world = Worlds.random(seed);
        Engine engine = Engine.of(Estates.snapshot(world));
        for (Question question : Questions.random(world, seed, questions)) {
            Answer expected = Oracle.answer(world, question);
            Verdict got = ask(engine, question);
            verdicts.merge(got, 1, Integer::sum);
            if (!got.name().equals(expected.verdict().name())) {
                differences.add(new Difference(seed, world, question, got, why(engine, question), expected));
            }
        }
    }

    List<Difference> differences() {
        return differences;
    }

    Map<Verdict, Integer> verdicts() {
        return verdicts;
    }

    /** The smallest world found on which both still say what they said. */
    static World shrunk(Difference difference) {
        return Shrinker.shrink(difference.world(), world -> stillThere(difference, world));
    }

    private static boolean stillThere(Difference difference, World world) {
        String from = difference.question().from();
        String to = difference.question().to();
        boolean party = difference.world().owns(from) == world.owns(from)
                && difference.world().owns(to) == world.owns(to);
        try {
            return party
                    && ask(Engine.of(Estates.snapshot(world)), difference.question()) == difference.engine()
                    && Oracle.answer(world, difference.question()).verdict()
                            == difference.oracle().verdict();
        } catch (QuestionException askedAboutSomethingGone) {
            return false;
        }
    }

    private static String why(Engine engine, Question question) {
        io.hopscope.reach.Answer answer = engine.answer(asked(engine, question));
        return answer.blockers().stream().map(b -> b.code() + " " + b.message()).toList()
                + answer.gaps().stream()
                        .map(g -> g.reason() + " " + g.message())
                        .toList()
                        .toString();
    }

    static Verdict ask(Engine engine, Question question) {
        return engine.verdict(asked(engine, question));
    }

    static io.hopscope.reach.Question asked(Engine engine, Question question) {
        Service service = Service.of(question.protocol(), question.port() == 0 ? "" : String.valueOf(question.port()));
        io.hopscope.reach.Question asked = engine.question(question.from(), question.to(), service);
        Optional<PortRange> ports = Optional.ofNullable(question.clientPorts()).map(PortRange::parse);
        return new io.hopscope.reach.Question(asked.from(), asked.to(), service, ports, Optional.empty());
    }
}
