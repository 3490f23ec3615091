/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import java.util.Arrays;
import java.util.Locale;

/** Protocols and ports as the vendor writes them, in any case (sheet 1.1). */
final class Services {
    private Services() {}

    /** Whether a word is a protocol at all. */
    static boolean isProtocol(String word) {
        return switch (lower(word)) {
            case "tcp", "udp", "icmp", "icmpv6", "gre", "all" -> true;
            default -> false;
        };
    }

    /** ICMP is of IPv4, ICMPv6 of IPv6. */
    static boolean speaks(String word, Packet packet) {
        return switch (lower(word)) {
            case "all" -> true;
            case "icmp" -> packet.isPing() && !packet.v6();
            case "icmpv6" -> packet.isPing() && packet.v6();
            default -> lower(word).equals(packet.protocol());
        };
    }

    /** All, one port, a list of ports, or one range; things without ports have none. */
    static boolean covers(String ports, int port) {
        return lower(ports).equals("all")
                || Arrays.stream(ports.split(",", -1))
                        .anyMatch(part -> Ports.of(part).contains(port));
    }

    static boolean hasPorts(String protocol) {
        return lower(protocol).equals("tcp") || lower(protocol).equals("udp");
    }

    /** Protocol and destination port of {@code tcp/80,443}, {@code tcp:80}, {@code ALL}. */
    static boolean matches(String service, Packet packet) {
        String[] parts = service.split("[/:]", 2);
        return speaks(parts[0], packet)
                && (parts.length < 2 || !hasPorts(parts[0]) || covers(parts[1], packet.dstPort()));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
