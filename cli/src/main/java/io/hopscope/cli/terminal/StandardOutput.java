/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Standard output that survives its reader: once the reader has closed the pipe, what follows is dropped in silence,
 * since nobody wants it and the exit code still counts. Any other failure ends the command.
 */
final class StandardOutput extends OutputStream {
    private final OutputStream target;
    private boolean abandoned;

    StandardOutput(OutputStream target) {
        this.target = target;
    }

    /** Whether nobody reads any more. */
    boolean isAbandoned() {
        return abandoned;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        attempt(() -> target.write(bytes, offset, length));
    }

    @Override
    public void flush() {
        attempt(target::flush);
    }

    private interface Step {
        void run() throws IOException;
    }

    private void attempt(Step step) {
        if (abandoned) {
            return;
        }
        try {
            step.run();
        } catch (IOException e) {
            abandoned = true;
            if (!isClosedPipe(e)) {
                throw new CommandFailure(ExitCode.INTERNAL, "cannot write to standard output: " + e.getMessage(), e);
            }
        }
    }

    private static boolean isClosedPipe(IOException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }
}
