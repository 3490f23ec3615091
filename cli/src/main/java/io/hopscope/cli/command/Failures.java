/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.command;

import io.hopscope.cli.terminal.CommandFailure;
import io.hopscope.cli.terminal.ExitCode;
import io.hopscope.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Turns what went wrong into one line on standard error and an exit code. */
public final class Failures {
    private Failures() {}

    /** Tells what ended a command. */
    public static ExitCode tell(Terminal terminal, Throwable failure) {
        if (failure instanceof CommandFailure told) {
            terminal.tell(String.valueOf(told.getMessage()));
            return told.exitCode();
        }
        if (failure instanceof OutOfMemoryError) {
            terminal.tell("out of memory; HOPSCOPE_JAVA_OPTS=-Xmx4g gives more");
        } else {
            tellDefect(terminal, failure);
        }
        return ExitCode.INTERNAL;
    }

    /** Tells of wrong usage. */
    public static ExitCode tellUsage(Terminal terminal, ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        terminal.tell(String.valueOf(wrong.getMessage()));
        if (command.getParent() == null) {
            command.usage(terminal.err());
        } else {
            terminal.tell("for help: " + command.getCommandSpec().qualifiedName() + " --help");
        }
        return ExitCode.BAD_INPUT;
    }

    static void tellDefect(Terminal terminal, Throwable defect) {
        terminal.tell("internal error: " + defect + " (HOPSCOPE_DEBUG=1 shows where)");
        if (terminal.isDebugging()) {
            defect.printStackTrace(terminal.err());
        }
    }
}
