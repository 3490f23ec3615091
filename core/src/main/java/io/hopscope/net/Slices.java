/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A region with one dimension more than {@code B}: ranges along an axis, and for each what lies below it in the other
 * dimensions. Canonical, so that equal regions are equal objects: the ranges ascend and are disjoint, nothing below is
 * empty, and adjacent ranges have different regions below.
 */
record Slices<R, B extends Region<B>>(RangeAlgebra<?, R> axis, List<R> ranges, List<B> below)
        implements Region<Slices<R, B>> {

    static <R, B extends Region<B>> Slices<R, B> none(RangeAlgebra<?, R> axis) {
        return new Slices<R, B>(axis, List.of(), List.of());
    }

    /** The one range over what lies below it, which is not empty. */
    static <R, B extends Region<B>> Slices<R, B> of(RangeAlgebra<?, R> axis, R range, B below) {
        return new Slices<R, B>(axis, List.of(range), List.of(below));
    }

    @Override
    public Slices<R, B> union(Slices<R, B> other) {
        return combine(other, Region::union, true, true);
    }

    @Override
    public Slices<R, B> intersect(Slices<R, B> other) {
        return combine(other, Region::intersect, false, false);
    }

    @Override
    public Slices<R, B> subtract(Slices<R, B> other) {
        return combine(other, Region::subtract, true, false);
    }

    @Override
    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** What lies below the range that holds the piece. */
    Optional<B> at(R piece) {
        int index = axis.find(ranges, piece);
        return index == RangeAlgebra.NOWHERE ? Optional.empty() : Optional.of(below.get(index));
    }

    /** One range and what lies below it. */
    record Slice<R, B>(R range, B below) {}

    Stream<Slice<R, B>> stream() {
        return IntStream.range(0, ranges.size()).mapToObj(i -> new Slice<>(ranges.get(i), below.get(i)));
    }

    private Slices<R, B> combine(
            Slices<R, B> other, BinaryOperator<B> both, boolean keepLeftOnly, boolean keepRightOnly) {
        Builder<R, B> result = new Builder<>(axis);
        axis.sweep(ranges, other.ranges, (piece, left, right) -> {
            if (left != RangeAlgebra.NOWHERE && right != RangeAlgebra.NOWHERE) {
                result.append(piece, both.apply(below.get(left), other.below.get(right)));
            } else if (left != RangeAlgebra.NOWHERE && keepLeftOnly) {
                result.append(piece, below.get(left));
            } else if (right != RangeAlgebra.NOWHERE && keepRightOnly) {
                result.append(piece, other.below.get(right));
            }
        });
        return result.build();
    }

    /** Takes pieces in ascending order and keeps the result canonical. */
    private static final class Builder<R, B extends Region<B>> {
        private final RangeAlgebra<?, R> axis;
        private final List<R> ranges = new ArrayList<>();
        private final List<B> below = new ArrayList<>();

        Builder(RangeAlgebra<?, R> axis) {
            this.axis = axis;
        }

        void append(R piece, B region) {
            int top = ranges.size() - 1;
            if (region.isEmpty()) {
                return;
            }
            if (top >= 0 && below.get(top).equals(region) && axis.areAdjacent(ranges.get(top), piece)) {
                ranges.set(top, axis.span(ranges.get(top), piece));
            } else {
                ranges.add(piece);
                below.add(region);
            }
        }

        Slices<R, B> build() {
            return new Slices<>(axis, List.copyOf(ranges), List.copyOf(below));
        }
    }
}
