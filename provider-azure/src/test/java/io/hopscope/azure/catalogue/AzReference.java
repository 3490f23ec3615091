/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Commands and options of the Azure command line that fixes may use, and attributes of Terraform resources, as their
 * references have them: https://learn.microsoft.com/cli/azure/reference-index and
 * https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs.
 */
final class AzReference {
    private static final Set<String> EVERYWHERE = Set.of("--subscription", "-g", "-n", "--query", "-o");
    private static final String RULE = "--nsg-name --priority --direction --access --protocol --source-address-prefixes"
            + " --source-port-ranges --source-asgs --destination-address-prefixes --destination-port-ranges"
            + " --destination-asgs";
    private static final String ROUTE = "--route-table-name --address-prefix --next-hop-type --next-hop-ip-address";
    private static final Map<String, String> OPTIONS = Map.ofEntries(
            Map.entry("vm start", ""),
            Map.entry("vmss start", "--instance-ids"),
            Map.entry("network nic update", "--ip-forwarding --network-security-group"),
            Map.entry("network nic ip-config list", "--nic-name"),
            Map.entry("network nic ip-config update", "--nic-name --application-security-groups --public-ip-address"),
            Map.entry("network public-ip create", "-l --sku --allocation-method"),
            Map.entry("network nsg create", "-l"),
            Map.entry("network nsg rule create", RULE),
            Map.entry("network nsg rule update", RULE),
            Map.entry("network nsg rule delete", "--nsg-name"),
            Map.entry("network route-table create", "-l"),
            Map.entry("network route-table route create", ROUTE),
            Map.entry("network route-table route update", ROUTE),
            Map.entry("network route-table route delete", "--route-table-name"),
            Map.entry("network vnet subnet update", "--vnet-name --network-security-group --route-table --nat-gateway"),
            Map.entry("network vnet peering create", "--vnet-name --remote-vnet --allow-vnet-access"),
            Map.entry("network vnet peering delete", "--vnet-name"),
            Map.entry("network vnet peering sync", "--vnet-name"),
            Map.entry("network nat gateway create", "-l --sku --public-ip-addresses"),
            Map.entry("network nat gateway update", "--public-ip-addresses"));

    private static final Map<String, String> ATTRIBUTES = Map.ofEntries(
            Map.entry(
                    "azurerm_network_security_rule",
                    "resource_group_name network_security_group_name name priority direction access protocol"
                            + " source_address_prefix source_address_prefixes source_port_range source_port_ranges"
                            + " source_application_security_group_ids destination_address_prefix"
                            + " destination_address_prefixes destination_port_range destination_port_ranges"
                            + " destination_application_security_group_ids"),
            Map.entry("azurerm_network_security_group", "resource_group_name location name"),
            Map.entry(
                    "azurerm_network_interface_security_group_association",
                    "network_interface_id network_security_group_id"),
            Map.entry(
                    "azurerm_network_interface_application_security_group_association",
                    "network_interface_id application_security_group_id"),
            Map.entry("azurerm_subnet_network_security_group_association", "subnet_id network_security_group_id"),
            Map.entry("azurerm_network_interface", "ip_forwarding_enabled ip_configuration.public_ip_address_id"),
            Map.entry("azurerm_public_ip", "resource_group_name location name sku allocation_method"),
            Map.entry("azurerm_route_table", "resource_group_name name location"),
            Map.entry(
                    "azurerm_route",
                    "resource_group_name route_table_name name address_prefix next_hop_type next_hop_in_ip_address"),
            Map.entry("azurerm_subnet_route_table_association", "subnet_id route_table_id"),
            Map.entry(
                    "azurerm_virtual_network_peering",
                    "resource_group_name virtual_network_name name remote_virtual_network_id triggers"),
            Map.entry("azurerm_nat_gateway", "resource_group_name location name sku_name"),
            Map.entry("azurerm_nat_gateway_public_ip_association", "public_ip_address_id nat_gateway_id"),
            Map.entry("azurerm_subnet_nat_gateway_association", "subnet_id nat_gateway_id"));

    private static final Pattern OPTION = Pattern.compile(" (--?[a-z][a-z-]*)");
    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'\\\\'')*'");
    private static final Pattern TYPE =
            Pattern.compile("^(?:resource \"|# existing |# remove the )(azurerm_[a-z_]+).*");
    private static final Pattern ATTRIBUTE = Pattern.compile("^ *([a-z_.]+) = .*");

    private AzReference() {}

    static Set<String> verbs() {
        return OPTIONS.keySet();
    }

    /** What a command is called: the words before the first option. */
    static String verb(String command) {
        return command.replaceFirst("^az ", "").replaceFirst(" -.*", "");
    }

    /** What no reference knows in a command. */
    static List<String> unknown(String command) {
        String options = OPTIONS.get(verb(command));
        if (options == null) {
            return List.of(verb(command));
        }
        Set<String> known = Set.of(options.split(" "));
        List<String> unknown = new ArrayList<>();
        Matcher found = OPTION.matcher(QUOTED.matcher(command).replaceAll("x"));
        while (found.find()) {
            String option = found.group(1);
            if (!known.contains(option) && !EVERYWHERE.contains(option)) {
                unknown.add(verb(command) + " " + option);
            }
        }
        return unknown;
    }

    /** What no reference knows in lines of Terraform. */
    static Stream<String> unknownTerraform(List<String> lines) {
        List<String> unknown = new ArrayList<>();
        String type = "";
        for (String line : lines) {
            Matcher head = TYPE.matcher(line);
            Matcher attribute = ATTRIBUTE.matcher(line);
            if (head.matches()) {
                type = head.group(1);
            } else if (attribute.matches()
                    && !Set.of(ATTRIBUTES.getOrDefault(type, "").split(" ")).contains(attribute.group(1))) {
                unknown.add(type + "." + attribute.group(1));
            }
        }
        return unknown.stream();
    }
}
