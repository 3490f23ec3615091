/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

/**
 * A range of ports, both ends included.
 *
 * @param from lowest
 * @param to highest
 */
record Ports(int from, int to) {
    static final Ports ANY = new Ports(0, 65535);
    static final Ports LINUX = new Ports(32768, 60999);
    static final Ports WINDOWS = new Ports(49152, 65535);
    static final Ports EITHER = new Ports(32768, 65535);
    static final Ports TRANSLATED = new Ports(1024, 65535);
    static final Ports OUTSIDE = new Ports(32768, 65535);

    /** Reads {@code 80}, {@code 80-90} or {@code 80/90}; {@code -1/-1} is all. */
    static Ports of(String text) {
        if (text.equals("-1/-1")) {
            return ANY;
        }
        String[] ends = text.split("[-/]", -1);
        return new Ports(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }

    boolean contains(int port) {
        return from <= port && port <= to;
    }
}
