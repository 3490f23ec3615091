/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.balancer.LoadBalancer;
import io.hopscope.model.balancer.Target;
import io.hopscope.model.balancer.TargetGroup;
import io.hopscope.model.balancer.TargetHealth;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.trace.FindingCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Target groups in use that are empty, or whose targets the balancer holds for unfit. */
final class TargetInspection implements Inspection {
    @Override
    public Stream<Sighting> of(Fleet fleet) {
        Set<ResourceId> used = fleet.snapshot()
                .all(LoadBalancer.class)
                .flatMap(balancer -> balancer.listeners().value().orElse(List.of()).stream())
                .flatMap(listener -> listener.groups().value().orElse(List.of()).stream())
                .collect(Collectors.toSet());
        return fleet.snapshot()
                .all(TargetGroup.class)
                .filter(group -> used.contains(group.id()))
                .flatMap(group -> group.targets().value().stream().flatMap(targets -> of(fleet, group, targets)));
    }

    private static Stream<Sighting> of(Fleet fleet, TargetGroup group, List<Target> targets) {
        if (targets.isEmpty()) {
            return Stream.of(new Sighting(
                    new Sighting.Cause(FindingCode.NO_TARGETS, group.id()),
                    Severity.HIGH,
                    "the target group " + group.name() + " has no registered target",
                    List.of(),
                    List.of(new Evidence(group.id(), "", "targets", "none"))));
        }
        List<Target> unfit = targets.stream().filter(TargetInspection::isUnfit).toList();
        return unfit.isEmpty() ? Stream.empty() : Stream.of(unfit(fleet, group, targets, unfit));
    }

    private static Sighting unfit(Fleet fleet, TargetGroup group, List<Target> all, List<Target> unfit) {
        return new Sighting(
                new Sighting.Cause(FindingCode.TARGET_NOT_USED, group.id()),
                severity(group, all, unfit),
                "of " + all.size() + " targets of " + group.name() + " the load balancer holds " + unfit.size()
                        + " for unfit",
                unfit.stream()
                        .flatMap(target -> fleet.balancerTargets().machine(group, target).stream())
                        .toList(),
                unfit.stream()
                        .map(target -> new Evidence(group.id(), target.label(), "health", raw(target)))
                        .toList());
    }

    /** Where no target is fit the group may open to those that are unhealthy, if that is sure; never to others. */
    private static Severity severity(TargetGroup group, List<Target> all, List<Target> unfit) {
        boolean opens = group.opensWhenNoneHealthy().equals(Fact.known(true))
                && unfit.stream()
                        .flatMap(target -> target.health().value().stream())
                        .anyMatch(health -> health.use() == TargetHealth.Use.UNHEALTHY);
        return unfit.size() == all.size() && !opens ? Severity.HIGH : Severity.MEDIUM;
    }

    private static boolean isUnfit(Target target) {
        return target.health()
                .value()
                .map(health -> health.use() == TargetHealth.Use.UNHEALTHY || health.use() == TargetHealth.Use.UNUSED)
                .orElse(false);
    }

    private static String raw(Target target) {
        return target.health().value().map(TargetHealth::raw).orElse("unknown");
    }
}
