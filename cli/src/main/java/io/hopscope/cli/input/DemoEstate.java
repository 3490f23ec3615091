/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.input;

import java.io.Closeable;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The saved answers that come with the program, from a folder or from inside the archive. Close it after use. */
final class DemoEstate implements Closeable {
    /** Lists the files of the estate; says nothing about the cloud itself. */
    static final String INDEX = "io/hopscope/demo/aws/index.txt";

    private final Path root;
    private final @Nullable FileSystem archive;

    private DemoEstate(Path root, @Nullable FileSystem archive) {
        this.root = root;
        this.archive = archive;
    }

    static DemoEstate open() throws IOException {
        return open(Objects.requireNonNull(DemoEstate.class.getResource("/" + INDEX), INDEX));
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
            throw new IOException("no path leads to " + URI.create(INDEX), e);
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
