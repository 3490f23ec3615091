/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.collect.Collector;
import io.hopscope.kit.stub.Pages;
import io.hopscope.model.Snapshot;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.net.IpFamily;
import io.hopscope.spi.CloudProvider;
import io.hopscope.spi.Extent;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/** Each capability is there, or is opted out of with a reason, and the reason holds as far as that can be seen. */
final class CapabilityChecks {
    private final Contract contract;

    CapabilityChecks(Contract contract) {
        this.contract = contract;
    }

    Stream<DynamicTest> tests() {
        Stream<DynamicTest> capabilities = Arrays.stream(Capability.values())
                .map(capability -> DynamicTest.dynamicTest(name(capability), () -> check(capability)));
        Stream<DynamicTest> lists = contract.cloud().lists().stream()
                .filter(list -> !list.paged())
                .map(list -> DynamicTest.dynamicTest(
                        "pages of " + list.name() + " opted out: " + list.unpaged(), () -> checkUnpaged(list)));
        return Stream.concat(capabilities, lists);
    }

    private String name(Capability capability) {
        return contract.has(capability)
                ? capability.name()
                : capability + " opted out: " + contract.cloud().optOuts().get(capability);
    }

    private void check(Capability capability) {
        String reason = contract.cloud().optOuts().get(capability);
        if (reason == null) {
            assertShown(capability);
            return;
        }
        assertThat(reason).as("the reason for opting out of %s", capability).isNotBlank();
        assertHonest(capability);
        Assumptions.abort("opted out: " + reason);
    }

    private void assertShown(Capability capability) {
        ContractCloud cloud = contract.cloud();
        if (capability.isShownByScene()) {
            assertThat(cloud.scene(capability).probes())
                    .as("probes for %s", capability)
                    .hasSizeGreaterThan(1);
            return;
        }
        switch (capability) {
            case PAGES -> assertThat(cloud.lists()).as("lists with pages").anyMatch(ApiList::paged);
            case NESTED_LISTS -> assertThat(cloud.lists()).as("lists of owners").anyMatch(ApiList::nested);
            case REGIONS -> assertThat(cloud.ordinary().regions()).as("regions").hasSizeGreaterThan(1);
            default -> {}
        }
    }

    private void assertHonest(Capability capability) {
        try (ServedCloud served = contract.serve(Pages.THREE)) {
            Snapshot snapshot = contract.readAll(served).snapshot();
            List<ApiRequest> requests = served.requests();
            switch (capability) {
                case PAGES ->
                    assertThat(requests)
                            .as("no page is turned")
                            .allMatch(one -> one.page().isEmpty());
                case NESTED_LISTS ->
                    assertThat(requests)
                            .as("no owner is asked")
                            .allMatch(one -> one.owner().isEmpty());
                case REGIONS ->
                    assertThat(requests.stream().map(ApiRequest::region).distinct())
                            .as("no two regions are asked")
                            .hasSizeLessThan(2);
                case IPV6 ->
                    assertThat(snapshot.all(NetworkInterface.class))
                            .as("no IPv6 is read")
                            .noneMatch(CapabilityChecks::hasIpv6);
                case ORDERED_RULES ->
                    assertThat(snapshot.all(FilterList.class))
                            .as("no list goes by the first match")
                            .noneMatch(list -> list.evaluation() == Evaluation.FIRST_MATCH);
                case TARGETED_READING -> assertReadsAll(served, requests.size());
                default -> {}
            }
        }
    }

    private static void assertReadsAll(ServedCloud served, int before) {
        try (CloudProvider provider = served.provider()) {
            Snapshot whole = Reading.of(provider).snapshot();
            String id = LifecycleChecks.instance(served.scene().main(), whole);
            Extent around = new Extent.Around(new TreeSet<>(List.of(id)));
            int calls = served.requests().size();
            Collector.standard().collect(List.of(provider), around);
            assertThat(served.requests().size() - calls)
                    .as("calls around an instance")
                    .isEqualTo(before);
        }
    }

    private static boolean hasIpv6(NetworkInterface nic) {
        return nic.addresses().stream().anyMatch(address -> address.prefix().family() == IpFamily.V6);
    }

    private void checkUnpaged(ApiList list) {
        try (ServedCloud served = contract.serve(Pages.THREE)) {
            contract.readFirst(served);
            assertThat(served.requests().stream().filter(Contract.of(list)))
                    .as("no page of %s is turned", list.name())
                    .isNotEmpty()
                    .allMatch(request -> request.page().isEmpty());
        }
        Assumptions.abort("opted out: " + list.unpaged());
    }
}
