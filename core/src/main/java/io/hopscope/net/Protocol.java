/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an IP packet carries, by its number in the header. Immutable.
 *
 * @param number 0 to 255, assigned by IANA (https://www.iana.org/assignments/protocol-numbers)
 */
public record Protocol(int number) {
    private static final int HIGHEST = 255;

    public static final Protocol ICMP = new Protocol(1);
    public static final Protocol TCP = new Protocol(6);
    public static final Protocol UDP = new Protocol(17);
    public static final Protocol GRE = new Protocol(47);
    public static final Protocol ESP = new Protocol(50);
    public static final Protocol AH = new Protocol(51);
    public static final Protocol ICMP_V6 = new Protocol(58);

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(1, "icmp"),
            Map.entry(2, "igmp"),
            Map.entry(4, "ipv4"),
            Map.entry(6, "tcp"),
            Map.entry(17, "udp"),
            Map.entry(41, "ipv6"),
            Map.entry(47, "gre"),
            Map.entry(50, "esp"),
            Map.entry(51, "ah"),
            Map.entry(58, "icmpv6"),
            Map.entry(89, "ospf"),
            Map.entry(112, "vrrp"),
            Map.entry(132, "sctp"));

    private static final Map<String, Integer> NUMBERS =
            NAMES.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    private static final Set<String> ICMP_V6_ALIASES = Set.of("icmp6", "icmp-v6", "ipv6-icmp");

    /** Throws {@link IllegalArgumentException} when the number does not fit the header's eight bits. */
    public Protocol {
        if (number < 0 || number > HIGHEST) {
            throw new IllegalArgumentException("protocol number " + number + " is not within 0-255");
        }
    }

    /**
     * Reads a number, or a name in any case: those that {@link #name()} gives, and for ICMPv6 also {@code icmp6},
     * {@code icmp-v6} and {@code ipv6-icmp}.
     *
     * @throws IllegalArgumentException quoting the text, when it is neither
     */
    public static Protocol parse(String text) {
        int number = DecimalText.parse(text, HIGHEST);
        return number == DecimalText.NOT_A_NUMBER ? named(text) : new Protocol(number);
    }

    private static Protocol named(String text) {
        String name = text.toLowerCase(Locale.ROOT);
        Integer number = ICMP_V6_ALIASES.contains(name) ? Integer.valueOf(ICMP_V6.number) : NUMBERS.get(name);
        if (number == null) {
            throw new IllegalArgumentException("not a protocol name or number within 0-255: " + QuotedText.of(text));
        }
        return new Protocol(number);
    }

    /**
     * Whether source and destination ports select its packets: TCP and UDP. SCTP has ports too, but clouds filter it as
     * a whole.
     */
    public boolean hasPorts() {
        return equals(TCP) || equals(UDP);
    }

    /** Whether a message type and code select its packets: ICMP for IPv4 and for IPv6. */
    public boolean isIcmp() {
        return equals(ICMP) || equals(ICMP_V6);
    }

    /** The usual name in lower case, or the number where there is none. */
    public String name() {
        return NAMES.getOrDefault(number, Integer.toString(number));
    }

    @Override
    public String toString() {
        return name();
    }
}
