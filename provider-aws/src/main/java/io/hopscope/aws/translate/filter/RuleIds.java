/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.filter;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.filter.Direction;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;

/**
 * Ids of the rules of security groups. They come by a call of their own, DescribeSecurityGroupRules, and are matched to
 * the permissions by what a rule says, see
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SecurityGroupRule.html.
 */
final class RuleIds {
    /** What tells the rules of a group apart. */
    private record Key(String group, Direction direction, Traffic traffic, String peer) {}

    private final Map<Key, Set<String>> ids = new HashMap<>();

    RuleIds(AwsAnswers all) {
        all.all(Ec2.SECURITY_GROUP_RULES).forEach(told -> add(told.item()));
    }

    /** The id of a rule, where exactly one says the same. */
    Optional<String> find(String group, Direction direction, Traffic traffic, String peer) {
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        Set<String> found = ids.getOrDefault(new Key(group, direction, traffic.canonical(), peer), Set.of());
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    private void add(SecurityGroupRule rule) {
        if (rule.securityGroupRuleId() == null || rule.isEgress() == null) {
            return;
        }
        Direction direction = rule.isEgress() ? Direction.EGRESS : Direction.INGRESS;
        Traffic traffic = new Traffic(rule.ipProtocol(), rule.fromPort(), rule.toPort());
        Key key = new Key(Word.orEmpty(rule.groupId()), direction, traffic.canonical(), peer(rule));
        ids.computeIfAbsent(key, fresh -> new TreeSet<>()).add(rule.securityGroupRuleId());
    }

    private static String peer(SecurityGroupRule rule) {
        String group = rule.referencedGroupInfo() == null
                ? null
                : rule.referencedGroupInfo().groupId();
        return Stream.of(rule.cidrIpv4(), rule.cidrIpv6(), rule.prefixListId(), group)
                .filter(Objects::nonNull)
                .findFirst()
                .map(GroupPeers::key)
                .orElse("");
    }
}
