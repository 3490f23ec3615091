/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Consecutive addresses of one family, both ends included. Immutable.
 *
 * @param first the lowest address
 * @param last the highest address, not below {@code first}
 */
public record AddressRange(IpAddress first, IpAddress last) {

    /** Throws {@link IllegalArgumentException} when the ends differ in family or are in the wrong order. */
    public AddressRange {
        if (first.family() != last.family() || first.compareTo(last) > 0) {
            throw new IllegalArgumentException("not an address range: " + first + "-" + last);
        }
    }

    public static AddressRange of(Prefix prefix) {
        return new AddressRange(prefix.first(), prefix.last());
    }

    public static AddressRange single(IpAddress address) {
        return new AddressRange(address, address);
    }

    /**
     * Reads what {@link #toString} writes, {@code FIRST-LAST} or a prefix, and a bare address.
     *
     * @throws IllegalArgumentException quoting the text, when it is none of these
     */
    public static AddressRange parse(String text) {
        int dash = text.indexOf('-');
        Optional<AddressRange> range = dash < 0
                ? Prefix.tryParse(text).map(AddressRange::of)
                : between(text.substring(0, dash), text.substring(dash + 1));
        return range.orElseThrow(() -> new IllegalArgumentException("not an address range: " + QuotedText.of(text)));
    }

    private static Optional<AddressRange> between(String first, String last) {
        return IpAddress.tryParse(first)
                .flatMap(a -> IpAddress.tryParse(last)
                        .filter(b -> a.family() == b.family() && a.compareTo(b) <= 0)
                        .map(b -> new AddressRange(a, b)));
    }

    public IpFamily family() {
        return first.family();
    }

    public boolean contains(IpAddress address) {
        return first.compareTo(address) <= 0 && address.compareTo(last) <= 0;
    }

    /** Whether every address of the other range lies in this one. */
    public boolean contains(AddressRange other) {
        return contains(other.first) && contains(other.last);
    }

    public boolean overlaps(AddressRange other) {
        return first.compareTo(other.last) <= 0 && other.first.compareTo(last) <= 0;
    }

    /** How many addresses, at least one. */
    public BigInteger size() {
        return last.toBigInteger().subtract(first.toBigInteger()).add(BigInteger.ONE);
    }

    /** The fewest prefixes that together hold exactly these addresses, in ascending order. */
    public List<Prefix> prefixes() {
        List<Prefix> cover = new ArrayList<>();
        Optional<IpAddress> begin = Optional.of(first);
        while (begin.isPresent() && begin.get().compareTo(last) <= 0) {
            Prefix block = largestBlockAt(begin.get());
            cover.add(block);
            begin = block.last().next();
        }
        return List.copyOf(cover);
    }

    private Prefix largestBlockAt(IpAddress begin) {
        int bits = begin.family().bits();
        int length = bits - begin.trailingZeros();
        while (begin.lastOfNetwork(length).compareTo(last) > 0) {
            length++;
        }
        return Prefix.of(begin, length);
    }

    /** Prefix text when the range is exactly one prefix, else {@code FIRST-LAST}. */
    @Override
    public String toString() {
        Prefix block = largestBlockAt(first);
        return block.last().equals(last) ? block.toString() : first + "-" + last;
    }
}
