/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Consecutive protocols that use the two port fields of a flow in the same way. */
record PortUse(ProtocolRange protocols, boolean usesSource, boolean usesDestination) {

    /** All protocols, in ascending order. */
    static final List<PortUse> RUNS = runs();

    private static List<PortUse> runs() {
        List<PortUse> runs = new ArrayList<>();
        for (int number = 0; number <= ProtocolRange.ALL.last(); number++) {
            PortUse next = of(new Protocol(number));
            int top = runs.size() - 1;
            if (top >= 0 && runs.get(top).isLike(next)) {
                runs.set(top, runs.get(top).upTo(number));
            } else {
                runs.add(next);
            }
        }
        return List.copyOf(runs);
    }

    private static PortUse of(Protocol protocol) {
        boolean ports = protocol.hasPorts();
        return new PortUse(ProtocolRange.single(protocol), ports, ports || protocol.isIcmp());
    }

    private boolean isLike(PortUse other) {
        return usesSource == other.usesSource && usesDestination == other.usesDestination;
    }

    private PortUse upTo(int number) {
        return new PortUse(new ProtocolRange(protocols.first(), number), usesSource, usesDestination);
    }

    /** What the box holds of these protocols, every unused field over all ports; empty when no such flow is in it. */
    Optional<FlowBox> within(FlowBox box) {
        int first = Math.max(protocols.first(), box.protocols().first());
        int last = Math.min(protocols.last(), box.protocols().last());
        Optional<PortRange> sourcePorts = field(box.sourcePorts(), usesSource);
        Optional<PortRange> destinationPorts = field(box.destinationPorts(), usesDestination);
        if (first > last || sourcePorts.isEmpty() || destinationPorts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new FlowBox(
                new ProtocolRange(first, last),
                box.sources(),
                sourcePorts.get(),
                box.destinations(),
                destinationPorts.get()));
    }

    /** An unused field is 0 in every flow. */
    private static Optional<PortRange> field(PortRange range, boolean isUsed) {
        if (isUsed) {
            return Optional.of(range);
        }
        return range.contains(0) ? Optional.of(PortRange.ALL) : Optional.empty();
    }
}
