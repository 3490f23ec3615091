/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

final class ContractReportTest {
    @TempDir
    private Path folder;

    @Test
    void everyTest_isRecordedAndEndsAsItWould() throws IOException {
        ContractReport report = ContractReport.in(folder, "Acme");
        List<Throwable> thrown = Stream.concat(
                        report.recorded("listWithFault", Stream.of(list())),
                        report.recorded("deadline", Stream.of(test("groups throttles for an hour", () -> {}))))
                .flatMap(ContractReportTest::tests)
                .map(test -> catchThrowable(() -> test.getExecutable().execute()))
                .toList();

        assertThat(Files.readAllLines(folder.resolve("acme.csv")))
                .containsExactly(
                        "listWithFault,groups,denied,passed",
                        "listWithFault,groups,cut; body,failed",
                        "listWithFault,groups,paged,opted out",
                        "deadline,groups,throttles for an hour,passed");
        assertThat(thrown.get(1)).isInstanceOf(AssertionError.class);
        assertThat(thrown.get(2)).isInstanceOf(TestAbortedException.class);
    }

    @Test
    void testsOfTheContractItself_haveNoReport() {
        DynamicTest test = test("any", () -> {});

        assertThat(ContractReport.recorded(ContractSelfTest.class, "scene", Stream.of(test))
                        .toList())
                .isEqualTo(List.of(test));
    }

    private static DynamicContainer list() {
        return DynamicContainer.dynamicContainer(
                "groups",
                Stream.of(
                        test("groups: denied", () -> {}),
                        test("groups: cut, body", () -> {
                            throw new AssertionError("wrong");
                        }),
                        test("groups: paged", () -> Assumptions.abort("no pages"))));
    }

    private static DynamicTest test(String name, Executable code) {
        return DynamicTest.dynamicTest(name, code);
    }

    private static Stream<DynamicTest> tests(DynamicNode node) {
        return node instanceof DynamicContainer container
                ? container.getChildren().flatMap(ContractReportTest::tests)
                : Stream.of((DynamicTest) node);
    }
}
