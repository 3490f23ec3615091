/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.fleet;

import io.hopscope.audit.Report;
import io.hopscope.kit.fleet.Figures.Fault;
import io.hopscope.model.Snapshot;
import io.hopscope.model.instance.Instance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an audit said of a fleet against what is true. Not safe for several threads. */
final class Grade {
    private static final Pattern MARK = Pattern.compile("-c(\\d+)(?![0-9a-z])");
    private static final Pattern PUBLIC = Pattern.compile("(?<![0-9.])20\\.(\\d+)\\.(\\d+)\\.\\d+");
    private static final Pattern SIX = Pattern.compile("2a05:([0-9a-f]+):");
    private static final int OCTET = 256;
    private static final int HEX = 16;
    private static final int NOBODY = 0;

    private final FleetCloud cloud;
    private final Figures figures;
    private final Map<Integer, List<Found>> found = new LinkedHashMap<>();
    private final Map<Integer, Set<String>> machines = new LinkedHashMap<>();

    Grade(FleetCloud cloud, Figures figures) {
        this.cloud = cloud;
        this.figures = figures;
    }

    /** Counts what is right and what is wrong. */
    void add(List<Cell> cells, Snapshot snapshot, Report report) {
        found.clear();
        machines.clear();
        snapshot.all(Instance.class)
                .map(Instance::id)
                .map(cloud::spelled)
                .forEach(machine -> machines.computeIfAbsent(cell(machine), fresh -> new HashSet<>())
                        .add(machine));
        report.findings().stream()
                .map(finding -> Found.of(finding, cloud))
                .forEach(one -> found.computeIfAbsent(cell(one), fresh -> new ArrayList<>())
                        .add(one));
        figures.addFleet(report.summary(), cells.size());
        cells.forEach(this::grade);
        found.getOrDefault(NOBODY, List.of()).forEach(one -> figures.complain(Fault.WRONG, Cell.NONE, one.toString()));
    }

    private void grade(Cell cell) {
        List<Found> here = found.getOrDefault(cell.number(), List.of());
        Set<String> all = machines.getOrDefault(cell.number(), Set.of());
        for (Truth truth : cell.truths()) {
            figures.addFault(cell.kind().entries());
            List<Found> meant = here.stream().filter(truth::means).toList();
            if (meant.isEmpty()) {
                figures.complain(Fault.MISSED, cell, truth + " among " + here);
            }
        }
        Set<String> hit = new HashSet<>();
        Stream.concat(cell.truths().stream(), cell.also().stream()).forEach(truth -> hit.addAll(truth.affected(all)));
        here.forEach(one -> grade(cell, one, hit, all));
        if (!here.isEmpty() && cell.truths().stream().noneMatch(truth -> truth.means(here.get(0)))) {
            figures.complain(Fault.NOT_FIRST, cell, "the first finding is " + here.get(0));
        }
    }

    private void grade(Cell cell, Found one, Set<String> hit, Set<String> all) {
        if (!hit.containsAll(one.affected())) {
            figures.complain(Fault.ON_HEALTHY, cell, one.toString());
        }
        boolean beside = cell.also().stream().anyMatch(truth -> truth.means(one));
        List<Truth> meant =
                cell.truths().stream().filter(truth -> truth.means(one)).toList();
        if (meant.isEmpty() && !beside) {
            figures.complain(Fault.WRONG, cell, one.toString());
        }
        meant.stream()
                .filter(truth -> !truth.affected(all).equals(one.affected()))
                .forEach(truth ->
                        figures.complain(Fault.WRONG_EXTENT, cell, "of " + truth.affected(all) + " is said " + one));
    }

    private static int cell(Found one) {
        int bySubject = cell(one.subject());
        return bySubject != NOBODY
                ? bySubject
                : one.affected().stream()
                        .mapToInt(Grade::cell)
                        .filter(number -> number != NOBODY)
                        .findFirst()
                        .orElse(NOBODY);
    }

    private static int cell(String name) {
        Matcher mark = MARK.matcher(name);
        if (mark.find()) {
            return Integer.parseInt(mark.group(1));
        }
        Matcher address = PUBLIC.matcher(name);
        if (address.find()) {
            return OCTET * Integer.parseInt(address.group(1)) + Integer.parseInt(address.group(2));
        }
        Matcher six = SIX.matcher(name);
        return six.find() ? Integer.parseInt(six.group(1), HEX) - OCTET : NOBODY;
    }
}
