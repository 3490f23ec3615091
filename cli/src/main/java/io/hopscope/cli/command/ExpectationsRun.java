/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.command;

import io.hopscope.cli.query.Answerer;
import io.hopscope.cli.query.Expectation;
import io.hopscope.cli.query.QueryLine;
import io.hopscope.cli.query.QueryLines;
import io.hopscope.cli.terminal.ExitCode;
import io.hopscope.cli.terminal.IoProblem;
import io.hopscope.cli.terminal.Terminal;
import io.hopscope.reach.QuestionException;
import io.hopscope.reach.trace.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds answers against a file of expectations. Confined to one thread. */
final class ExpectationsRun {
    private final Terminal terminal;
    private final List<Expectation> expectations = new ArrayList<>();
    private ExitCode exitCode = ExitCode.FINE;

    ExpectationsRun(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Answers every line; one that cannot be asked is told, and the others are answered. */
    void ask(String file, Answerer answerer) {
        try (QueryLines lines = QueryLines.open(file, terminal.in())) {
            for (Optional<QueryLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                ask(file, line.get(), lines.number(), answerer);
            }
        } catch (IOException e) {
            throw IoProblem.failure(file, e);
        }
    }

    /** The expectations, in the order of the file. */
    List<Expectation> expectations() {
        return expectations;
    }

    /** How the command ends as far as expectations go. */
    ExitCode exitCode() {
        return expectations.stream().allMatch(Expectation::isMet) ? exitCode : exitCode.or(ExitCode.BAD_NEWS);
    }

    private void ask(String file, QueryLine line, int number, Answerer answerer) {
        try {
            Verdict expected = line.expected();
            expectations.add(new Expectation(expected, answerer.answer(line.id(), line.query())));
        } catch (QuestionException e) {
            terminal.tell(file + ": line " + number + ": " + e.getMessage());
            exitCode = ExitCode.BAD_INPUT;
        }
    }
}
