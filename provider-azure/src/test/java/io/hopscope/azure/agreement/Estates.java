/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.agreement;

import io.hopscope.azure.AzureSaved;
import io.hopscope.azure.oracle.World;
import io.hopscope.azure.oracle.WorldJson;
import io.hopscope.model.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Made-up worlds as the program meets them: saved answers on disk, read and translated. */
final class Estates {
    private Estates() {}

    static Snapshot snapshot(World world) {
        try {
            Path folder = Files.createTempDirectory("world");
            try {
                write(world, folder);
                return AzureSaved.snapshot(List.of(folder), false).snapshot();
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(World world, Path folder) {
        WorldJson.render(world).forEach((name, text) -> {
            Path file = folder.resolve(name);
            try {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
