/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.expectations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schema says what the reader reads, and is what stands in {@code docs}. */
final class ExpectationsSchemaTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern EXAMPLE =
            Pattern.compile("(?m)^```(?:yaml|json)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final String HEAD = "expectations: [{from: a, to: b, ports: tcp/1, expect: blocked";

    @Test
    void schemaInTheDocs_isTheOneInTheJar() throws IOException {
        assertThat(DOCS.resolve("expectations.schema.json")).hasContent(ExpectationsFile.schema());
    }

    @Test
    void keysOfTheSchema_areThoseThatAreRead() {
        Map<?, ?> expectation = at(schema(), "$defs", "expectation");

        assertThat(at(expectation, "properties").keySet().stream().map(String::valueOf))
                .containsExactlyElementsOf(
                        Arrays.stream(Key.values()).map(Key::text).toList());
        assertThat((List<?>) expectation.get("required"))
                .map(String::valueOf)
                .containsExactlyElementsOf(Arrays.stream(Key.values())
                        .filter(Key::required)
                        .map(Key::text)
                        .toList());
    }

    static Stream<String> documents() throws IOException {
        Stream<String> examples = EXAMPLE.matcher(Files.readString(DOCS.resolve("audit.md")))
                .results()
                .map((MatchResult found) -> found.group(1));
        Stream<String> others = Stream.of(
                        "}]",
                        ", name: n, why: w}]",
                        ", name: 3}]",
                        ", name: ''}]",
                        ", family: 4}]",
                        ", family: '6'}]",
                        ", family: 5}]",
                        ", clientPorts: 1-2}]",
                        ", clientPorts: 80}]",
                        ", clientPorts: x}]",
                        ", colour: red}]",
                        "}, 3]",
                        "}]\nmore: 1")
                .map(rest -> HEAD + rest);
        Stream<String> bodies = Stream.of(
                        "{from: [a, b], to: b, ports: [tcp/1], expect: reachable}",
                        "{from: [], to: b, ports: [tcp/1], expect: reachable}",
                        "{from: a, to: [1], ports: [tcp/1], expect: reachable}",
                        "{from: a, to: b, ports: 443, expect: reachable}",
                        "{from: a, to: b, ports: '443', expect: reachable}",
                        "{from: a, to: b, ports: any, expect: REACHABLE}",
                        "{from: a, to: b, ports: any, expect: unknown}",
                        "{to: b, ports: any, expect: blocked}",
                        "{from: a, ports: any, expect: blocked}",
                        "{from: a, to: b, expect: blocked}",
                        "{from: a, to: b, ports: any}",
                        "{from: {a: b}, to: b, ports: any, expect: blocked}")
                .map(body -> "expectations: [" + body + "]");
        return Stream.of(examples, others, bodies, Stream.of("expectations: []", "expectations: {}", "{}", "[]"))
                .flatMap(documents -> documents);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whatTheSchemaAdmits_isRead_andNothingElse(String document) {
        boolean admitted = new SchemaCheck(schema()).admits(load(document));

        assertThat(isRead(document)).isEqualTo(admitted);
    }

    @Test
    void documentsOfBothSorts_areThere() throws IOException {
        assertThat(documents().filter(document -> isRead(document)).count()).isGreaterThan(7);
        assertThat(documents().filter(document -> !isRead(document)).count()).isGreaterThan(7);
    }

    @Test
    void everyExampleOfTheDocs_isRead() throws IOException {
        List<String> examples = EXAMPLE.matcher(Files.readString(DOCS.resolve("audit.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(examples)
                .hasSizeGreaterThan(1)
                .allSatisfy(example -> assertThat(
                                ExpectationsFile.parse("audit.md", example).stated())
                        .isNotEmpty());
    }

    private static boolean isRead(String document) {
        try {
            return !ExpectationsFile.parse("f", document).stated().isEmpty() || document.contains("[]");
        } catch (ExpectationsException e) {
            return false;
        }
    }

    private static Map<?, ?> schema() {
        return (Map<?, ?>) load(ExpectationsFile.schema());
    }

    private static Object load(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    private static Map<?, ?> at(Map<?, ?> map, String... path) {
        Map<?, ?> at = map;
        for (String name : path) {
            at = (Map<?, ?>) Objects.requireNonNull(at.get(name), name);
        }
        return at;
    }
}
