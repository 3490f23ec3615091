/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

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

    private static final Map<String, Ports> READ = new ConcurrentHashMap<>();

    /** Reads {@code *}, {@code 80} or {@code 80-90}. */
    static Ports of(String text) {
        return READ.computeIfAbsent(text, Ports::read);
    }

    private static Ports read(String text) {
        if (text.equals("*")) {
            return new Ports(0, 65535);
        }
        int dash = text.indexOf('-');
        int from = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
        return new Ports(from, dash < 0 ? from : Integer.parseInt(text.substring(dash + 1)));
    }

    boolean contains(int port) {
        return from <= port && port <= to;
    }

    long size() {
        return to - from + 1L;
    }

    /** Pieces within which no rule tells one source port from another. */
    List<Ports> pieces(World world) {
        return world.derived(this, () -> pieces(world.rules().flatMap(rule -> rule.sourcePorts().stream())));
    }

    /** Pieces that no range divides. */
    List<Ports> pieces(Stream<String> ranges) {
        NavigableSet<Integer> starts = new TreeSet<>(List.of(from));
        ranges.map(Ports::of).forEach(ports -> {
            starts.add(ports.from());
            starts.add(ports.to() + 1);
        });
        List<Integer> inside =
                starts.stream().filter(port -> port >= from && port <= to).toList();
        List<Ports> pieces = new ArrayList<>();
        for (int i = 0; i < inside.size(); i++) {
            int end = i + 1 < inside.size() ? inside.get(i + 1) - 1 : to;
            pieces.add(new Ports(inside.get(i), end));
        }
        return pieces;
    }
}
