/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.filter;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.answers.Subject;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ends of a group's rules. Of several peers one is in force: a CIDR before a group, a group before a prefix list.
 * Only basic groups refer to groups, and only to basic ones. See
 * https://api.alibabacloud.com/document/Ecs/2014-05-26/DescribeSecurityGroupAttribute.
 */
final class GroupPeers {
    private final AliyunAnswers all;

    GroupPeers(AliyunAnswers all) {
        this.all = all;
    }

    /** The family that a rule's CIDR has, if it has one. */
    static Optional<IpFamily> family(Item rule, Side far) {
        return cidr(rule, far).map(Prefix::family);
    }

    /** The far end of a rule. */
    Match far(Item rule, Side far, Item header, Subject subject) {
        String prefix = name(far);
        String text = rule.first(prefix + "CidrIp", "Ipv6" + prefix + "CidrIp");
        if (!text.isEmpty()) {
            return cidr(text, far, subject);
        }
        String group = rule.text(prefix + "GroupId");
        if (!group.isEmpty()) {
            return group(group, far, header, subject);
        }
        String list = rule.text(prefix + "PrefixListId");
        if (!list.isEmpty()) {
            return new Match.InSet(far, AliyunId.of(ResourceKind.ADDRESS_SET, list));
        }
        return far == Side.DESTINATION
                ? new Match.Everything()
                : new Match.Undecided(
                        "source", subject.notGiven("A rule of " + subject.id() + " names no source", "its answer"));
    }

    /** What a rule asks of the near end, which only the API can set. */
    static Match near(Item rule, Side near, Subject subject) {
        String text = rule.first(name(near) + "CidrIp", "Ipv6" + name(near) + "CidrIp");
        return text.isEmpty() ? new Match.Everything() : cidr(text, near, subject);
    }

    private Match group(String group, Side far, Item header, Subject subject) {
        Optional<Item> peer = all.find(Operation.SECURITY_GROUPS, group);
        if (SecurityGroups.isEnterprise(header)
                || peer.filter(SecurityGroups::isEnterprise).isPresent()) {
            return new Match.Nothing("advanced groups neither refer to groups nor are referred to: " + group);
        }
        List<Match> conditions = new ArrayList<>();
        ResourceId id = AliyunId.of(ResourceKind.SECURITY_GROUP, group);
        conditions.add(new Match.CarriesLabel(far, id));
        if (SecurityGroups.isOfUnknownType(header)) {
            conditions.add(SecurityGroups.typeDecides(subject));
        }
        peer.filter(SecurityGroups::isOfUnknownType)
                .ifPresent(other -> conditions.add(SecurityGroups.typeDecides(new Subject(other.scope(), id))));
        return Match.allOf(conditions);
    }

    private static Optional<Prefix> cidr(Item rule, Side side) {
        return Item.prefixOf(rule.first(name(side) + "CidrIp", "Ipv6" + name(side) + "CidrIp"));
    }

    private static Match cidr(String text, Side side, Subject subject) {
        return Item.prefixOf(text)
                .<Match>map(prefix -> new Match.AddressIn(side, AddressSet.of(prefix)))
                .orElseGet(() -> Traffic.undecided("CIDR block", text, subject));
    }

    private static String name(Side side) {
        return side == Side.SOURCE ? "Source" : "Dest";
    }
}
