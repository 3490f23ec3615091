/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.docs.Cloud;
import io.hopscope.cli.testing.FindingProbe;
import io.hopscope.cli.testing.JsonTree;
import io.hopscope.cli.testing.VendorProbe;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.FindingSource;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample estates, each asked alone, answer as worked out by hand. */
final class SampleEstatesTest {
    @ParameterizedTest
    @ValueSource(strings = {"azure", "tencent", "aliyun"})
    void verdictsCausesAndFixes_areThoseWorkedOutByHand(String vendor) throws IOException {
        List<VendorProbe> probes = VendorProbe.of(vendor);
        Run run = Run.fed(
                probes.stream().map(VendorProbe::query).collect(Collectors.joining("\n")),
                "why",
                input(vendor),
                "--queries",
                "-");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(probes).hasSizeGreaterThan(50);
        List<JsonTree> answers = run.out().lines().map(JsonTree::parse).toList();
        assertThat(IntStream.range(0, probes.size())
                        .mapToObj(i -> probes.get(i).complaint(answers.get(i)))
                        .flatMap(Optional::stream))
                .isEmpty();
        assertThat(answers).allSatisfy(answer -> onlyKnownCodes(vendor, answer.get("blockers")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "azure", "tencent", "aliyun"})
    void theAudit_findsWhatTheScenariosAreNamedBy(String vendor) throws IOException {
        String expectations = VendorProbe.expectations(vendor).toString();
        String[] arguments = {"audit", input(vendor), "--expect", expectations, "--single-points", "--format", "json"};
        JsonTree report = JsonTree.parse(Run.of(arguments).out());
        List<JsonTree> findings = report.get("findings").elements();

        assertThat(FindingProbe.all())
                .filteredOn(
                        probe -> probe.cloud().equals(vendor) && probe.test().isEmpty())
                .isNotEmpty()
                .allSatisfy(probe -> assertThat(findings).anyMatch(probe::isMetBy));
        onlyKnownCodes(vendor, report.get("findings"));
    }

    @ParameterizedTest
    @CsvSource({
        "azure, late-nsg forced-rt empty-nat hole-rt ghost-lb lamp-to-isle, system routes of market",
        "tencent, sg-shadow acl-late nat-broke pcx-bazmill ins-expired, lb-front/place",
        "aliyun, vtb-forgotten ngw-hedge pcc-wade sg-tie vtb-vault, system routes"
    })
    void everyFile_isUnderstoodAndTheAuditRuns(String vendor, String faulty, String healthy) {
        Run run = Run.of("audit", input(vendor));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).doesNotContain("not understood").doesNotContain("ambiguous");
        assertThat(run.out()).contains(faulty.split(" ")).doesNotContain(healthy);
    }

    @Test
    void aNamelessDefaultAndAShareOfAFlow_readAsASentence() {
        assertThat(Run.of("audit", input("tencent")).out())
                .contains(
                        "the default egress rule of acl-reply (half-reply) denies everything; this stops some of tcp/443");
    }

    @Test
    void aProtocolThatHasANumberOnly_readsAsASentence() {
        assertThat(Run.of("why", input("aliyun"), "--from", "10.60.6.5", "--to", "10.60.7.5", "--port", "59")
                        .out())
                .contains("no egress rule of nacl-empty (empty) matches protocol 59 10.60.6.5 → 10.60.7.5");
    }

    /** A code that the page of findings says never to occur on a cloud is not shown there. */
    private static void onlyKnownCodes(String vendor, JsonTree told) {
        Cloud cloud = Cloud.valueOf(vendor.toUpperCase(Locale.ROOT));
        assertThat(told.elements())
                .allSatisfy(one -> assertThat(
                                cloud.source(FindingCode.valueOf(one.get("code").text())))
                        .isInstanceOf(FindingSource.Documented.class));
    }

    private static String input(String vendor) {
        return vendor + ":" + VendorProbe.estate(vendor);
    }
}
