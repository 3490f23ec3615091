/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach;

import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressSet;
import io.hopscope.reach.match.Box;
import io.hopscope.reach.trace.Blocker;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells once what concerns every address of an end: the Internet is several ranges, and a hole in the client's ports is
 * the same in each.
 */
final class WholeEnds {
    private final AddressSet from;
    private final AddressSet to;

    WholeEnds(List<Box> whole) {
        this.from = AddressSet.ofRanges(whole.stream().map(Box::from).toList());
        this.to = AddressSet.ofRanges(whole.stream().map(Box::to).toList());
    }

    List<Deviation> joined(List<Deviation> deviations) {
        return joined(
                joined(deviations, from, Deviation::from, WholeEnds::fromAll), to, Deviation::to, WholeEnds::toAll);
    }

    private static List<Deviation> joined(
            List<Deviation> deviations,
            AddressSet whole,
            Function<Deviation, Optional<AddressRange>> end,
            UnaryOperator<Deviation> withoutEnd) {
        Map<Object, List<Deviation>> alike = deviations.stream()
                .collect(Collectors.groupingBy(
                        d -> outcome(withoutEnd.apply(d)), LinkedHashMap::new, Collectors.toList()));
        return alike.values().stream()
                .flatMap(group ->
                        isWhole(group, whole, end) ? Stream.of(withoutEnd.apply(group.get(0))) : group.stream())
                .toList();
    }

    private static boolean isWhole(
            Collection<Deviation> group, AddressSet whole, Function<Deviation, Optional<AddressRange>> end) {
        List<AddressRange> ranges =
                group.stream().flatMap(d -> end.apply(d).stream()).toList();
        return ranges.size() < group.size() || AddressSet.ofRanges(ranges).containsAll(whole);
    }

    private static Object outcome(Deviation d) {
        return List.of(d.from(), d.to(), d.ports(), d.clientPorts(), d.verdict(), obstacles(d.blockers()));
    }

    private static List<Object> obstacles(List<Blocker> blockers) {
        return blockers.stream()
                .<Object>map(b -> List.of(b.code(), b.subject(), b.rule()))
                .toList();
    }

    private static Deviation fromAll(Deviation d) {
        return new Deviation(Optional.empty(), d.to(), d.ports(), d.clientPorts(), d.verdict(), d.blockers());
    }

    private static Deviation toAll(Deviation d) {
        return new Deviation(d.from(), Optional.empty(), d.ports(), d.clientPorts(), d.verdict(), d.blockers());
    }
}
