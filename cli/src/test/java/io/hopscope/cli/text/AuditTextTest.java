/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.audit.Evidence;
import io.hopscope.audit.Finding;
import io.hopscope.audit.Report;
import io.hopscope.audit.Severity;
import io.hopscope.audit.Summary;
import io.hopscope.cli.query.Audited;
import io.hopscope.cli.terminal.Style;
import io.hopscope.cli.testing.HarbourEstate;
import io.hopscope.cli.testing.SampleAnswers;
import io.hopscope.fix.Fix;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.reach.Confidence;
import io.hopscope.reach.trace.FindingCode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class AuditTextTest {
    private static final ResourceId GROUP = new ResourceId("aws", ResourceKind.SECURITY_GROUP, "sg-crane");

    @Test
    void finding_tellsCauseEffectEvidenceAndTheFirstFixWithoutTerraform() {
        Finding finding = finding(2, Confidence.PROBABLE, List.of(SampleAnswers.fix(), SampleAnswers.fix()));
        assertThat(written(List.of(finding), List.of())).isEqualTo("""
                        1 finding on 3 machines: 1 critical, 0 high, 0 medium, 0 low, 0 info
                        Of 7 connections that somebody meant to work, 4 work, 2 are defeated, and 1 cannot be judged.

                        CRITICAL  No security group admits the packet: sg-crane (probable) [SECURITY_GROUP_INGRESS]
                          i-crane (crane) is cut off
                          affects 2: m0, m1
                            sg-crane r1: ports = 22
                            sg-crane: size = 1
                          – start i-crane (crane)
                            then start i-light (lighthouse)
                            harbourctl start 'i-crane'
                            Opens as well:
                              tcp/80 from internet to crane
                              protocol 7-9 from crane to internet

                        Other fixes, and Terraform: --format json, or hopscope why.
                        """);
    }

    @Test
    void manyAffected_areCounted() {
        assertThat(written(List.of(finding(12, Confidence.CERTAIN, List.of())), List.of()))
                .contains("affects 12: m0, m1, m2, m3, m4, m5, m6, m7, m8, m9 and 2 more\n")
                .doesNotContain("Other fixes", "probable");
    }

    @Test
    void moreFindingsThanFixesAreLookedFor_isSaid() {
        Finding one = finding(1, Confidence.CERTAIN, List.of());
        String said = "Fixes were looked for in the first 1000 findings alone.\n";
        assertThat(written(Collections.nCopies(1001, one), List.of())).endsWith(said);
        assertThat(written(Collections.nCopies(1000, one), List.of())).doesNotContain(said);
    }

    @Test
    void nobodyAffected_isSaid() {
        assertThat(written(List.of(finding(0, Confidence.CERTAIN, List.of())), List.of()))
                .contains("affects no machine\n");
    }

    @Test
    void manyGaps_areCounted() {
        List<Gap> gaps = IntStream.range(0, 23).mapToObj(AuditTextTest::gap).toList();
        assertThat(written(List.of(), gaps))
                .contains("  ? peering, aws/1/*: missing 0\n    settled by: ec2:Call0\n", "missing 19")
                .doesNotContain("missing 20")
                .endsWith("  and 3 more; --format json lists them all\n");
    }

    private static String written(List<Finding> findings, List<Gap> gaps) {
        Snapshot snapshot = HarbourEstate.snapshot();
        Summary summary = new Summary(3, 7, 4, 2, 1, Map.of(Severity.CRITICAL, findings.size()));
        Report report = new Report(snapshot.asOf(), summary, findings, gaps);
        Style style = Style.plain();
        return new AuditText(style, new Names(snapshot, style)).of(new Audited(snapshot, report, List.of()));
    }

    private static Finding finding(int affected, Confidence confidence, List<Fix> fixes) {
        return new Finding(
                FindingCode.SECURITY_GROUP_INGRESS,
                Severity.CRITICAL,
                GROUP,
                "",
                IntStream.range(0, affected)
                        .mapToObj(i -> new ResourceId("aws", ResourceKind.INSTANCE, "m" + i))
                        .toList(),
                "i-crane is cut off",
                confidence,
                List.of(new Evidence(GROUP, "r1", "ports", "22"), new Evidence(GROUP, "", "size", "1")),
                List.of(),
                fixes);
    }

    private static Gap gap(int number) {
        return new Gap(
                new Scope("aws", "1", ""),
                ResourceKind.PEERING,
                "",
                GapReason.NOT_READ,
                "",
                "missing " + number,
                "ec2:Call" + number);
    }
}
