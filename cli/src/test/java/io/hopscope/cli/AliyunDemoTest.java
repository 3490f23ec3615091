/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.testing.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample estate of Alibaba Cloud answers as worked out by hand. */
final class AliyunDemoTest {
    private static final String EXPECTED = "/io/hopscope/demo/expected-aliyun.json";

    @Test
    void verdictsCausesAndFixes_areThoseWorkedOutByHand() throws IOException {
        List<JsonTree> expected = expected();
        Run run = Run.fed(
                expected.stream().map(AliyunDemoTest::query).collect(Collectors.joining("\n")),
                "why",
                "aliyun:" + estate(),
                "--queries",
                "-");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(expected).hasSizeGreaterThan(50);
        List<JsonTree> answers = run.out().lines().map(JsonTree::parse).toList();
        assertThat(IntStream.range(0, expected.size())
                        .mapToObj(i -> complaint(expected.get(i), answers.get(i)))
                        .filter(complaint -> !complaint.isEmpty()))
                .isEmpty();
    }

    @Test
    void everyFile_isUnderstoodAndTheAuditRuns() {
        Run run = Run.of("audit", "aliyun:" + estate());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).doesNotContain("not understood").doesNotContain("ambiguous");
        assertThat(run.out()).contains("vtb-forgotten", "ngw-hedge", "pcc-wade", "sg-tie", "vtb-vault");
    }

    private static String complaint(JsonTree expected, JsonTree answer) {
        String id = expected.get("id").text();
        String verdict = answer.get("verdict").text();
        if (!verdict.equals(expected.get("verdict").text())) {
            return id + ": " + verdict + " " + answer.get("blockers") + answer.get("gaps");
        }
        List<String> named = answer.get("blockers").elements().stream()
                .map(blocker -> blocker.get("resource").text())
                .toList();
        Optional<String> faulty = expected.find("resource").map(JsonTree::text);
        if (faulty.isPresent() && named.stream().noneMatch(name -> name.equals(faulty.get()))) {
            return id + ": named " + named;
        }
        Optional<String> fix = expected.find("fix").map(JsonTree::text);
        return fix.isEmpty() || answer.get("fixes").toString().contains(fix.get())
                ? ""
                : id + ": offers " + answer.get("fixes");
    }

    private static String query(JsonTree expected) {
        return Stream.of("id", "from", "to", "protocol", "port")
                .flatMap(name -> expected.find(name).stream().map(value -> '"' + name + "\":\"" + value.text() + '"'))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static Path estate() {
        URI index = URI.create(
                Objects.requireNonNull(AliyunDemoTest.class.getResource("/io/hopscope/demo/aliyun/index.txt"))
                        .toString());
        return Objects.requireNonNull(Path.of(index).getParent());
    }

    private static List<JsonTree> expected() throws IOException {
        try (InputStream file = Objects.requireNonNull(AliyunDemoTest.class.getResourceAsStream(EXPECTED))) {
            return JsonTree.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .elements();
        }
    }
}
