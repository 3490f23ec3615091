/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.answers;

import io.hopscope.model.fact.ResourceKind;
import java.util.List;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Rule;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TagDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthDescription;

/**
 * The calls of Elastic Load Balancing that the translation asks, see
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Operations.html. The SDK module is optional:
 * this class can be loaded without it.
 */
public final class Elb {
    public static final Call<LoadBalancer> LOAD_BALANCERS = call("DescribeLoadBalancers", ResourceKind.LOAD_BALANCER);
    public static final Call<TargetGroup> TARGET_GROUPS = call("DescribeTargetGroups", ResourceKind.TARGET_GROUP);

    /** Of a balancer, by ARN; an answer without an owner holds those of several. */
    public static final Call<Listener> LISTENERS = call("DescribeListeners", ResourceKind.LOAD_BALANCER);

    /** Of a listener, by ARN. */
    public static final Call<Rule> RULES = call("DescribeRules", ResourceKind.LOAD_BALANCER);

    /** Of a target group, by ARN. */
    public static final Call<TargetHealthDescription> TARGET_HEALTH =
            call("DescribeTargetHealth", ResourceKind.TARGET_GROUP);

    /** Of a balancer, by ARN. */
    public static final Call<LoadBalancerAttribute> LOAD_BALANCER_ATTRIBUTES =
            call("DescribeLoadBalancerAttributes", ResourceKind.LOAD_BALANCER);

    /** Of a target group, by ARN. */
    public static final Call<TargetGroupAttribute> TARGET_GROUP_ATTRIBUTES =
            call("DescribeTargetGroupAttributes", ResourceKind.TARGET_GROUP);

    /** Tags of balancers and target groups. */
    public static final Call<TagDescription> TAGS = call("DescribeTags", ResourceKind.LOAD_BALANCER);

    /** All of them. */
    public static final List<Call<?>> ALL = List.of(
            LOAD_BALANCERS,
            TARGET_GROUPS,
            LISTENERS,
            RULES,
            TARGET_HEALTH,
            LOAD_BALANCER_ATTRIBUTES,
            TARGET_GROUP_ATTRIBUTES,
            TAGS);

    private Elb() {}

    private static <T> Call<T> call(String name, ResourceKind kind) {
        return new Call<>(name, "elasticloadbalancing:" + name, kind, item -> true);
    }
}
