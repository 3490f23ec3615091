/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.testing.FindingProbe;
import io.hopscope.reach.trace.FindingSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every scenario has a code on every cloud where it can occur, and the page says so. */
final class ScenariosPageTest {
    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/scenarios.md");

    @Test
    void thePageInTheDocs_isUpToDate() throws IOException {
        String page = new ScenariosPage().text();
        if (Boolean.getBoolean("hopscope.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/scenarios.md is out of date; write it anew with -Dhopscope.write=true, as its head says")
                .isEqualTo(page);
    }

    @ParameterizedTest
    @EnumSource
    void everyScenario_isShownByATestOrSaidToBeAbsent(Scenario scenario) throws IOException {
        ScenariosPage page = new ScenariosPage();
        assertThat(Cloud.values()).allSatisfy(cloud -> {
            Optional<String> absent = scenario.absent(cloud);
            assertThat(absent.isPresent() ^ !page.codes(scenario, cloud).isEmpty())
                    .as("codes of " + scenario + " on " + cloud + ", or why there is none")
                    .isTrue();
            assertThat(absent.orElse("There is a code.")).matches("[A-Z].*\\.");
            assertThat(page.codes(scenario, cloud))
                    .allSatisfy(code -> assertThat(cloud.source(code)).isInstanceOf(FindingSource.Documented.class));
        });
    }

    @Test
    void testsThatAreNamed_showTheCode() throws IOException {
        assertThat(FindingProbe.all())
                .filteredOn(probe -> probe.test().isPresent())
                .allSatisfy(probe -> {
                    String test = probe.test().orElseThrow();
                    assertThat(test).startsWith("provider-" + probe.cloud() + "/src/test/");
                    assertThat(Files.readString(ROOT.resolve(test)))
                            .contains(probe.expected().get("code").text());
                });
    }
}
