/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.kit.stub.Pages;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Lists are read to their last page, and no page twice. */
final class PageChecks {
    private static final int PAGES = 3;

    private final Contract contract;

    PageChecks(Contract contract) {
        this.contract = contract;
    }

    /** Every list is read in three pages, to the same end as in one. */
    Stream<DynamicTest> threePages() {
        if (!contract.has(Capability.PAGES)) {
            return Stream.empty();
        }
        List<ApiRequest> requests;
        try (ServedCloud served = contract.serve(Pages.THREE)) {
            contract.readFirst(served);
            requests = served.requests();
        }
        Stream<DynamicTest> lists = contract.cloud().lists().stream()
                .filter(ApiList::paged)
                .map(list -> DynamicTest.dynamicTest(list.name(), () -> assertAllPages(list, requests)));
        return Stream.concat(
                lists,
                Stream.of(DynamicTest.dynamicTest(
                        "the snapshot is the same as of one page",
                        () -> Contract.assertSame(contract.healthy(Pages.AS_ASKED), contract.healthy(Pages.THREE)))));
    }

    private static void assertAllPages(ApiList list, List<ApiRequest> requests) {
        Map<ApiRequest.Listing, List<String>> pages = byListing(list, requests);
        assertThat(pages).as("requests for %s", list.name()).isNotEmpty();
        pages.forEach((listing, turned) ->
                assertThat(turned).as("pages of %s", listing).hasSizeGreaterThanOrEqualTo(PAGES));
    }

    /** No call ceiling is broken: a list costs as many calls as it has pages, for each owner if it is of owners. */
    Stream<DynamicTest> ceilings() {
        return Stream.of(Pages.values()).flatMap(this::ceilings);
    }

    private Stream<DynamicTest> ceilings(Pages pages) {
        List<ApiRequest> requests;
        try (ServedCloud served = contract.serve(pages)) {
            contract.readFirst(served);
            requests = served.requests();
        }
        return contract.cloud().lists().stream()
                .map(list ->
                        DynamicTest.dynamicTest(list.name() + " in pages " + pages, () -> assertOnce(list, requests)));
    }

    private static void assertOnce(ApiList list, List<ApiRequest> requests) {
        Map<ApiRequest.Listing, List<String>> pages = byListing(list, requests);
        assertThat(pages).as("requests for %s", list.name()).isNotEmpty();
        pages.forEach((listing, turned) ->
                assertThat(turned).as("pages of %s", listing).doesNotHaveDuplicates());
        if (!list.nested()) {
            assertThat(pages.keySet().stream().map(ApiRequest.Listing::region))
                    .as("%s is asked for once in a region", list.name())
                    .doesNotHaveDuplicates();
        }
    }

    private static Map<ApiRequest.Listing, List<String>> byListing(ApiList list, List<ApiRequest> requests) {
        return requests.stream()
                .filter(Contract.of(list))
                .collect(Collectors.groupingBy(
                        ApiRequest::listing, Collectors.mapping(ApiRequest::page, Collectors.toList())));
    }
}
