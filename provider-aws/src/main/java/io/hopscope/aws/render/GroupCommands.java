/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Rule;
import io.hopscope.spi.render.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rules of security groups (<a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupIngress.html">adding</a>, <a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifySecurityGroupRules.html">changing</a>, <a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RevokeSecurityGroupIngress.html">removing</a>).
 */
final class GroupCommands {
    private static final String RULE_ID = "sgr-";

    private GroupCommands() {}

    static void authorize(ResourceId group, Rule rule, AwsScript script) {
        authorize(group, rule.direction(), rules(group, rule, script), script);
    }

    /**
     * Changes the rule in place where its far end stays of the same sort; AWS does not change that sort (<a
     * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SecurityGroupRuleRequest.html">
     * SecurityGroupRuleRequest</a>). Otherwise the new rule comes before the old one goes, so that nothing that both
     * admit is cut off in between.
     */
    static void modify(ResourceId group, Rule rule, AwsScript script) {
        Rule old = existing(group, rule, script);
        List<GroupRule> before = expressed(group, old, script);
        List<GroupRule> wanted = new ArrayList<>(rules(group, rule, script));
        boolean stays = before.size() == 1 && wanted.removeAll(before);
        Optional<GroupRule> successor = stays || before.size() != 1
                ? Optional.empty()
                : wanted.stream()
                        .filter(w -> w.peer().type() == before.get(0).peer().type())
                        .findFirst();
        if (successor.isPresent()) {
            modifyInPlace(group, rule, successor.get(), script);
            wanted.remove(successor.get());
        }
        if (!wanted.isEmpty()) {
            authorize(group, rule.direction(), wanted, script);
        }
        if (!stays && successor.isEmpty()) {
            revoke(group, old, script);
        }
    }

    static void revoke(ResourceId group, Rule rule, AwsScript script) {
        List<GroupRule> expressed = expressed(group, rule, script);
        AwsCommand command = AwsCommand.ec2("revoke-security-group-" + word(rule.direction()))
                .id("--group-id", group);
        if (rule.label().startsWith(RULE_ID)) {
            command.value("--security-group-rule-ids", SafeId.of(rule.label()));
        } else if (!expressed.isEmpty()) {
            command.values("--ip-permissions", GroupRule.permissions(expressed));
        } else {
            listRules(group, script);
            command.unknown("--security-group-rule-ids", "security-group-rule-id");
        }
        script.run(command, group);
        script.remove(resource(rule.direction()), removed(group, rule, expressed));
    }

    private static void authorize(ResourceId group, Direction direction, List<GroupRule> rules, AwsScript script) {
        script.run(
                AwsCommand.ec2("authorize-security-group-" + word(direction))
                        .id("--group-id", group)
                        .values("--ip-permissions", GroupRule.permissions(rules)),
                group);
        rules.forEach(rule -> script.create(resource(direction), rule.terraform(SafeId.of(group))));
    }

    private static void modifyInPlace(ResourceId group, Rule rule, GroupRule wanted, AwsScript script) {
        boolean named = rule.label().startsWith(RULE_ID);
        if (!named) {
            listRules(group, script);
        }
        Shorthand update = new Shorthand()
                .with("SecurityGroupRuleId", named ? SafeId.of(rule.label()) : "<security-group-rule-id>")
                .structure("SecurityGroupRule", wanted.request());
        script.run(
                AwsCommand.ec2("modify-security-group-rules")
                        .id("--group-id", group)
                        .value("--security-group-rules", update),
                group);
        script.edit(
                resource(rule.direction()),
                named ? SafeId.of(rule.label()) : SafeId.of(group),
                wanted.terraform(SafeId.of(group)));
    }

    /** Prints all rules of the group with their ids. */
    private static void listRules(ResourceId group, AwsScript script) {
        Shorthand filter = new Shorthand().with("Name", "group-id").with("Values", SafeId.of(group));
        script.run(AwsCommand.ec2("describe-security-group-rules").value("--filters", filter), group);
    }

    private static Rule existing(ResourceId group, Rule rule, AwsScript script) {
        return script.require(FilterList.class, group).rules().value().orElse(List.of()).stream()
                .filter(r -> r.direction() == rule.direction() && r.label().equals(rule.label()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No rule of that label in " + group));
    }

    private static List<GroupRule> rules(ResourceId group, Rule rule, AwsScript script) {
        if (rule.action() != Action.ALLOW) {
            throw new IllegalArgumentException("A security group only allows: " + group);
        }
        String own = script.scopeOf(group).account();
        return GroupRule.of(rule, other -> {
            String account = script.scopeOf(other).account();
            return account.equals(own) ? "" : account;
        });
    }

    /** A rule that exists as AWS keeps it; empty where its far end is gone. */
    private static List<GroupRule> expressed(ResourceId group, Rule rule, AwsScript script) {
        try {
            return rules(group, rule, script);
        } catch (IllegalArgumentException inexpressible) {
            return List.of();
        }
    }

    private static Block removed(ResourceId group, Rule rule, List<GroupRule> expressed) {
        if (rule.label().startsWith(RULE_ID)) {
            return new Block().text("id", SafeId.of(rule.label()));
        }
        String id = SafeId.of(group);
        return expressed.isEmpty()
                ? new Block().text("security_group_id", id)
                : expressed.get(0).terraform(id);
    }

    private static String word(Direction direction) {
        return direction == Direction.INGRESS ? "ingress" : "egress";
    }

    private static String resource(Direction direction) {
        return "aws_vpc_security_group_" + word(direction) + "_rule";
    }
}
