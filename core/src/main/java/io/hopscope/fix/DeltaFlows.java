/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.network.Attachment;
import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressScope;
import io.hopscope.net.AddressSet;
import io.hopscope.net.FlowBox;
import io.hopscope.net.FlowSet;
import io.hopscope.net.PortSet;
import io.hopscope.net.ProtocolRange;
import io.hopscope.reach.graph.Port;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/** Gathers flows that are opened or closed and tells them in few lines. Not safe for several threads. */
final class DeltaFlows {
    private final List<DeltaGroup> lines = new ArrayList<>();

    /** Adds what a probe found. */
    void add(Probe probe, FlowSet flows) {
        Map<Stretch, PortSet> ports = new LinkedHashMap<>();
        for (FlowBox box : Flows.fromAnyPort(flows).boxes()) {
            ports.merge(
                    new Stretch(box.protocols(), box.sources(), box.destinations()),
                    PortSet.of(box.destinationPorts()),
                    PortSet::union);
        }
        ports.forEach((stretch, set) -> lines.add(new DeltaGroup(
                who(probe.from(), stretch.sources()),
                who(probe.to(), stretch.destinations()),
                List.of(stretch.protocols()),
                set)));
    }

    private record Stretch(ProtocolRange protocols, AddressRange sources, AddressRange destinations) {}

    /**
     * The flows in lines, the most first.
     *
     * @param own addresses that the estate has for itself
     */
    List<DeltaLine> lines(AddressSet own) {
        return merged().stream()
                .sorted(Comparator.comparingDouble(DeltaGroup::volume).reversed())
                .map(line -> line.told(own))
                .distinct()
                .toList();
    }

    /** How much that is, for comparison alone. */
    double volume() {
        return merged().stream().mapToDouble(DeltaGroup::volume).sum();
    }

    private List<DeltaGroup> merged() {
        List<DeltaGroup> byFrom =
                merge(lines, line -> List.of(line.to(), line.protocols(), line.ports()), DeltaGroup::withFrom);
        List<DeltaGroup> byTo =
                merge(byFrom, line -> List.of(line.from(), line.protocols(), line.ports()), DeltaGroup::withTo);
        List<DeltaGroup> byPorts =
                merge(byTo, line -> List.of(line.from(), line.to(), line.protocols()), DeltaGroup::withPorts);
        return merge(
                byPorts,
                line -> List.of(line.from(), line.to(), line.hasPorts() ? line : line.ports()),
                DeltaGroup::withProtocols);
    }

    private static List<DeltaGroup> merge(
            List<DeltaGroup> lines, Function<DeltaGroup, Object> key, BinaryOperator<DeltaGroup> both) {
        Map<Object, DeltaGroup> merged = new LinkedHashMap<>();
        lines.forEach(line -> merged.merge(key.apply(line), line, both));
        return List.copyOf(merged.values());
    }

    private static Who who(Crowd crowd, AddressRange addresses) {
        Optional<Crowd.Ports> machines = Crowds.machines(crowd);
        if (machines.isPresent()) {
            return Who.machines(machines.get().members().stream().map(DeltaFlows::name));
        }
        if (crowd instanceof Crowd.Front front) {
            return Who.machines(Stream.of(front.balancer().value()));
        }
        AddressSet outside = AddressScope.outside(addresses.family());
        return Who.outside(
                crowd instanceof Crowd.Anywhere
                        ? outside
                        : AddressSet.ofRanges(List.of(addresses)).intersect(outside));
    }

    private static String name(Port port) {
        return port.nic()
                .attachment()
                .value()
                .flatMap(Attachment::instance)
                .map(ResourceId::value)
                .orElse(port.id().value());
    }
}
