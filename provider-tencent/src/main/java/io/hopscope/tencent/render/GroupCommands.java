/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.render;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.net.Prefix;
import io.hopscope.spi.render.Block;
import io.hopscope.spi.render.Script;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules of security groups, see https://cloud.tencent.com/document/api/215/15807. A rule is put in at an index, and
 * what stood there moves down; the version of the set is read first, so that an edit made meanwhile makes the call
 * fail.
 */
final class GroupCommands {
    private static final String VERSION = "<version>";
    private static final String TYPE = "tencentcloud_security_group_rule_set";

    private GroupCommands() {}

    static void insert(ResourceId list, Rule rule, Script script) {
        FilterList group = script.require(FilterList.class, list);
        Rule placed = Place.in(group, rule, 0);
        edit(group, "CreateSecurityGroupPolicies", placed.direction(), policies(placed), script);
        terraform(group, placed, "insert at position " + placed.order(), script);
    }

    static void replace(Change.ReplaceRule replace, Script script) {
        FilterList group = script.require(FilterList.class, replace.subject());
        edit(group, "ReplaceSecurityGroupPolicy", replace.rule().direction(), policies(replace.rule()), script);
        terraform(
                group, replace.rule(), "in place of position " + replace.rule().order(), script);
    }

    static void remove(Change.RemoveRule remove, Script script) {
        if (remove.rule().origin() != RuleOrigin.USER) {
            throw new IllegalArgumentException("Nobody can remove a default");
        }
        FilterList group = script.require(FilterList.class, remove.subject());
        JsonText index = new JsonText().number("PolicyIndex", remove.rule().order());
        edit(group, "DeleteSecurityGroupPolicies", remove.rule().direction(), List.of(index), script);
        script.remark("remove " + block(remove.rule().direction()) + " block "
                + remove.rule().order() + " of " + TYPE + " "
                + Block.quoted(group.id().value()));
    }

    private static void edit(
            FilterList group, String action, Direction direction, List<JsonText> policies, Script script) {
        String id = Tccli.id(group.id().value());
        script.run(Tccli.at(group.identity(), "vpc", "DescribeSecurityGroupPolicies")
                .value("SecurityGroupId", id)
                .value("filter", "SecurityGroupPolicySet.Version"));
        JsonText set = new JsonText()
                .text("Version", VERSION)
                .objects(direction == Direction.INGRESS ? "Ingress" : "Egress", policies);
        script.run(Tccli.at(group.identity(), "vpc", action)
                .value("SecurityGroupId", id)
                .value("SecurityGroupPolicySet", set));
    }

    private static List<JsonText> policies(Rule rule) {
        RuleTraffic traffic = RuleTraffic.of(rule);
        List<JsonText> policies = new ArrayList<>();
        int index = rule.order();
        for (Prefix peer : traffic.peers()) {
            policies.add(policy(index++, traffic)
                    .text(RuleTraffic.member(peer), peer)
                    .text("Action", action(rule)));
        }
        traffic.group()
                .ifPresent(group -> policies.add(policy(rule.order(), traffic)
                        .text("SecurityGroupId", Tccli.id(group.value()))
                        .text("Action", action(rule))));
        return policies;
    }

    private static JsonText policy(int index, RuleTraffic traffic) {
        return new JsonText()
                .number("PolicyIndex", index)
                .text("Protocol", traffic.protocol())
                .text("Port", traffic.port());
    }

    static String action(Rule rule) {
        return switch (rule.action()) {
            case ALLOW -> "ACCEPT";
            case DENY -> "DROP";
            case ALWAYS_ALLOW ->
                throw new IllegalArgumentException("No rule of Tencent Cloud allows always: " + Action.ALWAYS_ALLOW);
        };
    }

    private static String block(Direction direction) {
        return direction == Direction.INGRESS ? "ingress" : "egress";
    }

    private static void terraform(FilterList group, Rule rule, String where, Script script) {
        RuleTraffic traffic = RuleTraffic.of(rule);
        Block block = new Block()
                .text("action", action(rule))
                .text("protocol", traffic.protocol())
                .text("port", traffic.port());
        traffic.peers()
                .forEach(peer -> block.text(
                        RuleTraffic.member(peer).equals("CidrBlock") ? "cidr_block" : "ipv6_cidr_block", peer));
        traffic.group().ifPresent(named -> block.text("source_security_id", named.value()));
        script.edit(TYPE, group.id().value() + ", " + block(rule.direction()) + " block, " + where, block);
    }
}
