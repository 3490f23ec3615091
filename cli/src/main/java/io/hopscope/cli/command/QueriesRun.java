/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.command;

import io.hopscope.cli.json.AnswerJson;
import io.hopscope.cli.json.ErrorJson;
import io.hopscope.cli.json.JsonOutput;
import io.hopscope.cli.query.Answered;
import io.hopscope.cli.query.Answerer;
import io.hopscope.cli.query.QueryLine;
import io.hopscope.cli.query.QueryLines;
import io.hopscope.cli.terminal.ExitCode;
import io.hopscope.cli.terminal.IoProblem;
import io.hopscope.cli.terminal.Terminal;
import io.hopscope.reach.QuestionException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Answers a file of queries, one line for each, as they come. Confined to one thread. */
final class QueriesRun {
    private static final String INTERNAL = "INTERNAL";

    private final Terminal terminal;
    private final AnswerJson answers;
    private final ErrorJson errors;
    private final Set<String> strangers = new HashSet<>();
    private ExitCode exitCode = ExitCode.FINE;

    QueriesRun(Terminal terminal) {
        JsonOutput out = new JsonOutput(terminal.out());
        this.terminal = terminal;
        this.answers = new AnswerJson(out);
        this.errors = new ErrorJson(out);
    }

    ExitCode answer(String file, Supplier<Answerer> compiled) {
        try (QueryLines lines = QueryLines.open(file, terminal.in())) {
            Answerer answerer = compiled.get();
            for (Optional<QueryLine> line = lines.next();
                    line.isPresent() && !terminal.isAbandoned();
                    line = lines.next()) {
                tellStrangers(line.get(), lines.number());
                answered(line.get(), lines.number(), answerer).ifPresent(answers::write);
            }
            return exitCode;
        } catch (IOException e) {
            throw IoProblem.failure(file, e);
        }
    }

    private Optional<Answered> answered(QueryLine line, int number, Answerer answerer) {
        try {
            return Optional.of(answerer.answer(line.id(), line.query()));
        } catch (QuestionException e) {
            exitCode = exitCode.or(ExitCode.BAD_INPUT);
            errors.write(line.id(), e.code().name(), "line " + number + ": " + e.getMessage());
        } catch (RuntimeException e) {
            exitCode = exitCode.or(ExitCode.INTERNAL);
            errors.write(line.id(), INTERNAL, "line " + number + ": a defect of this program");
            Failures.tellDefect(terminal, e);
        }
        return Optional.empty();
    }

    private void tellStrangers(QueryLine line, int number) {
        for (String field : line.unknownFields()) {
            if (strangers.add(field)) {
                terminal.tell("line " + number + ": the field \"" + field + "\" means nothing in a query, passed over");
            }
        }
    }
}
