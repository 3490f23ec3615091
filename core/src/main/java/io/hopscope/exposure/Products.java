/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

import io.hopscope.net.AddressSet;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.ProtocolRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Joins cells into lines: first along ports, then along the client's, then along protocols. Stateless. */
final class Products {
    private record Ways(ProtocolRange protocols, PortSet other) {}

    private record Ports(PortSet ports, PortSet clientPorts) {}

    private Products() {}

    /** The lines for sources that reach all cells. */
    static List<Opening> of(Collection<Cell> cells, AddressSet sources, Certainty certainty) {
        Map<Ways, List<PortRange>> ports = new LinkedHashMap<>();
        cells.forEach(cell -> ports.computeIfAbsent(
                        new Ways(cell.protocols(), PortSet.of(cell.clientPorts())), k -> new ArrayList<>())
                .add(cell.ports()));
        Map<Ways, PortSet> clientPorts = new LinkedHashMap<>();
        ports.forEach((way, ranges) ->
                clientPorts.merge(new Ways(way.protocols(), PortSet.ofRanges(ranges)), way.other(), PortSet::union));
        Map<Ports, List<ProtocolRange>> protocols = new LinkedHashMap<>();
        clientPorts.forEach((way, client) -> protocols
                .computeIfAbsent(new Ports(way.other(), client), k -> new ArrayList<>())
                .add(way.protocols()));
        List<Opening> lines = new ArrayList<>();
        protocols.forEach((both, ranges) ->
                lines.add(new Opening(joined(ranges), both.ports(), both.clientPorts(), sources, certainty)));
        return lines;
    }

    private static List<ProtocolRange> joined(List<ProtocolRange> ranges) {
        List<ProtocolRange> joined = new ArrayList<>();
        for (ProtocolRange range : ranges.stream()
                .sorted(Comparator.comparingInt(ProtocolRange::first))
                .toList()) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).last() + 1 == range.first()) {
                joined.set(last, new ProtocolRange(joined.get(last).first(), range.last()));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }
}
