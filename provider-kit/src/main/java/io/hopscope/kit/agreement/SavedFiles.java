/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Saved answers on disk for as long as they are read. */
public final class SavedFiles {
    private SavedFiles() {}

    /**
     * Writes texts into a folder of their own, reads it, and takes it away.
     *
     * @param texts by the paths of their files below the folder
     */
    public static <T> T read(Map<String, String> texts, Function<Path, T> reader) {
        try {
            Path folder = Files.createTempDirectory("answers");
            try {
                for (Map.Entry<String, String> text : texts.entrySet()) {
                    Path file = folder.resolve(text.getKey());
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, text.getValue());
                }
                return reader.apply(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
