/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.render;

import io.hopscope.azure.answers.ArmId;
import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.spi.render.Block;
import io.hopscope.spi.render.Script;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Rules of network security groups, see https://learn.microsoft.com/cli/azure/network/nsg/rule. Numbers run from 100 to
 * 4096.
 */
final class GroupCommands {
    private static final int FIRST = 100;
    private static final int LAST = 4096;

    private GroupCommands() {}

    /** Makes room where the change moves rules, the last one first, and then adds the rule. */
    static void add(ResourceId list, Rule rule, Change change, Script script) {
        Named group = group(list);
        List<Rule> before = rules(script.require(FilterList.class, list));
        List<Rule> after = rules(script.snapshot().with(List.of(change)).require(FilterList.class, list));
        after.stream()
                .filter(moved -> before.stream().anyMatch(old -> isMoved(old, moved)))
                .sorted(Comparator.comparingInt(Rule::order).reversed())
                .forEach(moved -> move(group, moved, script));
        create(group, rule, script);
    }

    /** A new group with its rules, on an interface that has none. */
    static void addGroup(Change.AddGroup add, Script script) {
        Named nic = Named.of(add.subject());
        NetworkInterface port = script.require(NetworkInterface.class, add.subject());
        String name = nic.name() + "-nsg";
        script.run(AzCommand.on("network nsg create", nic)
                .value("-n", name)
                .value("-l", Named.safe(port.identity().scope().region())));
        String created = script.create(
                "azurerm_network_security_group",
                new Block()
                        .text("resource_group_name", nic.group())
                        .text("location", port.identity().scope().region())
                        .text("name", name));
        Named group = new Named(new ArmId(nic.id().parent() + "/networkSecurityGroups/" + name));
        rules(add.group()).stream()
                .filter(rule -> rule.origin() == RuleOrigin.USER)
                .forEach(rule -> create(group, rule, script));
        script.run(AzCommand.on("network nic update", nic)
                .value("-n", nic.name())
                .value("--network-security-group", name));
        script.create(
                "azurerm_network_interface_security_group_association",
                new Block()
                        .text("network_interface_id", nic.text())
                        .plain("network_security_group_id", created + ".id"));
    }

    private static boolean isMoved(Rule old, Rule now) {
        return old.label().equals(now.label()) && old.direction() == now.direction() && old.order() != now.order();
    }

    private static void move(Named group, Rule moved, Script script) {
        requireNumber(moved);
        script.run(AzCommand.on("network nsg rule update", group)
                .value("--nsg-name", group.name())
                .value("-n", Named.safe(moved.label()))
                .value("--priority", moved.order()));
        script.edit("azurerm_network_security_rule", moved.label(), new Block().plain("priority", moved.order()));
    }

    private static void create(Named group, Rule rule, Script script) {
        requireNumber(rule);
        RuleTraffic traffic = RuleTraffic.of(rule.match());
        String name = RuleName.of(rule.label());
        script.run(traffic.into(head("network nsg rule create", group, name, rule)));
        script.create("azurerm_network_security_rule", traffic.into(block(group, name, rule)));
    }

    static void replace(Change.ReplaceRule replace, Script script) {
        Named group = group(replace.subject());
        Rule rule = replace.rule();
        requireNumber(rule);
        RuleTraffic traffic = RuleTraffic.of(rule.match());
        String name = Named.safe(rule.label());
        script.run(traffic.into(head("network nsg rule update", group, name, rule)));
        script.edit("azurerm_network_security_rule", name, traffic.into(block(group, name, rule)));
    }

    static void remove(Change.RemoveRule remove, Script script) {
        Named group = group(remove.subject());
        requireNumber(remove.rule());
        String name = Named.safe(remove.rule().label());
        script.run(AzCommand.on("network nsg rule delete", group)
                .value("--nsg-name", group.name())
                .value("-n", name));
        script.remove("azurerm_network_security_rule", name);
    }

    private static AzCommand head(String verb, Named group, String name, Rule rule) {
        return AzCommand.on(verb, group)
                .value("--nsg-name", group.name())
                .value("-n", name)
                .value("--priority", rule.order())
                .value("--direction", direction(rule))
                .value("--access", access(rule));
    }

    private static Block block(Named group, String name, Rule rule) {
        return new Block()
                .text("resource_group_name", group.group())
                .text("network_security_group_name", group.name())
                .text("name", name)
                .plain("priority", rule.order())
                .text("direction", direction(rule))
                .text("access", access(rule));
    }

    private static String direction(Rule rule) {
        return rule.direction() == Direction.INGRESS ? "Inbound" : "Outbound";
    }

    private static String access(Rule rule) {
        if (rule.action() == Action.ALWAYS_ALLOW) {
            throw new IllegalArgumentException("No rule of a network security group allows always");
        }
        return rule.action() == Action.ALLOW ? "Allow" : "Deny";
    }

    private static void requireNumber(Rule rule) {
        if (rule.origin() != RuleOrigin.USER || rule.order() < FIRST || rule.order() > LAST) {
            throw new IllegalArgumentException("No user's rule can have the number " + rule.order());
        }
    }

    private static Named group(ResourceId list) {
        if (list.kind() != ResourceKind.SECURITY_GROUP) {
            throw new IllegalArgumentException("No command edits the rules of " + list);
        }
        return Named.of(list);
    }

    private static List<Rule> rules(FilterList list) {
        return Optional.of(list.rules()).flatMap(rules -> rules.value()).orElse(List.of());
    }
}
