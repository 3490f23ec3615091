/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

/**
 * A prefix in canonical form: bits after the length are zero.
 *
 * @param base lowest address
 * @param length number of leading bits that count
 */
public record Cidr(Ip base, int length) {

    /** Clears the bits after the length. */
    public Cidr {
        int rest = base.bits() - length;
        base = new Ip(base.v6(), base.value().shiftRight(rest).shiftLeft(rest));
    }

    /** Reads {@code 10.0.0.0/8}, {@code 2001:db8::/32} or a lone address. */
    public static Cidr of(String text) {
        int slash = text.indexOf('/');
        Ip ip = Ip.of(slash < 0 ? text : text.substring(0, slash));
        return new Cidr(ip, slash < 0 ? ip.bits() : Integer.parseInt(text.substring(slash + 1)));
    }

    /** Whether the prefix covers the whole of its family. */
    public boolean isAll() {
        return length == 0;
    }

    /** Whether a known address lies inside; families never mix. */
    public boolean contains(Ip ip) {
        int rest = base.bits() - length;
        return ip.v6() == base.v6()
                && !ip.isSomewhere()
                && ip.value().shiftRight(rest).equals(base.value().shiftRight(rest));
    }

    /** Whether the two prefixes have an address in common. */
    public boolean overlaps(Cidr other) {
        return contains(other.base) || other.contains(base);
    }

    @Override
    public String toString() {
        return base + "/" + length;
    }
}
