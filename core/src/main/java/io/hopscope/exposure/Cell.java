/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressSet;
import io.hopscope.net.FlowBox;
import io.hopscope.net.FlowSet;
import io.hopscope.net.PortRange;
import io.hopscope.net.ProtocolRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Services of which all have the same sources, and those sources.
 *
 * @param protocols protocol numbers
 * @param clientPorts the client's ports
 * @param ports destination ports
 * @param sources all who reach these, never empty
 */
record Cell(ProtocolRange protocols, PortRange clientPorts, PortRange ports, AddressSet sources) {
    private static final int PORTS = 65536;

    /** The cells of a set, which are disjoint. */
    static List<Cell> of(FlowSet flows) {
        Map<ProtocolRange, List<FlowBox>> byProtocol = new LinkedHashMap<>();
        flows.boxes()
                .forEach(box -> byProtocol
                        .computeIfAbsent(box.protocols(), p -> new ArrayList<>())
                        .add(box));
        List<Cell> cells = new ArrayList<>();
        byProtocol.forEach((protocols, boxes) -> add(protocols, boxes, cells));
        return cells;
    }

    private static void add(ProtocolRange protocols, List<FlowBox> boxes, List<Cell> cells) {
        List<PortRange> clientPorts = elementary(boxes, FlowBox::sourcePorts);
        for (PortRange ports : elementary(boxes, FlowBox::destinationPorts)) {
            List<FlowBox> there = boxes.stream()
                    .filter(box -> box.destinationPorts().contains(ports))
                    .toList();
            for (PortRange client : clientPorts) {
                List<AddressRange> sources = there.stream()
                        .filter(box -> box.sourcePorts().contains(client))
                        .map(FlowBox::sources)
                        .toList();
                if (!sources.isEmpty()) {
                    cells.add(new Cell(protocols, client, ports, AddressSet.ofRanges(sources)));
                }
            }
        }
    }

    private static List<PortRange> elementary(List<FlowBox> boxes, Function<FlowBox, PortRange> field) {
        NavigableSet<Integer> starts = new TreeSet<>(List.of(0, PORTS));
        boxes.stream().map(field).forEach(range -> {
            starts.add(range.first());
            starts.add(range.last() + 1);
        });
        List<PortRange> ranges = new ArrayList<>();
        for (int start : starts.headSet(PORTS)) {
            ranges.add(new PortRange(start, starts.tailSet(start + 1).first() - 1));
        }
        return ranges;
    }
}
