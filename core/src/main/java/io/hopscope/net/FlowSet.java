/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A set of flows, of one or both families. Immutable. All operations are exact: nothing is widened or rounded.
 *
 * <p>Normal form. The set is a union of {@link #boxes() boxes} cut along the fields in the order protocol, source,
 * source port, destination, destination port:
 *
 * <ul>
 *   <li>Boxes are disjoint, and each holds a flow.
 *   <li>Along each field the cuts are the fewest possible: adjacent ranges of a field stay apart only where the flows
 *       below them, in the later fields, differ.
 *   <li>A port field that a protocol does not use ranges over all ports: both for a protocol without ports, the source
 *       port for ICMP.
 * </ul>
 *
 * <p>So two sets that hold the same flows are equal, however they were made. The number of boxes is at worst the
 * product of the cuts along every field.
 */
public final class FlowSet {
    private static final FlowSet NONE = new FlowSet(Slices.none(RangeAlgebra.PROTOCOLS));

    private final Slices<ProtocolRange, Slices<AddressRange, Slices<PortRange, Slices<AddressRange, PortSet>>>> slices;

    private FlowSet(
            Slices<ProtocolRange, Slices<AddressRange, Slices<PortRange, Slices<AddressRange, PortSet>>>> slices) {
        this.slices = slices;
    }

    public static FlowSet none() {
        return NONE;
    }

    /** Every flow between addresses of the family. */
    public static FlowSet all(IpFamily family) {
        AddressRange any = AddressRange.of(Prefix.any(family));
        return of(new FlowBox(ProtocolRange.ALL, any, PortRange.ALL, any, PortRange.ALL));
    }

    public static FlowSet of(FlowBox box) {
        return PortUse.RUNS.stream()
                .flatMap(run -> run.within(box).stream())
                .map(FlowSet::ofRun)
                .reduce(NONE, FlowSet::union);
    }

    /** The union of the boxes, which may overlap and come in any order. */
    public static FlowSet ofBoxes(Collection<FlowBox> boxes) {
        return union(boxes.stream().map(FlowSet::of).toList());
    }

    private static FlowSet union(List<FlowSet> sets) {
        return switch (sets.size()) {
            case 0 -> NONE;
            case 1 -> sets.get(0);
            default -> {
                int middle = sets.size() / 2;
                yield union(sets.subList(0, middle)).union(union(sets.subList(middle, sets.size())));
            }
        };
    }

    private static FlowSet ofRun(FlowBox box) {
        var destinations = Slices.of(RangeAlgebra.ADDRESSES, box.destinations(), PortSet.of(box.destinationPorts()));
        var sourcePorts = Slices.of(RangeAlgebra.PORTS, box.sourcePorts(), destinations);
        var sources = Slices.of(RangeAlgebra.ADDRESSES, box.sources(), sourcePorts);
        return new FlowSet(Slices.of(RangeAlgebra.PROTOCOLS, box.protocols(), sources));
    }

    public FlowSet union(FlowSet other) {
        return new FlowSet(slices.union(other.slices));
    }

    public FlowSet intersect(FlowSet other) {
        return new FlowSet(slices.intersect(other.slices));
    }

    /** What is in this set and not in the other. */
    public FlowSet subtract(FlowSet other) {
        return new FlowSet(slices.subtract(other.slices));
    }

    public boolean contains(Flow flow) {
        return slices.at(ProtocolRange.single(flow.protocol()))
                .flatMap(sources -> sources.at(AddressRange.single(flow.source())))
                .flatMap(sourcePorts -> sourcePorts.at(PortRange.single(flow.sourcePort())))
                .flatMap(destinations -> destinations.at(AddressRange.single(flow.destination())))
                .filter(ports -> ports.contains(flow.destinationPort()))
                .isPresent();
    }

    /** Whether the other set is a subset of this one. */
    public boolean containsAll(FlowSet other) {
        return other.subtract(this).isEmpty();
    }

    public boolean isEmpty() {
        return slices.isEmpty();
    }

    /** The normal form, ascending by the fields in their order. */
    public List<FlowBox> boxes() {
        return slices.stream()
                .flatMap(protocol -> protocol.below().stream()
                        .flatMap(source -> boxes(protocol.range(), source.range(), source.below())))
                .toList();
    }

    private static Stream<FlowBox> boxes(
            ProtocolRange protocols,
            AddressRange sources,
            Slices<PortRange, Slices<AddressRange, PortSet>> sourcePorts) {
        return sourcePorts.stream()
                .flatMap(sourcePort -> sourcePort.below().stream()
                        .flatMap(destination -> destination.below().ranges().stream()
                                .map(port -> new FlowBox(
                                        protocols, sources, sourcePort.range(), destination.range(), port))));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FlowSet set && slices.equals(set.slices);
    }

    @Override
    public int hashCode() {
        return slices.hashCode();
    }

    /** The boxes in brackets. */
    @Override
    public String toString() {
        return boxes().toString();
    }
}
