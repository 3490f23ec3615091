/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import io.hopscope.azure.oracle.Resource.Nsg;
import io.hopscope.azure.oracle.Resource.Rule;
import io.hopscope.azure.oracle.Resource.Side;
import io.hopscope.azure.oracle.Resource.Tag;
import io.hopscope.azure.oracle.Resource.Vnet;
import java.util.List;
import java.util.Map;

/** Security groups, admin rules and service tags as answers. */
final class FilterJson {
    private final World world;

    FilterJson(World world) {
        this.world = world;
    }

    Map<String, Object> nsg(Nsg nsg) {
        return Names.item(
                Lists.NSGS,
                nsg.id(),
                Json.object(
                        "securityRules",
                        nsg.rules().stream()
                                .map(rule -> rule(nsg, "securityRules", rule))
                                .toList(),
                        "defaultSecurityRules",
                        nsg.standing()
                                ? Filters.standing().stream()
                                        .map(rule -> rule(nsg, "defaultSecurityRules", rule))
                                        .toList()
                                : null));
    }

    private static Map<String, Object> rule(Nsg nsg, String list, Rule rule) {
        Map<String, Object> properties = Json.object(
                "priority", rule.priority(),
                "direction", rule.inbound() ? "Inbound" : "Outbound",
                "access", rule.access(),
                "protocol", rule.protocol());
        ports(properties, "sourcePortRange", rule.sourcePorts());
        ports(properties, "destinationPortRange", rule.ports());
        side(properties, "source", rule.source());
        side(properties, "destination", rule.destination());
        return Json.object(
                "id",
                Names.id(Lists.NSGS, nsg.id()) + "/" + list + "/" + rule.name(),
                "name",
                rule.name(),
                "properties",
                properties);
    }

    /** One in the singular field, several in the plural one; the other is empty. */
    private static void ports(Map<String, Object> properties, String field, List<String> ranges) {
        boolean one = ranges.size() == 1;
        properties.put(field, one ? ranges.get(0) : "");
        properties.put(field + "s", one ? List.of() : ranges);
    }

    private static void side(Map<String, Object> properties, String end, Side side) {
        ports(properties, end + "AddressPrefix", side.prefixes());
        if (!side.prefixes().isEmpty() || side.groups().isEmpty()) {
            properties.put(end + "AddressPrefixes", properties.remove(end + "AddressPrefixs"));
        } else {
            properties.remove(end + "AddressPrefixs");
        }
        if (!side.groups().isEmpty()) {
            properties.put(
                    end + "ApplicationSecurityGroups",
                    side.groups().stream()
                            .map(group -> Names.refTo(Names.id(Lists.ASGS, group)))
                            .toList());
        }
    }

    Map<String, Object> admin(Vnet vnet) {
        List<Rule> rules = vnet.admin() == null ? List.of() : vnet.admin();
        return Json.object(
                "value", rules.stream().map(rule -> adminRule(vnet, rule)).toList());
    }

    private static Map<String, Object> adminRule(Vnet vnet, Rule rule) {
        Map<String, Object> properties = Json.object(
                "access", rule.access(),
                "priority", rule.priority(),
                "direction", rule.inbound() ? "Inbound" : "Outbound",
                "protocol", rule.protocol(),
                "sources", addresses(rule.source()),
                "destinations", addresses(rule.destination()),
                "sourcePortRanges", ranges(rule.sourcePorts()),
                "destinationPortRanges", ranges(rule.ports()),
                "provisioningState", "Succeeded");
        String manager = Names.id("networkManagers", "keel");
        return Json.object(
                "id",
                manager + "/securityAdminConfigurations/c/ruleCollections/" + vnet.id() + "/rules/" + rule.name(),
                "kind",
                "Custom",
                "configurationDescription",
                "keel's own",
                "properties",
                properties);
    }

    private static List<String> ranges(List<String> ports) {
        return ports.stream()
                .map(range -> range.equals("*") ? "0-65535" : range)
                .toList();
    }

    private static List<Map<String, Object>> addresses(Side side) {
        return side.prefixes().stream()
                .map(text -> Json.object("addressPrefix", text, "addressPrefixType", kind(text)))
                .toList();
    }

    private static String kind(String text) {
        if (Filters.isNetworkGroup(text)) {
            return "NetworkGroup";
        }
        return text.equals("*") || text.contains("/") ? "IPPrefix" : "ServiceTag";
    }

    Map<String, Object> tags() {
        List<Map<String, Object>> values = world.all(Tag.class)
                .map(tag -> Json.object(
                        "id",
                        tag.id(),
                        "name",
                        tag.id(),
                        "properties",
                        Json.object(
                                "addressPrefixes",
                                tag.prefixes().stream().map(Cidr::toString).toList())))
                .toList();
        return Json.object("name", "Public", "cloud", "Public", "changeNumber", "7", "values", values);
    }
}
