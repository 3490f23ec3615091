/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.render;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.filter.Side;
import io.hopscope.model.network.Subnet;
import io.hopscope.net.Prefix;
import io.hopscope.spi.render.Block;
import io.hopscope.spi.render.Script;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Changes of network ACLs. One call replaces the whole list of a direction, so every entry that stays is told again, in
 * order. See https://api.alibabacloud.com/document/Vpc/2016-04-28/UpdateNetworkAclEntries.
 */
final class AclCommands {
    private record Entry(String policy, String protocol, String ports, Prefix block) {}

    private AclCommands() {}

    /** Writes the list of a direction as it is after a change. */
    static void rewrite(Change change, Direction direction, Script script) {
        FilterList after = (FilterList) change.apply(script.snapshot()).get(0);
        boolean in = direction == Direction.INGRESS;
        String list = in ? "IngressAclEntries" : "EgressAclEntries";
        AliyunCommand command = AliyunCommand.in(after.identity().scope(), "vpc UpdateNetworkAclEntries")
                .value("--NetworkAclId", after.id().value())
                .value("--Update" + list, true);
        Block block = new Block();
        List<Entry> entries = entries(after, direction);
        for (int index = 0; index < entries.size(); index++) {
            tell(command, "--" + list + "." + (index + 1) + ".", entries.get(index), in);
            block.nested(in ? "ingress_acl_entries" : "egress_acl_entries", block(entries.get(index), in));
        }
        script.run(command);
        script.edit("alicloud_network_acl", after.id().value(), block);
    }

    /** Takes the ACL that a vSwitch has off it, and puts another one there. */
    static void bind(Change.BindSubnetList bind, Script script) {
        Subnet subnet = script.require(Subnet.class, bind.subject());
        subnet.stages().value().orElse(List.of()).stream()
                .filter(stage -> stage.kind() == ResourceKind.NETWORK_ACL)
                .flatMap(stage -> stage.lists().value().orElse(List.of()).stream())
                .forEach(old -> script.run(resource("UnassociateNetworkAcl", subnet, old)));
        script.run(resource("AssociateNetworkAcl", subnet, bind.list()));
        script.create(
                "alicloud_vpc_network_acl_attachment",
                new Block()
                        .text("network_acl_id", bind.list().value())
                        .text("resource_id", subnet.id().value())
                        .text("resource_type", "VSwitch"));
    }

    private static AliyunCommand resource(String verb, Subnet subnet, ResourceId acl) {
        return AliyunCommand.in(subnet.identity().scope(), "vpc " + verb)
                .value("--NetworkAclId", acl.value())
                .value("--Resource.1.ResourceId", subnet.id().value())
                .value("--Resource.1.ResourceType", "VSwitch");
    }

    private static List<Entry> entries(FilterList list, Direction direction) {
        List<Rule> rules = list.rules()
                .value()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The entries of " + list.id() + " are not known, and all of them would have to be told again"));
        Side far = direction == Direction.INGRESS ? Side.SOURCE : Side.DESTINATION;
        List<Entry> entries = new ArrayList<>();
        rules.stream()
                .filter(rule -> rule.direction() == direction && rule.origin() == RuleOrigin.USER)
                .sorted(Comparator.comparingInt(Rule::order))
                .forEach(rule -> entries.addAll(entries(rule, RuleTraffic.of(rule.match(), far))));
        return entries;
    }

    private static List<Entry> entries(Rule rule, RuleTraffic traffic) {
        List<Entry> entries = new ArrayList<>();
        for (Prefix prefix : traffic.prefixes()) {
            for (String ports : traffic.portRanges()) {
                String policy = rule.action() == Action.DENY ? "drop" : "accept";
                entries.add(new Entry(policy, traffic.protocol(), ports, prefix));
            }
        }
        return entries;
    }

    private static void tell(AliyunCommand command, String name, Entry entry, boolean in) {
        command.value(name + "Protocol", entry.protocol())
                .value(name + "Port", entry.ports())
                .value(name + (in ? "SourceCidrIp" : "DestinationCidrIp"), entry.block())
                .value(name + "Policy", entry.policy());
        if (RuleTraffic.isSix(entry.block())) {
            command.value(name + "IpVersion", "IPV6");
        }
    }

    private static Block block(Entry entry, boolean in) {
        return new Block()
                .text("protocol", entry.protocol())
                .text("port", entry.ports())
                .text(in ? "source_cidr_ip" : "destination_cidr_ip", entry.block())
                .text("policy", entry.policy());
    }
}
