/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.filter;

import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import io.hopscope.tencent.answers.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the words of rules. What is not understood may match anything. Stateless. */
public final class Traffic {
    /** The word for every protocol, and for every port. */
    static final String ALL = "ALL";

    private static final Map<String, Protocol> PROTOCOLS = Map.of(
            "TCP", Protocol.TCP,
            "UDP", Protocol.UDP,
            "ICMP", Protocol.ICMP,
            "ICMPV6", Protocol.ICMP_V6,
            "GRE", Protocol.GRE);

    private Traffic() {}

    /** A condition on protocol and ports: ports mean something for TCP and UDP only. */
    static Match service(String protocol, String port, Side side, Subject subject) {
        String word = protocol.toUpperCase(Locale.ROOT);
        if (word.equals(ALL)) {
            return new Match.Everything();
        }
        Protocol known = PROTOCOLS.get(word);
        if (known == null) {
            return undecided("protocol", protocol, subject);
        }
        Match is = new Match.ProtocolIs(known);
        return known.hasPorts() ? Match.allOf(List.of(is, ports(side, port, subject))) : is;
    }

    /** A condition on a port: {@code all}, one, a list or a range. No text at all is not any port. */
    static Match ports(Side side, String text, Subject subject) {
        if (text.equalsIgnoreCase(ALL)) {
            return new Match.Everything();
        }
        List<PortRange> ranges = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Optional<PortRange> range = range(part.strip());
            if (range.isEmpty()) {
                return undecided("port", text, subject);
            }
            ranges.add(range.get());
        }
        return new Match.PortIn(side, PortSet.ofRanges(ranges));
    }

    /** Addresses of a text: one, a prefix with whatever host bits, or a range; empty when it is none of them. */
    public static Optional<AddressSet> addresses(String text) {
        int dash = text.indexOf('-');
        if (dash > 0) {
            Optional<IpAddress> first =
                    IpAddress.tryParse(text.substring(0, dash).strip());
            Optional<IpAddress> last =
                    IpAddress.tryParse(text.substring(dash + 1).strip());
            return first.filter(
                            a -> last.isPresent() && a.family() == last.get().family() && a.compareTo(last.get()) <= 0)
                    .map(a -> AddressSet.ofRanges(List.of(new AddressRange(a, last.orElseThrow()))));
        }
        return prefix(text).map(AddressSet::of);
    }

    /** A prefix with its host bits cleared, or a single address. */
    public static Optional<Prefix> prefix(String text) {
        int slash = text.indexOf('/');
        Optional<IpAddress> address = IpAddress.tryParse(slash < 0 ? text : text.substring(0, slash));
        if (slash < 0) {
            return address.map(Prefix::host);
        }
        return address.flatMap(
                a -> length(text.substring(slash + 1), a.family()).map(length -> Prefix.of(a, length)));
    }

    /** Something that nobody understands. */
    static Match undecided(String what, String text, Subject subject) {
        return new Match.Undecided(what + " " + text, subject.unrecognised(what + " of a rule", text));
    }

    private static Optional<Integer> length(String text, IpFamily family) {
        boolean digits = !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Integer.valueOf(text)).filter(length -> length <= family.bits()) : Optional.empty();
    }

    private static Optional<PortRange> range(String text) {
        try {
            return Optional.of(PortRange.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
