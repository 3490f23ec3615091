/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Rule;
import java.util.List;

/**
 * Entries of network ACLs (<a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAclEntry.html">adding</a>, <a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceNetworkAclEntry.html">changing</a>, <a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteNetworkAclEntry.html">removing</a>).
 */
final class AclCommands {
    private static final String TERRAFORM = "aws_network_acl_rule";

    private AclCommands() {}

    /** Adds a rule at its order, or right behind the rule that has it. */
    static void add(ResourceId acl, Rule rule, AwsScript script) {
        List<AclEntry> entries = AclEntry.of(rule);
        create(acl, entries, numbers(acl, rule, script).freeBehind(rule.order(), entries.size()), script);
    }

    /** Adds a rule at its order, or right before the rule that has it: numbers of existing rules stay. */
    static void insert(ResourceId acl, Rule rule, AwsScript script) {
        List<AclEntry> entries = AclEntry.of(rule);
        create(acl, entries, numbers(acl, rule, script).free(rule.order(), entries.size()), script);
    }

    /** What AWS can only write as several entries takes the rule's number and free ones right behind it. */
    static void replace(ResourceId acl, Rule rule, AwsScript script) {
        String id = SafeId.of(acl);
        int number = AclNumbers.of(rule);
        List<AclEntry> entries = AclEntry.of(rule);
        List<AclEntry> others = entries.subList(1, entries.size());
        int first = others.isEmpty() ? number : numbers(acl, rule, script).freeBehind(number, others.size());
        script.run(entries.get(0).command("replace-network-acl-entry", id, number), acl);
        script.edit(TERRAFORM, id, entries.get(0).terraform(id, number));
        create(acl, others, first, script);
    }

    static void delete(ResourceId acl, Rule rule, AwsScript script) {
        String id = SafeId.of(acl);
        int number = AclNumbers.of(rule);
        script.run(
                AwsCommand.ec2("delete-network-acl-entry")
                        .value("--network-acl-id", id)
                        .flag(AclEntry.flag(rule.direction()))
                        .value("--rule-number", number),
                acl);
        script.remove(TERRAFORM, AclEntry.place(id, number, rule.direction()));
    }

    private static void create(ResourceId acl, List<AclEntry> entries, int first, AwsScript script) {
        String id = SafeId.of(acl);
        for (int i = 0; i < entries.size(); i++) {
            script.run(entries.get(i).command("create-network-acl-entry", id, first + i), acl);
            script.create(TERRAFORM, entries.get(i).terraform(id, first + i));
        }
    }

    private static AclNumbers numbers(ResourceId acl, Rule rule, AwsScript script) {
        return AclNumbers.of(script.require(FilterList.class, acl), rule.direction());
    }
}
