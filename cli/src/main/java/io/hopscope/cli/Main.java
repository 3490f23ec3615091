/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import io.hopscope.cli.command.AuditCommand;
import io.hopscope.cli.command.CollectCommand;
import io.hopscope.cli.command.DemoCommand;
import io.hopscope.cli.command.DiffCommand;
import io.hopscope.cli.command.ExposureCommand;
import io.hopscope.cli.command.Failures;
import io.hopscope.cli.command.ProbeCommand;
import io.hopscope.cli.command.RootCommand;
import io.hopscope.cli.command.WhyCommand;
import io.hopscope.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Entry point of the {@code hopscope} command. */
public final class Main {
    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(Terminal.system(), args));
    }

    /** Runs the command on a terminal and returns its exit code. */
    static int run(Terminal terminal, String... args) {
        try {
            int exitCode = commandLine(terminal).execute(args);
            terminal.flush();
            return exitCode;
        } catch (Throwable failure) {
            return Failures.tell(terminal, failure).number();
        }
    }

    private static CommandLine commandLine(Terminal terminal) {
        return new CommandLine(new RootCommand())
                .addSubcommand(new DemoCommand(terminal))
                .addSubcommand(new AuditCommand(terminal))
                .addSubcommand(new WhyCommand(terminal))
                .addSubcommand(new ExposureCommand(terminal))
                .addSubcommand(new DiffCommand(terminal))
                .addSubcommand(new CollectCommand(terminal))
                .addSubcommand(new ProbeCommand(terminal))
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(terminal.writer())
                .setErr(terminal.err())
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(terminal.style().isColourful() ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler(
                        (wrong, args) -> Failures.tellUsage(terminal, wrong).number())
                .setExecutionExceptionHandler((failure, command, parsed) ->
                        Failures.tell(terminal, failure).number());
    }
}
