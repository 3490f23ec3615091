/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import static io.hopscope.aws.live.BalancerOperations.LISTENERS;
import static io.hopscope.aws.live.BalancerOperations.LOAD_BALANCERS;
import static io.hopscope.aws.live.BalancerOperations.LOAD_BALANCER_ATTRIBUTES;
import static io.hopscope.aws.live.BalancerOperations.RULES;
import static io.hopscope.aws.live.BalancerOperations.TARGET_GROUPS;
import static io.hopscope.aws.live.BalancerOperations.TARGET_GROUP_ATTRIBUTES;
import static io.hopscope.aws.live.BalancerOperations.TARGET_HEALTH;

import io.hopscope.aws.answers.Elb;
import io.hopscope.aws.answers.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;

/**
 * Reads balancers: two lists, then a call for each balancer, listener and target group, for which the API has no other
 * way. Rules are those of application load balancers, which others do not have, and so are the attributes of the
 * others, of which the translation asks only there. Cannot be loaded without the SDK's module.
 */
final class BalancerReader implements BalancerSource {
    private static final String APPLICATION = "application";

    private final ElasticLoadBalancingV2Client elb;

    BalancerReader(ElasticLoadBalancingV2Client elb) {
        this.elb = elb;
    }

    @Override
    public void read(RegionCalls calls) {
        calls.run(List.of(calls.all(elb, LOAD_BALANCERS), calls.all(elb, TARGET_GROUPS)));
        List<Runnable> details = new ArrayList<>();
        details.addAll(calls.each(elb, LOAD_BALANCER_ATTRIBUTES, balancers(calls, type -> !type.equals(APPLICATION))));
        List<String> groups = calls.reading().items(Elb.TARGET_GROUPS).stream()
                .map(TargetGroup::targetGroupArn)
                .filter(Objects::nonNull)
                .toList();
        details.addAll(calls.each(elb, TARGET_HEALTH, groups));
        details.addAll(calls.each(elb, TARGET_GROUP_ATTRIBUTES, groups));
        details.addAll(calls.each(elb, LISTENERS, balancers(calls, type -> !type.equals(APPLICATION))));
        balancers(calls, APPLICATION::equals).forEach(arn -> details.add(() -> application(arn, calls)));
        calls.run(details);
    }

    private void application(String balancer, RegionCalls calls) {
        calls.read(elb, LISTENERS, Selection.of(balancer));
        calls.run(calls.each(elb, RULES, listeners(balancer, calls)));
    }

    private static Collection<String> listeners(String balancer, RegionCalls calls) {
        return calls.reading().items(Elb.LISTENERS, balancer).stream()
                .map(Listener::listenerArn)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<String> balancers(RegionCalls calls, Predicate<String> type) {
        return calls.reading().items(Elb.LOAD_BALANCERS).stream()
                .filter(balancer -> type.test(Word.folded(balancer.typeAsString())))
                .map(LoadBalancer::loadBalancerArn)
                .filter(Objects::nonNull)
                .toList();
    }
}
