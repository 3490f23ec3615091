/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.balancer;

import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Meanings;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ForwardActionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupTuple;

/**
 * The target groups that actions forward to, see
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Action.html. A redirect and a fixed response
 * are the balancer's own answer; an authentication comes before another action. A group of weight 0 gets nothing, see
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupTuple.html.
 */
final class Forwards {
    private static final Meanings<Boolean> FORWARDS = Meanings.<Boolean>of("action of a listener")
            .with(true, "forward")
            .with(false, "redirect", "fixed-response")
            .with(false, "authenticate-oidc", "authenticate-cognito", "jwt-validation");

    private Forwards() {}

    static Fact<List<ResourceId>> of(List<Action> actions, Subject subject) {
        Set<String> groups = new LinkedHashSet<>();
        for (Action action : actions) {
            Fact<Boolean> forwards = FORWARDS.of(action.typeAsString(), subject);
            if (forwards instanceof Fact.Unknown<Boolean> unknown) {
                return Fact.unknown(unknown.gap());
            }
            if (forwards.value().orElse(false)) {
                groups(action).forEach(groups::add);
            }
        }
        return Fact.known(groups.stream()
                .map(arn -> AwsId.of(ResourceKind.TARGET_GROUP, arn))
                .toList());
    }

    private static Stream<String> groups(Action action) {
        ForwardActionConfig config = action.forwardConfig();
        if (config == null || config.targetGroups().isEmpty()) {
            return Stream.ofNullable(action.targetGroupArn());
        }
        return config.targetGroups().stream()
                .filter(group -> group.weight() == null || group.weight() > 0)
                .map(TargetGroupTuple::targetGroupArn)
                .map(Word::orEmpty);
    }
}
