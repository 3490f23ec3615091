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

final class AuditCommandTest {
    private static final String WANTED =
            "{\"id\":\"w\",\"from\":\"internet\",\"to\":\"%s\",\"protocol\":\"tcp\",\"port\":443,\"expect\":\"%s\"}%n";

    @TempDir
    private Path folder;

    @Test
    void nothingWrongAndAllKnown_exitsWithZero() {
        Run run = audit(Pier.input(), "--assume-complete");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                        0 findings on 2 machines: 0 critical, 0 high, 0 medium, 0 low, 0 info
                        Of 4 connections that somebody meant to work, 4 work, 0 are defeated, and 0 cannot be judged.
                        """);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void nothingWrongButSomethingUnread_exitsWithThree() {
        Run run = audit(Pier.input());
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("What is not known", "settled by: ec2:DescribeNatGateways");
    }

    @Test
    void highFinding_exitsWithOneAndTellsCauseAndCure() {
        Run run = audit(blockedByAcl().asInput(), "--assume-complete");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "HIGH  A network ACL denies the packet into the subnet: acl-0f15400f15400f154 "
                                + "[NETWORK_ACL_INGRESS]",
                        "affects 1: gelato\n",
                        "aws ec2 ",
                        "Opens ");
    }

    @Test
    void failOn_setsTheSeverityThatCounts() {
        String input = blockedByAcl().asInput();
        assertThat(audit(input, "--assume-complete", "--fail-on", "critical").exitCode())
                .isZero();
        assertThat(audit(input, "--assume-complete", "--fail-on", "MEDIUM").exitCode())
                .isEqualTo(1);
        Run wrong = audit(input, "--fail-on", "grave");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("--fail-on", "INFO, LOW, MEDIUM, HIGH, CRITICAL");
    }

    @Test
    void json_hasExactlyTheFieldsOfTheContract() {
        Run run = audit(blockedByAcl().asInput(), "--assume-complete", "--format", "json");
        assertThat(run.exitCode()).isEqualTo(1);
        JsonTree report = JsonTree.parse(run.out());
        assertThat(report.names()).containsExactly("schema", "asOf", "summary", "findings", "gaps");
        assertThat(report.get("summary").names())
                .containsExactly("machines", "intents", "reachable", "defeated", "inconclusive", "findings");
        JsonTree finding = report.get("findings").elements().get(0);
        assertThat(finding.names())
                .containsExactly(
                        "code",
                        "severity",
                        "subject",
                        "affected",
                        "message",
                        "confidence",
                        "evidence",
                        "fixes",
                        "defeats");
        assertThat(finding.get("defeats").elements().get(0).names()).containsExactly("connection", "meantBy", "rule");
        assertThat(finding.get("affected").elements())
                .extracting(JsonTree::text)
                .containsExactly("i-0a1a1a1a1a1a1a1a1");
        assertThat(finding.get("evidence").elements().get(0).names()).containsSubsequence("resource", "field", "value");
        assertThat(finding.get("fixes").elements().get(0).names())
                .containsExactly("changes", "commands", "terraform", "opens");
    }

    @Test
    void metExpectations_areFine() throws IOException {
        Run run = audit(Pier.input(), "--assume-complete", "--expect", expecting("gelato", "REACHABLE"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).doesNotContain("Not as expected");
    }

    @Test
    void unmetExpectation_exitsWithOneAndTellsWhy() throws IOException {
        Run run = audit(Pier.input(), "--assume-complete", "--expect", expecting("till", "REACHABLE"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "Not as expected\n  ✗ internet → till  tcp/443: BLOCKED, expected REACHABLE\n",
                        "no ingress rule of sg-0bbb0000000000002 (till) matches");
    }

    @Test
    void expectations_areInTheJsonOnlyWhereTheyWereStated() throws IOException {
        Run run = audit(Pier.input(), "--assume-complete", "--format=json", "--expect", expecting("till", "REACHABLE"));
        JsonTree expectation =
                JsonTree.parse(run.out()).get("expectations").elements().get(0);
        assertThat(expectation.names())
                .containsExactly("id", "from", "to", "protocol", "port", "expected", "verdict", "blockers");
        assertThat(expectation.get("verdict").text()).isEqualTo("BLOCKED");
    }

    @Test
    void badExpectation_exitsWithTwoAndTheReportIsPrintedAllTheSame() throws IOException {
        Path file = Files.writeString(
                folder.resolve("expect.jsonl"),
                WANTED.formatted("nobody", "BLOCKED") + WANTED.formatted("till", "REACHABLE"));
        Run run = audit(Pier.input(), "--assume-complete", "--expect", file.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("hopscope: " + file
                        + ": line 1: to: no instance, interface or balancer has the id or name \"nobody\"\n");
        assertThat(run.out()).contains("0 findings", "till  tcp/443: BLOCKED, expected REACHABLE");
    }

    @Test
    void missingExpectations_areSaid() {
        Run run = audit(Pier.input(), "--expect", "none.jsonl");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("hopscope: none.jsonl: there is no such file or folder\n");
    }

    @Test
    void output_goesToTheFileAlone() throws IOException {
        Path file = folder.resolve("report.txt");
        Run run = audit(Pier.input(), "--assume-complete", "-o", file.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(file)).startsWith("0 findings on 2 machines");
        audit(Pier.input(), "--assume-complete", "-o", file.toString(), "--format", "json");
        assertThat(JsonTree.parse(Files.readString(file)).get("schema").text()).isEqualTo("1");
    }

    @Test
    void outputThatCannotBeWritten_isOneLine() {
        Run run = audit(
                Pier.input(), "-o", folder.resolve("no/such/folder/report").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("report: there is no such file or folder");
    }

    @Test
    void hostileNames_cannotForgeFindings() {
        String hostile = "gelato\\nCRITICAL  all burnt\\u001b[31m\\u202e";
        Pier pier = blockedByAcl().replacing("describe-instances", "\"gelato\"", '"' + hostile + '"');
        Run text = audit(pier.asInput(), "--assume-complete");
        assertThat(text.out())
                .contains("gelato\\u000aCRITICAL  all burnt\\u001b[31m\\u202e")
                .doesNotContain("\u001b", "\u202e")
                .doesNotContainPattern("(?m)^CRITICAL");
        Run json = audit(pier.asInput(), "--assume-complete", "--format", "json");
        assertThat(json.lines()).hasSize(1);
        assertThat(json.out()).doesNotContain("\u001b", "\u202e");
    }

    private Pier blockedByAcl() {
        return Pier.copiedTo(folder)
                .replacing(
                        "describe-network-acls",
                        "\"Entries\": [",
                        "\"Entries\": [{\"RuleNumber\":50,\"Protocol\":\"6\",\"RuleAction\":\"deny\",\"Egress\":false,"
                                + "\"CidrBlock\":\"0.0.0.0/0\",\"PortRange\":{\"From\":443,\"To\":443}},");
    }

    private String expecting(String to, String verdict) throws IOException {
        return Files.writeString(folder.resolve("expect.jsonl"), WANTED.formatted(to, verdict))
                .toString();
    }

    private static Run audit(String... arguments) {
        List<String> all = new ArrayList<>(List.of("audit"));
        all.addAll(List.of(arguments));
        return Run.of(all.toArray(String[]::new));
    }
}
