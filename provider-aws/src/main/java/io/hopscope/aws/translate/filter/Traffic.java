/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.filter;

import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.Protocol;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on protocol, ports and ICMP messages. Ports are always those of the packet's destination.
 *
 * @param protocol the protocol as the vendor writes it: a name, a number, or -1 for all
 * @param first first port, or the ICMP type; absent or -1 for all
 * @param second last port, or the ICMP code; absent or -1 for all
 */
record Traffic(
        @Nullable String protocol,
        @Nullable Integer first,
        @Nullable Integer second) {
    private static final String ALL = "-1";
    private static final int HIGHEST_PORT = 65535;
    private static final int HIGHEST_MESSAGE = 255;

    /** Whether every protocol is meant; ports mean nothing then. */
    boolean isEverything() {
        return ALL.equals(protocol);
    }

    /** The protocol; empty when it is all of them or cannot be read. */
    Optional<Protocol> parsed() {
        try {
            return isEverything() || protocol == null ? Optional.empty() : Optional.of(Protocol.parse(protocol));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The conditions, none for all traffic.
     *
     * @param looksInside whether ports or message types of that protocol are looked at at all
     */
    List<Match> conditions(boolean looksInside, Subject subject) {
        if (isEverything()) {
            return List.of();
        }
        Optional<Protocol> parsed = parsed();
        if (parsed.isEmpty()) {
            return List.of(undecided(subject));
        }
        Match is = new Match.ProtocolIs(parsed.get());
        if (!looksInside) {
            return List.of(is);
        }
        return Stream.concat(Stream.of(is), inside(parsed.get(), subject)).toList();
    }

    /** In words: {@code tcp/443}, {@code icmp type 8 code 0}, {@code all traffic}. */
    String text() {
        if (isEverything()) {
            return "all traffic";
        }
        Optional<Protocol> parsed = parsed();
        String name = parsed.map(Protocol::name).orElseGet(() -> Word.orEmpty(protocol));
        if (parsed.filter(Protocol::hasPorts).isPresent()) {
            return name + (isOpen(first) ? "" : "/" + first + (same() ? "" : "-" + second));
        }
        if (parsed.filter(Protocol::isIcmp).isPresent() && !isOpen(first)) {
            return name + " type " + first + (isOpen(second) ? "" : " code " + second);
        }
        return name;
    }

    /** The same traffic in one spelling, whichever of its spellings the vendor used. */
    Traffic canonical() {
        Optional<Protocol> parsed = parsed();
        boolean ranged = parsed.filter(p -> p.hasPorts() || p.isIcmp()).isPresent();
        String name = parsed.map(p -> Integer.toString(p.number()))
                .orElseGet(() -> Word.orEmpty(protocol).toLowerCase(Locale.ROOT));
        return new Traffic(name, ranged ? orAll(first) : -1, ranged ? orAll(second) : -1);
    }

    private Stream<Match> inside(Protocol parsed, Subject subject) {
        if (!parsed.hasPorts() && !parsed.isIcmp()) {
            return Stream.empty();
        }
        if (!isWithin(parsed.hasPorts() ? HIGHEST_PORT : HIGHEST_MESSAGE)) {
            return Stream.of(undecided(subject));
        }
        return parsed.hasPorts() ? ports(subject) : message();
    }

    private Stream<Match> ports(Subject subject) {
        if (isOpen(first) && isOpen(second)) {
            return Stream.empty();
        }
        int from = orAll(first);
        int to = orAll(second);
        if (from < 0 || to < from) {
            return Stream.of(undecided(subject));
        }
        boolean all = from == 0 && to == HIGHEST_PORT;
        return all
                ? Stream.empty()
                : Stream.of(new Match.PortIn(Side.DESTINATION, PortSet.of(new PortRange(from, to))));
    }

    private Stream<Match> message() {
        if (isOpen(first)) {
            return Stream.empty();
        }
        Match type = new Match.IcmpTypeIs(orAll(first));
        return isOpen(second) ? Stream.of(type) : Stream.of(type, new Match.IcmpCodeIs(orAll(second)));
    }

    private Match undecided(Subject subject) {
        String shown = Word.orEmpty(protocol) + " " + first + "-" + second;
        return new Match.Undecided(text(), subject.unrecognised("protocol or range of a rule", shown));
    }

    private boolean same() {
        return orAll(first) == orAll(second);
    }

    private boolean isWithin(int highest) {
        return orAll(first) <= highest && orAll(second) <= highest;
    }

    private static boolean isOpen(@Nullable Integer bound) {
        return orAll(bound) < 0;
    }

    private static int orAll(@Nullable Integer bound) {
        return bound == null || bound < 0 ? -1 : bound;
    }
}
