/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.filter;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.GroupRule;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.filter.Direction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

    private void add(GroupRule rule) {
        if (rule.id() == null || rule.egress() == null) {
            return;
        }
        Direction direction = rule.egress() ? Direction.EGRESS : Direction.INGRESS;
        Traffic traffic = new Traffic(rule.protocol(), rule.fromPort(), rule.toPort());
        String peer = rule.peer() == null ? "" : GroupPeers.key(rule.peer());
        Key key = new Key(Word.orEmpty(rule.group()), direction, traffic.canonical(), peer);
        ids.computeIfAbsent(key, fresh -> new TreeSet<>()).add(rule.id());
    }
}
