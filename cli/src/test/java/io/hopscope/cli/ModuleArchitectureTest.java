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
import java.util.Arrays;
import java.util.stream.Stream;

/** Arrows between modules: the command line uses providers, providers use core, providers never see each other. */
@AnalyzeClasses(packages = "io.hopscope", importOptions = ImportOption.DoNotIncludeTests.class)
final class ModuleArchitectureTest {
    private static final String[] PROVIDERS = {
        "io.hopscope.aws..", "io.hopscope.azure..", "io.hopscope.aliyun..", "io.hopscope.tencent.."
    };
    private static final String COMMAND_LINE = "io.hopscope.cli..";

    @ArchTest
    static void everyModuleIsAnalysed(JavaClasses all) {
        assertThat(all)
                .extracting(JavaClass::getPackageName)
                .contains("io.hopscope.net", "io.hopscope.aws", "io.hopscope.cli");
    }

    @ArchTest
    static void providersDoNotSeeEachOther(JavaClasses all) {
        for (String provider : PROVIDERS) {
            String[] others = Arrays.stream(PROVIDERS)
                    .filter(other -> !other.equals(provider))
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(provider)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .allowEmptyShould(true)
                    .check(all);
        }
    }

    @ArchTest
    static final ArchRule providersDoNotSeeTheCommandLine = noClasses()
            .that()
            .resideInAnyPackage(PROVIDERS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(COMMAND_LINE);

    @ArchTest
    static final ArchRule coreSeesNeitherProvidersNorTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackages(and(PROVIDERS, COMMAND_LINE))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(and(PROVIDERS, COMMAND_LINE));

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("io.hopscope.(**)").should().beFreeOfCycles();

    private static String[] and(String[] packages, String more) {
        return Stream.concat(Arrays.stream(packages), Stream.of(more)).toArray(String[]::new);
    }
}
