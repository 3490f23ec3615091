/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressScope;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One end of opened flows: hosts outside and machines inside.
 *
 * @param outside addresses outside
 * @param machines ids of machines, or of interfaces without one
 */
record Who(AddressSet outside, SortedSet<String> machines) {
    private static final int SHOWN = 5;

    static Who outside(AddressSet addresses) {
        return new Who(addresses, new TreeSet<>());
    }

    static Who machines(Stream<String> ids) {
        return new Who(AddressSet.empty(), ids.collect(Collectors.toCollection(TreeSet::new)));
    }

    Who and(Who other) {
        SortedSet<String> all = new TreeSet<>(machines);
        all.addAll(other.machines);
        return new Who(outside.union(other.outside), all);
    }

    /** How many they are, for comparison alone. */
    double size() {
        return outside.size().doubleValue() + machines.size();
    }

    /**
     * {@code internet}, addresses, ids; of many of a kind the first few and how many more.
     *
     * @param own addresses that the estate has for itself, which are nobody's on the Internet
     */
    String text(AddressSet own) {
        List<String> parts = new ArrayList<>();
        for (IpFamily family : IpFamily.values()) {
            addresses(family, outside.family(family), own)
                    .filter(text -> !parts.contains(text))
                    .forEach(parts::add);
        }
        parts.addAll(firstFew(List.copyOf(machines)));
        return String.join(", ", parts);
    }

    private static Stream<String> addresses(IpFamily family, AddressSet here, AddressSet own) {
        AddressSet all = AddressScope.outside(family).subtract(own);
        if (here.isEmpty()) {
            return Stream.empty();
        }
        List<String> missing = texts(all.subtract(here));
        if (missing.isEmpty()) {
            return Stream.of("internet");
        }
        return missing.size() <= SHOWN
                        && here.size().compareTo(all.subtract(here).size()) > 0
                ? Stream.of("internet except " + String.join(" and ", missing))
                : firstFew(texts(here)).stream();
    }

    private static List<String> texts(AddressSet addresses) {
        return addresses.ranges().stream().map(AddressRange::toString).toList();
    }

    private static List<String> firstFew(List<String> texts) {
        if (texts.size() <= SHOWN) {
            return texts;
        }
        List<String> few = new ArrayList<>(texts.subList(0, SHOWN));
        few.set(SHOWN - 1, few.get(SHOWN - 1) + " and " + (texts.size() - SHOWN) + " more");
        return few;
    }
}
