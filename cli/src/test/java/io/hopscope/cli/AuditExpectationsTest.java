/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.testing.JsonTree;
import io.hopscope.cli.testing.Pier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code audit --expect} with files of YAML and JSON. */
final class AuditExpectationsTest {
    private static final String OPEN =
            "expectations:\n  - {name: open, why: ice, from: internet, to: %s, ports: tcp/443, expect: %s}\n";

    @TempDir
    private Path folder;

    @Test
    void metExpectations_areFine() throws IOException {
        Run run = audit(file(OPEN.formatted("gelato", "reachable")), "--assume-complete");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).doesNotContain("not surely met");
    }

    @Test
    void unmetExpectation_exitsWithOneAndTellsWhy() throws IOException {
        Run run = audit(file(OPEN.formatted("till", "reachable")), "--assume-complete");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("""
                        Expectations that are not surely met (1 of 1)
                          ✗ open: 1 of 1 not reachable
                            ice
                        """, "[SECURITY_GROUP_INGRESS]", "internet → till (i-0b2b2b2b2b2b2b2b2)  tcp/443: BLOCKED");
    }

    @Test
    void whatGetsThroughAndShouldNot_isSaid() throws IOException {
        Run run = audit(file(OPEN.formatted("gelato", "blocked")), "--assume-complete");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "of sg-0aaa0000000000001 (ice-cream) allows tcp to port 443 from 0.0.0.0/0 [UNEXPECTED_ACCESS]")
                .contains("internet → gelato  tcp/443: REACHABLE\n")
                .contains("HIGH  Somebody gets through who must not: ice-cream (sg-0aaa0000000000001)")
                .contains("which the expectation \"open\" wants blocked")
                .contains("aws ec2 revoke-security-group-ingress --group-id sg-0aaa0000000000001")
                .contains("Closes as well:\n      tcp/443 from till (i-0b2b2b2b2b2b2b2b2) to gelato");
    }

    @Test
    void whatGetsThroughInPart_isSaidWithTheRule() throws IOException {
        Run run = audit(file(OPEN.formatted("till", "blocked").replace("443", "22")), "--assume-complete");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("REACHABLE in part").contains("this lets through a part of");
    }

    @Test
    void json_namesTheRuleThatLetsThroughWhatShouldNot() throws IOException {
        Run run = audit(file(OPEN.formatted("gelato", "blocked")), "--assume-complete", "--format=json");
        JsonTree report = JsonTree.parse(run.out());
        JsonTree failure = report.get("intents")
                .elements()
                .get(0)
                .get("failures")
                .elements()
                .get(0);
        assertThat(failure.names()).containsExactly("outcome", "code", "resource", "rule", "message", "pairs");
        assertThat(failure.get("code").text()).isEqualTo("UNEXPECTED_ACCESS");
        assertThat(failure.get("resource").text()).isEqualTo("sg-0aaa0000000000001");
        assertThat(report.get("findings").elements()).singleElement().satisfies(finding -> {
            assertThat(finding.get("code").text()).isEqualTo("UNEXPECTED_ACCESS");
            assertThat(finding.get("defeats")
                            .elements()
                            .get(0)
                            .get("expectation")
                            .text())
                    .isEqualTo("open");
        });
    }

    @Test
    void undecidedExpectation_exitsWithThree() throws IOException {
        Pier pier = Pier.copiedTo(folder).without("describe-security-groups");
        Run run = Run.of(
                "audit", pier.asInput(), "--expect", file(OPEN.formatted("till", "blocked")), "--fail-on", "critical");
        assertThat(run.exitCode()).as(run.out()).isEqualTo(3);
        assertThat(run.out()).contains("? open: 0 of 1 not blocked, 1 cannot be judged");
    }

    @Test
    void json_hasTheExpectationsWithTheirPairs() throws IOException {
        Run run = audit(file(OPEN.formatted("[till, gelato]", "reachable")), "--assume-complete", "--format=json");
        JsonTree report = JsonTree.parse(run.out());
        assertThat(report.names()).endsWith("gaps", "intents");
        JsonTree intent = report.get("intents").elements().get(0);
        assertThat(intent.names())
                .containsExactly("name", "why", "from", "to", "ports", "expected", "outcome", "pairs", "failures");
        assertThat(intent.get("pairs").get("met").text()).isEqualTo("1");
        assertThat(intent.get("pairs").get("unmet").text()).isEqualTo("1");
        JsonTree failure = intent.get("failures").elements().get(0);
        assertThat(failure.names()).containsExactly("outcome", "code", "resource", "message", "pairs");
        JsonTree pair = failure.get("pairs").elements().get(0);
        assertThat(pair.names()).containsExactly("from", "to", "port", "verdict", "size");
        assertThat(pair.get("from").elements().get(0).text()).isEqualTo("internet");
    }

    @Test
    void everythingWrongInTheFile_isToldAndTheReportIsPrintedAllTheSame() throws IOException {
        String file =
                file("expectations:\n  - {from: internet, to: [nobody, none], ports: tcp/443, expect: blocked}\n");
        Run run = audit(file, "--assume-complete");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines())
                .containsExactly(
                        "hopscope: " + file + ": line 2, column 27: expectations[0].to[0]: no instance, interface or "
                                + "balancer has the id or name \"nobody\"",
                        "hopscope: " + file + ": line 2, column 35: expectations[0].to[1]: no instance, interface or "
                                + "balancer has the id or name \"none\"");
        assertThat(run.out()).contains("0 findings");
    }

    @Test
    void standardInputAndJson_areReadToo() {
        String json =
                "{\"expectations\":[{\"from\":\"internet\",\"to\":\"till\",\"ports\":\"tcp/443\",\"expect\":\"blocked\"}]}";
        Run run = Run.fed(json, "audit", Pier.input(), "--assume-complete", "--expect", "-", "--format", "json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(JsonTree.parse(run.out()).get("intents").elements()).hasSize(1);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("expectations.yaml"), text).toString();
    }

    private static Run audit(String file, String... arguments) {
        List<String> all = new ArrayList<>(List.of("audit", Pier.input(), "--expect", file));
        all.addAll(List.of(arguments));
        return Run.of(all.toArray(String[]::new));
    }
}
