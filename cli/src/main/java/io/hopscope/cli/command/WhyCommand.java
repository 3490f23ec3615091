/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.command;

import io.hopscope.cli.json.AnswerJson;
import io.hopscope.cli.json.JsonOutput;
import io.hopscope.cli.query.Answered;
import io.hopscope.cli.query.Answerer;
import io.hopscope.cli.query.Query;
import io.hopscope.cli.terminal.CommandFailure;
import io.hopscope.cli.terminal.ExitCode;
import io.hopscope.cli.terminal.Terminal;
import io.hopscope.cli.text.AnswerText;
import io.hopscope.cli.text.Names;
import io.hopscope.reach.Engine;
import io.hopscope.reach.QuestionException;
import io.hopscope.reach.trace.Verdict;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Answers one question, or a file of them. */
@Command(
        name = "why",
        description = "Can SRC open a connection to DST? If not: every obstacle, both ways, and what to do.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 reachable, or every query was answered; 1 blocked; 3 unknown; 2 wrong usage, unreadable "
                    + "input or a bad query; 4 nothing was recognised; 70 a defect.",
            "Example: hopscope why demo --from internet --to web-3 --port tcp/443"
        })
public final class WhyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Option(
            names = "--queries",
            paramLabel = "FILE",
            description = "Instead of one question: a file of them, one JSON object a line, or - for standard input. "
                    + "Answers are JSON, one a line, in the same order. A line: "
                    + "{\"id\":\"q1\",\"from\":\"internet\",\"to\":\"web-1\",\"protocol\":\"tcp\",\"port\":443}, port "
                    + "a number or \"a-b\"; also clientPorts (\"a-b\") and family (4 or 6). An id comes back as it "
                    + "was given: it may be missing, and may come twice. Blank lines are passed over. A bad line is "
                    + "answered with {\"id\",\"error\":{\"code\",\"message\"}}.")
    private @Nullable String queries;

    @Option(names = "--format", paramLabel = "text|json", description = "Shape of the answer, text by default.")
    private @Nullable Format format;

    /** Prints to a terminal. */
    public WhyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        checkUsage();
        ExitCode exitCode = queries == null
                ? one()
                : new QueriesRun(terminal).answer(queries, () -> answerer(input.engine(terminal)));
        return exitCode.number();
    }

    private void checkUsage() {
        if (queries == null && !question.missing().isEmpty()) {
            throw wrong("Missing: " + question.missing() + ", or --queries FILE");
        }
        if (queries != null && question.isAsked()) {
            throw wrong("--queries takes the place of --from, --to, --port, --client-ports and --family");
        }
        if (queries != null && format == Format.TEXT) {
            throw wrong("--queries answers in JSON only");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private ExitCode one() {
        try {
            Query query = question.query();
            Engine engine = input.engine(terminal);
            return print(engine, query);
        } catch (QuestionException e) {
            throw new CommandFailure(ExitCode.BAD_INPUT, String.valueOf(e.getMessage()), e);
        }
    }

    private ExitCode print(Engine engine, Query query) {
        Answered answered = answerer(engine).answer(Optional.empty(), query);
        if (format == Format.JSON) {
            new AnswerJson(new JsonOutput(terminal.out())).write(answered);
        } else {
            Names names = new Names(engine.snapshot(), terminal.style());
            terminal.print(new AnswerText(terminal.style(), names).of(answered));
        }
        return exitCode(answered.answer().verdict());
    }

    private static Answerer answerer(Engine engine) {
        return new Answerer(engine, Renderers.ALL);
    }

    private static ExitCode exitCode(Verdict verdict) {
        return switch (verdict) {
            case REACHABLE -> ExitCode.FINE;
            case BLOCKED -> ExitCode.BAD_NEWS;
            case UNKNOWN -> ExitCode.INCONCLUSIVE;
        };
    }
}
