/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.filter;

import io.hopscope.aws.answers.Meanings;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.NetworkAcl;
import software.amazon.awssdk.services.ec2.model.NetworkAclEntry;

/**
 * The rules of a network ACL. Ports of TCP and UDP and message types of ICMP (of ICMPv6 only with an IPv6 prefix) are
 * looked at; for any other protocol they are ignored and all match, see
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAclEntry.html.
 */
final class AclRules {
    /** The service's own last rules, 32767 for IPv4 and 32768 for IPv6, which deny the rest. */
    private static final int FIRST_OF_SERVICE = 32767;

    private static final Meanings<Action> ACTIONS =
            Meanings.<Action>of("action of a rule").with(Action.ALLOW, "allow").with(Action.DENY, "deny");

    private AclRules() {}

    /** The rules; unknown when the number or action of one cannot be read, since every one may decide. */
    static Fact<List<Rule>> of(NetworkAcl acl, Subject subject) {
        List<Rule> rules = new ArrayList<>();
        for (NetworkAclEntry entry : acl.entries()) {
            Fact<Rule> rule = rule(entry, subject);
            if (rule instanceof Fact.Unknown<Rule> unknown) {
                return Fact.unknown(unknown.gap());
            }
            rule.value().ifPresent(rules::add);
        }
        return Fact.known(List.copyOf(rules));
    }

    private static Fact<Rule> rule(NetworkAclEntry entry, Subject subject) {
        if (entry.ruleNumber() == null || entry.egress() == null) {
            return Fact.unknown(subject.notGiven("number or direction of a rule", "ec2:DescribeNetworkAcls"));
        }
        Direction direction = entry.egress() ? Direction.EGRESS : Direction.INGRESS;
        int number = entry.ruleNumber();
        RuleOrigin origin = number >= FIRST_OF_SERVICE ? RuleOrigin.VENDOR_DEFAULT : RuleOrigin.USER;
        return ACTIONS.of(entry.ruleActionAsString(), subject)
                .map(action -> new Rule(
                        Integer.toString(number), direction, number, action, match(entry, direction, subject), origin));
    }

    private static Match match(NetworkAclEntry entry, Direction direction, Subject subject) {
        Side far = direction == Direction.INGRESS ? Side.SOURCE : Side.DESTINATION;
        String cidr = entry.cidrBlock() != null ? entry.cidrBlock() : Word.orEmpty(entry.ipv6CidrBlock());
        Match peer = Prefix.tryParse(cidr)
                .<Match>map(prefix -> new Match.AddressIn(far, AddressSet.of(prefix)))
                .orElseGet(() -> new Match.Undecided(cidr, subject.unrecognised("prefix of a rule", cidr)));
        Traffic traffic = traffic(entry);
        boolean v6 = entry.cidrBlock() == null;
        List<Match> conditions = new ArrayList<>(traffic.conditions(looksInside(traffic, v6), subject));
        conditions.add(peer);
        return Match.allOf(conditions);
    }

    private static boolean looksInside(Traffic traffic, boolean v6) {
        Optional<Protocol> protocol = traffic.parsed();
        return v6 || !protocol.equals(Optional.of(Protocol.ICMP_V6));
    }

    private static Traffic traffic(NetworkAclEntry entry) {
        boolean icmp = new Traffic(entry.protocol(), null, null)
                .parsed()
                .filter(Protocol::isIcmp)
                .isPresent();
        if (icmp && entry.icmpTypeCode() != null) {
            return new Traffic(
                    entry.protocol(),
                    entry.icmpTypeCode().type(),
                    entry.icmpTypeCode().code());
        }
        if (!icmp && entry.portRange() != null) {
            return new Traffic(
                    entry.protocol(),
                    entry.portRange().from(),
                    entry.portRange().to());
        }
        return new Traffic(entry.protocol(), null, null);
    }
}
