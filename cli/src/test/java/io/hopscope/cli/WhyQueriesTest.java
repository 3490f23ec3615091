/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.testing.Pier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WhyQueriesTest {
    private static final String GOOD =
            "{\"id\":\"%s\",\"from\":\"internet\",\"to\":\"%s\",\"protocol\":\"tcp\",\"port\":%s}";

    @TempDir
    private Path folder;

    @Test
    void everyLineIsAnsweredInOrder() {
        String queries = IntStream.range(0, 200)
                .mapToObj(i -> GOOD.formatted("q" + i, i % 3 == 0 ? "till" : "gelato", 400 + i))
                .collect(Collectors.joining("\n"));
        Run run = ask(queries);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(ids(run))
                .isEqualTo(
                        IntStream.range(0, 200).mapToObj(i -> "\"q" + i + '"').toList());
        assertThat(run.lines().get(43)).contains("\"verdict\":\"REACHABLE\"", "\"port\":443");
        assertThat(run.lines().get(42)).contains("\"verdict\":\"BLOCKED\"", "\"port\":442");
    }

    @Test
    void badLines_areAnsweredWithAnErrorAndTheOthersAsUsual() {
        Run run = ask("""
                {"id":"a","from":"internet","to":"gelato","protocol":"tcp","port":443}

                {"id":"b","from":"nobody","to":"gelato","protocol":"tcp","port":443}
                not json
                {"id":"c","from":"internet","to":"till","protocol":"tcp","port":22}
                """);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.lines()).hasSize(4);
        assertThat(run.lines().get(0)).contains("\"verdict\":\"REACHABLE\"");
        assertThat(run.lines().get(1))
                .isEqualTo("{\"id\":\"b\",\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"line 3: from: no instance, "
                        + "interface or balancer has the id or name \\\"nobody\\\"\"}}");
        assertThat(run.lines().get(2))
                .isEqualTo("{\"id\":null,\"error\":{\"code\":\"BAD_QUESTION\",\"message\":"
                        + "\"line 4: not valid JSON, at column 1\"}}");
        assertThat(run.lines().get(3)).contains("\"verdict\":\"BLOCKED\"");
    }

    @Test
    void idsThatAreMissingOrComeTwice_areFine() {
        Run run = ask(GOOD.formatted("x", "till", 22) + "\n" + GOOD.formatted("x", "gelato", 443)
                + "\n{\"from\":\"internet\",\"to\":\"till\",\"protocol\":\"tcp\",\"port\":\"22-23\"}\n");
        assertThat(run.exitCode()).isZero();
        assertThat(ids(run)).isEqualTo(List.of("\"x\"", "\"x\"", ""));
        assertThat(run.lines().get(2)).startsWith("{\"schema\":1,\"asOf\":").contains("\"port\":\"22-23\"");
    }

    @Test
    void unknownFields_areNamedOnce() {
        String line =
                "{\"from\":\"internet\",\"to\":\"till\",\"protocol\":\"tcp\",\"port\":22,\"client_ports\":\"1-2\"}\n";
        Run run = ask(line + line);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err().lines())
                .containsExactly("hopscope: line 1: the field \"client_ports\" means nothing in a query, passed over");
    }

    @Test
    void noQueries_giveNoAnswers() {
        Run run = ask("\n\n");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
    }

    @Test
    void file_isReadLikeStandardInput() throws IOException {
        Path file = Files.writeString(folder.resolve("q.jsonl"), GOOD.formatted("f", "gelato", 443));
        assertThat(ids(Run.of("why", Pier.input(), "--queries", file.toString())))
                .containsExactly("\"f\"");
    }

    @Test
    void missingFile_isSaid() {
        Run run = Run.of(
                "why", Pier.input(), "--queries", folder.resolve("none.jsonl").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("hopscope: " + folder.resolve("none.jsonl") + ": there is no such file or folder\n");
    }

    @Test
    void questionBesidesAFileOfThem_isRefused() {
        assertUsage("--queries takes the place of", "--queries", "-", "--from", "internet");
        assertUsage("--queries takes the place of", "--queries", "-", "--client-ports", "1-2");
        assertUsage("--queries answers in JSON only", "--queries", "-", "--format", "text");
    }

    private static void assertUsage(String message, String... options) {
        List<String> arguments = new ArrayList<>(List.of("why", Pier.input()));
        arguments.addAll(List.of(options));
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    private static Run ask(String queries) {
        return Run.fed(queries, "why", Pier.input(), "--queries", "-");
    }

    private static List<String> ids(Run run) {
        return run.lines().stream()
                .map(line -> line.replaceFirst("^\\{\"schema\":1,(?:\"id\":(\"[^\"]*\"),)?.*", "$1"))
                .toList();
    }
}
