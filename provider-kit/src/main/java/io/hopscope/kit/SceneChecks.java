/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.kit.stub.Pages;
import io.hopscope.reach.trace.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Scenes in which the vendor sends what needs care: other families, other orders, values that nobody knows. */
final class SceneChecks {
    private final Contract contract;

    SceneChecks(Contract contract) {
        this.contract = contract;
    }

    Stream<DynamicTest> tests() {
        return Arrays.stream(Capability.values())
                .filter(capability -> capability.isShownByScene() && contract.has(capability))
                .flatMap(capability -> Arrays.stream(Pages.values())
                        .map(pages -> DynamicTest.dynamicTest(
                                capability + " in pages " + pages, () -> check(capability, pages))));
    }

    private void check(Capability capability, Pages pages) {
        Scene scene = contract.cloud().scene(capability);
        assertFit(capability, scene.probes());
        try (ServedCloud served = new ServedCloud(contract.cloud(), scene, pages)) {
            Reading reading = contract.readAll(served);
            Contract.assertAnswered(scene.probes(), reading.snapshot());
            scene.probes()
                    .forEach(probe -> assertThat(reading.text())
                            .as("the vendor's own word is kept")
                            .contains(probe.naming()));
        }
    }

    /** A scene that could not tell a broken provider from a right one shows nothing. */
    private static void assertFit(Capability capability, List<Probe> probes) {
        List<Verdict> verdicts = probes.stream().map(Probe::verdict).distinct().toList();
        if (capability == Capability.IPV6 || capability == Capability.ORDERED_RULES) {
            assertThat(verdicts).as("verdicts of the scene").contains(Verdict.REACHABLE, Verdict.BLOCKED);
        } else {
            assertThat(verdicts)
                    .as("verdicts of the scene")
                    .contains(Verdict.UNKNOWN)
                    .hasSizeGreaterThan(1);
            assertThat(probes).anyMatch(probe -> !probe.naming().isEmpty());
        }
    }
}
