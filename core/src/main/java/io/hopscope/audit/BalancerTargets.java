/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.balancer.Target;
import io.hopscope.model.balancer.TargetGroup;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.net.AddressRange;
import io.hopscope.reach.Party;
import java.util.List;
import java.util.Optional;

/** The machines behind the targets of load balancers. */
final class BalancerTargets {
    private final Fleet fleet;

    BalancerTargets(Fleet fleet) {
        this.fleet = fleet;
    }

    /** The machines of a group. */
    List<ResourceId> machines(TargetGroup group) {
        return group.targets().value().orElse(List.of()).stream()
                .flatMap(target -> machine(target).stream())
                .distinct()
                .toList();
    }

    /** The machine of a target, when it is one that is known. */
    Optional<ResourceId> machine(Target target) {
        if (target.ref() instanceof Target.Ref.ByInstance by) {
            return Optional.of(by.instance());
        }
        return target.ref() instanceof Target.Ref.ByAddress by
                ? fleet.estate()
                        .owners(by.address())
                        .filter(port -> port.nic().role() == InterfaceRole.INSTANCE)
                        .map(Fleet::machine)
                        .findFirst()
                : Optional.empty();
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
