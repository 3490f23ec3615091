/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach;

import io.hopscope.net.AddressRange;
import io.hopscope.net.PortRange;
import io.hopscope.reach.match.Box;
import io.hopscope.reach.match.Dimension;
import io.hopscope.reach.trace.Blocker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Words the parts that deviate: neighbouring pieces with the same outcome become one, and what is uncut is left out.
 */
final class Deviations {
    private static final List<Dimension> PORTS =
            List.of(Dimension.PROTOCOL, Dimension.PORT, Dimension.CLIENT_PORT, Dimension.TRANSLATED_PORT);

    private final List<Box> whole;

    Deviations(List<Box> whole) {
        this.whole = whole;
    }

    List<Deviation> of(List<Piece> pieces) {
        List<Piece> joined = pieces;
        for (Dimension dimension : Dimension.values()) {
            if (dimension != Dimension.FIXED) {
                joined = joined(joined, dimension);
            }
        }
        List<Deviation> deviations =
                joined.stream().map(this::deviation).distinct().toList();
        return new WholeEnds(whole).joined(deviations);
    }

    private static List<Piece> joined(List<Piece> pieces, Dimension dimension) {
        List<Piece> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparing((Piece p) -> key(p.box(), dimension))
                .thenComparing(p -> p.box().from().first())
                .thenComparing(p -> p.box().to().first())
                .thenComparingInt(p -> p.box().protocols().first())
                .thenComparingInt(p -> p.box().ports().first())
                .thenComparingInt(p -> p.box().clientPorts().first())
                .thenComparingInt(p -> p.box().translatedPorts().first()));
        List<Piece> result = new ArrayList<>();
        for (Piece piece : sorted) {
            int last = result.size() - 1;
            Optional<Box> both = last < 0 || !sameOutcome(result.get(last), piece)
                    ? Optional.empty()
                    : union(result.get(last).box(), piece.box(), dimension);
            if (both.isPresent()) {
                result.set(last, new Piece(both.get(), result.get(last).account()));
            } else {
                result.add(piece);
            }
        }
        return result;
    }

    private static String key(Box box, Dimension without) {
        StringBuilder key = new StringBuilder();
        for (Dimension dimension : Dimension.values()) {
            if (dimension != without && dimension != Dimension.FIXED) {
                key.append(PORTS.contains(dimension) ? box.ports(dimension) : box.addresses(dimension))
                        .append('|');
            }
        }
        return key.toString();
    }

    private static boolean sameOutcome(Piece one, Piece other) {
        List<Blocker> mine = one.account().blockers();
        List<Blocker> theirs = other.account().blockers();
        return one.account().verdict() == other.account().verdict()
                && mine.size() == theirs.size()
                && mine.stream().allMatch(b -> theirs.stream().anyMatch(b::isSameAs));
    }

    private static Optional<Box> union(Box one, Box other, Dimension dimension) {
        if (!key(one, dimension).equals(key(other, dimension))) {
            return Optional.empty();
        }
        if (!PORTS.contains(dimension)) {
            AddressRange first = one.addresses(dimension);
            AddressRange second = other.addresses(dimension);
            boolean adjacent = first.last().next().map(second.first()::equals).orElse(false);
            return adjacent
                    ? Optional.of(one.withAddresses(dimension, new AddressRange(first.first(), second.last())))
                    : Optional.empty();
        }
        PortRange first = one.ports(dimension);
        PortRange second = other.ports(dimension);
        return first.last() + 1 == second.first()
                ? Optional.of(one.withPorts(dimension, new PortRange(first.first(), second.last())))
                : Optional.empty();
    }

    private Deviation deviation(Piece piece) {
        Box box = piece.box();
        return new Deviation(
                whole.stream().anyMatch(w -> w.from().equals(box.from()))
                                && whole.stream().map(Box::from).distinct().count() == 1
                        ? Optional.empty()
                        : Optional.of(box.from()),
                whole.stream().anyMatch(w -> w.to().equals(box.to()))
                                && whole.stream().map(Box::to).distinct().count() == 1
                        ? Optional.empty()
                        : Optional.of(box.to()),
                cut(box, Dimension.PORT),
                cut(box, Dimension.CLIENT_PORT).or(() -> cut(box, Dimension.TRANSLATED_PORT)),
                piece.account().verdict(),
                piece.account().blockers());
    }

    private Optional<PortRange> cut(Box box, Dimension dimension) {
        PortRange range = box.ports(dimension);
        return whole.stream().anyMatch(w -> w.ports(dimension).equals(range)) ? Optional.empty() : Optional.of(range);
    }
}
