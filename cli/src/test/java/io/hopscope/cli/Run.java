/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import io.hopscope.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One run of the command inside this process.
 *
 * @param exitCode the exit code
 * @param out standard output
 * @param err standard error
 */
record Run(int exitCode, String out, String err) {
    /** The lines of standard output. */
    List<String> lines() {
        return out.lines().toList();
    }

    static Run of(String... args) {
        return with(new Terminal.Settings(StandardCharsets.UTF_8, false, false), "", args);
    }

    static Run fed(String standardInput, String... args) {
        return with(new Terminal.Settings(StandardCharsets.UTF_8, false, false), standardInput, args);
    }

    static Run with(Terminal.Settings settings, String standardInput, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayInputStream in = new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8));
        int exitCode = Main.run(new Terminal(in, out, err, settings), args);
        Charset charset = settings.charset();
        return new Run(exitCode, out.toString(charset), err.toString(charset));
    }
}
