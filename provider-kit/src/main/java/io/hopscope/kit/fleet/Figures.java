/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.fleet;

import io.hopscope.audit.Summary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What was counted, and every complaint in words. Not safe for several threads. */
final class Figures {
    /** How an audit can be wrong. */
    enum Fault {
        MISSED,
        WRONG,
        ON_HEALTHY,
        WRONG_EXTENT,
        NOT_FIRST
    }

    private record Key(Fault fault, String kind) {}

    private final Map<Key, List<String>> complaints = new LinkedHashMap<>();
    private final Set<String> entries = new HashSet<>();
    private int machines;
    private int cells;
    private int faults;
    private int intents;
    private int inconclusive;

    void addFleet(Summary summary, int added) {
        machines += summary.machines();
        intents += summary.intents();
        inconclusive += summary.inconclusive();
        cells += added;
    }

    void addFault(List<String> shown) {
        faults++;
        entries.addAll(shown);
    }

    /** Something is not as it is. */
    void complain(Fault fault, Cell cell, String words) {
        complaints
                .computeIfAbsent(new Key(fault, cell.kind().name()), fresh -> new ArrayList<>())
                .add(cell + ": " + words);
    }

    int machines() {
        return machines;
    }

    double recall() {
        return faults == 0 ? 0 : 1 - (double) count(Fault.MISSED) / faults;
    }

    /** Everything that is not as it is: of each kind of cell one example. */
    List<String> complaints() {
        return complaints.entrySet().stream()
                .map(of -> of.getKey().fault() + " " + of.getValue().size() + " times, as in "
                        + of.getValue().get(0))
                .toList();
    }

    private int count(Fault fault) {
        return complaints.entrySet().stream()
                .filter(of -> of.getKey().fault() == fault)
                .mapToInt(of -> of.getValue().size())
                .sum();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d machines in %d cells, %d faults of %d entries of the catalogue: recall %.4f, %d wrong findings,"
                        + " %d on healthy machines, %d of the wrong extent, %d not first; %d intents, %d inconclusive",
                machines,
                cells,
                faults,
                entries.size(),
                recall(),
                count(Fault.WRONG),
                count(Fault.ON_HEALTHY),
                count(Fault.WRONG_EXTENT),
                count(Fault.NOT_FIRST),
                intents,
                inconclusive);
    }
}
