/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot file that cannot be used: broken, cut short, of a newer version, with a field of the wrong type, beyond
 * the limits. The message is one line that names file and field; text it repeats from the file is quoted and cut.
 */
public final class SnapshotFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String problem;

    SnapshotFormatException(String pointer, String problem, @Nullable Throwable cause) {
        super(pointer.isEmpty() ? problem : pointer + ": " + problem, cause);
        this.pointer = pointer;
        this.problem = problem;
    }

    private SnapshotFormatException(Path file, SnapshotFormatException nameless) {
        super(file + ": " + nameless.getMessage(), nameless.getCause());
        this.pointer = nameless.pointer;
        this.problem = nameless.problem;
    }

    /** The same error with the file's name in its message. */
    SnapshotFormatException in(Path file) {
        return new SnapshotFormatException(file, this);
    }

    /** Place of the value at fault, as in {@code resources[17].rules.content[3].match}; empty for the whole file. */
    public String pointer() {
        return pointer;
    }

    /** What is wrong there, without file and place. */
    public String problem() {
        return problem;
    }
}
