/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import java.util.Locale;
import java.util.Set;

/** What the words for protocols mean. */
final class Services {
    private static final Set<String> KNOWN = Set.of("tcp", "udp", "icmp", "icmpv6", "gre", "all");

    private Services() {}

    /** Whether anybody knows the word: a name in any case, or a number. */
    static boolean isKnown(String word) {
        return KNOWN.contains(word.toLowerCase(Locale.ROOT)) || word.matches("[0-9]+");
    }

    /** ICMP serves both families: the block of the rule tells which. */
    static boolean speaks(String word, Packet packet) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "all" -> true;
            case "icmp" -> packet.protocol().equals("icmp");
            case "icmpv6", "58" -> packet.protocol().equals("icmp") && packet.v6();
            case "1" -> packet.protocol().equals("icmp") && !packet.v6();
            case "tcp", "6" -> packet.protocol().equals("tcp");
            case "udp", "17" -> packet.protocol().equals("udp");
            default -> false;
        };
    }
}
