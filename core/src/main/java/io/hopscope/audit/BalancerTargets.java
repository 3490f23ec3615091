/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import io.hopscope.model.balancer.LoadBalancer;
import io.hopscope.model.balancer.Target;
import io.hopscope.model.balancer.TargetGroup;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.net.AddressRange;
import io.hopscope.net.IpAddress;
import io.hopscope.reach.Party;
import io.hopscope.reach.graph.Port;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The machines behind the targets of load balancers. */
final class BalancerTargets {
    private final Fleet fleet;
    private final SetMultimap<ResourceId, ResourceId> networksByGroup = LinkedHashMultimap.create();

    BalancerTargets(Fleet fleet) {
        this.fleet = fleet;
        fleet.snapshot()
                .all(LoadBalancer.class)
                .forEach(balancer -> balancer.listeners().value().stream()
                        .flatMap(List::stream)
                        .flatMap(listener -> listener.groups().value().stream())
                        .flatMap(List::stream)
                        .forEach(group -> networksByGroup.put(group, balancer.network())));
    }

    /** The machines of a group. */
    List<ResourceId> machines(TargetGroup group) {
        return group.targets().value().orElse(List.of()).stream()
                .flatMap(target -> machine(group, target).stream())
                .distinct()
                .toList();
    }

    /** The machine of a target, when it is one that is known. */
    Optional<ResourceId> machine(TargetGroup group, Target target) {
        if (target.ref() instanceof Target.Ref.ByInstance by) {
            return Optional.of(by.instance());
        }
        return target.ref() instanceof Target.Ref.ByAddress by
                ? owner(group, by.address()).map(Fleet::machine)
                : Optional.empty();
    }

    /** Networks far from each other may use the same addresses: those near a balancer of the group are meant. */
    private Optional<Port> owner(TargetGroup group, IpAddress address) {
        List<Port> owners = fleet.estate()
                .owners(address)
                .filter(port -> port.nic().role() == InterfaceRole.INSTANCE)
                .toList();
        Set<ResourceId> networks = networksByGroup.get(group.id());
        Stream<Port> here = owners.stream().filter(port -> networks.contains(port.network()));
        Stream<Port> linked =
                owners.stream().filter(port -> fleet.beyondLinks(port.network()).anyMatch(networks::contains));
        Stream<Port> only = owners.stream().filter(port -> owners.size() == 1);
        return Stream.of(here, linked, only).flatMap(ports -> ports).findFirst();
    }

    /** Whom the balancer connects to; empty for what is not modelled. */
    Optional<Party> party(Target target) {
        if (target.ref() instanceof Target.Ref.ByAddress by) {
            return Optional.of(new Party.Addresses(AddressRange.single(by.address())));
        }
        return target.ref() instanceof Target.Ref.ByInstance by
                ? fleet.get(Instance.class, by.instance())
                        .flatMap(instance -> instance.interfaces().value())
                        .flatMap(ports -> ports.stream().findFirst())
                        .map(Party.OfInterface::new)
                : Optional.empty();
    }
}
