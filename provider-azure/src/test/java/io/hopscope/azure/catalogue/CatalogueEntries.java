/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The catalogue's ids, and why some of them have no case. */
final class CatalogueEntries {
    /** What configuration does not show; the README lists the same. */
    static final Map<String, String> NOT_VISIBLE = Map.of(
            "AZ-81",
            "what runs in the guest, and its own firewall; an answer of REACHABLE speaks of the way up to the guest");

    private CatalogueEntries() {}

    static List<String> all() {
        return Stream.of(
                        numbered(1, 6),
                        numbered(10, 18),
                        numbered(20, 35),
                        numbered(40, 49),
                        Stream.of("AZ-4A", "AZ-4B", "AZ-4C"),
                        numbered(50, 59),
                        numbered(60, 66),
                        numbered(70, 76),
                        numbered(80, 81))
                .flatMap(ids -> ids)
                .toList();
    }

    private static Stream<String> numbered(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj("AZ-%02d"::formatted);
    }

    static List<CatalogueCase> cases() {
        return Stream.of(
                        MachineCases.all(),
                        AddressCases.all(),
                        RuleCases.all(),
                        RouteCases.all(),
                        NetworkCases.all(),
                        BalancerCases.all(),
                        ExitCases.all(),
                        EndpointCases.all())
                .flatMap(List::stream)
                .toList();
    }
}
