/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.saved;

import static io.hopscope.aws.saved.Shapes.list;
import static io.hopscope.aws.saved.Shapes.owned;

import io.hopscope.dump.AnswerShape;
import io.hopscope.dump.JsonCursor;
import io.hopscope.dump.OwnerRule;
import java.util.List;

/** What answers of load balancing look like; apart from {@link ElbCalls}, since these need no SDK. */
final class ElbShapes {
    private static final String BALANCER = "LoadBalancerArn";
    private static final String TARGET_GROUP = "TargetGroupArn";

    /** Attributes that only balancers have, and those that only target groups have; the rest both have. */
    private static final List<String> BALANCER_ATTRIBUTES = List.of(
            "access_logs.",
            "client_keep_alive.",
            "connection_logs.",
            "deletion_protection.",
            "dns_record.",
            "idle_timeout.",
            "ipv6.",
            "routing.",
            "secondary_ips.",
            "waf.",
            "zonal_shift.");

    private static final List<String> TARGET_GROUP_ATTRIBUTES_ONLY = List.of(
            "deregistration_delay.",
            "lambda.",
            "load_balancing.algorithm.",
            "preserve_client_ip.",
            "proxy_protocol_v2.",
            "slow_start.",
            "stickiness.",
            "target_failover.",
            "target_group_health.",
            "target_health_state.");

    static final AnswerShape LOAD_BALANCERS = list("DescribeLoadBalancers", "LoadBalancers");
    static final AnswerShape TARGET_GROUPS = list("DescribeTargetGroups", "TargetGroups");
    static final AnswerShape LISTENERS =
            owned("DescribeListeners", "Listeners", OwnerRule.optional(BALANCER).orInItems(BALANCER));
    static final AnswerShape RULES = owned("DescribeRules", "Rules", OwnerRule.optional("ListenerArn"));
    static final AnswerShape TARGET_HEALTH =
            owned("DescribeTargetHealth", "TargetHealthDescriptions", OwnerRule.required(TARGET_GROUP));
    static final AnswerShape LOAD_BALANCER_ATTRIBUTES = owned(
                    "DescribeLoadBalancerAttributes", "Attributes", OwnerRule.required(BALANCER))
            .ifAnswer(answer -> !answer.has(TARGET_GROUP))
            .ifItems(item -> !isOneOf(TARGET_GROUP_ATTRIBUTES_ONLY, item));
    static final AnswerShape TARGET_GROUP_ATTRIBUTES = owned(
                    "DescribeTargetGroupAttributes", "Attributes", OwnerRule.required(TARGET_GROUP))
            .ifAnswer(answer -> !answer.has(BALANCER))
            .ifItems(item -> !isOneOf(BALANCER_ATTRIBUTES, item));
    static final AnswerShape TAGS = list("DescribeTags", "TagDescriptions");

    static final List<AnswerShape> ALL = List.of(
            LOAD_BALANCERS,
            TARGET_GROUPS,
            LISTENERS,
            RULES,
            TARGET_HEALTH,
            LOAD_BALANCER_ATTRIBUTES,
            TARGET_GROUP_ATTRIBUTES,
            TAGS);

    private ElbShapes() {}

    private static boolean isOneOf(List<String> prefixes, JsonCursor attribute) {
        return attribute
                .optionalText("Key")
                .filter(key -> prefixes.stream().anyMatch(key::startsWith))
                .isPresent();
    }
}
