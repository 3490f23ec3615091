/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.net.FlowBox;
import io.hopscope.net.FlowSet;
import io.hopscope.net.IpAddress;
import java.util.List;
import java.util.function.Function;

/** Between which sources, destinations and destination ports all flows of a set lie, at the closest. */
record Bounds(Span<IpAddress> sources, Span<IpAddress> destinations, Span<Integer> ports) {
    private record Span<T extends Comparable<T>>(T first, T last) {
        static <T extends Comparable<T>> Span<T> of(
                List<FlowBox> boxes, Function<FlowBox, T> first, Function<FlowBox, T> last) {
            T least = first.apply(boxes.get(0));
            T most = last.apply(boxes.get(0));
            for (FlowBox box : boxes) {
                least = first.apply(box).compareTo(least) < 0 ? first.apply(box) : least;
                most = last.apply(box).compareTo(most) > 0 ? last.apply(box) : most;
            }
            return new Span<>(least, most);
        }

        boolean touches(Span<T> other) {
            return first.compareTo(other.last) <= 0 && other.first.compareTo(last) <= 0;
        }
    }

    /** The bounds of a set that is not empty. */
    static Bounds of(FlowSet flows) {
        List<FlowBox> boxes = flows.boxes();
        return new Bounds(
                Span.of(
                        boxes,
                        box -> box.sources().first(),
                        box -> box.sources().last()),
                Span.of(
                        boxes,
                        box -> box.destinations().first(),
                        box -> box.destinations().last()),
                Span.of(
                        boxes,
                        box -> box.destinationPorts().first(),
                        box -> box.destinationPorts().last()));
    }

    /** False only where no flow can lie in both. */
    boolean touches(Bounds other) {
        return sources.touches(other.sources) && destinations.touches(other.destinations) && ports.touches(other.ports);
    }
}
