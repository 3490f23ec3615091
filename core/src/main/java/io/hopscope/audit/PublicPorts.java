/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.balancer.TargetGroup;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.route.NextHop;
import io.hopscope.net.AddressScope;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.graph.CompiledTable;
import io.hopscope.reach.graph.Port;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which interfaces are public, or look as if they were meant to be. */
final class PublicPorts {
    private final Fleet fleet;
    private final Set<Object> targets;

    PublicPorts(Fleet fleet) {
        this.fleet = fleet;
        this.targets = fleet.snapshot()
                .all(TargetGroup.class)
                .flatMap(group -> fleet.balancerTargets().machines(group).stream())
                .collect(Collectors.toSet());
    }

    /** It has a way in; or its subnet leads to an Internet gateway and no load balancer stands before it. */
    boolean isMeantToBePublic(Port port, IpFamily family) {
        boolean hasAddress = port.nic().addresses().stream()
                .anyMatch(address -> address.prefix().family() == family);
        if (!hasAddress) {
            return false;
        }
        return hasDoor(port, family)
                || (family == IpFamily.V4 && isInPublicSubnet(port) && !targets.contains(Fleet.machine(port)));
    }

    /** It has an IPv4 address that nothing outside can reach, neither straight nor by a load balancer. */
    boolean isHidden(Port port) {
        boolean forwarded = !fleet.estate().doorsTo(port.id()).isEmpty();
        return !forwarded && !isInPublicSubnet(port) && !targets.contains(Fleet.machine(port));
    }

    /** It has a public address of its own; ports of a shared one are the business of what shares it. */
    boolean hasDoor(Port port, IpFamily family) {
        return fleet.estate().doorsTo(port.id()).stream()
                .filter(door -> door.ports().isEmpty())
                .map(Door::outside)
                .map(IpAddress::family)
                .anyMatch(family::equals);
    }

    private boolean isInPublicSubnet(Port port) {
        IpAddress somewhere = AddressScope.outside(IpFamily.V4).ranges().get(0).first();
        Stream<CompiledTable> table = port.subnet().routeTable().value().stream()
                .flatMap(id -> fleet.estate().table(id, port.subnet().identity().scope()).found().stream());
        return table.flatMap(t -> t.lookup(somewhere, false).options().stream())
                .flatMap(option -> option.route().nextHops().stream())
                .anyMatch(this::isInternet);
    }

    private boolean isInternet(NextHop hop) {
        return hop instanceof NextHop.ToGateway to
                && fleet.get(Gateway.class, to.gateway())
                        .filter(gateway -> gateway.kind() == GatewayKind.INTERNET)
                        .isPresent();
    }
}
