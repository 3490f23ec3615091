/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.command;

import io.hopscope.audit.Audit;
import io.hopscope.audit.Loss;
import io.hopscope.audit.LossReport;
import io.hopscope.audit.Report;
import io.hopscope.audit.Severity;
import io.hopscope.cli.query.Audited;
import io.hopscope.cli.query.Outlook;
import io.hopscope.cli.terminal.ExitCode;
import io.hopscope.cli.terminal.Terminal;
import io.hopscope.reach.Engine;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Audits a whole fleet. */
@Command(
        name = "audit",
        description = "What does not work although somebody meant it to, by root cause.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 nothing found; 1 a finding at or above --fail-on, or an expectation that is not met, or "
                    + "machines that --without would cut off, which counts as HIGH, and CRITICAL from ten on; 3 "
                    + "nothing found, but something is not known, or nobody can tell whether an expectation is met; 2 wrong usage, unreadable input or a bad "
                    + "expectation; 4 nothing was recognised; 70 a defect."
        })
public final class AuditCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private InputOptions input = new InputOptions();

    @Option(
            names = "--expect",
            paramLabel = "FILE",
            description = "What must, or must not, work: a file of YAML or JSON as docs/audit.md describes it; or one "
                    + "of queries as for hopscope why --queries, each with a verdict, as in "
                    + "\"expect\":\"REACHABLE\"; or - for standard input; or demo, for that of the sample estates.")
    private @Nullable String expect;

    @Mixin
    private LossOptions losses = new LossOptions();

    @Option(
            names = "--lint",
            description = "Tell besides what is of no use: rules that decide nothing, lists and tables that nothing "
                    + "uses, references to what does not exist, overlapping prefixes; all LOW or INFO.")
    private boolean lint;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "Least severity of a finding that makes the exit code 1: ${COMPLETION-CANDIDATES}; HIGH by "
                    + "default.")
    private Severity failOn = Severity.HIGH;

    @Option(names = "--format", paramLabel = "text|json", description = "Shape of the report, text by default.")
    private Format format = Format.TEXT;

    @Option(names = "-o", paramLabel = "FILE", description = "Write the report to a file.")
    private @Nullable String output;

    /** Prints to a terminal. */
    public AuditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Engine engine = input.engine(terminal);
        List<Loss> lost = losses.losses(engine);
        ExpectationsRun expectations = new ExpectationsRun(terminal);
        if (expect != null) {
            expectations.ask(expect, engine);
        }
        Outlook outlook = losses.outlook(engine, lost);
        Report report = audit(engine)
                .with(expectations.judgements())
                .risking(outlook.singlePoints().orElse(List.of()))
                .report();
        new ReportOutput(terminal, format)
                .write(
                        new Audited(
                                engine.snapshot(),
                                report,
                                expectations.expectations(),
                                expectations.judgements(),
                                outlook),
                        output);
        return expectations
                .exitCode()
                .or(exitCode(report))
                .or(exitCode(outlook))
                .number();
    }

    private Audit audit(Engine engine) {
        return lint ? Audit.withLint(engine, Renderers.ALL) : new Audit(engine, Renderers.ALL);
    }

    /** What losses would cut off counts as a finding would. */
    private ExitCode exitCode(Outlook outlook) {
        boolean grave = outlook.without()
                .flatMap(LossReport::severity)
                .filter(severity -> severity.compareTo(failOn) >= 0)
                .isPresent();
        return grave ? ExitCode.BAD_NEWS : ExitCode.FINE;
    }

    private ExitCode exitCode(Report report) {
        if (report.findings().stream().anyMatch(f -> f.severity().compareTo(failOn) >= 0)) {
            return ExitCode.BAD_NEWS;
        }
        return report.gaps().isEmpty() ? ExitCode.FINE : ExitCode.INCONCLUSIVE;
    }
}
