/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.testing.JsonTree;
import io.hopscope.cli.testing.Pier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code audit --without} and {@code --single-points}. */
final class AuditLossesTest {
    private static final String GATEWAY = "igw-0c0ffee00c0ffee00";

    @Test
    void lossThatCutsMachinesOff_isToldAndCountsAsAFinding() {
        Run run = audit("--without", GATEWAY);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("Without " + GATEWAY, "of 4 connections that work ", "[GATEWAY_NOT_ATTACHED]");
        assertThat(audit("--without", GATEWAY, "--fail-on", "critical").exitCode())
                .isZero();
    }

    @Test
    void lossOfSomethingUnknown_isWrongUsage() {
        Run run = audit("--without", "igw-none");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("hopscope: --without: nothing that could be lost has the id or name \"igw-none\"");
    }

    @Test
    void singlePoints_areListedAndChangeNoExitCode() {
        Run run = audit("--single-points");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Single points of failure [SINGLE_POINT_OF_FAILURE]", GATEWAY, "cuts off ")
                .doesNotContain("LOW  Its loss alone");
        assertThat(audit("--single-points", "--fail-on", "low").exitCode()).isEqualTo(1);
    }

    @Test
    void singlePoints_areFindingsInJson() {
        JsonTree report =
                JsonTree.parse(audit("--single-points", "--format", "json").out());
        assertThat(report.get("findings").elements()).anySatisfy(finding -> {
            assertThat(finding.get("code").text()).isEqualTo("SINGLE_POINT_OF_FAILURE");
            assertThat(finding.get("severity").text()).isEqualTo("LOW");
            assertThat(finding.get("subject").text()).isEqualTo(GATEWAY);
        });
    }

    @Test
    void json_hasBothAfterWhatAnAuditAlwaysTells() {
        Run run = audit("--without", GATEWAY, "--single-points", "--format", "json");
        JsonTree report = JsonTree.parse(run.out());
        assertThat(report.names())
                .containsExactly("schema", "asOf", "summary", "findings", "gaps", "whatIf", "singlePoints");
        JsonTree whatIf = report.get("whatIf");
        assertThat(whatIf.names()).containsExactly("without", "working", "remaining", "severity", "cutOff", "lost");
        assertThat(whatIf.get("lost").elements().get(0).names())
                .containsExactly("connection", "meantBy", "rule", "before", "verdict", "affected", "blockers");
        JsonTree point = report.get("singlePoints").elements().get(0);
        assertThat(point.names()).containsExactly("loss", "kind", "cutOff", "lost");
        assertThat(point.get("loss").text()).isEqualTo(GATEWAY);
        assertThat(point.get("kind").text()).isEqualTo("GATEWAY");
    }

    private static Run audit(String... arguments) {
        List<String> all = new ArrayList<>(List.of("audit", Pier.input(), "--assume-complete"));
        all.addAll(List.of(arguments));
        return Run.of(all.toArray(String[]::new));
    }
}
