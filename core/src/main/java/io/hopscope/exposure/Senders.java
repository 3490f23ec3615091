/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.instance.Power;
import io.hopscope.model.instance.PowerState;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.graph.Estate;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.graph.PortClasses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Machines' interfaces, in classes of which one member speaks for all. Read-only once made. */
final class Senders {
    private final Estate estate;
    private final Map<ResourceId, Integer> classes = new HashMap<>();
    private final Map<ResourceId, List<Port>> running = new TreeMap<>();
    private final Map<Sort, Map<ResourceId, Set<ResourceId>>> sets = new HashMap<>();

    private record Sort(ResourceId network, IpFamily family) {}

    Senders(Estate estate) {
        this.estate = estate;
        List<Port> ports = estate.snapshot()
                .all(NetworkInterface.class)
                .filter(nic -> nic.role() == InterfaceRole.INSTANCE)
                .flatMap(nic -> estate.port(nic.id()).stream())
                .filter(port -> port.machine().isPresent())
                .toList();
        List<List<Port>> groups = PortClasses.of(estate).group(ports);
        for (int number = 0; number < groups.size(); number++) {
            for (Port port : groups.get(number)) {
                classes.put(port.id(), number);
            }
        }
        ports.stream()
                .filter(this::mayRun)
                .forEach(port -> running.computeIfAbsent(port.network(), network -> new ArrayList<>())
                        .add(port));
    }

    /** What tells a machine from others, as far as any walk could; machines that nothing tells apart have the same. */
    Object likeness(Instance machine) {
        List<ResourceId> ids = machine.interfaces().value().orElse(List.of());
        boolean plain = machine.interfaces() instanceof Fact.Known
                && !ids.isEmpty()
                && ids.stream()
                        .allMatch(id -> classes.containsKey(id)
                                && estate.port(id)
                                        .flatMap(Port::machine)
                                        .filter(machine.id()::equals)
                                        .isPresent());
        return plain ? ids.stream().map(classes::get).toList() : machine.id();
    }

    /** Interfaces of a network's machines with an address of a family, class by class. */
    List<List<Port>> of(ResourceId network, IpFamily family) {
        Map<Integer, List<Port>> byClass = new LinkedHashMap<>();
        ports(network, family)
                .forEach(port -> byClass.computeIfAbsent(classes.get(port.id()), c -> new ArrayList<>())
                        .add(port));
        return List.copyOf(byClass.values());
    }

    /** An interface by which a machine sends from a network. */
    Optional<Port> portOf(ResourceId machine, ResourceId network, IpFamily family) {
        return ports(network, family).stream()
                .filter(port -> port.machine().filter(machine::equals).isPresent())
                .findFirst();
    }

    /**
     * Machines of a network as an origin, named by what makes exactly them.
     *
     * @param machines the machines
     * @param either machines that may be in or out
     */
    Origin.Senders origin(ResourceId network, IpFamily family, Set<ResourceId> machines, Set<ResourceId> either) {
        Optional<ResourceId> set = machines.size() < 2
                ? Optional.empty()
                : sets.computeIfAbsent(new Sort(network, family), this::sets).entrySet().stream()
                        .filter(entry -> sameBut(either, entry.getValue(), machines))
                        .map(Map.Entry::getKey)
                        .findFirst();
        return new Origin.Senders(network, set, machines.stream().sorted().toList());
    }

    private static boolean sameBut(Set<ResourceId> either, Set<ResourceId> one, Set<ResourceId> other) {
        return one.stream().allMatch(id -> other.contains(id) || either.contains(id))
                && other.stream().allMatch(id -> one.contains(id) || either.contains(id));
    }

    /** The network first, then groups, then subnets. */
    private Map<ResourceId, Set<ResourceId>> sets(Sort sort) {
        Map<ResourceId, Set<ResourceId>> subnets = new TreeMap<>();
        Map<ResourceId, Set<ResourceId>> groups = new TreeMap<>();
        Map<ResourceId, Set<ResourceId>> all = new LinkedHashMap<>();
        for (Port port : ports(sort.network(), sort.family())) {
            ResourceId machine = port.machine().orElse(port.id());
            add(all, sort.network(), machine);
            add(subnets, port.subnet().id(), machine);
            port.nic().labels().value().orElse(Set.of()).forEach(label -> add(groups, label, machine));
        }
        all.putAll(groups);
        subnets.forEach(all::putIfAbsent);
        return all;
    }

    private static void add(Map<ResourceId, Set<ResourceId>> sets, ResourceId set, ResourceId machine) {
        sets.computeIfAbsent(set, s -> new TreeSet<>()).add(machine);
    }

    private List<Port> ports(ResourceId network, IpFamily family) {
        return running.getOrDefault(network, List.of()).stream()
                .filter(port -> has(port, family))
                .sorted(Comparator.comparing(Port::id))
                .toList();
    }

    static boolean has(Port port, IpFamily family) {
        return port.nic().addresses().stream()
                .anyMatch(address -> address.prefix().family() == family);
    }

    private boolean mayRun(Port port) {
        return port.machine()
                .flatMap(id -> estate.get(Instance.class, id))
                .flatMap(machine -> machine.power().value())
                .map(Power::state)
                .map(PowerState.RUNNING::equals)
                .orElse(true);
    }
}
