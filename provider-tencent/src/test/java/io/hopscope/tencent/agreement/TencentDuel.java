/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.agreement;

import io.hopscope.kit.agreement.Duel;
import io.hopscope.model.Snapshot;
import io.hopscope.net.PortRange;
import io.hopscope.reach.Confidence;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.Verdict;
import io.hopscope.tencent.TencentSaved;
import io.hopscope.tencent.oracle.Answer;
import io.hopscope.tencent.oracle.Oracle;
import io.hopscope.tencent.oracle.Question;
import io.hopscope.tencent.oracle.Questions;
import io.hopscope.tencent.oracle.Shrinker;
import io.hopscope.tencent.oracle.World;
import io.hopscope.tencent.oracle.WorldJson;
import io.hopscope.tencent.oracle.Worlds;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The oracle for Tencent Cloud, and its worlds as the program meets them. */
final class TencentDuel implements Duel<World, Question, Answer> {
    /** Of the answers that rest on nothing assumed, one in so many is asked in full. */
    private static final int SAMPLE = 4;

    @Override
    public String cloud() {
        return "tencent";
    }

    @Override
    public World world(long seed) {
        return Worlds.random(seed);
    }

    @Override
    public List<Question> questions(World world, long seed, int count) {
        return Questions.random(world, seed, count);
    }

    @Override
    public Answer oracle(World world, Question question) {
        return Oracle.answer(world, question);
    }

    @Override
    public Verdict verdict(Answer answer) {
        return Verdict.valueOf(answer.verdict().name());
    }

    @Override
    public Map<String, String> files(World world) {
        return WorldJson.render(world);
    }

    @Override
    public Snapshot read(Path folder) {
        return TencentSaved.snapshot(List.of(folder), false).snapshot();
    }

    @Override
    public boolean strict(Question question) {
        return question.strict();
    }

    @Override
    public io.hopscope.reach.Question asked(Engine engine, Question question) {
        Service service = Service.of(question.protocol(), question.port() == 0 ? "" : String.valueOf(question.port()));
        io.hopscope.reach.Question asked = engine.question(question.from(), question.to(), service);
        Optional<PortRange> ports = Optional.ofNullable(question.clientPorts()).map(PortRange::parse);
        return new io.hopscope.reach.Question(asked.from(), asked.to(), service, ports, Optional.empty());
    }

    @Override
    public boolean sameCause(Engine engine, Question question, Answer answer) {
        boolean worthAsking = answer.probable() || question.hashCode() % SAMPLE == 0;
        if (!worthAsking) {
            return true;
        }
        io.hopscope.reach.Answer given = engine.answer(asked(engine, question));
        boolean sameDoubt = answer.probable() == (given.confidence() == Confidence.PROBABLE);
        return sameDoubt && (!hasOneWay(question, answer) || Causes.agree(answer, given.blockers()));
    }

    /** A name may be dialled in several ways, of which each fails for a reason of its own. */
    private boolean hasOneWay(Question question, Answer answer) {
        return verdict(answer) == Verdict.BLOCKED && question.to().matches("[0-9a-f.:]+");
    }

    @Override
    public Stream<World> smaller(World world) {
        return Shrinker.smaller(world);
    }
}
