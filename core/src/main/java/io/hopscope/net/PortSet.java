/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A set of ports. Immutable.
 *
 * <p>Normal form: {@link #ranges()} ascend, are disjoint, and never adjacent; so two sets that hold the same ports are
 * equal, however they were made. All operations are exact.
 */
public final class PortSet implements Region<PortSet> {
    private static final RangeAlgebra<Integer, PortRange> ALGEBRA = RangeAlgebra.PORTS;
    private static final PortSet EMPTY = new PortSet(List.of());
    private static final PortSet ALL = new PortSet(List.of(PortRange.ALL));

    private final List<PortRange> ranges;

    private PortSet(List<PortRange> ranges) {
        this.ranges = ranges;
    }

    public static PortSet empty() {
        return EMPTY;
    }

    /** Every port, 0 to 65535. */
    public static PortSet all() {
        return ALL;
    }

    public static PortSet of(PortRange... ranges) {
        return ofRanges(Arrays.asList(ranges));
    }

    /** The union of the ranges, which may overlap and come in any order. */
    public static PortSet ofRanges(Collection<PortRange> ranges) {
        return new PortSet(ALGEBRA.canonical(ranges));
    }

    @Override
    public PortSet union(PortSet other) {
        return new PortSet(ALGEBRA.union(ranges, other.ranges));
    }

    @Override
    public PortSet intersect(PortSet other) {
        return new PortSet(ALGEBRA.intersect(ranges, other.ranges));
    }

    /** What is in this set and not in the other. */
    @Override
    public PortSet subtract(PortSet other) {
        return new PortSet(ALGEBRA.subtract(ranges, other.ranges));
    }

    /** The ports that are not in this set. */
    public PortSet complement() {
        return ALL.subtract(this);
    }

    public boolean contains(int port) {
        return ALGEBRA.find(ranges, PortRange.single(port)) != RangeAlgebra.NOWHERE;
    }

    /** Whether the other set is a subset of this one. */
    public boolean containsAll(PortSet other) {
        return ALGEBRA.containsAll(ranges, other.ranges);
    }

    @Override
    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** The normal form. */
    public List<PortRange> ranges() {
        return ranges;
    }

    /** How many ports, 0 to 65536. */
    public int size() {
        return ranges.stream().mapToInt(PortRange::size).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PortSet set && ranges.equals(set.ranges);
    }

    @Override
    public int hashCode() {
        return ranges.hashCode();
    }

    /** The ranges in brackets, as in {@code [22, 8000-8100]}. */
    @Override
    public String toString() {
        return ranges.toString();
    }
}
