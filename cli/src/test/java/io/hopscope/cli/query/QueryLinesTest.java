/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QueryLinesTest {
    @TempDir
    private Path folder;

    @Test
    void blankLines_arePassedOverAndCounted() throws IOException {
        try (QueryLines lines = of("\n  \n{\"id\":1}\r\n\r\n{\"id\":2}")) {
            assertThat(lines.next().orElseThrow().id()).contains(new QueryId("1", true));
            assertThat(lines.number()).isEqualTo(3);
            assertThat(lines.next().orElseThrow().id()).contains(new QueryId("2", true));
            assertThat(lines.number()).isEqualTo(5);
            assertThat(lines.next()).isEmpty();
        }
    }

    @Test
    void byteOrderMark_isPassedOver() throws IOException {
        try (QueryLines lines = of("\ufeff{\"id\":1}\n")) {
            assertThat(lines.next().orElseThrow().problem()).isEmpty();
        }
    }

    @Test
    void file_isReadAsUtf8() throws IOException {
        Path file = Files.writeString(folder.resolve("q.jsonl"), "{\"from\":\"größe\"}\n");
        try (QueryLines lines = QueryLines.open(file.toString(), InputStream.nullInputStream())) {
            assertThat(lines.next().orElseThrow().fields()).containsEntry("from", "größe");
        }
    }

    private static QueryLines of(String text) throws IOException {
        return QueryLines.open("-", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
