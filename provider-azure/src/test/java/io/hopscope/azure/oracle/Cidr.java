/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A prefix.
 *
 * @param base its first address
 * @param length how many bits count
 */
record Cidr(Ip base, int length) {
    private static final Map<String, Cidr> READ = new ConcurrentHashMap<>();

    static Cidr of(String text) {
        Cidr earlier = READ.get(text);
        if (earlier != null) {
            return earlier;
        }
        Cidr read = read(text);
        READ.put(text, read);
        return read;
    }

    private static Cidr read(String text) {
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
                && alike(ip.high(), base.high(), Math.max(0, rest - 64))
                && alike(ip.low(), base.low(), Math.min(64, rest));
    }

    /** Whether two numbers are the same but for their last bits. */
    private static boolean alike(long one, long other, int last) {
        return last == 64 || (one ^ other) >>> last == 0;
    }

    @Override
    public String toString() {
        return base + "/" + length;
    }
}
