/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Acl;
import io.hopscope.tencent.oracle.Resource.Entry;
import io.hopscope.tencent.oracle.Resource.Group;
import io.hopscope.tencent.oracle.Resource.Rule;
import io.hopscope.tencent.oracle.Resource.Subnet;
import io.hopscope.tencent.oracle.Resource.Template;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Security groups, templates and network ACLs as the API answers them. */
final class FilterJson {
    private static final Cidr ANY = Cidr.of("0.0.0.0/0");
    private static final Cidr ANY_V6 = Cidr.of("::/0");

    private final World world;

    FilterJson(World world) {
        this.world = world;
    }

    Map<String, Object> group(Group group) {
        return Json.object(
                "SecurityGroupId",
                group.id(),
                "SecurityGroupName",
                "door of " + group.id(),
                "ProjectId",
                String.valueOf(group.project()));
    }

    Map<String, Object> policies(Group group) {
        Map<String, Object> set =
                Json.object("Version", "3", "Ingress", policies(group.ingress()), "Egress", policies(group.egress()));
        return Json.object("SecurityGroupPolicySet", set);
    }

    /** In another order than their indices say. */
    private static List<Object> policies(List<Rule> rules) {
        List<Object> all = new ArrayList<>();
        for (Rule rule : rules) {
            all.add(policy(rule, all.size()));
        }
        Collections.reverse(all);
        return all;
    }

    private static Map<String, Object> policy(Rule rule, int index) {
        String peer = rule.peer();
        boolean group = peer.startsWith("sg-");
        boolean template = peer.startsWith("ipm");
        boolean prefix = !group && !template;
        Map<String, Object> item = Json.object(
                "PolicyIndex",
                index,
                "Action",
                rule.accept() ? "ACCEPT" : "DROP",
                "CidrBlock",
                prefix && !peer.contains(":") ? peer : "",
                "Ipv6CidrBlock",
                prefix && peer.contains(":") ? peer : "",
                "SecurityGroupId",
                group ? peer : "");
        item.put("AddressTemplate", template("Address", template ? peer : ""));
        service(item, rule.service());
        return item;
    }

    private static void service(Map<String, Object> item, String service) {
        boolean template = service.startsWith("ppm");
        item.put("ServiceTemplate", template("Service", template ? service : ""));
        if (!template) {
            String[] parts = service.split("/", 2);
            item.put("Protocol", parts[0]);
            item.put("Port", parts.length > 1 ? parts[1] : "all");
        }
    }

    /** A reference to a template or a group of them; two empty texts where there is none. */
    private static Map<String, Object> template(String kind, String id) {
        boolean group = id.startsWith("ipmg-") || id.startsWith("ppmg-");
        return Json.object(kind + "Id", group ? "" : id, kind + "GroupId", group ? id : "");
    }

    List<Object> templates(String prefix) {
        String kind = prefix.startsWith("ip") ? "Address" : "Service";
        boolean group = prefix.endsWith("g-");
        return world.all(Template.class)
                .filter(template -> template.id().startsWith(prefix))
                .<Object>map(template -> Json.object(
                        kind + (group ? "TemplateGroupId" : "TemplateId"),
                        template.id(),
                        kind + (group ? "TemplateIdSet" : "Set"),
                        template.entries()))
                .toList();
    }

    Map<String, Object> acl(Acl acl) {
        boolean odd = acl.id().hashCode() % 3 == 0;
        return Json.object(
                "NetworkAclId",
                acl.id(),
                "NetworkAclType",
                acl.quintuple() ? "QUINTUPLE" : odd ? "1" : "TRIPLE",
                "SubnetSet",
                subnets(acl),
                "IngressEntries",
                acl.quintuple() ? List.of() : entries(acl, true),
                "EgressEntries",
                acl.quintuple() ? List.of() : entries(acl, false));
    }

    private List<Object> subnets(Acl acl) {
        return world.all(Subnet.class)
                .filter(subnet -> acl.id().equals(subnet.acl()))
                .<Object>map(subnet -> Json.object("SubnetId", subnet.id(), "VpcId", subnet.vpc()))
                .toList();
    }

    private static List<Object> entries(Acl acl, boolean ingress) {
        Map<Boolean, Integer> priorities = new HashMap<>();
        List<Object> all = new ArrayList<>();
        for (Entry entry : acl.entries()) {
            if (entry.ingress() == ingress) {
                Cidr far = ingress ? entry.source() : entry.destination();
                int priority = priorities.merge(far.base().v6(), 1, Integer::sum);
                all.add(triple(entry, far, priority));
            }
        }
        Collections.reverse(all);
        return all;
    }

    private static Map<String, Object> triple(Entry entry, Cidr far, int priority) {
        Map<String, Object> item = Json.object(
                "Action",
                word(entry, priority),
                "Protocol",
                entry.protocol(),
                "Priority",
                priority,
                far.base().v6() ? "Ipv6CidrBlock" : "CidrBlock",
                far.toString());
        if (Services.hasPorts(entry.protocol())) {
            item.put("Port", entry.destinationPort());
        }
        return item;
    }

    private static String word(Entry entry, int priority) {
        String word = entry.accept() ? "Accept" : "Drop";
        return priority % 2 == 0 ? word : word.toUpperCase(java.util.Locale.ROOT);
    }

    Map<String, Object> quintuples(Acl acl) {
        Map<String, Integer> priorities = new HashMap<>();
        List<Object> all = new ArrayList<>();
        for (Entry entry : acl.entries()) {
            boolean v6 = entry.source().base().v6();
            int priority = priorities.merge(v6 + " " + entry.ingress(), 1, Integer::sum);
            all.add(quintuple(entry, v6 ? "Ipv6" : "", priority));
        }
        Collections.reverse(all);
        return Json.object("NetworkAclQuintupleSet", all, "TotalCount", all.size());
    }

    private static Map<String, Object> quintuple(Entry entry, String family, int priority) {
        return Json.object(
                "NetworkAclDirection",
                entry.ingress() ? "INGRESS" : "EGRESS",
                "Action",
                word(entry, priority),
                "Protocol",
                entry.protocol(),
                family.isEmpty() ? "SourceCidr" : "SourceIPv6Cidr",
                entry.source().toString(),
                "SourcePort",
                entry.sourcePort(),
                family.isEmpty() ? "DestinationCidr" : "DestinationIPv6Cidr",
                entry.destination().toString(),
                "DestinationPort",
                entry.destinationPort(),
                "Priority",
                priority);
    }

    /** Everything of a family. */
    static Cidr any(boolean v6) {
        return v6 ? ANY_V6 : ANY;
    }
}
