/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Arrows between modules: the command line uses providers, providers use core, providers never see each other. */
@AnalyzeClasses(packages = "io.hopscope", importOptions = ImportOption.DoNotIncludeTests.class)
final class ModuleArchitectureTest {
    private static final String PROVIDERS = "io.hopscope.provider..";
    private static final String COMMAND_LINE = "io.hopscope.cli..";

    @ArchTest
    static void everyModuleIsAnalysed(JavaClasses all) {
        assertThat(all)
                .extracting(JavaClass::getPackageName)
                .contains("io.hopscope.net", "io.hopscope.provider.aws", "io.hopscope.cli");
    }

    @ArchTest
    static final ArchRule providersDoNotSeeEachOther =
            slices().matching("io.hopscope.provider.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule providersDoNotSeeTheCommandLine = noClasses()
            .that()
            .resideInAPackage(PROVIDERS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(COMMAND_LINE);

    @ArchTest
    static final ArchRule coreSeesNeitherProvidersNorTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackages(PROVIDERS, COMMAND_LINE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PROVIDERS, COMMAND_LINE);

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("io.hopscope.(**)").should().beFreeOfCycles();
}
