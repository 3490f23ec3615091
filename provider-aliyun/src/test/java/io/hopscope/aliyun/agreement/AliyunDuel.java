/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.agreement;

import io.hopscope.aliyun.AliyunSaved;
import io.hopscope.aliyun.oracle.Answer;
import io.hopscope.aliyun.oracle.Oracle;
import io.hopscope.aliyun.oracle.Question;
import io.hopscope.aliyun.oracle.Questions;
import io.hopscope.aliyun.oracle.Shrinker;
import io.hopscope.aliyun.oracle.World;
import io.hopscope.aliyun.oracle.WorldJson;
import io.hopscope.aliyun.oracle.Worlds;
import io.hopscope.kit.agreement.Duel;
import io.hopscope.model.Snapshot;
import io.hopscope.net.PortRange;
import io.hopscope.reach.Confidence;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The oracle for Alibaba Cloud, and its worlds as the program meets them. */
final class AliyunDuel implements Duel<World, Question, Answer> {
    private static final int ONE_IN = 8;

    private static final ThreadLocal<Engine> LENIENT = new ThreadLocal<>();
    private static final ThreadLocal<Engine> STRICT = new ThreadLocal<>();

    @Override
    public String cloud() {
        return "aliyun";
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
        return AliyunSaved.snapshot(List.of(folder), false).snapshot();
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

    /**
     * Whether assumptions decide, where the oracle met one, is told by a strict engine; what the engine says itself,
     * and what it blames, is looked at in some questions only, since it takes its time.
     */
    @Override
    public boolean sameCause(Engine engine, Question question, Answer answer) {
        if (question.strict()) {
            return true;
        }
        boolean rests = answer.doubted() && strictly(engine).verdict(asked(engine, question)) != verdict(answer);
        return rests == answer.probable()
                && (Math.floorMod(question.hashCode(), ONE_IN) != 0 || told(engine, question, answer));
    }

    private boolean told(Engine engine, Question question, Answer answer) {
        io.hopscope.reach.Answer given = engine.answer(asked(engine, question));
        return answer.probable() == (given.confidence() == Confidence.PROBABLE)
                && (!hasOneWay(question, answer) || Causes.agree(answer, given.blockers()));
    }

    /** A name may be dialled in several ways, of which each fails for a reason of its own. */
    private boolean hasOneWay(Question question, Answer answer) {
        return verdict(answer) == Verdict.BLOCKED && question.to().matches("[0-9a-f.:]+");
    }

    private Engine strictly(Engine engine) {
        if (LENIENT.get() != engine) {
            LENIENT.set(engine);
            STRICT.set(Engine.strict(engine.snapshot()));
        }
        return STRICT.get();
    }

    @Override
    public Stream<World> smaller(World world) {
        return Shrinker.smaller(world);
    }
}
