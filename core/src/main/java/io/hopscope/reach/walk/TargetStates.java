/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.balancer.Target;
import io.hopscope.model.balancer.TargetGroup;
import io.hopscope.model.balancer.TargetHealth;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Lookup;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.instance.PowerState;
import io.hopscope.model.network.Attachment;
import io.hopscope.reach.graph.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Targets by what their balancer thinks of them. What nobody knows of one target is tried both ways, as long as there
 * are few of those.
 */
final class TargetStates {
    private static final int MOST_TRIED = 4;

    private final Walk walk;
    private final ResourceId group;
    private final List<Target> healthy = new ArrayList<>();
    private final List<Target> unhealthy = new ArrayList<>();
    private final List<Target> open = new ArrayList<>();
    private Optional<Gap> doubt = Optional.empty();

    TargetStates(Walk walk, ResourceId group, List<Target> targets, Function<Target, Optional<Port>> ports) {
        this.walk = walk;
        this.group = group;
        List<Target> unsettled = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (Target target : targets) {
            Fact<TargetHealth.Use> use = use(target, ports);
            use.missing().ifPresent(gap -> {
                unsettled.add(target);
                gaps.add(gap);
            });
            use.value().ifPresent(known -> put(target, known));
        }
        for (int i = 0; i < unsettled.size(); i++) {
            settle(unsettled.get(i), gaps.get(i), unsettled.size());
        }
    }

    /** Those that take new connections as long as there are any. */
    List<Target> healthy() {
        return healthy;
    }

    /** Those that take connections only where the group opens. */
    List<Target> unhealthy() {
        return unhealthy;
    }

    /** Those that may or may not take connections. */
    List<Target> open() {
        return open;
    }

    /** Why nobody knows of those that are open. */
    Optional<Gap> doubt() {
        return doubt;
    }

    /** Whether the group, having no healthy target, lets in its unhealthy ones; where nobody knows, both ways agree. */
    boolean opens(TargetGroup targets) {
        if (!healthy.isEmpty() || unhealthy.isEmpty()) {
            return false;
        }
        Fact<Boolean> opens = walk.settle(targets.opensWhenNoneHealthy(), group);
        return opens.value()
                .orElseGet(() -> walk.choices().agree(2, opens.missing().orElseThrow()) == 0);
    }

    private void settle(Target target, Gap gap, int many) {
        if (many > MOST_TRIED) {
            open.add(target);
            doubt = doubt.or(() -> Optional.of(gap));
        } else {
            (walk.choices().agree(2, gap) == 0 ? healthy : unhealthy).add(target);
        }
    }

    private void put(Target target, TargetHealth.Use use) {
        if (use == TargetHealth.Use.HEALTHY) {
            healthy.add(target);
        } else if (use == TargetHealth.Use.UNHEALTHY) {
            unhealthy.add(target);
        }
    }

    private Fact<TargetHealth.Use> use(Target target, Function<Target, Optional<Port>> ports) {
        Fact<TargetHealth> health = walk.settle(target.health(), group);
        boolean byMachine = health.value()
                .filter(h -> h.use() == TargetHealth.Use.HEALTHY_WHILE_RUNNING)
                .isPresent();
        return byMachine
                ? ports.apply(target).map(this::whileRunning).orElse(Fact.known(TargetHealth.Use.HEALTHY))
                : health.map(TargetHealth::use);
    }

    private Fact<TargetHealth.Use> whileRunning(Port port) {
        Fact<Attachment> attachment = walk.settle(port.nic().attachment(), port.id());
        if (attachment.value().filter(a -> !a.state().up()).isPresent()) {
            return Fact.known(TargetHealth.Use.UNHEALTHY);
        }
        Optional<ResourceId> machine = attachment.value().flatMap(Attachment::instance);
        return machine.isEmpty()
                ? attachment.map(a -> TargetHealth.Use.HEALTHY)
                : whileRunning(walk.estate()
                        .find(
                                Instance.class,
                                machine.get(),
                                port.nic().identity().scope()));
    }

    private Fact<TargetHealth.Use> whileRunning(Lookup<Instance> machine) {
        if (machine instanceof Lookup.Unknown<Instance> unknown) {
            return Fact.unknown(unknown.gap());
        }
        return machine.found()
                .map(found -> walk.settle(found.power(), found.id())
                        .map(power -> power.state() == PowerState.RUNNING
                                ? TargetHealth.Use.HEALTHY
                                : TargetHealth.Use.UNHEALTHY))
                .orElse(Fact.known(TargetHealth.Use.UNHEALTHY));
    }
}
