/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

import java.math.BigInteger;
import java.util.Optional;

/**
 * One IPv4 or IPv6 address. Immutable. Ordered as unsigned numbers, every IPv4 address before every IPv6 address.
 *
 * <p>An IPv4-mapped address such as {@code ::ffff:10.0.0.1} is an IPv6 address.
 *
 * @param family the version of the protocol
 * @param high the upper 64 bits; 0 for IPv4
 * @param low the lower 64 bits; IPv4 uses the lower 32 of them
 */
public record IpAddress(IpFamily family, long high, long low) implements Comparable<IpAddress> {
    private static final long V4_MASK = 0xFFFF_FFFFL;

    /** Throws {@link IllegalArgumentException} when an IPv4 address has more than 32 bits. */
    public IpAddress {
        if (family == IpFamily.V4 && (high != 0 || (low & ~V4_MASK) != 0)) {
            throw new IllegalArgumentException("an IPv4 address has 32 bits");
        }
    }

    /**
     * Reads the text form: dotted decimal without leading zeros, or the forms of RFC 4291 section 2.2. No port, zone,
     * bracket or blank.
     *
     * @throws IllegalArgumentException quoting the text, when it is not an address
     */
    public static IpAddress parse(String text) {
        return tryParse(text)
                .orElseThrow(() -> new IllegalArgumentException("not an IP address: " + QuotedText.of(text)));
    }

    /** As {@link #parse}, but empty where that throws. */
    public static Optional<IpAddress> tryParse(String text) {
        return IpAddressText.parse(text);
    }

    /** The IPv4 address with these 32 bits, the first octet uppermost. */
    public static IpAddress v4(int bits) {
        return new IpAddress(IpFamily.V4, 0, Integer.toUnsignedLong(bits));
    }

    /** The address one above, or empty for the family's highest. */
    public Optional<IpAddress> next() {
        if (equals(highest(family))) {
            return Optional.empty();
        }
        return Optional.of(new IpAddress(family, low == -1 ? high + 1 : high, low + 1));
    }

    /** The address one below, or empty for the family's lowest. */
    public Optional<IpAddress> previous() {
        if (high == 0 && low == 0) {
            return Optional.empty();
        }
        return Optional.of(new IpAddress(family, low == 0 ? high - 1 : high, low - 1));
    }

    @Override
    public int compareTo(IpAddress other) {
        if (family != other.family) {
            return family.compareTo(other.family);
        }
        int upper = Long.compareUnsigned(high, other.high);
        return upper != 0 ? upper : Long.compareUnsigned(low, other.low);
    }

    /** The canonical text: dotted decimal, or RFC 5952 with IPv4-mapped addresses in mixed notation. */
    @Override
    public String toString() {
        return IpAddressText.format(this);
    }

    static IpAddress lowest(IpFamily family) {
        return new IpAddress(family, 0, 0);
    }

    static IpAddress highest(IpFamily family) {
        return family == IpFamily.V4 ? new IpAddress(family, 0, V4_MASK) : new IpAddress(family, -1, -1);
    }

    /** Keeps the first {@code length} bits and clears the others. */
    IpAddress network(int length) {
        return new IpAddress(family, high & highMask(length), low & lowMask(length));
    }

    /** Keeps the first {@code length} bits and sets the others. */
    IpAddress lastOfNetwork(int length) {
        IpAddress all = highest(family);
        return new IpAddress(family, high | (all.high & ~highMask(length)), low | (all.low & ~lowMask(length)));
    }

    /** How many of the last bits are zero; the family's width for its lowest address. */
    int trailingZeros() {
        if (low != 0) {
            return Long.numberOfTrailingZeros(low);
        }
        return Math.min(family.bits(), 64 + Long.numberOfTrailingZeros(high));
    }

    BigInteger toBigInteger() {
        return unsigned(high).shiftLeft(64).or(unsigned(low));
    }

    private static BigInteger unsigned(long bits) {
        return new BigInteger(Long.toUnsignedString(bits));
    }

    private static long leading(int count) {
        return count <= 0 ? 0 : -1L << (64 - Math.min(count, 64));
    }

    private long highMask(int length) {
        return family == IpFamily.V4 ? 0 : leading(length);
    }

    private long lowMask(int length) {
        return family == IpFamily.V4 ? leading(32 + length) : leading(length - 64);
    }
}
