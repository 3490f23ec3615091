/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.balancer.LoadBalancer;
import io.hopscope.model.balancer.Target;
import io.hopscope.model.balancer.TargetGroup;
import io.hopscope.model.balancer.TargetHealth;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.instance.Instance;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.HopKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Picks a target of a group: the healthy ones, or all of them when none is healthy and the group then opens. */
final class TargetPick {
    /** A target at an address. */
    record Picked(Target target, IpAddress address, boolean failsOpen) {}

    private final Walk walk;
    private final LoadBalancer balancer;
    private final TargetGroup group;
    private final Port port;
    private final Packet packet;
    private final Drops drops;

    TargetPick(Walk walk, LoadBalancer balancer, TargetGroup group, Port port, Packet packet) {
        this.walk = walk;
        this.balancer = balancer;
        this.group = group;
        this.port = port;
        this.packet = packet;
        this.drops = new Drops(walk);
    }

    /** A target, one of several that would do; empty after telling why there is none. */
    Optional<Picked> pick() {
        Fact<List<Target>> known = walk.settle(group.targets(), group.id());
        if (known instanceof Fact.Unknown<List<Target>> unknown) {
            drops.unclear(HopKind.BALANCER, group.id().value(), unknown.gap());
            return Optional.empty();
        }
        List<Target> all = known.value().orElseThrow();
        if (all.isEmpty()) {
            lose(FindingCode.NO_TARGETS, group.name() + " has no registered target");
            return Optional.empty();
        }
        List<Target> served = all.stream().filter(this::isServed).toList();
        if (served.isEmpty()) {
            lose(
                    FindingCode.TARGET_NOT_USED,
                    "no target of " + group.name() + " is in a zone that the balancer serves");
            return Optional.empty();
        }
        return among(served);
    }

    /** A target in a zone where the balancer has no interface gets nothing. */
    private boolean isServed(Target target) {
        Set<String> zones = balancer.interfaces().value().orElse(List.of()).stream()
                .flatMap(id -> walk.estate().port(id).stream())
                .map(p -> p.subnet().zone())
                .collect(Collectors.toSet());
        return portOf(target)
                .map(p -> zones.contains("")
                        || p.subnet().zone().isEmpty()
                        || zones.contains(p.subnet().zone()))
                .orElse(true);
    }

    private Optional<Picked> among(List<Target> all) {
        TargetStates states = new TargetStates(walk, group.id(), all, this::portOf);
        List<Target> candidates = new ArrayList<>(states.healthy());
        candidates.addAll(states.open());
        if (states.opens(group)) {
            candidates.addAll(states.unhealthy());
        }
        if (candidates.isEmpty()) {
            Target first = all.get(0);
            lose(
                    FindingCode.TARGET_NOT_USED,
                    group.name() + " does not use " + first.label() + ": "
                            + first.health().value().map(TargetHealth::raw).orElse("unknown"));
            return address(first).map(a -> new Picked(first, a, false));
        }
        return inZone(candidates, states);
    }

    private Optional<Picked> inZone(List<Target> candidates, TargetStates states) {
        Fact<Boolean> crossZone = walk.settle(balancer.crossZone(), balancer.id());
        List<Target> near = candidates.stream().filter(this::isInZone).toList();
        boolean known = crossZone.value().isPresent();
        List<Target> used = crossZone.value().orElse(true) ? candidates : near;
        if (!known && near.size() != candidates.size()) {
            crossZone
                    .missing()
                    .ifPresent(
                            gap -> drops.unclear(HopKind.BALANCER, balancer.id().value(), gap));
        }
        if (used.isEmpty()) {
            lose(
                    FindingCode.TARGET_NOT_USED,
                    "no target of " + group.name() + " is in the zone of " + port.id()
                            + ", and the balancer does not cross zones");
            return Optional.empty();
        }
        Target target = used.get(walk.choices().any(used.size()));
        Optional<IpAddress> address = address(target);
        if (address.isEmpty()) {
            drops.unclear(HopKind.BALANCER, group.id().value(), unresolved(target));
        }
        if (!states.healthy().contains(target)) {
            states.doubt()
                    .ifPresent(gap -> drops.unclear(HopKind.BALANCER, group.id().value(), gap));
        }
        boolean failsOpen = states.open().isEmpty() && states.unhealthy().contains(target);
        return address.map(a -> new Picked(target, a, failsOpen));
    }

    private boolean isInZone(Target target) {
        return portOf(target)
                .map(p -> p.subnet().zone().equals(port.subnet().zone()))
                .orElse(true);
    }

    private Optional<Port> portOf(Target target) {
        if (target.ref() instanceof Target.Ref.ByInstance by) {
            return primaryPort(by.instance());
        }
        return target.ref() instanceof Target.Ref.ByAddress by
                ? walk.estate().owners(port.network(), by.address()).stream().findFirst()
                : Optional.empty();
    }

    private Optional<Port> primaryPort(ResourceId instance) {
        return walk.estate()
                .get(Instance.class, instance)
                .flatMap(i -> i.interfaces().value())
                .flatMap(nics -> nics.stream().findFirst())
                .flatMap(walk.estate()::port)
                .or(() -> onlyPort(instance));
    }

    private Optional<Port> onlyPort(ResourceId instance) {
        List<Port> ports = walk.estate().portsOf(instance);
        return ports.size() == 1 ? Optional.of(ports.get(0)) : Optional.empty();
    }

    private Optional<IpAddress> address(Target target) {
        if (target.ref() instanceof Target.Ref.ByAddress by) {
            return Optional.of(by.address());
        }
        IpFamily family = packet.family();
        return portOf(target)
                .flatMap(p -> p.nic().addresses().stream()
                        .map(a -> a.prefix().address())
                        .filter(a -> a.family() == family)
                        .findFirst());
    }

    private Gap unresolved(Target target) {
        return new Gap(
                group.identity().scope(),
                ResourceKind.TARGET_GROUP,
                group.id().value(),
                GapReason.NOT_READ,
                "",
                "The address of the target " + target.label() + " of " + group.name() + " is not known",
                "the instances of the account");
    }

    private void lose(FindingCode code, String message) {
        drops.lost(new Loss(HopKind.BALANCER, code, group.id(), ""), Spot.of(port.subnet()), packet, () -> message);
    }
}
