/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * An address, or one that nobody knows.
 *
 * @param v6 whether of IPv6
 * @param value as a number; 0 where nobody knows it
 * @param known how much of it is known
 */
record Ip(boolean v6, BigInteger value, Known known) {
    /** How much of an address is known. */
    enum Known {
        ALL,
        /** A public one, nobody knows which. */
        PUBLIC,
        /** One of the platform's own, which no machine has. */
        PLATFORM,
        NOTHING
    }

    static final Ip SOMEWHERE = new Ip(false, BigInteger.ZERO, Known.NOTHING);
    static final Ip SOMEWHERE_V6 = new Ip(true, BigInteger.ZERO, Known.NOTHING);
    static final Ip PLATFORM = new Ip(false, BigInteger.ZERO, Known.PLATFORM);
    static final Ip PLATFORM_V6 = new Ip(true, BigInteger.ZERO, Known.PLATFORM);
    static final Ip SOMEWHERE_PUBLIC = new Ip(false, BigInteger.ZERO, Known.PUBLIC);
    static final Ip SOMEWHERE_PUBLIC_V6 = new Ip(true, BigInteger.ZERO, Known.PUBLIC);

    private static final List<String> PRIVATE = List.of(
            "10.0.0.0/8",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "100.64.0.0/10",
            "169.254.0.0/16",
            "127.0.0.0/8",
            "fc00::/7");

    static Ip of(String text) {
        try {
            byte[] bytes = InetAddress.getByName(text).getAddress();
            return new Ip(bytes.length == 16, new BigInteger(1, bytes), Known.ALL);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    static boolean isLiteral(String text) {
        return text.indexOf(':') >= 0 || (text.matches("[0-9.]+") && text.indexOf('.') > 0);
    }

    static Ip somewhere(boolean v6) {
        return v6 ? SOMEWHERE_V6 : SOMEWHERE;
    }

    static Ip somewherePublic(boolean v6) {
        return v6 ? SOMEWHERE_PUBLIC_V6 : SOMEWHERE_PUBLIC;
    }

    static Ip ofPlatform(boolean v6) {
        return v6 ? PLATFORM_V6 : PLATFORM;
    }

    boolean isKnown() {
        return known == Known.ALL;
    }

    int bits() {
        return v6 ? 128 : 32;
    }

    Ip plus(long steps) {
        return new Ip(v6, value.add(BigInteger.valueOf(steps)), known);
    }

    boolean isPrivate() {
        return isKnown() && PRIVATE.stream().anyMatch(range -> Cidr.of(range).contains(this));
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
        byte[] number = value.toByteArray();
        int count = Math.min(number.length, bytes.length);
        System.arraycopy(number, number.length - count, bytes, bytes.length - count, count);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
