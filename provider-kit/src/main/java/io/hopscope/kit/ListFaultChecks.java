/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.kit.stub.Pages;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Gap;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;

/**
 * Every list with every ailment. What lasts is a gap that names the list, nothing is complete that is not, and verdicts
 * stay right or become unknown; what passes leaves no trace.
 */
final class ListFaultChecks {
    private final Contract contract;

    ListFaultChecks(Contract contract) {
        this.contract = contract;
    }

    Stream<DynamicContainer> tests() {
        return contract.cloud().lists().stream()
                .map(list -> DynamicContainer.dynamicContainer(
                        list.name(),
                        Arrays.stream(Ailment.values())
                                .filter(ailment -> ailment.page() == 0 || list.paged())
                                .map(ailment -> DynamicTest.dynamicTest(
                                        list.name() + ": " + ailment, () -> check(list, ailment)))));
    }

    private void check(ApiList list, Ailment ailment) {
        try (ServedCloud served = contract.serve(pages(ailment))) {
            served.when(
                    Contract.of(list),
                    ailment.page(),
                    ailment.fault(served),
                    ailment.lasting() ? Integer.MAX_VALUE : 1);
            Reading reading = contract.readFirst(served);
            assertThat(served.requests().stream().filter(Contract.of(list)))
                    .as("requests for %s", list.name())
                    .hasSizeGreaterThan(ailment.page());
            if (ailment.lasting()) {
                assertMissing(list, ailment, served.scene(), reading.snapshot());
            } else {
                Contract.assertSame(contract.healthy(pages(ailment)), reading.text());
            }
        }
    }

    private static Pages pages(Ailment ailment) {
        return ailment.page() == 0 ? Pages.AS_ASKED : Pages.THREE;
    }

    private static void assertMissing(ApiList list, Ailment ailment, Scene scene, Snapshot snapshot) {
        List<Gap> gaps = snapshot.gaps().stream()
                .filter(gap -> Judgement.names(gap, list.toldAs()))
                .toList();
        assertThat(gaps)
                .as("one of the gaps that name %s is %s: %s", list.toldAs(), ailment.reasons(), gaps)
                .anyMatch(gap -> ailment.reasons().contains(gap.reason()));
        assertThat(Contract.completed(snapshot))
                .as("kinds that are completely read without %s", list.name())
                .noneMatch(list.proves()::contains);
        assertThat(Reading.text(snapshot)).doesNotContain(ServedCloud.MESSAGE);
        Contract.assertNoFalseVerdict(scene.probes(), snapshot);
        if (list.decides()) {
            Contract.assertUnknownFor(list, scene, snapshot);
        } else {
            Contract.assertAnswered(List.of(scene.main()), snapshot);
        }
    }
}
