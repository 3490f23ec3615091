/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

import io.hopscope.model.balancer.LoadBalancer;
import io.hopscope.model.balancer.Target;
import io.hopscope.model.balancer.TargetGroup;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.graph.Estate;
import io.hopscope.reach.graph.Port;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which load balancers forward to which machines. Read-only once made. */
final class Balancing {
    private final Estate estate;
    private final Map<ResourceId, Set<ResourceId>> byMachine = new TreeMap<>();

    Balancing(Estate estate) {
        this.estate = estate;
        estate.snapshot()
                .all(LoadBalancer.class)
                .forEach(balancer -> machines(balancer)
                        .forEach(machine -> byMachine
                                .computeIfAbsent(machine, m -> new TreeSet<>())
                                .add(balancer.id())));
    }

    /** The balancers in front of a machine, ordered by id. */
    List<ResourceId> inFrontOf(ResourceId machine) {
        return List.copyOf(byMachine.getOrDefault(machine, Set.of()));
    }

    private Stream<ResourceId> machines(LoadBalancer balancer) {
        return balancer.listeners().value().orElse(List.of()).stream()
                .flatMap(listener -> listener.groups().value().orElse(List.of()).stream())
                .distinct()
                .flatMap(group -> estate.get(TargetGroup.class, group).stream())
                .flatMap(group -> group.targets().value().orElse(List.of()).stream())
                .flatMap(target -> machine(target, balancer.network()));
    }

    private Stream<ResourceId> machine(Target target, ResourceId network) {
        if (target.ref() instanceof Target.Ref.ByInstance by) {
            return Stream.of(by.instance());
        }
        return target.ref() instanceof Target.Ref.ByAddress by
                ? estate.owners(network, by.address()).stream()
                        .map(Port::machine)
                        .flatMap(machine -> machine.stream())
                : Stream.empty();
    }
}
