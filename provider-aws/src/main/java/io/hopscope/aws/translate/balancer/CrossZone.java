/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.balancer;

import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Told;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.fact.Fact;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;

/**
 * Whether a balancer sends to targets of other zones than that of the interface which took the connection. Application
 * load balancers do, network load balancers do not unless told to, and a target group may say otherwise for itself. See
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html#cross-zone-load-balancing.
 */
final class CrossZone {
    private static final String KEY = "load_balancing.cross_zone.enabled";

    private CrossZone() {}

    static Fact<Boolean> of(Told<LoadBalancer> told, List<TargetGroup> groups, Subject subject) {
        String arn = Word.orEmpty(told.item().loadBalancerArn());
        boolean application = Word.folded(told.item().typeAsString()).equals(Balancers.APPLICATION);
        Fact<Boolean> own = application
                ? Fact.known(true)
                : NamedAttributes.ofBalancer(told.by(), arn).isOn(KEY, false, subject);
        Set<Fact<Boolean>> all = groups.stream()
                .filter(group -> group.loadBalancerArns().contains(arn))
                .map(group -> ofGroup(group, told.by(), own))
                .collect(Collectors.toSet());
        if (all.size() > 1) {
            return Fact.unknown(
                    subject.notModelled("Target groups of " + subject.id() + " differ in whether they cross zones"));
        }
        return all.stream().findFirst().orElse(own);
    }

    private static Fact<Boolean> ofGroup(TargetGroup group, AwsScopeAnswers by, Fact<Boolean> inherited) {
        Optional<String> value = NamedAttributes.ofGroup(by, Word.orEmpty(group.targetGroupArn()))
                .value(KEY);
        return switch (value.orElse("")) {
            case "true" -> Fact.known(true);
            case "false" -> Fact.known(false);
            default -> inherited;
        };
    }
}
