/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Resource.Nacl;
import io.hopscope.aws.oracle.Resource.SecurityGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
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
    static final Ports OUTSIDE = new Ports(32768, 65535);
    static final Ports TRANSLATED = new Ports(1024, 65535);

    static Ports of(String text) {
        int dash = text.indexOf('-');
        int from = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
        return new Ports(from, dash < 0 ? from : Integer.parseInt(text.substring(dash + 1)));
    }

    long size() {
        return to - from + 1L;
    }

    /** Pieces within which no rule of the estate tells one port from another. */
    List<Ports> pieces(World world) {
        NavigableSet<Integer> starts = new TreeSet<>(List.of(from));
        boundaries(world).filter(port -> port > from && port <= to).forEach(starts::add);
        List<Integer> sorted = List.copyOf(starts);
        List<Ports> pieces = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            int end = i + 1 < sorted.size() ? sorted.get(i + 1) - 1 : to;
            pieces.add(new Ports(sorted.get(i), end));
        }
        return pieces;
    }

    private static Stream<Integer> boundaries(World world) {
        Stream<Integer> entries = world.all(Nacl.class)
                .flatMap(acl -> acl.entries().stream())
                .flatMap(entry -> Stream.of(entry.from(), entry.to() + 1));
        Stream<Integer> rules = world.all(SecurityGroup.class)
                .flatMap(group -> Stream.concat(group.ingress().stream(), group.egress().stream()))
                .flatMap(rule -> Stream.of(rule.from(), rule.to() + 1));
        return Stream.concat(entries, rules);
    }
}
