/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.azure.semantics.fixture.AzureEstate;
import io.hopscope.fix.Fix;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every command and every attribute of the catalogue's fixes is one that the vendor's references have. */
final class CommandsFitTheReferenceTest {
    /** What the catalogue does not need. */
    private static final List<CatalogueCase> MORE = List.of(
            CatalogueCase.asked("scale set", """
                    scale-vm crew 3 in quay/back at 10.20.2.30
                    scale-state crew PowerState/deallocated
                    """, "web to crew_3 tcp/22", "", "az vmss start"),
            CatalogueCase.asked("no number free", """
                    nsg full-nsg
                    rule full-nsg a in 100 deny tcp/443
                    rule full-nsg b in 101 deny tcp/444
                    subnet quay/front 10.20.1.0/24 nsg full-nsg
                    """, "192.0.2.9 to web tcp/443", "", "az network nsg rule update"));

    private final List<Fix> fixes = Stream.concat(CatalogueEntries.cases().stream(), MORE.stream())
            .filter(entry -> !entry.isAudit())
            .flatMap(entry -> estate(entry).wholeFixes(entry.question()).stream())
            .toList();

    private static AzureEstate estate(CatalogueCase entry) {
        return CatalogueTest.QUAY.and(entry.lines());
    }

    @Test
    void everyOption_isInTheReference() {
        assertThat(fixes).hasSizeGreaterThan(40);
        assertThat(fixes.stream()
                        .flatMap(fix -> fix.commands().stream())
                        .flatMap(command -> AzReference.unknown(command).stream())
                        .distinct())
                .isEmpty();
    }

    @Test
    void everyAttribute_isInTheReference() {
        assertThat(fixes.stream()
                        .flatMap(fix -> AzReference.unknownTerraform(fix.terraform()))
                        .distinct())
                .isEmpty();
        assertThat(fixes).noneMatch(fix -> fix.terraform().isEmpty());
    }

    @Test
    void everyCommandOfTheReference_isUsed() {
        assertThat(fixes.stream()
                        .flatMap(fix -> fix.commands().stream())
                        .map(AzReference::verb)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(AzReference.verbs());
    }

    @Test
    void whatIsNotInTheReference_isFound() {
        assertThat(AzReference.unknown("az network nsg rule create --nsg-name a --colour red"))
                .containsExactly("network nsg rule create --colour");
        assertThat(AzReference.unknown("az network vnet paint -g a")).containsExactly("network vnet paint");
        assertThat(AzReference.unknownTerraform(List.of("resource \"azurerm_route\" \"x\" {", "  colour = 1")))
                .containsExactly("azurerm_route.colour");
    }
}
