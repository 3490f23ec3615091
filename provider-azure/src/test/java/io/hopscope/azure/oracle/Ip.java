/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * An address, or one that nobody knows.
 *
 * @param v6 whether of IPv6
 * @param high its first 64 bits, if it is of IPv6; 0 where nobody knows it
 * @param low its last bits; 0 where nobody knows it
 * @param known how much of it is known
 */
record Ip(boolean v6, long high, long low, Known known) {
    /** How much of an address is known. */
    enum Known {
        ALL,
        /** A public one, nobody knows which, and not the platform's. */
        PUBLIC,
        NOTHING
    }

    static final Ip SOMEWHERE = new Ip(false, 0, 0, Known.NOTHING);
    static final Ip SOMEWHERE_V6 = new Ip(true, 0, 0, Known.NOTHING);
    static final Ip SOMEWHERE_PUBLIC = new Ip(false, 0, 0, Known.PUBLIC);
    static final Ip SOMEWHERE_PUBLIC_V6 = new Ip(true, 0, 0, Known.PUBLIC);

    private static final List<Cidr> PRIVATE = Stream.of(
                    "10.0.0.0/8",
                    "172.16.0.0/12",
                    "192.168.0.0/16",
                    "100.64.0.0/10",
                    "169.254.0.0/16",
                    "127.0.0.0/8",
                    "fc00::/7")
            .map(Cidr::of)
            .toList();

    static Ip of(String text) {
        try {
            byte[] bytes = InetAddress.getByName(text).getAddress();
            boolean v6 = bytes.length == 16;
            return new Ip(v6, v6 ? number(bytes, 0, 8) : 0, number(bytes, v6 ? 8 : 0, bytes.length), Known.ALL);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static long number(byte[] bytes, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            number = (number << 8) | (bytes[i] & 0xff);
        }
        return number;
    }

    static boolean isLiteral(String text) {
        return text.indexOf(':') >= 0 || (Character.isDigit(text.charAt(0)) && text.indexOf('.') > 0);
    }

    static Ip somewhere(boolean v6) {
        return v6 ? SOMEWHERE_V6 : SOMEWHERE;
    }

    static Ip somewherePublic(boolean v6) {
        return v6 ? SOMEWHERE_PUBLIC_V6 : SOMEWHERE_PUBLIC;
    }

    boolean isKnown() {
        return known == Known.ALL;
    }

    int bits() {
        return v6 ? 128 : 32;
    }

    Ip plus(long steps) {
        return new Ip(v6, high, low + steps, known);
    }

    boolean isPrivate() {
        return isKnown() && PRIVATE.stream().anyMatch(range -> range.contains(this));
    }

    boolean mayBePublic() {
        return !isPrivate();
    }

    @Override
    public String toString() {
        if (!isKnown()) {
            return "somewhere" + known + (v6 ? "6" : "4");
        }
        byte[] bytes = new byte[bits() / 8];
        for (int i = 0; i < bytes.length; i++) {
            int fromRight = bytes.length - 1 - i;
            bytes[i] = (byte) ((fromRight < 8 ? low : high) >> (8 * (fromRight % 8)));
        }
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
