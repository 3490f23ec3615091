/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.agreement;

import io.hopscope.aws.oracle.Answer;
import io.hopscope.aws.oracle.Ip;
import io.hopscope.aws.oracle.Oracle;
import io.hopscope.aws.oracle.Question;
import io.hopscope.aws.oracle.Questions;
import io.hopscope.aws.oracle.Shrinker;
import io.hopscope.aws.oracle.World;
import io.hopscope.aws.oracle.Worlds;
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
            if (!got.name().equals(expected.verdict().name()) || !sameCause(engine, question, expected)) {
                differences.add(new Difference(seed, world, question, got, why(engine, question), expected));
            }
        }
    }

    /** Asked only where one packet is meant: several machines of overlapping networks may have a private address. */
    private static boolean sameCause(Engine engine, Question question, Answer expected) {
        boolean ambiguous =
                Ip.isLiteral(question.from()) && Ip.of(question.from()).isPrivate();
        return ambiguous
                || expected.verdict() != io.hopscope.aws.oracle.Verdict.BLOCKED
                || Causes.agree(expected, engine.answer(asked(engine, question)).blockers());
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
        try {
            Engine engine = Engine.of(Estates.snapshot(world));
            Answer oracle = Oracle.answer(world, difference.question());
            boolean sameVerdict =
                    difference.engine().name().equals(oracle.verdict().name());
            return ask(engine, difference.question()) == difference.engine()
                    && oracle.equals(difference.oracle())
                    && !(sameVerdict && sameCause(engine, difference.question(), oracle));
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
