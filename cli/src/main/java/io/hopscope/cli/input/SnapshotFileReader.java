/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.input;

import io.hopscope.cli.terminal.CommandFailure;
import io.hopscope.cli.terminal.ExitCode;
import io.hopscope.model.Snapshot;
import java.nio.file.Path;
import java.util.Optional;

/** Snapshot files. */
final class SnapshotFileReader {
    private SnapshotFileReader() {}

    static Snapshot read(Path file) {
        return Optional.<Snapshot>empty()
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.BAD_INPUT,
                        file + ": snapshot files cannot be read yet; give saved answers as aws:DIR"));
    }
}
