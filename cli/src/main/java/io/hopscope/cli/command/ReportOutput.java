/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.command;

import io.hopscope.cli.json.AuditJson;
import io.hopscope.cli.json.JsonOutput;
import io.hopscope.cli.query.Audited;
import io.hopscope.cli.terminal.CommandFailure;
import io.hopscope.cli.terminal.ExitCode;
import io.hopscope.cli.terminal.IoProblem;
import io.hopscope.cli.terminal.Style;
import io.hopscope.cli.terminal.Terminal;
import io.hopscope.cli.text.AuditText;
import io.hopscope.cli.text.Names;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes a report to standard output or to a file. Confined to one thread. */
final class ReportOutput {
    private final Terminal terminal;
    private final Format format;

    ReportOutput(Terminal terminal, Format format) {
        this.terminal = terminal;
        this.format = format;
    }

    /** Writes to a file, or to standard output when there is none. */
    void write(Audited audited, @Nullable String file) {
        if (file != null) {
            toFile(audited, file);
        } else if (format == Format.JSON) {
            new AuditJson(new JsonOutput(terminal.out())).write(audited);
        } else {
            terminal.print(text(audited, terminal.style()));
        }
    }

    private void toFile(Audited audited, String file) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(file)))) {
            if (format == Format.JSON) {
                new AuditJson(new JsonOutput(out)).write(audited);
            } else {
                out.write(text(audited, Style.plain()).getBytes(StandardCharsets.UTF_8));
            }
        } catch (InvalidPathException e) {
            throw new CommandFailure(ExitCode.BAD_INPUT, file + ": is not a path", e);
        } catch (IOException e) {
            throw IoProblem.failure(file, e);
        }
    }

    private static String text(Audited audited, Style style) {
        return new AuditText(style, new Names(audited.snapshot(), style)).of(audited);
    }
}
