/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.docs.Cloud;
import io.hopscope.cli.testing.DemoProbe;
import io.hopscope.cli.testing.JsonTree;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.FindingSource;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The embedded estate answers as its authors, who did not know the engine, worked it out by hand. */
final class DemoExpectationsTest {
    private static List<DemoProbe> probes = List.of();
    private static List<JsonTree> answers = List.of();

    @BeforeAll
    static void askAll() throws IOException {
        probes = DemoProbe.all();
        String queries = probes.stream().map(DemoProbe::query).collect(Collectors.joining("\n"));
        Run run = Run.fed(queries, "why", "demo", "--queries", "-");
        assertThat(run.exitCode()).isZero();
        answers = run.lines().stream().map(JsonTree::parse).toList();
    }

    @Test
    void verdictsCausesAndFixes_areThoseWorkedOutByHand() {
        assertThat(answers).hasSameSizeAs(probes).hasSizeGreaterThan(100);
        assertThat(IntStream.range(0, probes.size())
                        .mapToObj(i -> probes.get(i).complaint(answers.get(i)).stream())
                        .flatMap(complaint -> complaint))
                .isEmpty();
    }

    @Test
    void codesThatTheCloudIsSaidNeverToShow_areNotShown() {
        assertThat(answers.stream()
                        .flatMap(answer -> answer.get("blockers").elements().stream())
                        .map(blocker -> FindingCode.valueOf(blocker.get("code").text()))
                        .distinct())
                .hasSizeGreaterThan(20)
                .allSatisfy(code -> assertThat(Cloud.AWS.source(code)).isInstanceOf(FindingSource.Documented.class));
    }
}
