/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.filter;

import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Subject;
import io.hopscope.azure.answers.Word;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressSet;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fields of rules as conditions. Case means nothing in them; a word that nobody knows may match anything, see
 * https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview.
 */
public final class Traffic {
    private static final String ANY = "*";

    private Traffic() {}

    /** The protocol: a name, or everything. Whether everything is more than TCP, UDP and ICMP is not documented. */
    static Match protocol(String word, Subject subject) {
        return switch (Word.folded(word)) {
            case "tcp" -> new Match.ProtocolIs(Protocol.TCP);
            case "udp" -> new Match.ProtocolIs(Protocol.UDP);
            case "icmp" -> new Match.ProtocolIs(Protocol.ICMP);
            case "esp" -> new Match.ProtocolIs(Protocol.ESP);
            case "ah" -> new Match.ProtocolIs(Protocol.AH);
            case ANY, "any", "all" -> anyProtocol(subject);
            default -> undecided("protocol", word, subject);
        };
    }

    private static Match anyProtocol(Subject subject) {
        List<Match> sure = new ArrayList<>();
        for (Protocol protocol : List.of(Protocol.TCP, Protocol.UDP, Protocol.ICMP)) {
            sure.add(new Match.ProtocolIs(protocol));
        }
        sure.add(new Match.Undecided(
                "another protocol",
                subject.undocumented(
                        "Whether * in a rule of " + subject.id() + " takes other protocols than TCP, UDP and ICMP",
                        "")));
        return Match.anyOf(sure);
    }

    /** Ports, which ICMP and others do not have and ignore: {@code *}, a number, or a range. */
    static Match ports(Side side, List<String> words, Subject subject) {
        List<PortRange> ranges = new ArrayList<>();
        for (String word : words) {
            if (word.equals(ANY)) {
                return new Match.Everything();
            }
            Optional<PortRange> range = range(word);
            if (range.isEmpty()) {
                return undecided("port", word, subject);
            }
            ranges.add(range.get());
        }
        PortSet ports = PortSet.ofRanges(ranges);
        if (ranges.isEmpty() || ports.equals(PortSet.all())) {
            return new Match.Everything();
        }
        return Match.anyOf(List.of(
                new Match.PortIn(side, ports),
                new Match.ProtocolIs(Protocol.ICMP),
                new Match.ProtocolIs(Protocol.ICMP_V6),
                new Match.ProtocolIs(Protocol.ESP),
                new Match.ProtocolIs(Protocol.AH)));
    }

    /** A port range; empty when the text is none. */
    static Optional<PortRange> range(String word) {
        try {
            return Optional.of(PortRange.parse(word));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** One end: everything, prefixes and ranges, or service tags, of which any may match. */
    static Match end(Side side, List<String> words, Subject subject) {
        List<AddressRange> literals = new ArrayList<>();
        List<Match> parts = new ArrayList<>();
        for (String word : words) {
            String folded = Word.folded(word);
            if (folded.equals(ANY) || folded.equals("any")) {
                return new Match.Everything();
            }
            if (TagNames.isTag(folded)) {
                parts.add(new Match.InSet(side, AzureId.tag(folded)));
            } else {
                literals.add(AddressRange.parse(folded));
            }
        }
        if (!literals.isEmpty()) {
            parts.add(0, new Match.AddressIn(side, AddressSet.ofRanges(literals)));
        }
        return parts.isEmpty() ? undecided("address", "", subject) : Match.anyOf(parts);
    }

    /** Something that may match or not, since it is not recognised. */
    static Match undecided(String field, String word, Subject subject) {
        return new Match.Undecided(field, subject.unrecognised(field + " of a rule", word));
    }
}
