/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What clouds need to say what their cells and their catalogues are. */
public final class Books {
    private Books() {}

    /** The text of a file that lies beside a class. */
    public static String read(Class<?> beside, String name) {
        try (InputStream file = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Entries by their numbers: {@code 1-2 10-11} stands for 01, 02, 10 and 11 behind a prefix. */
    public static Stream<String> ranges(String prefix, String ranges) {
        return Arrays.stream(ranges.split(" ")).flatMap(range -> {
            String[] ends = range.split("-", -1);
            return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]))
                    .mapToObj(number -> String.format(Locale.ROOT, "%s%02d", prefix, number));
        });
    }

    /** Entries by their chapters: {@code A2 B1} stands for A01, A02 and B01. */
    public static List<String> numbered(String chapters) {
        return Arrays.stream(chapters.split(" "))
                .flatMap(chapter -> IntStream.rangeClosed(1, Integer.parseInt(chapter.substring(1)))
                        .mapToObj(number -> String.format(Locale.ROOT, "%s%02d", chapter.charAt(0), number)))
                .toList();
    }
}
