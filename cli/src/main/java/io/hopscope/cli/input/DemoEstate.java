/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.input;

import java.io.Closeable;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Saved answers that come with the program, those of one cloud, from a folder or from inside the archive. Close it
 * after use.
 */
final class DemoEstate implements Closeable {
    /** Vendors whose clouds have an estate. */
    static final List<String> VENDORS = List.of("aws", "azure", "tencent", "aliyun");

    private final Path root;
    private final @Nullable FileSystem archive;

    private DemoEstate(Path root, @Nullable FileSystem archive) {
        this.root = root;
        this.archive = archive;
    }

    /** Lists the files of an estate; says nothing about the cloud itself. */
    static String index(String vendor) {
        return "io/hopscope/demo/" + vendor + "/index.txt";
    }

    static DemoEstate open(String vendor) throws IOException {
        String index = index(vendor);
        return open(Objects.requireNonNull(DemoEstate.class.getResource("/" + index), index));
    }

    static DemoEstate open(URL index) throws IOException {
        try {
            if (index.openConnection() instanceof JarURLConnection jar) {
                Path file = Path.of(jar.getJarFileURL().toURI());
                FileSystem archive = FileSystems.newFileSystem(file);
                return new DemoEstate(parent(archive.getPath("/" + jar.getEntryName())), archive);
            }
            return new DemoEstate(parent(Path.of(index.toURI())), null);
        } catch (URISyntaxException e) {
            throw new IOException("no path leads to " + index, e);
        }
    }

    /** The folder of the estate; valid until closed. */
    Path root() {
        return root;
    }

    @Override
    public void close() throws IOException {
        if (archive != null) {
            archive.close();
        }
    }

    private static Path parent(Path file) {
        return Objects.requireNonNull(file.getParent());
    }
}
