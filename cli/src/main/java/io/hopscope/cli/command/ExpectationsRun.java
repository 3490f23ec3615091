/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.command;

import io.hopscope.audit.Judgement;
import io.hopscope.cli.input.DemoExpectations;
import io.hopscope.cli.query.Answerer;
import io.hopscope.cli.query.Expectation;
import io.hopscope.cli.query.QueryLine;
import io.hopscope.cli.query.QueryLines;
import io.hopscope.cli.terminal.ExitCode;
import io.hopscope.cli.terminal.IoProblem;
import io.hopscope.cli.terminal.Terminal;
import io.hopscope.expectations.ExpectationsException;
import io.hopscope.expectations.ExpectationsFile;
import io.hopscope.reach.Engine;
import io.hopscope.reach.QuestionException;
import io.hopscope.reach.trace.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds a snapshot against a file of expectations: of YAML or JSON, or of queries with a verdict each, a line each.
 * Confined to one thread.
 */
final class ExpectationsRun {
    /** What the embedded estates are meant to do; a file of that name is {@code ./demo}. */
    static final String DEMO = "demo";

    private static final String STANDARD_INPUT = "-";

    private final Terminal terminal;
    private final List<Expectation> expectations = new ArrayList<>();
    private final List<Judgement> judgements = new ArrayList<>();
    private ExitCode exitCode = ExitCode.FINE;

    ExpectationsRun(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Judges all of a file. What is wrong with it is told; of a file of queries the others are answered. */
    void ask(String file, Engine engine) {
        try {
            if (file.equals(DEMO)) {
                DemoExpectations.all().forEach((name, text) -> judge(name, text, engine));
                return;
            }
            byte[] bytes =
                    file.equals(STANDARD_INPUT) ? terminal.in().readAllBytes() : Files.readAllBytes(Path.of(file));
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (isOfQueries(text)) {
                askEach(file, bytes, new Answerer(engine, Renderers.ALL));
            } else {
                judge(file, text, engine);
            }
        } catch (IOException e) {
            throw IoProblem.failure(file, e);
        }
    }

    /** The expectations of queries, in the order of the file. */
    List<Expectation> expectations() {
        return expectations;
    }

    /** How the others fare, in the order of the file. */
    List<Judgement> judgements() {
        return judgements;
    }

    /** How the command ends as far as expectations go. */
    ExitCode exitCode() {
        ExitCode worst = exitCode;
        for (Judgement judgement : judgements) {
            worst = worst.or(
                    switch (judgement.outcome()) {
                        case MET -> ExitCode.FINE;
                        case UNMET -> ExitCode.BAD_NEWS;
                        case UNDECIDED -> ExitCode.INCONCLUSIVE;
                    });
        }
        return expectations.stream().allMatch(Expectation::isMet) ? worst : worst.or(ExitCode.BAD_NEWS);
    }

    /** Its first line is an object by itself, and not a whole file. */
    private static boolean isOfQueries(String text) throws IOException {
        String first = text.strip().lines().findFirst().orElse("").strip();
        if (first.isEmpty()) {
            return true;
        }
        byte[] line = first.getBytes(StandardCharsets.UTF_8);
        try (QueryLines lines = QueryLines.open(STANDARD_INPUT, new ByteArrayInputStream(line))) {
            return first.startsWith("{")
                    && first.endsWith("}")
                    && lines.next()
                            .filter(query -> !query.fields().containsKey("expectations"))
                            .isPresent();
        }
    }

    private void judge(String file, String text, Engine engine) {
        try {
            judgements.addAll(ExpectationsFile.parse(file, text).judge(engine));
        } catch (ExpectationsException e) {
            e.problems().forEach(problem -> terminal.tell(file + ": " + problem));
            exitCode = ExitCode.BAD_INPUT;
        }
    }

    private void askEach(String file, byte[] bytes, Answerer answerer) throws IOException {
        try (QueryLines lines = QueryLines.open(STANDARD_INPUT, new ByteArrayInputStream(bytes))) {
            for (Optional<QueryLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                ask(file, line.get(), lines.number(), answerer);
            }
        }
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
