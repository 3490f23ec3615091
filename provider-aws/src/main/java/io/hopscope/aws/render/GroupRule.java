/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import io.hopscope.model.filter.Rule;
import io.hopscope.net.Protocol;
import io.hopscope.spi.render.Block;
import java.util.List;

/**
 * One rule of a security group as AWS keeps it: one protocol and port range, one far end.
 *
 * @param traffic protocol and ports
 * @param peer the far end
 */
record GroupRule(Traffic traffic, GroupPeer peer) {
    /**
     * The rules that say the same as a rule of the model, at least one.
     *
     * @throws IllegalArgumentException when there are none
     */
    static List<GroupRule> of(Rule rule, GroupPeer.Accounts accounts) {
        List<GroupRule> rules = Conjunctions.of(rule).stream()
                .flatMap(condition -> Traffic.of(condition).stream()
                        .flatMap(traffic -> GroupPeer.of(condition, traffic, accounts).stream()
                                .map(peer -> new GroupRule(traffic, peer))))
                .toList();
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("A rule matches no packet");
        }
        return rules;
    }

    /**
     * Protocol and range for the API: a number other than the four named protocols goes without a range (<a
     * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html">IpPermission</a>).
     */
    static Shorthand shorthand(Traffic traffic) {
        Shorthand text = new Shorthand().with("IpProtocol", protocol(traffic));
        return traffic.hasRange() ? text.with("FromPort", traffic.from()).with("ToPort", traffic.to()) : text;
    }

    /** As a {@code SecurityGroupRuleRequest}. */
    Shorthand request() {
        Shorthand text = shorthand(traffic);
        peer.inRule(text);
        return text;
    }

    Block terraform(String group) {
        Block attributes = new Block().text("security_group_id", group).text("ip_protocol", protocol(traffic));
        if (traffic.hasRange()) {
            attributes.plain("from_port", traffic.from()).plain("to_port", traffic.to());
        }
        peer.inTerraform(attributes);
        return attributes;
    }

    /** Security groups write ICMP for IPv6 by name, network ACLs by number. */
    private static String protocol(Traffic traffic) {
        boolean v6 = traffic.protocol().filter(Protocol.ICMP_V6::equals).isPresent();
        return v6 ? "icmpv6" : traffic.protocolText();
    }

    /** The rules as elements of {@code --ip-permissions}, one for each protocol and port range. */
    static List<Shorthand> permissions(List<GroupRule> rules) {
        return rules.stream()
                .map(GroupRule::traffic)
                .distinct()
                .map(traffic -> permission(traffic, rules))
                .toList();
    }

    private static Shorthand permission(Traffic traffic, List<GroupRule> rules) {
        Shorthand permission = shorthand(traffic);
        for (GroupPeer.Type type : GroupPeer.Type.values()) {
            List<Shorthand> members = rules.stream()
                    .filter(rule -> rule.traffic.equals(traffic))
                    .map(GroupRule::peer)
                    .filter(peer -> peer.type() == type)
                    .map(GroupPeer::inPermission)
                    .toList();
            if (!members.isEmpty()) {
                permission.structures(type.list(), members);
            }
        }
        return permission;
    }
}
