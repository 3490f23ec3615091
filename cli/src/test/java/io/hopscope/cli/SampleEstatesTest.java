/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.testing.JsonTree;
import io.hopscope.cli.testing.VendorProbe;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    private static String input(String vendor) {
        return vendor + ":" + VendorProbe.estate(vendor);
    }
}
