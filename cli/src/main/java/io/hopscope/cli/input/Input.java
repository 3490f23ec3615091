/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.input;

import io.hopscope.cli.terminal.CommandFailure;
import io.hopscope.cli.terminal.ExitCode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** One INPUT of the command line. */
public sealed interface Input {
    /** A snapshot file. */
    record SnapshotFile(Path file) implements Input {}

    /** A tree of saved answers of a vendor, such as {@code aws}. */
    record Answers(String vendor, Path root) implements Input {}

    /** The embedded estate. */
    record Demo() implements Input {}

    /**
     * Reads {@code demo}, a vendor's {@code aws:DIR}, or the path of a snapshot file.
     *
     * @throws CommandFailure when it is neither
     */
    static Input parse(String text) {
        if (text.equals("demo")) {
            return new Demo();
        }
        int colon = text.indexOf(':');
        String vendor = colon < 0 ? "" : text.substring(0, colon);
        if (SavedFormat.ALL.containsKey(vendor)) {
            return new Answers(vendor, existing(text.substring(colon + 1), text));
        }
        Path file = existing(text, text);
        if (Files.isDirectory(file)) {
            throw bad(text + ": is a folder; if it holds saved answers, say whose: aws:" + text);
        }
        return new SnapshotFile(file);
    }

    private static Path existing(String path, String text) {
        try {
            if (!path.isEmpty() && Files.exists(Path.of(path))) {
                return Path.of(path);
            }
        } catch (InvalidPathException e) {
            throw bad(text + ": is not a path");
        }
        throw bad(text + ": there is no such file or folder");
    }

    private static CommandFailure bad(String message) {
        return new CommandFailure(ExitCode.BAD_INPUT, message);
    }
}
