/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.balancer;

import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Elb;
import io.hopscope.aws.answers.Listing;
import io.hopscope.aws.answers.Meanings;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Told;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.balancer.Target;
import io.hopscope.model.balancer.TargetHealth;
import io.hopscope.model.fact.Fact;
import io.hopscope.net.IpAddress;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthDescription;

/**
 * Registered targets, which only the answer about their health lists. A target that is draining, in no zone of the
 * balancer or of a group that no balancer uses gets no connection; one that is not healthy gets some once none is. See
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetHealth.html.
 */
final class Targets {
    private static final Meanings<TargetHealth.Use> USES = Meanings.<TargetHealth.Use>of("health of a target")
            .with(TargetHealth.Use.HEALTHY, "healthy")
            .with(TargetHealth.Use.UNHEALTHY, "unhealthy", "initial", "unavailable")
            .with(TargetHealth.Use.UNUSED, "draining", "unused", "unhealthy.draining");

    private Targets() {}

    static Fact<List<Target>> of(Told<TargetGroup> told, Subject subject) {
        Listing<TargetHealthDescription> listing =
                told.by().list(Elb.TARGET_HEALTH, subject.id().value());
        return listing.whole()
                .map(items -> items.stream()
                        .filter(item -> item.target() != null)
                        .distinct()
                        .map(item -> target(item, told.item(), subject))
                        .toList());
    }

    private static Target target(TargetHealthDescription item, TargetGroup group, Subject subject) {
        TargetDescription described = item.target();
        String id = Word.orEmpty(described.id());
        int port = Stream.of(described.port(), group.port())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(0);
        return new Target(
                described.port() == null ? id : id + ":" + described.port(),
                ref(id, Word.orEmpty(group.targetTypeAsString())),
                port,
                health(item.targetHealth(), subject));
    }

    private static Target.Ref ref(String id, String type) {
        return switch (Word.folded(type)) {
            case "instance" -> new Target.Ref.ByInstance(AwsId.instance(id));
            case "ip" ->
                IpAddress.tryParse(id)
                        .<Target.Ref>map(Target.Ref.ByAddress::new)
                        .orElseGet(() -> other(type, id));
            default -> other(type, id);
        };
    }

    private static Target.Ref other(String type, String id) {
        return new Target.Ref.Other((type + " " + id).strip());
    }

    private static Fact<TargetHealth> health(
            software.amazon.awssdk.services.elasticloadbalancingv2.model.@Nullable TargetHealth health,
            Subject subject) {
        if (health == null) {
            return Fact.unknown(subject.notGiven("health of a target", "elasticloadbalancing:DescribeTargetHealth"));
        }
        String reason = Word.orEmpty(health.reasonAsString());
        String raw = Word.orEmpty(health.stateAsString()) + (reason.isEmpty() ? "" : " (" + reason + ")");
        return USES.of(health.stateAsString(), subject).map(use -> new TargetHealth(use, raw));
    }
}
