/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.List;

@AnalyzeClasses(packages = "io.hopscope", importOptions = ImportOption.DoNotIncludeTests.class)
final class CoreArchitectureTest {

    /** Bottom to top: a package uses only those before it. */
    private static final List<String> ORDER = List.of(
            "net", "model", "snapshot", "spi", "dump", "collect", "reach", "exposure", "fix", "audit", "health");

    @ArchTest
    static void everyPackageHasAPlaceInTheOrder(JavaClasses core) {
        classes()
                .should()
                .resideInAnyPackage(packages(ORDER))
                .because("a new package of core needs a place in the order")
                .check(core);
    }

    @ArchTest
    static void aPackageUsesOnlyThoseBeforeIt(JavaClasses core) {
        for (int i = 0; i < ORDER.size(); i++) {
            noClasses()
                    .that()
                    .resideInAnyPackage(packages(List.of(ORDER.get(i))))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages(ORDER.subList(i + 1, ORDER.size())))
                    .allowEmptyShould(true)
                    .check(core);
        }
    }

    @ArchTest
    static void packagesAreFreeOfCycles(JavaClasses core) {
        slices().matching("io.hopscope.(**)").should().beFreeOfCycles().check(core);
    }

    @ArchTest
    static void publicSignaturesNameOnlyTheJdkAndHopscope(JavaClasses core) {
        classes().should(PublicSignatures.nameOnlyTheJdkAndHopscope()).check(core);
    }

    private static String[] packages(List<String> names) {
        return names.stream().map(name -> "io.hopscope." + name + "..").toArray(String[]::new);
    }
}
