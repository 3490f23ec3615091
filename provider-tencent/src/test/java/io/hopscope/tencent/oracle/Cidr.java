/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

/**
 * A prefix.
 *
 * @param base its first address
 * @param length how many bits count
 */
record Cidr(Ip base, int length) {

    static Cidr of(String text) {
        int slash = text.indexOf('/');
        Ip ip = Ip.of(slash < 0 ? text : text.substring(0, slash));
        return new Cidr(ip, slash < 0 ? ip.bits() : Integer.parseInt(text.substring(slash + 1)));
    }

    boolean isAll() {
        return length == 0;
    }

    /** Whether a known address lies inside; families never mix. */
    boolean contains(Ip ip) {
        int rest = base.bits() - length;
        return ip.isKnown()
                && ip.v6() == base.v6()
                && ip.value().shiftRight(rest).equals(base.value().shiftRight(rest));
    }

    @Override
    public String toString() {
        return base + "/" + length;
    }
}
