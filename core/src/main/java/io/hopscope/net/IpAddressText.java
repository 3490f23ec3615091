/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Text forms of addresses: RFC 4291 section 2.2 read strictly, RFC 5952 written. */
final class IpAddressText {
    private static final int GROUPS = 8;
    private static final int LONGEST = "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255".length();
    private static final int[] NONE = {};

    private IpAddressText() {}

    static Optional<IpAddress> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return text.indexOf(':') < 0
                ? v4Bits(text).map(IpAddress::v4)
                : v6Groups(text).map(IpAddressText::fromGroups);
    }

    static String format(IpAddress address) {
        if (address.family() == IpFamily.V4) {
            return formatV4((int) address.low());
        }
        boolean mappedV4 = address.high() == 0 && address.low() >>> 32 == 0xFFFF;
        return mappedV4 ? "::ffff:" + formatV4((int) address.low()) : formatV6(toGroups(address));
    }

    private static Optional<Integer> v4Bits(String text) {
        int bits = 0;
        int begin = 0;
        for (int octet = 0; octet < 4; octet++) {
            int end = octet < 3 ? text.indexOf('.', begin) : text.length();
            int value = end < 0 ? DecimalText.NOT_A_NUMBER : DecimalText.parse(text, begin, end, 255);
            if (value == DecimalText.NOT_A_NUMBER) {
                return Optional.empty();
            }
            bits = bits << 8 | value;
            begin = end + 1;
        }
        return Optional.of(bits);
    }

    private static Optional<int[]> v6Groups(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text, true).filter(groups -> groups.length == GROUPS);
        }
        Optional<int[]> head = groups(text.substring(0, gap), false);
        Optional<int[]> tail = groups(text.substring(gap + 2), true);
        return head.flatMap(before -> tail.flatMap(after -> aroundGap(before, after)));
    }

    /** The gap stands for at least one group. */
    private static Optional<int[]> aroundGap(int[] before, int[] after) {
        if (before.length + after.length >= GROUPS) {
            return Optional.empty();
        }
        int[] groups = Arrays.copyOf(before, GROUPS);
        System.arraycopy(after, 0, groups, GROUPS - after.length, after.length);
        return Optional.of(groups);
    }

    private static Optional<int[]> groups(String text, boolean endsAddress) {
        if (text.isEmpty()) {
            return Optional.of(NONE);
        }
        String[] parts = text.split(":", -1);
        int[] groups = new int[parts.length + 1];
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean mayBeDotted = endsAddress && i == parts.length - 1;
            int[] part = mayBeDotted && parts[i].indexOf('.') >= 0 ? dottedGroups(parts[i]) : hexGroup(parts[i]);
            if (part.length == 0) {
                return Optional.empty();
            }
            System.arraycopy(part, 0, groups, count, part.length);
            count += part.length;
        }
        return Optional.of(Arrays.copyOf(groups, count));
    }

    private static int[] dottedGroups(String text) {
        return v4Bits(text).map(bits -> new int[] {bits >>> 16, bits & 0xFFFF}).orElse(NONE);
    }

    private static int[] hexGroup(String text) {
        if (text.isEmpty() || text.length() > 4) {
            return NONE;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!isHexDigit(text.charAt(i))) {
                return NONE;
            }
            value = value << 4 | Character.digit(text.charAt(i), 16);
        }
        return new int[] {value};
    }

    /** Only ASCII: {@link Character#digit} alone would take the digits of other scripts. */
    private static boolean isHexDigit(char c) {
        return c < 128 && Character.digit(c, 16) >= 0;
    }

    private static IpAddress fromGroups(int[] groups) {
        return new IpAddress(IpFamily.V6, join(groups, 0), join(groups, 4));
    }

    private static long join(int[] groups, int begin) {
        long bits = 0;
        for (int i = begin; i < begin + 4; i++) {
            bits = bits << 16 | groups[i];
        }
        return bits;
    }

    private static int[] toGroups(IpAddress address) {
        int[] groups = new int[GROUPS];
        for (int i = 0; i < 4; i++) {
            groups[i] = (int) (address.high() >>> (48 - 16 * i)) & 0xFFFF;
            groups[i + 4] = (int) (address.low() >>> (48 - 16 * i)) & 0xFFFF;
        }
        return groups;
    }

    private static String formatV4(int bits) {
        return (bits >>> 24) + "." + (bits >>> 16 & 0xFF) + "." + (bits >>> 8 & 0xFF) + "." + (bits & 0xFF);
    }

    /** The longest run of two or more zero groups becomes the gap, the first one on a tie. */
    private static String formatV6(int[] groups) {
        int gap = 0;
        int gapLength = 1;
        for (int i = 0; i < GROUPS; i++) {
            int zeros = zerosFrom(groups, i);
            if (zeros > gapLength) {
                gap = i;
                gapLength = zeros;
            }
        }
        return gapLength < 2
                ? hex(groups, 0, GROUPS)
                : hex(groups, 0, gap) + "::" + hex(groups, gap + gapLength, GROUPS);
    }

    private static int zerosFrom(int[] groups, int begin) {
        int end = begin;
        while (end < GROUPS && groups[end] == 0) {
            end++;
        }
        return end - begin;
    }

    private static String hex(int[] groups, int begin, int end) {
        return Arrays.stream(groups, begin, end).mapToObj(Integer::toHexString).collect(Collectors.joining(":"));
    }
}
