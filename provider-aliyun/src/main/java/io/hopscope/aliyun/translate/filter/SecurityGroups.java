/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.filter;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Listing;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.answers.Subject;
import io.hopscope.dump.JsonCursor;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Defaults;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.filter.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Security groups. Rules of all groups of an interface are pooled; where none matches, the type decides: a basic group
 * lets everything out and nothing in, an advanced one nothing at all. Members of a basic group reach each other at
 * private addresses, whatever rules say, unless its policy is Drop. See
 * https://help.aliyun.com/en/ecs/user-guide/basic-security-groups-and-advanced-security-groups and
 * https://help.aliyun.com/document_detail/2679846.html.
 */
public final class SecurityGroups {
    private static final String ENTERPRISE = "enterprise";
    private static final int BEFORE_ALL = 0;
    private static final int AFTER_ALL = 1000;

    private final GroupPeers peers;

    private SecurityGroups(AliyunAnswers all) {
        this.peers = new GroupPeers(all);
    }

    /** Adds all security groups, those included that only their rules tell of. */
    public static void translate(AliyunAnswers all, SnapshotBuilder into) {
        Map<String, Item> groups = new TreeMap<>();
        all.all(Operation.SECURITY_GROUP)
                .forEach(item -> item.optional("SecurityGroupId").ifPresent(id -> groups.put(id, item)));
        all.each(Operation.SECURITY_GROUPS).forEach(item -> groups.put(item.text("SecurityGroupId"), item));
        SecurityGroups translator = new SecurityGroups(all);
        groups.forEach((id, item) -> into.add(translator.group(id, item)));
    }

    static boolean isEnterprise(Item header) {
        return header.folded("SecurityGroupType").equals(ENTERPRISE);
    }

    static boolean isOfUnknownType(Item header) {
        return !isEnterprise(header)
                && !header.folded("SecurityGroupType").equals("normal")
                && !header.by().assumesComplete();
    }

    /** What holds only if a group is of one type and not of the other. */
    static Match typeDecides(Subject subject) {
        return new Match.Undecided(
                "type",
                subject.notGiven(
                        "The type of " + subject.id() + " is not known", Operation.SECURITY_GROUPS.permission()));
    }

    private FilterList group(String group, Item header) {
        ResourceId id = AliyunId.of(ResourceKind.SECURITY_GROUP, group);
        Optional<String> frozen = header.flag("ServiceManaged").orElse(false)
                ? Optional.of("managed by a cloud service")
                : Optional.empty();
        Identity identity = header.identity(id, header.text("SecurityGroupName"), frozen);
        boolean enterprise = isEnterprise(header);
        return new FilterList(
                identity,
                Evaluation.PRIORITY_DENY_WINS_TIES,
                Defaults.of(Fallback.DENY, enterprise ? Fallback.DENY : Fallback.ALLOW),
                rules(header, enterprise, new Subject(identity.scope(), id)));
    }

    private Fact<List<Rule>> rules(Item header, boolean enterprise, Subject subject) {
        Listing pages = header.by().list(Operation.SECURITY_GROUP, subject.id().value());
        Optional<Gap> unread = pages.gap()
                .or(() -> pages.items().isEmpty()
                        ? Optional.of(Operation.SECURITY_GROUP.notRead(
                                subject.scope(), subject.id().value()))
                        : Optional.empty());
        if (unread.isPresent()) {
            return Fact.known(UnreadRules.of(unread.get(), enterprise, subject.id()));
        }
        if (header.text("VpcId").isEmpty()
                && header.with(pages.items().get(0)).text("VpcId").isEmpty()) {
            return Fact.unknown(subject.notModelled(subject.id() + " belongs to the classic network"));
        }
        GroupRules reader = new GroupRules(peers, header, subject);
        List<Rule> rules = new ArrayList<>();
        String policy = "";
        for (JsonCursor page : pages.items()) {
            Item answer = header.with(page);
            answer.list("Permissions", "Permission").forEach(entry -> rules.addAll(reader.of(entry)));
            policy = policy.isEmpty() ? answer.folded("InnerAccessPolicy") : policy;
        }
        rules.addAll(byType(header, policy, subject));
        return Fact.known(List.copyOf(rules));
    }

    private static List<Rule> byType(Item header, String policy, Subject subject) {
        if (isEnterprise(header)) {
            return List.of();
        }
        return isOfUnknownType(header) ? ofUnknownType(policy, subject) : inner(policy, subject);
    }

    /** What holds for members among each other, as rules of the members' own label. */
    private static List<Rule> inner(String policy, Subject subject) {
        Match sender = new Match.CarriesLabel(Side.SOURCE, subject.id());
        Match receiver = new Match.CarriesLabel(Side.DESTINATION, subject.id());
        if (policy.equals("drop")) {
            return List.of(implicit("isolation of members", Direction.INGRESS, AFTER_ALL, Action.DENY, sender));
        }
        if (policy.equals("accept") || policy.isEmpty()) {
            return List.of(
                    implicit("access among members", Direction.INGRESS, BEFORE_ALL, Action.ALLOW, sender),
                    implicit("access among members", Direction.EGRESS, BEFORE_ALL, Action.ALLOW, receiver));
        }
        Match doubt = Traffic.undecided("InnerAccessPolicy", policy, subject);
        return List.of(implicit(
                "access among members",
                Direction.INGRESS,
                BEFORE_ALL,
                Action.ALLOW,
                Match.allOf(List.of(sender, doubt))));
    }

    /** Both types let nothing in; whether anything gets out, and whether members are friends, the type tells. */
    private static List<Rule> ofUnknownType(String policy, Subject subject) {
        Match doubt = typeDecides(subject);
        List<Rule> rules = new ArrayList<>();
        rules.add(implicit("default of its type", Direction.EGRESS, AFTER_ALL, Action.DENY, doubt));
        inner(policy, subject)
                .forEach(rule -> rules.add(new Rule(
                        rule.label(),
                        rule.direction(),
                        rule.order(),
                        rule.action(),
                        Match.allOf(List.of(rule.match(), doubt)),
                        rule.origin())));
        return rules;
    }

    private static Rule implicit(String label, Direction direction, int order, Action action, Match match) {
        return new Rule(label, direction, order, action, match, RuleOrigin.IMPLICIT);
    }
}
