/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

import io.hopscope.net.AddressSet;
import io.hopscope.net.FlowSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A set of flows as few lines, each as wide as it can be. Each port belongs to the line of all who reach it; but where
 * that would tear holes into what others reach (all ports, one of them open to more), theirs is told whole, and lines
 * overlap. The same set always gives the same lines. Stateless.
 */
final class Openings {
    private Openings() {}

    static List<Opening> of(FlowSet flows, Certainty certainty) {
        List<Cell> cells = Cell.of(flows);
        Map<AddressSet, List<Cell>> bySources = new LinkedHashMap<>();
        cells.forEach(cell -> bySources
                .computeIfAbsent(cell.sources(), s -> new ArrayList<>())
                .add(cell));
        List<Opening> lines = new ArrayList<>();
        bySources.forEach((sources, own) -> lines.addAll(simpler(sources, own, cells, certainty)));
        return sorted(withoutCovered(joined(lines)));
    }

    private static List<Opening> simpler(AddressSet sources, List<Cell> own, List<Cell> cells, Certainty certainty) {
        List<Opening> exact = Products.of(own, sources, certainty);
        List<Cell> open = cells.stream()
                .filter(cell -> cell.sources().containsAll(sources))
                .toList();
        List<Opening> whole = Products.of(open, sources, certainty);
        return weight(whole) < weight(exact) ? whole : exact;
    }

    private static int weight(List<Opening> lines) {
        return lines.stream()
                .mapToInt(line -> line.protocols().size()
                        + line.ports().ranges().size()
                        + line.clientPorts().ranges().size())
                .sum();
    }

    private static List<Opening> joined(List<Opening> lines) {
        List<Opening> joined = new ArrayList<>();
        for (Opening line : lines) {
            Optional<Opening> same = joined.stream().filter(line::hasServiceOf).findFirst();
            same.ifPresent(joined::remove);
            joined.add(same.map(other -> line.withSources(line.sources().union(other.sources())))
                    .orElse(line));
        }
        return joined;
    }

    private static List<Opening> withoutCovered(List<Opening> lines) {
        return lines.stream()
                .filter(line -> lines.stream().noneMatch(other -> !other.equals(line) && other.covers(line)))
                .toList();
    }

    private static List<Opening> sorted(List<Opening> lines) {
        return lines.stream()
                .sorted(Comparator.comparing((Opening line) -> line.sources().size())
                        .reversed()
                        .thenComparingInt(line -> line.protocols().get(0).first())
                        .thenComparingInt(line -> line.ports().ranges().get(0).first())
                        .thenComparingInt(
                                line -> line.clientPorts().ranges().get(0).first())
                        .thenComparing(line -> line.sources().toString()))
                .toList();
    }
}
