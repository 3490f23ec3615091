/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import java.util.List;
import java.util.stream.Stream;

/**
 * A prefix.
 *
 * @param base its first address
 * @param length how many bits count
 */
record Cidr(Ip base, int length) {
    static final Cidr ALL_V4 = of("0.0.0.0/0");

    static Cidr of(String text) {
        int slash = text.indexOf('/');
        Ip ip = Ip.of(slash < 0 ? text : text.substring(0, slash));
        return new Cidr(ip, slash < 0 ? (ip.v6() ? 128 : 32) : Integer.parseInt(text.substring(slash + 1)));
    }

    static List<Cidr> all(String... texts) {
        return Stream.of(texts).map(Cidr::of).toList();
    }

    boolean isAll() {
        return length == 0;
    }

    /** Whether a known address lies inside; families never mix. */
    boolean contains(Ip ip) {
        if (!ip.isKnown() || ip.v6() != base.v6()) {
            return false;
        }
        int rest = (ip.v6() ? 128 : 32) - length;
        long highRest = Math.max(0, rest - 64);
        boolean high = highRest == 64 || ip.high() >>> highRest == base.high() >>> highRest;
        return high && (rest >= 64 || ip.low() >>> rest == base.low() >>> rest);
    }

    @Override
    public String toString() {
        return base + "/" + length;
    }
}
