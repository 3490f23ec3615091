/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.agreement;

import io.hopscope.azure.AzureSaved;
import io.hopscope.azure.oracle.Answer;
import io.hopscope.azure.oracle.Oracle;
import io.hopscope.azure.oracle.Question;
import io.hopscope.azure.oracle.Questions;
import io.hopscope.azure.oracle.Shrinker;
import io.hopscope.azure.oracle.World;
import io.hopscope.azure.oracle.WorldJson;
import io.hopscope.azure.oracle.Worlds;
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

/** The oracle for Azure, and its worlds as the program meets them. */
final class AzureDuel implements Duel<World, Question, Answer> {
    @Override
    public String cloud() {
        return "azure";
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
        return AzureSaved.snapshot(List.of(folder), false).snapshot();
    }

    @Override
    public io.hopscope.reach.Question asked(Engine engine, Question question) {
        Service service = Service.of(question.protocol(), question.port() == 0 ? "" : String.valueOf(question.port()));
        io.hopscope.reach.Question asked = engine.question(question.from(), question.to(), service);
        Optional<PortRange> ports = Optional.ofNullable(question.clientPorts()).map(PortRange::parse);
        return new io.hopscope.reach.Question(asked.from(), asked.to(), service, ports, Optional.empty());
    }

    /** All obstacles take the engine as long as everything else together: of every third question is enough. */
    @Override
    public boolean sameCause(Engine engine, Question question, Answer answer) {
        return verdict(answer) != Verdict.BLOCKED
                || !Causes.isOne(answer)
                || question.hashCode() % 3 != 0
                || Causes.agree(answer, engine.answer(asked(engine, question)).blockers());
    }

    @Override
    public Stream<World> smaller(World world) {
        return Shrinker.smaller(world);
    }
}
