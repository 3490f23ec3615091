/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import io.hopscope.model.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * Reads and writes snapshot files, JSON in UTF-8, plain or compressed with gzip. The same snapshot always gives the
 * same JSON, byte for byte. Both ways are streamed: beside the snapshot itself, memory does not grow with the file.
 * Safe for several threads.
 */
public final class SnapshotFiles {
    private static final int BUFFER = 1 << 16;

    private SnapshotFiles() {}

    /**
     * Writes a file, compressed when its name ends in {@code .gz}. A file of that name is replaced only once the new
     * one is complete.
     *
     * @throws IOException when the file cannot be written
     * @throws IllegalArgumentException when conditions are nested so deep that no reader would accept them
     */
    public static void write(Snapshot snapshot, Path file) throws IOException {
        WholeFile.write(file, out -> {
            if (isCompressed(file)) {
                try (OutputStream packed = new GZIPOutputStream(out, BUFFER)) {
                    write(snapshot, packed);
                }
            } else {
                write(snapshot, out);
            }
        });
    }

    /**
     * Writes plain JSON and leaves the stream open.
     *
     * @throws IOException when the stream does
     * @throws IllegalArgumentException when conditions are nested so deep that no reader would accept them
     */
    public static void write(Snapshot snapshot, OutputStream out) throws IOException {
        SnapshotWriter.write(snapshot, out);
    }

    /**
     * Reads a file, compressed or not: its first bytes tell.
     *
     * @throws IOException when the file cannot be read
     * @throws SnapshotFormatException when it is no snapshot, or a broken one, or one of a newer version
     */
    public static Snapshot read(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(bytes);
        } catch (SnapshotFormatException e) {
            throw e.in(file);
        }
    }

    /**
     * Reads JSON, compressed or not, to the end of the stream, and leaves the stream open.
     *
     * @throws IOException when the stream does
     * @throws SnapshotFormatException when it is no snapshot, or a broken one, or one of a newer version
     */
    public static Snapshot read(InputStream bytes) throws IOException {
        return read(bytes, SnapshotLimits.DEFAULT);
    }

    /**
     * Whether a file claims to be a snapshot, of whatever version. Looks at its beginning only, so that it may still
     * turn out broken. What is no file is no snapshot.
     *
     * @throws IOException when the file cannot be read
     */
    public static boolean isSnapshot(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return SnapshotInput.isSnapshot(bytes);
        }
    }

    static Snapshot read(InputStream bytes, SnapshotLimits limits) throws IOException {
        return SnapshotInput.read(bytes, limits);
    }

    private static boolean isCompressed(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    }
}
