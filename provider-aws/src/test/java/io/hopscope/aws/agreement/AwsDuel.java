/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.agreement;

import io.hopscope.aws.AwsSaved;
import io.hopscope.aws.oracle.Answer;
import io.hopscope.aws.oracle.Ip;
import io.hopscope.aws.oracle.Oracle;
import io.hopscope.aws.oracle.Question;
import io.hopscope.aws.oracle.Questions;
import io.hopscope.aws.oracle.Shrinker;
import io.hopscope.aws.oracle.World;
import io.hopscope.aws.oracle.WorldJson;
import io.hopscope.aws.oracle.Worlds;
import io.hopscope.kit.agreement.Duel;
import io.hopscope.model.Snapshot;
import io.hopscope.net.PortRange;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The oracle for AWS, and its worlds as the program meets them. */
final class AwsDuel implements Duel<World, Question, Answer> {
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
        return AwsSaved.snapshot(List.of(folder), false).snapshot();
    }

    @Override
    public io.hopscope.reach.Question asked(Engine engine, Question question) {
        Service service = Service.of(question.protocol(), question.port() == 0 ? "" : String.valueOf(question.port()));
        io.hopscope.reach.Question asked = engine.question(question.from(), question.to(), service);
        Optional<PortRange> ports = Optional.ofNullable(question.clientPorts()).map(PortRange::parse);
        return new io.hopscope.reach.Question(asked.from(), asked.to(), service, ports, Optional.empty());
    }

    /** Asked only where one packet is meant: several machines of overlapping networks may have a private address. */
    @Override
    public boolean sameCause(Engine engine, Question question, Answer answer) {
        boolean ambiguous =
                Ip.isLiteral(question.from()) && Ip.of(question.from()).isPrivate();
        return ambiguous
                || verdict(answer) != Verdict.BLOCKED
                || Causes.agree(answer, engine.answer(asked(engine, question)).blockers());
    }

    @Override
    public Stream<World> smaller(World world) {
        return Shrinker.smaller(world);
    }
}
