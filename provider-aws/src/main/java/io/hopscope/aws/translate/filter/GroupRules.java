/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.filter;

import io.hopscope.aws.answers.Subject;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.filter.Side;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;

/**
 * The rules of one security group: one for each entry of each permission. All of them allow, and their order means
 * nothing, see https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html. Protocol and range are read
 * as https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html has it.
 */
final class GroupRules {
    private final Subject subject;
    private final Set<String> groups;
    private final RuleIds ids;
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> labels = new HashSet<>();

    private GroupRules(Subject subject, Set<String> groups, RuleIds ids) {
        this.subject = subject;
        this.groups = groups;
        this.ids = ids;
    }

    /**
     * The rules of a group.
     *
     * @param groups ids of all groups that were listed
     */
    static List<Rule> of(SecurityGroup group, Subject subject, Set<String> groups, RuleIds ids) {
        GroupRules rules = new GroupRules(subject, groups, ids);
        group.ipPermissions().forEach(permission -> rules.add(Direction.INGRESS, permission));
        group.ipPermissionsEgress().forEach(permission -> rules.add(Direction.EGRESS, permission));
        return List.copyOf(rules.rules);
    }

    private void add(Direction direction, IpPermission permission) {
        Side far = direction == Direction.INGRESS ? Side.SOURCE : Side.DESTINATION;
        Traffic traffic = new Traffic(permission.ipProtocol(), permission.fromPort(), permission.toPort());
        List<Match> conditions = traffic.conditions(true, subject);
        new GroupPeers(far, subject, groups)
                .of(permission)
                .forEach(peer -> rules.add(rule(label(direction, traffic, peer), direction, conditions, peer.match())));
    }

    private static Rule rule(String label, Direction direction, List<Match> conditions, Match peer) {
        List<Match> all = new ArrayList<>(conditions);
        all.add(peer);
        return new Rule(label, direction, 0, Action.ALLOW, Match.allOf(all), RuleOrigin.USER);
    }

    private String label(Direction direction, Traffic traffic, GroupPeer peer) {
        String preposition = direction == Direction.INGRESS ? " from " : " to ";
        String readable = traffic.text() + preposition + peer.key();
        String label =
                ids.find(subject.id().value(), direction, traffic, peer.key()).orElse(readable);
        String unique = label;
        for (int copy = 2; !labels.add(direction + unique); copy++) {
            unique = label + " (" + copy + ")";
        }
        return unique;
    }
}
