/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command =
            new CommandLine(new Main()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @Test
    void version_isPrintedToStandardOutput() {
        assertThat(command.execute("--version")).isZero();
        assertThat(out.toString()).startsWith("hopscope ");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void noCommand_isAUsageErrorOnStandardError() {
        assertThat(command.execute()).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("Missing command", "Usage: hopscope");
    }
}
