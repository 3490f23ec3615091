/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

/**
 * Consecutive TCP or UDP ports, both ends included. Immutable.
 *
 * @param first the lowest port, 0 to 65535
 * @param last the highest port, not below {@code first}
 */
public record PortRange(int first, int last) {
    private static final int HIGHEST = 65535;

    /** Every port, 0 to 65535. */
    public static final PortRange ALL = new PortRange(0, HIGHEST);

    /** Throws {@link IllegalArgumentException} when a port is out of bounds or the ends are in the wrong order. */
    public PortRange {
        if (first < 0 || first > last || last > HIGHEST) {
            throw new IllegalArgumentException("not a port range within 0-65535: " + first + "-" + last);
        }
    }

    public static PortRange single(int port) {
        return new PortRange(port, port);
    }

    /**
     * Reads one port such as {@code 443}, or {@code FIRST-LAST}.
     *
     * @throws IllegalArgumentException quoting the text, when it is neither
     */
    public static PortRange parse(String text) {
        int dash = text.indexOf('-');
        int first = DecimalText.parse(text, 0, dash < 0 ? text.length() : dash, HIGHEST);
        int last = dash < 0 ? first : DecimalText.parse(text, dash + 1, text.length(), HIGHEST);
        if (first == DecimalText.NOT_A_NUMBER || first > last) {
            throw new IllegalArgumentException("not a port or port range within 0-65535: " + QuotedText.of(text));
        }
        return new PortRange(first, last);
    }

    public boolean contains(int port) {
        return first <= port && port <= last;
    }

    /** Whether every port of the other range lies in this one. */
    public boolean contains(PortRange other) {
        return first <= other.first && other.last <= last;
    }

    public boolean overlaps(PortRange other) {
        return first <= other.last && other.first <= last;
    }

    /** How many ports, at least one. */
    public int size() {
        return last - first + 1;
    }

    /** {@code 443} for one port, else {@code 8000-8100}. */
    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }
}
