/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.Acl;
import io.hopscope.aliyun.oracle.Resource.Entry;
import io.hopscope.aliyun.oracle.Resource.Group;
import io.hopscope.aliyun.oracle.Resource.PortList;
import io.hopscope.aliyun.oracle.Resource.PrefixList;
import io.hopscope.aliyun.oracle.Resource.Rule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups, ACLs and named sets as the vendor writes them. */
final class FilterJson {
    private FilterJson() {}

    static Map<String, Object> group(Group group) {
        return Json.object(
                "SecurityGroupId", group.id(),
                "SecurityGroupName", group.id(),
                "VpcId", group.vpc(),
                "SecurityGroupType", group.type(),
                "ServiceManaged", false);
    }

    static Map<String, Object> rules(Group group) {
        return Json.object(
                "SecurityGroupId", group.id(),
                "VpcId", group.vpc(),
                "InnerAccessPolicy", group.inner(),
                "Permissions",
                        Json.wrapped(
                                "Permission",
                                group.rules().stream().map(FilterJson::rule).toList()));
    }

    private static Map<String, Object> rule(Rule rule) {
        String far = rule.in() ? "Source" : "Dest";
        String near = rule.in() ? "Dest" : "Source";
        Cidr peer = rule.peer();
        Cidr local = rule.local();
        Map<String, Object> json = Json.object(
                "Direction",
                rule.in() ? "ingress" : "egress",
                "Policy",
                rule.accept() ? "Accept" : "Drop",
                "Priority",
                rule.priority(),
                "IpProtocol",
                rule.protocol(),
                "PortRange",
                rule.ports(),
                "SourcePortRange",
                rule.clientPorts(),
                "NicType",
                rule.nic(),
                "SecurityGroupRuleId",
                rule.id(),
                far + "GroupId",
                text(rule.group()),
                far + "PrefixListId",
                text(rule.list()),
                "PortRangeListId",
                text(rule.portList()));
        json.put(peer != null && peer.base().v6() ? "Ipv6" + far + "CidrIp" : far + "CidrIp", text(peer));
        json.put(local != null && local.base().v6() ? "Ipv6" + near + "CidrIp" : near + "CidrIp", text(local));
        return json;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static Map<String, Object> entries(PrefixList list) {
        return Json.object(
                "PrefixListId", list.id(),
                "Entries",
                        Json.wrapped(
                                "Entry",
                                list.entries().stream()
                                        .map(block -> Json.object("Cidr", block))
                                        .toList()));
    }

    static Map<String, Object> ports(PortList list) {
        return Json.object(
                "Entries",
                list.entries().stream()
                        .map(range -> Json.object("PortRange", range))
                        .toList());
    }

    static Map<String, Object> acl(Acl acl) {
        return Json.object(
                "NetworkAclAttribute",
                Json.object(
                        "NetworkAclId", acl.id(),
                        "VpcId", acl.vpc(),
                        "IngressAclEntries", Json.wrapped("IngressAclEntry", entries(acl, true)),
                        "EgressAclEntries", Json.wrapped("EgressAclEntry", entries(acl, false))));
    }

    private static List<Map<String, Object>> entries(Acl acl, boolean in) {
        return acl.entries().stream()
                .filter(entry -> entry.in() == in)
                .map(FilterJson::entry)
                .toList();
    }

    private static Map<String, Object> entry(Entry entry) {
        return Json.object(
                "Policy",
                entry.accept() ? "accept" : "drop",
                "Protocol",
                entry.protocol(),
                "Port",
                entry.ports(),
                entry.in() ? "SourceCidrIp" : "DestinationCidrIp",
                entry.peer(),
                "EntryType",
                "custom");
    }
}
