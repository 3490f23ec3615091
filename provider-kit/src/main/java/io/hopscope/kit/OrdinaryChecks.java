/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.kit.stub.Pages;
import io.hopscope.model.Snapshot;
import io.hopscope.reach.trace.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The healthy estate: what is asked of the vendor, and that every probe is answered. */
final class OrdinaryChecks {
    private final Contract contract;

    OrdinaryChecks(Contract contract) {
        this.contract = contract;
    }

    Stream<DynamicTest> tests() {
        return Stream.of(
                DynamicTest.dynamicTest("every probe is answered", this::everyProbe),
                DynamicTest.dynamicTest("all declared lists are read and no other", this::declaredLists),
                DynamicTest.dynamicTest("what lists prove is completely read", this::proven));
    }

    private void everyProbe() {
        try (ServedCloud served = contract.serve(Pages.AS_ASKED)) {
            List<Probe> probes = served.scene().probes();
            assertThat(probes.stream().map(Probe::verdict))
                    .as("the probes show more than one verdict")
                    .contains(Verdict.REACHABLE, Verdict.BLOCKED);
            Contract.assertAnswered(probes, contract.readAll(served).snapshot());
            Contract.assertAnswered(
                    List.of(served.scene().main()), contract.readFirst(served).snapshot());
        }
    }

    private void declaredLists() {
        try (ServedCloud served = contract.serve(Pages.AS_ASKED)) {
            contract.readFirst(served).snapshot();
            Set<String> asked = served.requests().stream().map(ApiRequest::list).collect(Collectors.toSet());
            assertThat(asked)
                    .as("lists that reading the first region asks for")
                    .containsExactlyInAnyOrderElementsOf(
                            contract.cloud().lists().stream().map(ApiList::name).toList());
            contract.cloud().lists().forEach(list -> assertOwners(list, served.requests()));
        }
    }

    private static void assertOwners(ApiList list, List<ApiRequest> requests) {
        assertThat(requests.stream().filter(Contract.of(list)))
                .as("%s is read for each owner: %s", list.name(), list.nested())
                .allMatch(request -> request.owner().isEmpty() != list.nested());
    }

    private void proven() {
        try (ServedCloud served = contract.serve(Pages.AS_ASKED)) {
            Snapshot snapshot = contract.readFirst(served).snapshot();
            assertThat(contract.cloud().lists())
                    .as("lists that prove something")
                    .anyMatch(list -> !list.proves().isEmpty());
            contract.cloud().lists().stream()
                    .flatMap(list -> list.proves().stream())
                    .forEach(kind -> assertThat(Contract.completed(snapshot))
                            .as("kinds that are completely read")
                            .contains(kind));
        }
    }
}
