/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Saved answers of an invented estate: {@code gelato}, which the Internet reaches on tcp/443, and {@code till}, which
 * one office reaches on tcp/22.
 */
public final class Pier {
    private static final String ANY_FILE = "/io/hopscope/cli/pier/eu-west-1/describe-vpcs.json";

    private final Path root;

    private Pier(Path root) {
        this.root = root;
    }

    /** The estate as it is kept with the tests. */
    public static String input() {
        return "aws:" + resources();
    }

    /** A copy that a test may change. */
    public static Pier copiedTo(Path folder) {
        Path root = folder.resolve("pier");
        try (Stream<Path> files = Files.walk(resources())) {
            for (Path file : files.toList()) {
                Files.copy(file, root.resolve(resources().relativize(file)));
            }
            return new Pier(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The INPUT of the copy. */
    public String asInput() {
        return "aws:" + root;
    }

    /** A file of the copy. */
    public Path file(String call) {
        return root.resolve("eu-west-1").resolve(call + ".json");
    }

    /** Takes a file out. */
    public Pier without(String call) {
        try {
            Files.delete(file(call));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file. */
    public Pier with(String call, String content) {
        try {
            Files.writeString(file(call), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces text in a file. */
    public Pier replacing(String call, String text, String replacement) {
        try {
            String content = Files.readString(file(call));
            if (!content.contains(text)) {
                throw new IllegalArgumentException(call + " does not contain " + text);
            }
            return with(call, content.replace(text, replacement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path resources() {
        try {
            Path file = Path.of(
                    Objects.requireNonNull(Pier.class.getResource(ANY_FILE)).toURI());
            return Objects.requireNonNull(
                    Objects.requireNonNull(file.getParent()).getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(List.of(ANY_FILE, e).toString(), e);
        }
    }
}
