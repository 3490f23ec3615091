/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.balancer.Target;
import io.hopscope.model.balancer.TargetGroup;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.HopKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A balancer as the next hop of a route: it hands packets on, unchanged, to one of the guests behind it. */
final class ForwardingBalancers {
    private final Walk walk;
    private final Drops drops;
    private Landing otherwise = new Landing.Lost();

    ForwardingBalancers(Walk walk) {
        this.walk = walk;
        this.drops = new Drops(walk);
    }

    /** Where a packet landed for which there is no guest. */
    Landing otherwise() {
        return otherwise;
    }

    /** The port of a guest behind the balancer; empty after telling why there is none. */
    Optional<Port> guestBehind(Port balancer, Packet packet) {
        List<TargetGroup> groups = groups(balancer, packet)
                .flatMap(group -> walk.estate().get(TargetGroup.class, group).stream())
                .toList();
        Optional<Gap> unread = groups.stream()
                .flatMap(group -> group.targets().missing().stream())
                .findFirst();
        if (unread.isPresent()) {
            otherwise = drops.unclear(HopKind.BALANCER, balancer.id().value(), unread.get());
            return Optional.empty();
        }
        List<Port> guests = groups.stream()
                .flatMap(group -> used(group, balancer))
                .flatMap(target -> port(target, balancer).stream())
                .distinct()
                .toList();
        if (guests.isEmpty()) {
            drops.lost(
                    new Loss(HopKind.BALANCER, FindingCode.NO_TARGETS, balancer.id(), ""),
                    Spot.of(balancer.subnet()),
                    packet,
                    () -> "behind " + balancer.id() + ", to which the route leads, is nobody who forwards");
            return Optional.empty();
        }
        return Optional.of(guests.get(walk.choices().agree(guests.size(), Gaps.shared(balancer.id()))));
    }

    private Stream<ResourceId> groups(Port balancer, Packet packet) {
        return walk.estate().balancerAt(balancer.id()).stream()
                .flatMap(found -> found.listeners().value().orElse(List.of()).stream())
                .filter(listener -> listener.protocols().contains(packet.protocol())
                        && listener.ports().contains(packet.destination().port()))
                .flatMap(listener -> listener.groups().value().orElse(List.of()).stream())
                .distinct();
    }

    private Stream<Target> used(TargetGroup group, Port balancer) {
        TargetStates states = new TargetStates(
                walk, group.id(), group.targets().value().orElse(List.of()), target -> port(target, balancer));
        Stream<Target> regular = Stream.concat(states.healthy().stream(), states.open().stream());
        return states.opens(group) ? Stream.concat(regular, states.unhealthy().stream()) : regular;
    }

    private Optional<Port> port(Target target, Port balancer) {
        return target.ref() instanceof Target.Ref.ByAddress by
                ? walk.estate().owners(balancer.network(), by.address()).stream()
                        .findFirst()
                : Optional.empty();
    }
}
