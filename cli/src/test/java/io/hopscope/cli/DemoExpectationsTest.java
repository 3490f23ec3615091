/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.testing.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The embedded estate answers as its authors, who did not know the engine, worked it out by hand. */
final class DemoExpectationsTest {
    private static final String EXPECTED = "/io/hopscope/demo/expected-aws.json";

    @Test
    void verdictsAndTheResourcesAtFault_areThoseWorkedOutByHand() throws IOException {
        List<JsonTree> expected = expected();
        Run run = Run.fed(
                expected.stream().map(DemoExpectationsTest::query).collect(Collectors.joining("\n")),
                "why",
                "demo",
                "--queries",
                "-");
        assertThat(run.exitCode()).isZero();
        assertThat(expected).hasSizeGreaterThan(100);
        List<JsonTree> answers = run.lines().stream().map(JsonTree::parse).toList();
        assertThat(IntStream.range(0, expected.size())
                        .mapToObj(i -> complaint(expected.get(i), answers.get(i)))
                        .filter(complaint -> !complaint.isEmpty()))
                .isEmpty();
    }

    private static String complaint(JsonTree expected, JsonTree answer) {
        String id = expected.get("id").text();
        String verdict = answer.get("verdict").text();
        if (!answer.get("id").text().equals(id)
                || !verdict.equals(expected.get("verdict").text())) {
            return id + ": " + verdict + " " + answer.get("blockers") + answer.get("gaps");
        }
        List<String> faulty = faulty(expected);
        List<String> named = answer.get("blockers").elements().stream()
                .map(blocker -> blocker.get("resource").text())
                .toList();
        return faulty.isEmpty() || named.stream().anyMatch(faulty::contains) ? "" : id + ": named " + named;
    }

    private static List<String> faulty(JsonTree expected) {
        return Stream.concat(
                        expected.find("resource").stream(),
                        expected.find("or").stream().flatMap(or -> or.elements().stream()))
                .map(JsonTree::text)
                .toList();
    }

    private static String query(JsonTree expected) {
        return Stream.of("id", "from", "to", "protocol", "port")
                .flatMap(
                        field -> expected.find(field).stream().map(value -> quoted(field) + ":" + quoted(value.text())))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static List<JsonTree> expected() throws IOException {
        try (InputStream file = Objects.requireNonNull(DemoExpectationsTest.class.getResourceAsStream(EXPECTED))) {
            return JsonTree.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .elements();
        }
    }
}
