/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.filter;

import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Subject;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.filter.Side;
import io.hopscope.net.IpFamily;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of one group. The smaller number comes first and 1 is the default; at one number a drop beats an accept.
 * See https://help.aliyun.com/en/ecs/user-guide/security-group-rules.
 */
final class GroupRules {
    private static final int FIRST = 1;

    private final GroupPeers peers;
    private final Item header;
    private final Subject subject;
    private final Set<String> labels = new HashSet<>();

    GroupRules(GroupPeers peers, Item header, Subject subject) {
        this.peers = peers;
        this.header = header;
        this.subject = subject;
    }

    /** The rules that one entry of an answer stands for: two where nobody knows what it does. */
    List<Rule> of(Item entry) {
        Direction direction = entry.folded("Direction").equals("egress") ? Direction.EGRESS : Direction.INGRESS;
        Match match = match(entry, direction);
        int order = (int) entry.count("Priority").orElse(FIRST);
        String label = label(entry, direction);
        List<Rule> rules = new ArrayList<>();
        String policy = entry.folded("Policy");
        if (!policy.equals("accept") && !policy.equals("drop")) {
            Match doubtful = Traffic.undecided("policy", policy, subject);
            match = Match.allOf(List.of(match, doubtful));
            rules.add(new Rule(label + " or drop", direction, order, Action.DENY, match, RuleOrigin.USER));
        }
        Action action = policy.equals("drop") ? Action.DENY : Action.ALLOW;
        rules.add(new Rule(label, direction, order, action, match, RuleOrigin.USER));
        return rules;
    }

    private Match match(Item entry, Direction direction) {
        Side far = direction == Direction.INGRESS ? Side.SOURCE : Side.DESTINATION;
        Optional<IpFamily> family = GroupPeers.family(entry, far);
        Match protocol = Traffic.protocol(entry.text("IpProtocol"), family, subject);
        List<Match> conditions = new ArrayList<>(List.of(
                protocol, peers.far(entry, far, header, subject), GroupPeers.near(entry, far.opposite(), subject)));
        if (Traffic.hasPorts(protocol)) {
            conditions.add(PortLists.destination(entry, subject));
            conditions.add(Traffic.ports(Side.SOURCE, entry.text("SourcePortRange"), subject));
        }
        return Match.allOf(conditions);
    }

    private String label(Item entry, Direction direction) {
        String id = entry.text("SecurityGroupRuleId");
        String peer = direction == Direction.INGRESS
                ? entry.first("SourceCidrIp", "Ipv6SourceCidrIp", "SourceGroupId", "SourcePrefixListId")
                : entry.first("DestCidrIp", "Ipv6DestCidrIp", "DestGroupId", "DestPrefixListId");
        String words = entry.text("IpProtocol").toLowerCase(Locale.ROOT) + " " + entry.text("PortRange")
                + (direction == Direction.INGRESS ? " from " : " to ") + (peer.isEmpty() ? "anywhere" : peer)
                + " at " + entry.count("Priority").orElse(FIRST);
        String label = id.isEmpty() ? words : id;
        String unique = label;
        for (int n = 2; !labels.add(direction + unique); n++) {
            unique = label + " (" + n + ")";
        }
        return unique;
    }
}
