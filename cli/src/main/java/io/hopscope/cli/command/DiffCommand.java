/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.command;

import io.hopscope.cli.json.DiffJson;
import io.hopscope.cli.json.JsonOutput;
import io.hopscope.cli.query.Compared;
import io.hopscope.cli.terminal.ExitCode;
import io.hopscope.cli.terminal.Terminal;
import io.hopscope.cli.text.DiffText;
import io.hopscope.cli.text.Names;
import io.hopscope.exposure.Difference;
import io.hopscope.reach.Engine;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what two snapshots differ in, as flows. */
@Command(
        name = "diff",
        description = "Which flows were lost or gained between two snapshots, and through which change.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 no change; 1 a change; 3 no change that is known, but something is not known; 2 wrong usage "
                    + "or unreadable input; 4 nothing was recognised; 70 a defect.",
            "Example: hopscope diff monday.json.gz tuesday.json.gz"
        })
public final class DiffCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "OLD", description = ReadingOptions.INPUT)
    private String older = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "The same, read later.")
    private String newer = "";

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(names = "--format", paramLabel = "text|json", description = "Shape of the answer, text by default.")
    private Format format = Format.TEXT;

    /** Prints to a terminal. */
    public DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Engine before = reading.engine(List.of(older), terminal);
        Engine after = reading.engine(List.of(newer), terminal);
        Difference difference = Difference.between(before, after);
        Compared compared = new Compared(before, after, difference);
        if (format == Format.JSON) {
            new DiffJson(new JsonOutput(terminal.out())).write(compared);
        } else {
            Names names = new Names(List.of(after.snapshot(), before.snapshot()), terminal.style());
            terminal.print(new DiffText(terminal.style(), names).of(compared));
        }
        return exitCode(difference).number();
    }

    private static ExitCode exitCode(Difference difference) {
        if (!difference.isNone()) {
            return ExitCode.BAD_NEWS;
        }
        return difference.gaps().isEmpty() ? ExitCode.FINE : ExitCode.INCONCLUSIVE;
    }
}
