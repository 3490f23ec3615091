/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Rule;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import io.hopscope.spi.render.Block;
import java.util.List;
import java.util.stream.Stream;

/**
 * One entry of a network ACL without its number (<a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAclEntry.html">CreateNetworkAclEntry</a>).
 *
 * @param direction which packets it looks at
 * @param allow whether it allows
 * @param traffic protocol and ports
 * @param prefix the far end
 */
record AclEntry(Direction direction, boolean allow, Traffic traffic, Prefix prefix) {
    /**
     * The entries that say the same as a rule of the model, at least one.
     *
     * @throws IllegalArgumentException when there are none
     */
    static List<AclEntry> of(Rule rule) {
        if (rule.action() == Action.ALWAYS_ALLOW) {
            throw new IllegalArgumentException("A network ACL cannot end the evaluation of other filters");
        }
        List<AclEntry> entries = Conjunctions.of(rule).stream()
                .flatMap(condition -> Traffic.of(condition).stream()
                        .flatMap(traffic -> prefixes(condition, traffic)
                                .map(prefix -> new AclEntry(
                                        rule.direction(), rule.action() == Action.ALLOW, traffic, prefix))))
                .toList();
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("A rule matches no packet");
        }
        return entries;
    }

    AwsCommand command(String operation, String acl, int number) {
        AwsCommand command = AwsCommand.ec2(operation)
                .value("--network-acl-id", acl)
                .flag(flag(direction))
                .value("--rule-number", number)
                .value("--protocol", traffic.protocolText());
        if (traffic.isIcmp()) {
            command.value("--icmp-type-code", range("Type", "Code"));
        } else if (traffic.hasRange()) {
            command.value("--port-range", range("From", "To"));
        }
        return command.value(isV4() ? "--cidr-block" : "--ipv6-cidr-block", prefix)
                .value("--rule-action", action());
    }

    Block terraform(String acl, int number) {
        Block attributes = place(acl, number, direction)
                .text("protocol", traffic.protocolText())
                .text("rule_action", action())
                .text(isV4() ? "cidr_block" : "ipv6_cidr_block", prefix);
        if (traffic.isIcmp()) {
            attributes.plain("icmp_type", traffic.from()).plain("icmp_code", traffic.to());
        } else if (traffic.hasRange()) {
            attributes.plain("from_port", traffic.from()).plain("to_port", traffic.to());
        }
        return attributes;
    }

    static Block place(String acl, int number, Direction direction) {
        return new Block()
                .text("network_acl_id", acl)
                .plain("rule_number", number)
                .plain("egress", direction == Direction.EGRESS);
    }

    static String flag(Direction direction) {
        return direction == Direction.INGRESS ? "--ingress" : "--egress";
    }

    private Shorthand range(String first, String last) {
        return new Shorthand().with(first, traffic.from()).with(last, traffic.to());
    }

    private boolean isV4() {
        return prefix.family() == IpFamily.V4;
    }

    private String action() {
        return allow ? "allow" : "deny";
    }

    private static Stream<Prefix> prefixes(Conjunction condition, Traffic traffic) {
        if (condition.peer().isPresent() && !(condition.peer().get() instanceof Peer.Addresses)) {
            throw new IllegalArgumentException("A network ACL names addresses only");
        }
        return GroupPeer.prefixes(condition, traffic);
    }
}
