/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A range of ports, both ends included.
 *
 * @param from lowest
 * @param to highest
 */
record Ports(int from, int to) {
    static final Ports LINUX = new Ports(32768, 60999);
    static final Ports WINDOWS = new Ports(49152, 65535);
    static final Ports EITHER = new Ports(32768, 65535);
    static final Ports TRANSLATED = new Ports(1024, 65535);
    static final Ports OUTSIDE = new Ports(32768, 65535);

    /** Reads {@code 80} or {@code 80-90}. */
    static Ports of(String text) {
        int dash = text.indexOf('-');
        int from = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
        return new Ports(from, dash < 0 ? from : Integer.parseInt(text.substring(dash + 1)));
    }

    boolean contains(int port) {
        return from <= port && port <= to;
    }

    /** Ports that all rules take alike: how many they are, and one of them. */
    record Share(long size, int one) {}

    /** Sets of ports within which no rule tells one from another. */
    List<Share> shares(World world) {
        List<Ports> rules = world.ports()
                .filter(text -> !text.equalsIgnoreCase("all"))
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .distinct()
                .map(Ports::of)
                .toList();
        NavigableSet<Integer> starts = new TreeSet<>(List.of(from, to + 1));
        rules.forEach(rule -> {
            starts.add(rule.from());
            starts.add(rule.to() + 1);
        });
        List<Integer> cuts = List.copyOf(starts.subSet(from, true, to + 1, true));
        Map<List<Boolean>, Share> shares = new LinkedHashMap<>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            int start = cuts.get(i);
            List<Boolean> taken =
                    rules.stream().map(rule -> rule.contains(start)).toList();
            shares.merge(
                    taken,
                    new Share(cuts.get(i + 1) - start, start),
                    (a, b) -> new Share(a.size() + b.size(), a.one()));
        }
        return List.copyOf(shares.values());
    }
}
