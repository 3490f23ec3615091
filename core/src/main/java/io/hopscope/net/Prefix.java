/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

import java.util.Optional;

/**
 * A block of addresses that share their first {@code length} bits, as in {@code 10.0.0.0/8}. Immutable. Ordered by
 * address, then by length, so that a prefix comes before those inside it.
 *
 * @param address the lowest address of the block; the constructor clears the bits after the first {@code length}
 * @param length how many leading bits are fixed, 0 to the width of the family
 */
public record Prefix(IpAddress address, int length) implements Comparable<Prefix> {

    /** Throws {@link IllegalArgumentException} when the length does not fit the family. */
    public Prefix {
        int bits = address.family().bits();
        if (length < 0 || length > bits) {
            throw new IllegalArgumentException("prefix length " + length + " is not within 0-" + bits);
        }
        address = address.network(length);
    }

    public static Prefix of(IpAddress address, int length) {
        return new Prefix(address, length);
    }

    /** Every address of the family: {@code 0.0.0.0/0} or {@code ::/0}. */
    public static Prefix any(IpFamily family) {
        return new Prefix(IpAddress.lowest(family), 0);
    }

    /** The one address: a {@code /32} or {@code /128}. */
    public static Prefix host(IpAddress address) {
        return new Prefix(address, address.family().bits());
    }

    /**
     * Reads {@code ADDRESS/LENGTH}, or a bare address as the prefix of full length. Bits after the length are cleared.
     *
     * @throws IllegalArgumentException quoting the text, when it is neither
     */
    public static Prefix parse(String text) {
        return tryParse(text)
                .orElseThrow(() -> new IllegalArgumentException("not an IP prefix: " + QuotedText.of(text)));
    }

    /** As {@link #parse}, but empty where that throws. */
    public static Optional<Prefix> tryParse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return IpAddress.tryParse(text).map(Prefix::host);
        }
        return IpAddress.tryParse(text.substring(0, slash)).flatMap(address -> withLength(address, text, slash + 1));
    }

    private static Optional<Prefix> withLength(IpAddress address, String text, int begin) {
        int length =
                DecimalText.parse(text, begin, text.length(), address.family().bits());
        return length == DecimalText.NOT_A_NUMBER ? Optional.empty() : Optional.of(new Prefix(address, length));
    }

    public IpFamily family() {
        return address.family();
    }

    public IpAddress first() {
        return address;
    }

    public IpAddress last() {
        return address.lastOfNetwork(length);
    }

    public boolean contains(IpAddress other) {
        return other.family() == family() && other.network(length).equals(address);
    }

    /** Whether every address of the other prefix lies in this one. */
    public boolean contains(Prefix other) {
        return other.length >= length && contains(other.address);
    }

    /** Whether the two share an address, which is whether one contains the other. */
    public boolean overlaps(Prefix other) {
        return contains(other) || other.contains(this);
    }

    @Override
    public int compareTo(Prefix other) {
        int byAddress = address.compareTo(other.address);
        return byAddress != 0 ? byAddress : Integer.compare(length, other.length);
    }

    /** The text form {@code ADDRESS/LENGTH}, with a length also for a single address. */
    @Override
    public String toString() {
        return address + "/" + length;
    }
}
