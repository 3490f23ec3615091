/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class TerminalTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void closedPipe_dropsWhatFollowsInSilence() {
        Terminal terminal = writingTo(failing("Broken pipe"));
        terminal.print("a");
        assertThat(terminal.isAbandoned()).isTrue();
        terminal.print("b");
        terminal.flush();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void otherWriteErrors_endTheCommand() {
        Terminal terminal = writingTo(failing("No space left on device"));
        assertThatThrownBy(() -> terminal.print("a"))
                .isInstanceOfSatisfying(
                        CommandFailure.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INTERNAL))
                .hasMessage("cannot write to standard output: No space left on device");
    }

    @Test
    void tell_writesOneSafeLine() {
        writingTo(OutputStream.nullOutputStream()).tell("first\nsecond");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("hopscope: first\\u000asecond" + System.lineSeparator());
    }

    private Terminal writingTo(OutputStream out) {
        return new Terminal(
                InputStream.nullInputStream(), out, err, new Terminal.Settings(StandardCharsets.UTF_8, false, false));
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
