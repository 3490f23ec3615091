/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

import io.hopscope.model.balancer.LoadBalancer;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.instance.Instance;
import io.hopscope.net.FlowSet;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Party;
import io.hopscope.reach.graph.Port;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Asks an engine what gets to a machine or balancer. Confined to one thread. */
final class Survey {
    private final Engine engine;
    private final Senders senders;
    private final Joined joined;

    /** What was found; alike for all machines of a class. */
    record Found(List<Access> accesses, List<Gap> gaps) {}

    private record Flows(FlowSet certain, FlowSet possible) {}

    Survey(Engine engine, Senders senders) {
        this.engine = engine;
        this.senders = senders;
        this.joined = new Joined(engine.snapshot());
    }

    Found of(Resource subject) {
        Party party = subject instanceof LoadBalancer
                ? new Party.OfBalancer(subject.id())
                : new Party.OfInstance(subject.id());
        List<Port> ports = ports(subject);
        List<Access> accesses = new ArrayList<>();
        Set<Gap> gaps = new LinkedHashSet<>();
        boolean allTold = isAllTold(subject, ports);
        List<IpFamily> families = allTold ? families(ports) : List.of(IpFamily.values());
        for (IpFamily family : families) {
            Traffic traffic = allTold && !isOpen(ports, family)
                    ? Traffic.NONE
                    : Traffic.between(engine, new Party.Internet(), party, family);
            add(new Access(new Origin.Internet(), family, traffic.certain(), traffic.possible()), accesses);
            gaps.addAll(traffic.gaps());
        }
        Set<ResourceId> networks = new TreeSet<>();
        ports.forEach(port -> networks.addAll(joined.with(port.network())));
        for (ResourceId network : networks) {
            for (IpFamily family : families) {
                fromNetwork(network, family, party, subject.id(), gaps).forEach(access -> add(access, accesses));
            }
        }
        return new Found(List.copyOf(accesses), List.copyOf(gaps));
    }

    private List<Access> fromNetwork(
            ResourceId network, IpFamily family, Party party, ResourceId subject, Set<Gap> gaps) {
        Map<Flows, Set<ResourceId>> byFlows = new LinkedHashMap<>();
        Set<ResourceId> either = new TreeSet<>(Set.of(subject));
        for (List<Port> alike : senders.of(network, family)) {
            Optional<Port> sender = alike.stream()
                    .filter(port -> port.machine().filter(subject::equals).isEmpty())
                    .findFirst();
            if (sender.isPresent()) {
                Traffic traffic = Traffic.between(
                        engine, new Party.OfInterface(sender.get().id()), party, family);
                gaps.addAll(traffic.gaps());
                Set<ResourceId> machines = byFlows.computeIfAbsent(
                        new Flows(traffic.certain(), traffic.possible()), flows -> new TreeSet<>());
                alike.forEach(port -> machines.add(port.machine().orElse(port.id())));
            }
        }
        return byFlows.entrySet().stream()
                .map(entry -> new Access(
                        senders.origin(network, family, entry.getValue(), either),
                        family,
                        entry.getKey().certain(),
                        entry.getKey().possible()))
                .toList();
    }

    private static void add(Access access, List<Access> accesses) {
        if (!access.isEmpty()) {
            accesses.add(access);
        }
    }

    private List<Port> ports(Resource subject) {
        return interfaces(subject).value().orElse(List.of()).stream()
                .flatMap(id -> engine.estate().port(id).stream())
                .toList();
    }

    private static Fact<List<ResourceId>> interfaces(Resource subject) {
        return subject instanceof LoadBalancer balancer ? balancer.interfaces() : ((Instance) subject).interfaces();
    }

    private List<IpFamily> families(List<Port> ports) {
        List<IpFamily> found = Arrays.stream(IpFamily.values())
                .filter(family -> ports.stream().anyMatch(port -> Senders.has(port, family) || hasDoor(port, family)))
                .toList();
        return found.isEmpty() ? List.of(IpFamily.V4) : found;
    }

    /** Whether all interfaces are known, and all doors that lead to them, so that nothing else has to be asked. */
    private boolean isAllTold(Resource subject, List<Port> ports) {
        Fact<List<ResourceId>> ids = interfaces(subject);
        return ids instanceof Fact.Known
                && ids.value().orElseThrow().size() == ports.size()
                && !ports.isEmpty()
                && ports.stream()
                        .allMatch(port -> engine.estate().doubtAboutDoors(port).isEmpty()
                                && engine.estate().doubtsAboutBalancers(port).isEmpty()
                                && engine.estate()
                                        .doubtAboutForwards(port.network())
                                        .isEmpty());
    }

    private boolean isOpen(List<Port> ports, IpFamily family) {
        return ports.stream().anyMatch(port -> hasDoor(port, family));
    }

    private boolean hasDoor(Port port, IpFamily family) {
        return engine.estate().doorsTo(port.id()).stream()
                .anyMatch(door -> door.outside().family() == family);
    }
}
