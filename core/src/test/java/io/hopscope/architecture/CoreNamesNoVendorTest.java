/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reads every source and resource of core as text. The names are spelled in two halves, since this file is read too.
 */
final class CoreNamesNoVendorTest {
    private static final Path SOURCES = Path.of("src");

    /** The three-letter name only where a word starts or a camel-case part ends: English words end in it too. */
    private static final Pattern VENDOR = Pattern.compile("(?i:ama" + "zon|az" + "ure|ali" + "yun|ali" + "baba|ten"
            + "cent)|(?<![A-Za-z])(?i:a" + "ws)|A" + "ws(?![a-z])|A" + "WS");

    @Test
    void noSourceOrResourceOfCoreNamesAVendor() {
        List<String> hits = files().flatMap(CoreNamesNoVendorTest::hits).toList();

        assertThat(hits).isEmpty();
    }

    @Test
    void theSourcesAreFound() {
        assertThat(files()).anyMatch(file -> file.endsWith("CoreNamesNoVendorTest.java"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"// an a+ws rule", "A+wsClient", "readA+ws()", "A+WS_REGION", "x = \"a+ws:\"", "ali+baba"})
    void aVendorsNameIsRecognised(String line) {
        assertThat(VENDOR.matcher(line.replace("+", "")).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"draws a line", "two flaws", "lawsuit", "Laws"})
    void anEnglishWordIsNotAVendor(String line) {
        assertThat(VENDOR.matcher(line).find()).isFalse();
    }

    private static Stream<Path> files() {
        try (Stream<Path> tree = Files.walk(SOURCES)) {
            return tree.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> hits(Path file) {
        List<String> lines = lines(file);
        Stream<String> inText = IntStream.range(0, lines.size())
                .filter(i -> VENDOR.matcher(lines.get(i)).find())
                .mapToObj(i -> file + ":" + (i + 1) + ": " + lines.get(i));
        return VENDOR.matcher(file.toString()).find() ? Stream.concat(Stream.of("name of " + file), inText) : inText;
    }

    /** Latin-1 decodes any bytes, so that a binary resource is read as well. */
    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
