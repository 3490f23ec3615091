/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.match;

import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words for match conditions, such as {@code tcp to port 443 from 10.0.0.0/8}. Stateless. */
public final class MatchText implements Match.Visitor<String> {
    private static final MatchText INSTANCE = new MatchText();
    private static final int SHOWN_RANGES = 4;

    private MatchText() {}

    /** The condition in words. */
    public static String of(Match match) {
        return match.accept(INSTANCE);
    }

    @Override
    public String visit(Match.Everything match) {
        return "everything";
    }

    @Override
    public String visit(Match.Nothing match) {
        return "nothing (" + match.reason() + ")";
    }

    @Override
    public String visit(Match.Undecided match) {
        return match.text();
    }

    /** A condition that any address meets says nothing beside others. */
    @Override
    public String visit(Match.AllOf match) {
        List<Match> telling = match.conditions().stream()
                .filter(condition -> !(condition instanceof Match.AddressIn in && isAny(in.addresses())))
                .toList();
        return telling.isEmpty() ? visit(new Match.Everything()) : joined(telling, " ");
    }

    @Override
    public String visit(Match.AnyOf match) {
        return joined(match.conditions(), " or ");
    }

    @Override
    public String visit(Match.ProtocolIs match) {
        return match.protocol().name();
    }

    @Override
    public String visit(Match.FamilyIs match) {
        return match.family() == IpFamily.V4 ? "IPv4" : "IPv6";
    }

    @Override
    public String visit(Match.PortIn match) {
        String ports = match.ports().ranges().stream().map(PortRange::toString).collect(Collectors.joining(", "));
        return (match.side() == Side.SOURCE ? "from port " : "to port ") + ports;
    }

    @Override
    public String visit(Match.IcmpTypeIs match) {
        return "type " + match.type();
    }

    @Override
    public String visit(Match.IcmpCodeIs match) {
        return "code " + match.code();
    }

    @Override
    public String visit(Match.AddressIn match) {
        return preposition(match.side()) + ranges(match.addresses());
    }

    @Override
    public String visit(Match.CarriesLabel match) {
        return preposition(match.side()) + "members of " + match.label();
    }

    @Override
    public String visit(Match.InSet match) {
        return preposition(match.side()) + "the set " + match.set();
    }

    @Override
    public String visit(Match.InServiceSet match) {
        return "services of " + match.set();
    }

    private static String ranges(AddressSet addresses) {
        List<AddressRange> ranges = addresses.ranges();
        String shown =
                ranges.stream().limit(SHOWN_RANGES).map(AddressRange::toString).collect(Collectors.joining(", "));
        return ranges.size() > SHOWN_RANGES ? shown + " and " + (ranges.size() - SHOWN_RANGES) + " more" : shown;
    }

    private static boolean isAny(AddressSet addresses) {
        return Stream.of(IpFamily.values())
                .allMatch(family -> AddressSet.all(family).subtract(addresses).isEmpty());
    }

    private static String preposition(Side side) {
        return side == Side.SOURCE ? "from " : "to ";
    }

    private String joined(List<Match> conditions, String separator) {
        return conditions.stream().map(c -> c.accept(this)).collect(Collectors.joining(separator));
    }
}
