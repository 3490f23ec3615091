/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Set operations on lists of ranges along one line of points. A list is <i>canonical</i> when its ranges ascend, are
 * disjoint, and none ends directly below the next one's start; then equal sets are equal lists. Every operation takes
 * canonical lists and gives one, in time linear in their lengths.
 *
 * @param <P> a point
 * @param <R> a range of points, both ends included, never empty
 */
final class RangeAlgebra<P extends Comparable<P>, R> {
    static final RangeAlgebra<IpAddress, AddressRange> ADDRESSES = new RangeAlgebra<>(
            AddressRange::first, AddressRange::last, AddressRange::new, IpAddress::next, IpAddress::previous);
    static final RangeAlgebra<Integer, PortRange> PORTS = new RangeAlgebra<>(
            PortRange::first, PortRange::last, PortRange::new, RangeAlgebra::above, RangeAlgebra::below);
    static final RangeAlgebra<Integer, ProtocolRange> PROTOCOLS = new RangeAlgebra<>(
            ProtocolRange::first, ProtocolRange::last, ProtocolRange::new, RangeAlgebra::above, RangeAlgebra::below);

    static final int NOWHERE = -1;

    private final Function<R, P> first;
    private final Function<R, P> last;
    private final BiFunction<P, P, R> range;
    private final Function<P, Optional<P>> next;
    private final Function<P, Optional<P>> previous;

    /** The neighbours of a point are empty where the line breaks off. */
    private RangeAlgebra(
            Function<R, P> first,
            Function<R, P> last,
            BiFunction<P, P, R> range,
            Function<P, Optional<P>> next,
            Function<P, Optional<P>> previous) {
        this.first = first;
        this.last = last;
        this.range = range;
        this.next = next;
        this.previous = previous;
    }

    /** Past the end of the line too: no range starts there. */
    private static Optional<Integer> above(Integer point) {
        return Optional.of(point + 1);
    }

    private static Optional<Integer> below(Integer point) {
        return Optional.of(point - 1);
    }

    /** Receives the pieces into which the ranges of two lists cut each other. */
    interface PieceVisitor<R> {
        /** Indexes say which range of each list covers the piece; {@link #NOWHERE} where none does. */
        void visit(R piece, int inLeft, int inRight);
    }

    List<R> canonical(Collection<R> ranges) {
        List<R> merged = new ArrayList<>(ranges.size());
        ranges.stream().sorted(Comparator.comparing(first)).forEach(piece -> append(merged, piece));
        return List.copyOf(merged);
    }

    List<R> union(List<R> left, List<R> right) {
        List<R> merged = new ArrayList<>();
        sweep(left, right, (piece, inLeft, inRight) -> append(merged, piece));
        return List.copyOf(merged);
    }

    List<R> intersect(List<R> left, List<R> right) {
        List<R> common = new ArrayList<>();
        sweep(left, right, (piece, inLeft, inRight) -> {
            if (inLeft != NOWHERE && inRight != NOWHERE) {
                append(common, piece);
            }
        });
        return List.copyOf(common);
    }

    List<R> subtract(List<R> left, List<R> right) {
        List<R> rest = new ArrayList<>();
        sweep(left, right, (piece, inLeft, inRight) -> {
            if (inRight == NOWHERE) {
                append(rest, piece);
            }
        });
        return List.copyOf(rest);
    }

    /** The index of the range that holds the whole piece, or {@link #NOWHERE}. */
    int find(List<R> ranges, R piece) {
        int low = 0;
        int high = ranges.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            R candidate = ranges.get(middle);
            if (last.apply(candidate).compareTo(first.apply(piece)) < 0) {
                low = middle + 1;
            } else if (first.apply(candidate).compareTo(first.apply(piece)) > 0) {
                high = middle - 1;
            } else {
                return last.apply(piece).compareTo(last.apply(candidate)) <= 0 ? middle : NOWHERE;
            }
        }
        return NOWHERE;
    }

    boolean containsAll(List<R> ranges, List<R> pieces) {
        return pieces.stream().allMatch(piece -> find(ranges, piece) != NOWHERE);
    }

    boolean areAdjacent(R lower, R upper) {
        return next.apply(last.apply(lower)).filter(first.apply(upper)::equals).isPresent();
    }

    /** From the start of one range to the end of another. */
    R span(R lower, R upper) {
        return range.apply(first.apply(lower), last.apply(upper));
    }

    /** Visits, in ascending order, the largest pieces over which neither list changes and at least one holds. */
    void sweep(List<R> left, List<R> right, PieceVisitor<R> visitor) {
        Cursor a = new Cursor(left);
        Cursor b = new Cursor(right);
        while (!a.isDone() || !b.isDone()) {
            P begin = b.isDone() || (!a.isDone() && a.begin().compareTo(b.begin()) < 0) ? a.begin() : b.begin();
            P end = min(a.sameUntil(begin), b.sameUntil(begin));
            visitor.visit(range.apply(begin, end), a.indexAt(begin), b.indexAt(begin));
            a.moveAbove(end);
            b.moveAbove(end);
        }
    }

    private P min(Optional<P> one, Optional<P> other) {
        return one.filter(point -> other.isEmpty() || point.compareTo(other.get()) <= 0)
                .or(() -> other)
                .orElseThrow();
    }

    private void append(List<R> ranges, R piece) {
        int top = ranges.size() - 1;
        if (top < 0 || !touches(ranges.get(top), piece)) {
            ranges.add(piece);
        } else if (last.apply(ranges.get(top)).compareTo(last.apply(piece)) < 0) {
            ranges.set(top, span(ranges.get(top), piece));
        }
    }

    /** For a range that does not start below the other. */
    private boolean touches(R lower, R upper) {
        return first.apply(upper).compareTo(last.apply(lower)) <= 0 || areAdjacent(lower, upper);
    }

    /** The part of one list that the sweep has not passed yet. */
    private final class Cursor {
        private final List<R> ranges;
        private int index;
        private Optional<P> begin;

        Cursor(List<R> ranges) {
            this.ranges = ranges;
            this.begin = firstOf(0);
        }

        boolean isDone() {
            return begin.isEmpty();
        }

        P begin() {
            return begin.orElseThrow();
        }

        int indexAt(P point) {
            return covers(point) ? index : NOWHERE;
        }

        /** The highest point up to which this list is as at {@code point}; empty when it never changes again. */
        Optional<P> sameUntil(P point) {
            return covers(point) ? Optional.of(last.apply(ranges.get(index))) : begin.flatMap(previous);
        }

        void moveAbove(P end) {
            if (!isDone() && begin().compareTo(end) <= 0) {
                boolean finished = last.apply(ranges.get(index)).equals(end);
                begin = finished ? firstOf(++index) : next.apply(end);
            }
        }

        private boolean covers(P point) {
            return begin.filter(point::equals).isPresent();
        }

        private Optional<P> firstOf(int position) {
            return position < ranges.size() ? Optional.of(first.apply(ranges.get(position))) : Optional.empty();
        }
    }
}
