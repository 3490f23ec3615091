/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.query;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file of queries, read line by line. Blank lines are passed over. Confined to one thread. */
public final class QueryLines implements Closeable {
    private static final String STANDARD_INPUT = "-";
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final BufferedReader reader;
    private int number;

    private QueryLines(InputStream bytes) {
        this.reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    /**
     * Opens a file, or standard input for {@code -}.
     *
     * @throws IOException when the file cannot be opened
     */
    public static QueryLines open(String file, InputStream standardInput) throws IOException {
        return new QueryLines(file.equals(STANDARD_INPUT) ? standardInput : Files.newInputStream(Path.of(file)));
    }

    /**
     * The next line that is not blank; empty at the end.
     *
     * @throws IOException when the file cannot be read
     */
    public Optional<QueryLine> next() throws IOException {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            String text = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
            if (!text.isBlank()) {
                return Optional.of(QueryLineReader.read(text));
            }
        }
        return Optional.empty();
    }

    /** Number of the line that was read last, from 1. */
    public int number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
