/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file that is never seen half written: under another name first, then renamed. */
final class WholeFile {
    private WholeFile() {}

    /** What is written. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    static void write(Path file, Content content) throws IOException {
        if (!Files.exists(file)) {
            replace(file, content);
        } else if (Files.isRegularFile(file)) {
            replace(file.toRealPath(), content);
        } else {
            try (OutputStream out = Files.newOutputStream(file)) {
                content.writeTo(out);
            }
        }
    }

    private static void replace(Path file, Content content) throws IOException {
        Path part = file.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
                content.writeTo(out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
