/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An IPv4 or IPv6 address. The value −1 stands for an address that nobody knows.
 *
 * @param v6 whether the address is an IPv6 one
 * @param value the address as a number
 */
public record Ip(boolean v6, BigInteger value) {

    /** Reads a literal. */
    public static Ip of(String text) {
        return text.indexOf(':') >= 0 ? parse6(text) : parse4(text);
    }

    /** Whether the text looks like an address and not like an id. */
    public static boolean isLiteral(String text) {
        return text.indexOf(':') >= 0 || text.matches("\\d+\\.\\d+\\.\\d+\\.\\d+");
    }

    /** An address that nobody knows. */
    public static Ip somewhere(boolean v6) {
        return new Ip(v6, BigInteger.ONE.negate());
    }

    /** An address on the Internet that nobody knows. */
    public static Ip somewherePublic(boolean v6) {
        return new Ip(v6, BigInteger.TWO.negate());
    }

    /** Whether nobody knows this address. */
    public boolean isSomewhere() {
        return value.signum() < 0;
    }

    /** Whether nobody knows this address, except that it is on the Internet. */
    public boolean isSomewherePublic() {
        return value.equals(BigInteger.TWO.negate());
    }

    /** The address so many further on. */
    public Ip plus(long count) {
        return new Ip(v6, value.add(BigInteger.valueOf(count)));
    }

    /** Bits of an address of this family. */
    public int bits() {
        return v6 ? 128 : 32;
    }

    /** Whether the Internet does not carry the address: RFC 1918, RFC 6598, unique local. */
    public boolean isPrivate() {
        return Stream.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7")
                .anyMatch(cidr -> Cidr.of(cidr).contains(this));
    }

    private static Ip parse4(String text) {
        BigInteger value = BigInteger.ZERO;
        for (String part : text.split("\\.", -1)) {
            value = value.shiftLeft(8).add(new BigInteger(part));
        }
        return new Ip(false, value);
    }

    private static Ip parse6(String text) {
        int gap = text.indexOf("::");
        List<String> head = groups(gap < 0 ? text : text.substring(0, gap));
        List<String> tail = groups(gap < 0 ? "" : text.substring(gap + 2));
        BigInteger value = BigInteger.ZERO;
        for (int i = 0; i < 8; i++) {
            int fromEnd = i - (8 - tail.size());
            String part = i < head.size() ? head.get(i) : fromEnd >= 0 ? tail.get(fromEnd) : "0";
            value = value.shiftLeft(16).add(new BigInteger(part, 16));
        }
        return new Ip(true, value);
    }

    private static List<String> groups(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(":", -1));
    }

    @Override
    public String toString() {
        if (isSomewhere()) {
            return isSomewherePublic() ? "somewhere outside" : "somewhere";
        }
        return v6 ? format6() : format4();
    }

    private String format4() {
        long number = value.longValueExact();
        return Stream.of(24, 16, 8, 0)
                .map(shift -> Long.toString((number >> shift) & 255))
                .collect(Collectors.joining("."));
    }

    /** The longest run of zeros is shortened. */
    private String format6() {
        List<String> parts = new ArrayList<>();
        for (int shift = 112; shift >= 0; shift -= 16) {
            parts.add(value.shiftRight(shift).and(BigInteger.valueOf(0xffff)).toString(16));
        }
        int from = 0;
        int length = 0;
        for (int i = 0; i < 8; i++) {
            int run = 0;
            while (i + run < 8 && parts.get(i + run).equals("0")) {
                run++;
            }
            if (run > length) {
                from = i;
                length = run;
            }
        }
        if (length < 2) {
            return String.join(":", parts);
        }
        return String.join(":", parts.subList(0, from)) + "::" + String.join(":", parts.subList(from + length, 8));
    }
}
