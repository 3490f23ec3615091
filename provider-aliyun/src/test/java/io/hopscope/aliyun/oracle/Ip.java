/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * An address, or one that nobody knows.
 *
 * @param v6 whether of IPv6
 * @param high the upper half of its number; 0 for IPv4
 * @param low the lower half
 * @param known how much of it is known
 */
public record Ip(boolean v6, long high, long low, Known known) {
    /** How much of an address is known. */
    public enum Known {
        ALL,
        /** A public one, nobody knows which. */
        PUBLIC,
        NOTHING
    }

    private static final List<Cidr> INSIDE = Cidr.all(
            "10.0.0.0/8",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "100.64.0.0/10",
            "169.254.0.0/16",
            "127.0.0.0/8",
            "224.0.0.0/4",
            "fc00::/7",
            "fe80::/10",
            "ff00::/8",
            "::1/128");

    static Ip of(String text) {
        try {
            byte[] bytes = InetAddress.getByName(text).getAddress();
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return bytes.length == 16
                    ? new Ip(true, buffer.getLong(), buffer.getLong(), Known.ALL)
                    : new Ip(false, 0, Integer.toUnsignedLong(buffer.getInt()), Known.ALL);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** Whether a text is an address rather than a name. */
    public static boolean isLiteral(String text) {
        return text.indexOf(':') >= 0 || (text.matches("[0-9.]+") && text.indexOf('.') > 0);
    }

    static Ip somewhere(boolean v6, boolean isPublic) {
        return new Ip(v6, 0, 0, isPublic ? Known.PUBLIC : Known.NOTHING);
    }

    /** The blocks that are not of the Internet. */
    static List<Cidr> inside() {
        return INSIDE;
    }

    boolean isKnown() {
        return known == Known.ALL;
    }

    /** Not an address of the Internet. */
    boolean isPrivate() {
        return isKnown() && INSIDE.stream().anyMatch(range -> range.contains(this));
    }

    Ip plus(long steps) {
        return new Ip(v6, high, low + steps, known);
    }

    @Override
    public String toString() {
        if (!isKnown()) {
            return "somewhere-" + known + (v6 ? "-v6" : "");
        }
        if (!v6) {
            return (low >> 24) + "." + (low >> 16 & 255) + "." + (low >> 8 & 255) + "." + (low & 255);
        }
        try {
            byte[] bytes = ByteBuffer.allocate(16).putLong(high).putLong(low).array();
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
