/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.network.Attachment;
import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressScope;
import io.hopscope.net.AddressSet;
import io.hopscope.net.FlowBox;
import io.hopscope.net.FlowSet;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.Protocol;
import io.hopscope.net.ProtocolRange;
import io.hopscope.reach.graph.Port;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers opened flows and tells them in few lines. Not safe for several threads. */
final class OpenedFlows {
    private static final int ALL_PORTS = 65536;

    private record Line(Who from, Who to, ProtocolRange protocols, PortSet ports) {
        double volume() {
            int portCount = hasPorts(protocols) ? ports.size() : 1;
            int protocolCount = protocols.equals(ProtocolRange.ALL) ? ALL_PORTS : 1;
            return from.size() * to.size() * portCount * protocolCount;
        }
    }

    private final List<Line> lines = new ArrayList<>();

    /** Adds what a probe found. */
    void add(Probe probe, FlowSet opened) {
        Map<ProtocolRange, Map<AddressPair, PortSet>> ports = new LinkedHashMap<>();
        for (FlowBox box : Flows.fromAnyPort(opened).boxes()) {
            ports.computeIfAbsent(box.protocols(), p -> new LinkedHashMap<>())
                    .merge(
                            new AddressPair(box.sources(), box.destinations()),
                            PortSet.of(box.destinationPorts()),
                            PortSet::union);
        }
        ports.forEach((protocols, byPair) -> byPair.forEach((pair, set) -> lines.add(
                new Line(who(probe.from(), pair.source()), who(probe.to(), pair.destination()), protocols, set))));
    }

    private record AddressPair(AddressRange source, AddressRange destination) {}

    /** The flows in lines, what opens most first. */
    List<Opened> lines() {
        return merged().stream()
                .sorted((a, b) -> Double.compare(b.volume(), a.volume()))
                .map(line -> new Opened(
                        line.from().text(), line.to().text(), line.protocols().toString(), text(line)))
                .distinct()
                .toList();
    }

    /** How much that is, for comparison alone. */
    double volume() {
        return merged().stream().mapToDouble(Line::volume).sum();
    }

    private List<Line> merged() {
        List<Line> bySource = merge(
                lines,
                line -> List.of(line.to(), line.protocols(), line.ports()),
                (a, b) -> new Line(a.from().and(b.from()), a.to(), a.protocols(), a.ports()));
        return merge(
                bySource,
                line -> List.of(line.from(), line.protocols(), line.ports()),
                (a, b) -> new Line(a.from(), a.to().and(b.to()), a.protocols(), a.ports()));
    }

    private static List<Line> merge(List<Line> lines, Function<Line, Object> key, BinaryOperator<Line> both) {
        Map<Object, Line> merged = new LinkedHashMap<>();
        lines.forEach(line -> merged.merge(key.apply(line), line, both));
        return List.copyOf(merged.values());
    }

    private static Who who(Crowd crowd, AddressRange addresses) {
        if (crowd instanceof Crowd.Ports ports) {
            return Who.machines(ports.members().stream().map(OpenedFlows::name));
        }
        return crowd instanceof Crowd.Anywhere anywhere
                ? Who.outside(AddressScope.outside(anywhere.family()))
                : Who.outside(
                        AddressSet.ofRanges(List.of(addresses)).intersect(AddressScope.outside(addresses.family())));
    }

    private static String name(Port port) {
        return port.nic()
                .attachment()
                .value()
                .flatMap(Attachment::instance)
                .map(ResourceId::value)
                .orElse(port.id().value());
    }

    private static String text(Line line) {
        if (line.protocols().first() == line.protocols().last()
                && new Protocol(line.protocols().first()).isIcmp()) {
            return "echo";
        }
        return hasPorts(line.protocols())
                ? line.ports().ranges().stream().map(PortRange::toString).collect(Collectors.joining(","))
                : "";
    }

    private static boolean hasPorts(ProtocolRange protocols) {
        return protocols.first() == protocols.last() && new Protocol(protocols.first()).hasPorts();
    }
}
