/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads the saved answers of one cloud. Immutable and thread-safe.
 *
 * <p>Where an answer belongs is taken from the wrapper first, then from the content, then from the path. Files are read
 * in the order of their names. The whole dump is held in memory, secrets excepted.
 */
public final class DumpReader {
    private final DumpDialect dialect;
    private final DumpLimits limits;

    private DumpReader(DumpDialect dialect, DumpLimits limits) {
        this.dialect = dialect;
        this.limits = limits;
    }

    /** A reader with {@link DumpLimits#DEFAULT}. */
    public static DumpReader of(DumpDialect dialect) {
        return new DumpReader(dialect, DumpLimits.DEFAULT);
    }

    /** The same reader with other limits. */
    public DumpReader withLimits(DumpLimits other) {
        return new DumpReader(dialect, other);
    }

    /**
     * Reads a folder with everything below it, or one file.
     *
     * @throws DumpFormatException if the path or a file cannot be read, is not valid JSON, or holds a wrong type at a
     *     place that says what the answer is
     */
    public Dump read(Path root) {
        return read(FileTree.below(root, limits));
    }

    Dump read(FileTree tree) {
        DumpBuilder dump = new DumpBuilder();
        for (Path file : tree.files()) {
            new DocumentReader(dialect, JsonFile.read(file, limits, dialect.secretMembers())).readInto(dump);
        }
        for (FileTree.Skipped skipped : tree.skipped()) {
            PathHints path = PathHints.of(skipped.path(), dialect);
            dump.add(new UnreadFile(
                    new Origin(skipped.path(), ""),
                    skipped.reason(),
                    Optional.empty(),
                    new DumpScope(path.account(), path.region()),
                    skipped.detail()));
        }
        return dump.build();
    }
}
