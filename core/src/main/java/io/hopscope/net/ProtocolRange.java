/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

/**
 * Consecutive protocol numbers, both ends included. Immutable.
 *
 * @param first the lowest number, 0 to 255
 * @param last the highest number, not below {@code first}
 */
public record ProtocolRange(int first, int last) {
    private static final int HIGHEST = 255;

    /** Every protocol. */
    public static final ProtocolRange ALL = new ProtocolRange(0, HIGHEST);

    /** Throws {@link IllegalArgumentException} when a number is out of bounds or the ends are in the wrong order. */
    public ProtocolRange {
        if (first < 0 || first > last || last > HIGHEST) {
            throw new IllegalArgumentException("not a protocol range within 0-255: " + first + "-" + last);
        }
    }

    public static ProtocolRange single(Protocol protocol) {
        return new ProtocolRange(protocol.number(), protocol.number());
    }

    public boolean contains(Protocol protocol) {
        return first <= protocol.number() && protocol.number() <= last;
    }

    /** {@code any}, a protocol's name, or {@code FIRST-LAST} by number. */
    @Override
    public String toString() {
        if (equals(ALL)) {
            return "any";
        }
        return first == last ? new Protocol(first).name() : first + "-" + last;
    }
}
