/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.input;

import io.hopscope.cli.terminal.CommandFailure;
import io.hopscope.cli.terminal.ExitCode;
import io.hopscope.cli.terminal.IoProblem;
import io.hopscope.model.Snapshot;
import io.hopscope.snapshot.SnapshotFiles;
import io.hopscope.snapshot.SnapshotFormatException;
import java.io.IOException;
import java.nio.file.Path;

/** Snapshot files. */
final class SnapshotFileReader {
    private SnapshotFileReader() {}

    static Snapshot read(Path file) {
        try {
            if (!SnapshotFiles.isSnapshot(file)) {
                throw new CommandFailure(
                        ExitCode.BAD_INPUT, file + ": is no snapshot file; a saved API answer is given as aws:" + file);
            }
            return SnapshotFiles.read(file);
        } catch (SnapshotFormatException e) {
            throw new CommandFailure(ExitCode.BAD_INPUT, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw IoProblem.failure(file.toString(), e);
        }
    }
}
