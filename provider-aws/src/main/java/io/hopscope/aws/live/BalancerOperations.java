/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import io.hopscope.aws.answers.Elb;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenersRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenersResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancerAttributesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancerAttributesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeRulesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeRulesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupAttributesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupAttributesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetHealthRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetHealthResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Rule;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthDescription;

/** Elastic Load Balancing. Cannot be loaded without its SDK module. Page sizes are the API's largest. */
final class BalancerOperations {
    private static final int LARGEST = 400;

    static final Operation<ElasticLoadBalancingV2Client, LoadBalancer> LOAD_BALANCERS =
            Operation.of(Elb.LOAD_BALANCERS, (elb, ask) -> {
                DescribeLoadBalancersResponse answer = elb.describeLoadBalancers(DescribeLoadBalancersRequest.builder()
                        .pageSize(LARGEST)
                        .marker(ask.token())
                        .overrideConfiguration(ask.limits())
                        .build());
                return Answered.page(answer, answer.loadBalancers(), answer.nextMarker());
            });

    static final Operation<ElasticLoadBalancingV2Client, TargetGroup> TARGET_GROUPS =
            Operation.of(Elb.TARGET_GROUPS, (elb, ask) -> {
                DescribeTargetGroupsResponse answer = elb.describeTargetGroups(DescribeTargetGroupsRequest.builder()
                        .pageSize(LARGEST)
                        .marker(ask.token())
                        .overrideConfiguration(ask.limits())
                        .build());
                return Answered.page(answer, answer.targetGroups(), answer.nextMarker());
            });

    static final Operation<ElasticLoadBalancingV2Client, Listener> LISTENERS =
            Operation.of(Elb.LISTENERS, (elb, ask) -> {
                DescribeListenersResponse answer = elb.describeListeners(DescribeListenersRequest.builder()
                        .loadBalancerArn(ask.owner())
                        .pageSize(LARGEST)
                        .marker(ask.token())
                        .overrideConfiguration(ask.limits())
                        .build());
                return Answered.page(answer, answer.listeners(), answer.nextMarker());
            });

    static final Operation<ElasticLoadBalancingV2Client, Rule> RULES = Operation.of(Elb.RULES, (elb, ask) -> {
        DescribeRulesResponse answer = elb.describeRules(DescribeRulesRequest.builder()
                .listenerArn(ask.owner())
                .pageSize(LARGEST)
                .marker(ask.token())
                .overrideConfiguration(ask.limits())
                .build());
        return Answered.page(answer, answer.rules(), answer.nextMarker());
    });

    static final Operation<ElasticLoadBalancingV2Client, TargetHealthDescription> TARGET_HEALTH =
            Operation.of(Elb.TARGET_HEALTH, (elb, ask) -> {
                DescribeTargetHealthResponse answer = elb.describeTargetHealth(DescribeTargetHealthRequest.builder()
                        .targetGroupArn(ask.owner())
                        .overrideConfiguration(ask.limits())
                        .build());
                return Answered.whole(answer, answer.targetHealthDescriptions());
            });

    static final Operation<ElasticLoadBalancingV2Client, LoadBalancerAttribute> LOAD_BALANCER_ATTRIBUTES =
            Operation.of(Elb.LOAD_BALANCER_ATTRIBUTES, (elb, ask) -> {
                DescribeLoadBalancerAttributesResponse answer =
                        elb.describeLoadBalancerAttributes(DescribeLoadBalancerAttributesRequest.builder()
                                .loadBalancerArn(ask.owner())
                                .overrideConfiguration(ask.limits())
                                .build());
                return Answered.whole(answer, answer.attributes());
            });

    static final Operation<ElasticLoadBalancingV2Client, TargetGroupAttribute> TARGET_GROUP_ATTRIBUTES =
            Operation.of(Elb.TARGET_GROUP_ATTRIBUTES, (elb, ask) -> {
                DescribeTargetGroupAttributesResponse answer =
                        elb.describeTargetGroupAttributes(DescribeTargetGroupAttributesRequest.builder()
                                .targetGroupArn(ask.owner())
                                .overrideConfiguration(ask.limits())
                                .build());
                return Answered.whole(answer, answer.attributes());
            });

    private BalancerOperations() {}
}
