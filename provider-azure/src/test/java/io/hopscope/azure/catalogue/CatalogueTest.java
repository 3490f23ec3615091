/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.azure.semantics.fixture.AzureEstate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Misconfigurations of the reference's catalogue: the estate in, what is named and what mends it out. */
final class CatalogueTest {
    private static final Path README = Path.of("..", "README.md");
    static final AzureEstate QUAY = AzureEstate.of("""
            nsg front-nsg
            rule front-nsg web-in in 200 allow tcp/443
            nsg web-nsg
            rule web-nsg web-in in 200 allow tcp/443
            nsg back-nsg
            vnet quay 10.20.0.0/16
            subnet quay/front 10.20.1.0/24 nsg front-nsg
            subnet quay/back 10.20.2.0/24 nsg back-nsg
            subnet quay/nva 10.20.7.0/24
            pip web-pip 203.0.113.10
            vm web in quay/front at 10.20.1.4 nsg web-nsg pip web-pip
            vm mate in quay/front at 10.20.1.5
            vm db in quay/back at 10.20.2.4
            vm nva in quay/nva at 10.20.7.4 forwarding
            """);

    static List<CatalogueCase> cases() {
        return CatalogueEntries.cases();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theCause_isNamed_andWhatMendsItIsOffered(CatalogueCase entry) {
        AzureEstate estate = QUAY.and(entry.lines());

        if (entry.isAudit()) {
            assertThat(estate.findings()).as(entry.entry()).contains(entry.cause());
            assertThat(QUAY.and("nat away").findings().contains(entry.cause()))
                    .as("the healthy estate shows " + entry.entry())
                    .isEqualTo(entry.lines().isEmpty());
            return;
        }
        assertThat(estate.answer(entry.question())).as(entry.entry()).contains(entry.cause());
        if (entry.fix().equals("none")) {
            assertThat(estate.fixes(entry.question())).as(entry.entry()).isEmpty();
        } else if (!entry.fix().equals("-")) {
            assertThat(estate.fixes(entry.question())).as(entry.entry()).anyMatch(fix -> fix.contains(entry.fix()));
        }
    }

    @Test
    void everyEntry_hasACaseOrAReason() {
        TreeSet<String> shown = CatalogueEntries.cases().stream()
                .map(CatalogueCase::entry)
                .collect(Collectors.toCollection(TreeSet::new));
        shown.addAll(CatalogueEntries.NOT_VISIBLE.keySet());

        assertThat(shown).containsExactlyInAnyOrderElementsOf(CatalogueEntries.all());
        assertThat(CatalogueEntries.cases())
                .noneMatch(entry -> CatalogueEntries.NOT_VISIBLE.containsKey(entry.entry()));
    }

    @Test
    void whatIsNotVisible_standsInTheReadme() throws IOException {
        String readme = Files.readString(README).replaceAll("\\s+", " ");

        assertThat(CatalogueEntries.NOT_VISIBLE.values())
                .allSatisfy(reason -> assertThat(readme).contains(reason));
    }
}
