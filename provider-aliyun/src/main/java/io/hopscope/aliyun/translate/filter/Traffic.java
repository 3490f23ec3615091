/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.filter;

import io.hopscope.aliyun.answers.Subject;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Protocols and ports of rules as conditions. Case means nothing in them; a word that nobody knows may match anything,
 * see https://help.aliyun.com/en/ecs/user-guide/security-group-rules.
 */
final class Traffic {
    private static final String ANY_PORT = "-1/-1";
    private static final int LARGEST = 255;

    private Traffic() {}

    /** The protocol; ICMP means that of the family where the rule names one, else that of either. */
    static Match protocol(String word, Optional<IpFamily> family, Subject subject) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "all", "any", "-1" -> new Match.Everything();
            case "icmp" -> icmp(family);
            case "icmpv6", "ipv6-icmp" -> new Match.ProtocolIs(Protocol.ICMP_V6);
            case "tcp" -> new Match.ProtocolIs(Protocol.TCP);
            case "udp" -> new Match.ProtocolIs(Protocol.UDP);
            case "gre" -> new Match.ProtocolIs(Protocol.GRE);
            default -> numbered(word, subject);
        };
    }

    /** Whether rules for the protocol name ports. */
    static boolean hasPorts(Match protocol) {
        return protocol instanceof Match.ProtocolIs is && is.protocol().hasPorts();
    }

    private static Match icmp(Optional<IpFamily> family) {
        Match four = new Match.ProtocolIs(Protocol.ICMP);
        Match six = new Match.ProtocolIs(Protocol.ICMP_V6);
        return family.map(f -> f == IpFamily.V4 ? four : six).orElseGet(() -> Match.anyOf(List.of(four, six)));
    }

    private static Match numbered(String word, Subject subject) {
        boolean number = !word.isEmpty() && word.length() <= 3 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return number && Integer.parseInt(word) <= LARGEST
                ? new Match.ProtocolIs(new Protocol(Integer.parseInt(word)))
                : undecided("protocol", word, subject);
    }

    /** Ports as {@code FIRST/LAST}; {@code -1/-1} and nothing at all are every port. */
    static Match ports(Side side, String text, Subject subject) {
        if (text.isEmpty() || text.equals(ANY_PORT)) {
            return new Match.Everything();
        }
        Optional<PortSet> ports = portSet(List.of(text));
        return ports.<Match>map(set -> new Match.PortIn(side, set))
                .orElseGet(() -> undecided("port range", text, subject));
    }

    /** Port ranges together; empty when one is no port range. */
    static Optional<PortSet> portSet(List<String> texts) {
        List<PortRange> ranges = new ArrayList<>();
        for (String text : texts) {
            Optional<PortRange> range = range(text);
            if (range.isEmpty()) {
                return Optional.empty();
            }
            ranges.add(range.get());
        }
        return Optional.of(PortSet.ofRanges(ranges));
    }

    /** {@code 80/80}, {@code 80} or {@code 1/200}; empty for anything else. */
    static Optional<PortRange> range(String text) {
        try {
            return Optional.of(PortRange.parse(text.replace('/', '-')));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Something that may match or not, since it is not recognised. */
    static Match undecided(String field, String word, Subject subject) {
        return new Match.Undecided(field, subject.unrecognised(field + " of a rule", word));
    }
}
