/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A set of addresses of one or both families. Immutable.
 *
 * <p>Normal form: {@link #ranges()} ascend (IPv4 before IPv6), are disjoint, and never adjacent; so two sets that hold
 * the same addresses are equal, however they were made. All operations are exact and take time linear in the number of
 * ranges, {@link #contains} logarithmic.
 */
public final class AddressSet {
    private static final RangeAlgebra<IpAddress, AddressRange> ALGEBRA = RangeAlgebra.ADDRESSES;
    private static final AddressSet EMPTY = new AddressSet(List.of());

    private final List<AddressRange> ranges;

    private AddressSet(List<AddressRange> ranges) {
        this.ranges = ranges;
    }

    public static AddressSet empty() {
        return EMPTY;
    }

    /** Every address of the family. */
    public static AddressSet all(IpFamily family) {
        return of(Prefix.any(family));
    }

    public static AddressSet of(Prefix... prefixes) {
        return ofPrefixes(Arrays.asList(prefixes));
    }

    /** The union of the prefixes, which may overlap and come in any order. */
    public static AddressSet ofPrefixes(Collection<Prefix> prefixes) {
        return ofRanges(prefixes.stream().map(AddressRange::of).toList());
    }

    /** The union of the ranges, which may overlap and come in any order. */
    public static AddressSet ofRanges(Collection<AddressRange> ranges) {
        return new AddressSet(ALGEBRA.canonical(ranges));
    }

    public AddressSet union(AddressSet other) {
        return new AddressSet(ALGEBRA.union(ranges, other.ranges));
    }

    public AddressSet intersect(AddressSet other) {
        return new AddressSet(ALGEBRA.intersect(ranges, other.ranges));
    }

    /** What is in this set and not in the other. */
    public AddressSet subtract(AddressSet other) {
        return new AddressSet(ALGEBRA.subtract(ranges, other.ranges));
    }

    /** The addresses of the family that are not in this set. */
    public AddressSet complement(IpFamily family) {
        return all(family).subtract(this);
    }

    /** The addresses of this set that belong to the family. */
    public AddressSet family(IpFamily family) {
        return new AddressSet(
                ranges.stream().filter(range -> range.family() == family).toList());
    }

    public boolean contains(IpAddress address) {
        return ALGEBRA.find(ranges, AddressRange.single(address)) != RangeAlgebra.NOWHERE;
    }

    /** Whether the other set is a subset of this one. */
    public boolean containsAll(AddressSet other) {
        return ALGEBRA.containsAll(ranges, other.ranges);
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** The normal form. */
    public List<AddressRange> ranges() {
        return ranges;
    }

    /** How many addresses, of both families together. */
    public BigInteger size() {
        return ranges.stream().map(AddressRange::size).reduce(BigInteger.ZERO, BigInteger::add);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressSet set && ranges.equals(set.ranges);
    }

    @Override
    public int hashCode() {
        return ranges.hashCode();
    }

    /** The ranges in brackets, as in {@code [10.0.0.0/8, 192.0.2.1-192.0.2.9]}. */
    @Override
    public String toString() {
        return ranges.toString();
    }
}
