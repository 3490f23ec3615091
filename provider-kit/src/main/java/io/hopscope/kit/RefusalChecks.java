/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.collect.Collector;
import io.hopscope.kit.stub.Pages;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.reach.trace.Verdict;
import io.hopscope.spi.CloudAccessException;
import io.hopscope.spi.CloudProvider;
import io.hopscope.spi.Extent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Whole regions and whole accounts that are refused. Only where nothing at all is read, reading ends in an exception.
 */
final class RefusalChecks {
    private final Contract contract;

    RefusalChecks(Contract contract) {
        this.contract = contract;
    }

    Stream<DynamicTest> tests() {
        Stream<DynamicTest> refused = Stream.of(Refusal.PERMISSION, Refusal.AUTHENTICATION)
                .map(refusal -> DynamicTest.dynamicTest("all of it: " + refusal, () -> everything(refusal)));
        Stream<DynamicTest> partly = Stream.of(
                DynamicTest.dynamicTest("all but one list", this::allButOne),
                DynamicTest.dynamicTest("all of one of two providers", this::oneProvider));
        Stream<DynamicTest> regions = contract.has(Capability.REGIONS)
                ? Stream.of(Refusal.PERMISSION, Refusal.AUTHENTICATION)
                        .map(refusal -> DynamicTest.dynamicTest("one region: " + refusal, () -> region(refusal)))
                : Stream.empty();
        return Stream.of(refused, partly, regions).flatMap(tests -> tests);
    }

    private void everything(Refusal refusal) {
        try (ServedCloud served = contract.serve(Pages.AS_ASKED)) {
            served.refuse(request -> true, refusal);
            Reading reading = contract.readAll(served);
            assertThat(reading.refused().map(CloudAccessException::kind))
                    .as("what reading ends in when all of it is refused")
                    .contains(refusal.kind());
        }
    }

    private void allButOne() {
        ApiList only = contract.decisive();
        try (ServedCloud served = contract.serve(Pages.AS_ASKED)) {
            served.refuse(Contract.of(only).negate(), Refusal.PERMISSION);
            Snapshot snapshot = contract.readFirst(served).snapshot();
            assertThat(snapshot.gaps()).anyMatch(gap -> gap.reason() == GapReason.DENIED);
            assertThat(Contract.completed(snapshot))
                    .as("kinds that are completely read without the lists that prove it")
                    .noneMatch(kind -> proven().contains(kind) && !only.proves().contains(kind));
            Contract.assertNoFalseVerdict(served.scene().probes(), snapshot);
        }
    }

    private void oneProvider() {
        try (ServedCloud served = contract.serve(Pages.AS_ASKED);
                ServedCloud refusing = contract.serve(Pages.AS_ASKED).refuse(request -> true, Refusal.PERMISSION);
                CloudProvider one = served.provider();
                CloudProvider other = refusing.provider()) {
            Snapshot snapshot = Collector.standard().collect(List.of(one, other), new Extent.Everything());
            assertThat(snapshot.gaps()).as("gaps of the refused one").anyMatch(gap -> gap.reason() == GapReason.DENIED);
            Contract.assertNoFalseVerdict(served.scene().probes(), snapshot);
        }
    }

    private void region(Refusal refusal) {
        try (ServedCloud served = contract.serve(Pages.AS_ASKED)) {
            List<String> regions = served.scene().regions();
            String last = regions.get(regions.size() - 1);
            served.refuse(request -> request.region().equals(last), refusal);
            Snapshot snapshot = contract.readAll(served).snapshot();
            Contract.assertAnswered(List.of(served.scene().main()), snapshot);
            Contract.assertNoFalseVerdict(served.scene().probes(), snapshot);
            assertThat(served.scene().probes().stream()
                            .map(probe -> Judgement.of(probe, snapshot).verdict()))
                    .as("some probe is about %s", last)
                    .contains(Verdict.UNKNOWN);
            assertThat(snapshot.gaps())
                    .as("the gaps tell of %s", last)
                    .anyMatch(gap -> gap.scope().region().equals(last) && gap.reason() == GapReason.DENIED);
            assertThat(snapshot.coverage().completed().keySet())
                    .as("what is completely read without the lists that prove it")
                    .noneMatch(key -> key.scope().region().equals(last) && proven().contains(key.kind()));
        }
    }

    private Set<ResourceKind> proven() {
        return contract.cloud().lists().stream()
                .flatMap(list -> list.proves().stream())
                .collect(Collectors.toSet());
    }
}
