/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.balancer;

import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.balancer.Listener;
import io.hopscope.model.balancer.Target;
import io.hopscope.model.balancer.TargetGroup;
import io.hopscope.model.balancer.TargetHealth;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.PortRange;
import io.hopscope.net.Protocol;
import io.hopscope.tencent.answers.Assumptions;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import io.hopscope.tencent.answers.Subject;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.answers.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Listeners and targets of one balancer. A target gets connections while it is healthy and has some weight, and is
 * assumed to get them also while none is healthy; those of layer 4 keep the client's address, those of layer 7 come
 * from the platform's own addresses. See https://intl.cloud.tencent.com/document/product/214/70455.
 */
final class Targets {
    private static final Set<String> LAYER_7 = Set.of("HTTP", "HTTPS");
    private static final Set<String> OVER_UDP = Set.of("UDP", "QUIC");

    private final Told balancer;
    private final SnapshotBuilder into;

    Targets(Told balancer, SnapshotBuilder into) {
        this.balancer = balancer;
        this.into = into;
    }

    Listener listener(Item listener) {
        String protocol = listener.word("Protocol");
        List<ResourceId> groups = new ArrayList<>();
        for (Item rule : listener.list("Rules")) {
            groups.add(group(listener, rule, LAYER_7.contains(protocol)));
        }
        int port = Math.toIntExact(listener.number("Port").orElse(0));
        return new Listener(
                listener.find("ListenerName").orElse(listener.text("ListenerId")),
                Set.of(OVER_UDP.contains(protocol) ? Protocol.UDP : Protocol.TCP),
                port == 0 ? PortRange.ALL : PortRange.single(port),
                Fact.known(List.copyOf(groups)));
    }

    private ResourceId group(Item listener, Item rule, boolean proxied) {
        String part = Stream.of(listener.text("ListenerId"), rule.text("LocationId"))
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + "/" + other)
                .orElse("");
        ResourceId id = TencentId.below(ResourceKind.TARGET_GROUP, balancer.text("LoadBalancerId"), part);
        Identity identity = balancer.identity(id, listener.find("ListenerName").orElse(part));
        boolean passes = balancer.item().isTrue("LoadBalancerPassToTarget");
        into.add(new TargetGroup(
                identity,
                Fact.known(rule.list("Targets").stream()
                        .flatMap(target -> target(target, Subject.of(identity)))
                        .toList()),
                Fact.known(!proxied),
                Fact.assumed(true, Assumptions.ALL_DEAD),
                !passes,
                false,
                proxied ? Optional.of(hiddenSource(Subject.of(identity))) : Optional.empty(),
                true,
                Optional.empty()));
        return id;
    }

    private static Gap hiddenSource(Subject subject) {
        return subject.undocumented(
                "From which of the platform's addresses the balancer of " + subject.id() + " reaches its targets", "");
    }

    private static Stream<Target> target(Item target, Subject subject) {
        return target.address("IP").stream()
                .map(address -> new Target(
                        target.find("TargetId").map(id -> id + " ").orElse("") + address,
                        new Target.Ref.ByAddress(address),
                        Math.toIntExact(target.number("Port").orElse(0)),
                        health(target, subject)));
    }

    private static Fact<TargetHealth> health(Item target, Subject subject) {
        String detail = target.find("HealthStatusDetail").orElse(target.text("HealthStatusDetial"));
        if (target.number("Weight").isPresent() && target.number("Weight").getAsLong() == 0) {
            return Fact.known(new TargetHealth(TargetHealth.Use.UNUSED, "weight 0"));
        }
        Optional<Boolean> status = target.flag("HealthStatus");
        if (status.isEmpty()) {
            return Fact.unknown(subject.notGiven(
                    "The health of a target of " + subject.id() + " is not in the answer",
                    Calls.TARGET_HEALTH.permission()));
        }
        return Fact.known(
                new TargetHealth(status.get() ? TargetHealth.Use.HEALTHY : TargetHealth.Use.UNHEALTHY, detail));
    }
}
