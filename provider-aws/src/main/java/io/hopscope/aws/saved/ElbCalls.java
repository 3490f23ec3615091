/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.saved;

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
 * The calls of Elastic Load Balancing, version 2015-12-01, whose saved answers are read, see
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Operations.html. Its SDK module is optional:
 * without it this class cannot be loaded, and the answers stay {@linkplain AwsDump#untyped() untyped}.
 */
public final class ElbCalls {
    public static final AwsCall<LoadBalancer> LOAD_BALANCERS =
            AwsCall.of(ElbShapes.LOAD_BALANCERS, LoadBalancer.class, LoadBalancer::builder);

    public static final AwsCall<TargetGroup> TARGET_GROUPS =
            AwsCall.of(ElbShapes.TARGET_GROUPS, TargetGroup.class, TargetGroup::builder);

    /** Listeners; of one balancer where the answer has an owner. */
    public static final AwsCall<Listener> LISTENERS =
            AwsCall.of(ElbShapes.LISTENERS, Listener.class, Listener::builder);

    /** Rules of the listener that owns the answer. */
    public static final AwsCall<Rule> RULES = AwsCall.of(ElbShapes.RULES, Rule.class, Rule::builder);

    /** Health of the targets of the target group that owns the answer. */
    public static final AwsCall<TargetHealthDescription> TARGET_HEALTH =
            AwsCall.of(ElbShapes.TARGET_HEALTH, TargetHealthDescription.class, TargetHealthDescription::builder);

    /** Attributes of the balancer that owns the answer. */
    public static final AwsCall<LoadBalancerAttribute> LOAD_BALANCER_ATTRIBUTES =
            AwsCall.of(ElbShapes.LOAD_BALANCER_ATTRIBUTES, LoadBalancerAttribute.class, LoadBalancerAttribute::builder);

    /** Attributes of the target group that owns the answer. */
    public static final AwsCall<TargetGroupAttribute> TARGET_GROUP_ATTRIBUTES =
            AwsCall.of(ElbShapes.TARGET_GROUP_ATTRIBUTES, TargetGroupAttribute.class, TargetGroupAttribute::builder);

    /** Tags of balancers and target groups. */
    public static final AwsCall<TagDescription> TAGS =
            AwsCall.of(ElbShapes.TAGS, TagDescription.class, TagDescription::builder);

    /** All of them. */
    public static final List<AwsCall<?>> ALL = List.of(
            LOAD_BALANCERS,
            TARGET_GROUPS,
            LISTENERS,
            RULES,
            TARGET_HEALTH,
            LOAD_BALANCER_ATTRIBUTES,
            TARGET_GROUP_ATTRIBUTES,
            TAGS);

    private ElbCalls() {}
}
