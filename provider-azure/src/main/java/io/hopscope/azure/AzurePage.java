/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure;

import io.hopscope.reach.trace.FindingSource;
import java.net.URI;

/** Pages of Azure's documentation. */
enum AzurePage {
    STATES(
            "States and billing status of virtual machines",
            "https://learn.microsoft.com/azure/virtual-machines/states-billing"),
    AGENT("Virtual machine agent", "https://learn.microsoft.com/azure/virtual-machines/extensions/agent-windows"),
    INTERFACES(
            "Network interfaces",
            "https://learn.microsoft.com/azure/virtual-network/virtual-network-network-interface"),
    APPLIANCES(
            "Network virtual appliance issues",
            "https://learn.microsoft.com/azure/virtual-network/virtual-network-troubleshoot-nva"),
    GROUPS(
            "Network security groups",
            "https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview"),
    ADMIN_RULES(
            "Security admin rules",
            "https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins"),
    TAGS("Service tags", "https://learn.microsoft.com/azure/virtual-network/service-tags-overview"),
    ROUTING(
            "Virtual network traffic routing",
            "https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview"),
    BESIDE_FIREWALL(
            "Integrate a firewall with a load balancer", "https://learn.microsoft.com/azure/firewall/integrate-lb"),
    IPV6("IPv6 for virtual networks", "https://learn.microsoft.com/azure/virtual-network/ip-services/ipv6-overview"),
    ADDRESSES(
            "Public IP addresses", "https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses"),
    BASIC(
            "Upgrade of Basic public IP addresses",
            "https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-basic-upgrade-guidance"),
    MANY_ADDRESSES(
            "Multiple IP addresses",
            "https://learn.microsoft.com/azure/virtual-network/ip-services/virtual-network-multiple-ip-addresses-portal"),
    DEFAULT_OUTBOUND(
            "Default outbound access",
            "https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access"),
    NAT("NAT gateways", "https://learn.microsoft.com/azure/nat-gateway/nat-overview"),
    NAT_RESOURCE("NAT gateway resources", "https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource"),
    NAT_ZONES(
            "NAT gateways and availability zones",
            "https://learn.microsoft.com/azure/nat-gateway/nat-availability-zones"),
    PEERINGS(
            "Virtual network peerings",
            "https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering"),
    PEERING_ISSUES(
            "Virtual network peering issues",
            "https://learn.microsoft.com/azure/virtual-network/virtual-network-troubleshoot-peering-issues"),
    PEERING_SYNC(
            "Virtual Network Peerings - Create Or Update",
            "https://learn.microsoft.com/rest/api/virtualnetwork/virtual-network-peerings/create-or-update"),
    BALANCER("Load balancer components", "https://learn.microsoft.com/azure/load-balancer/components"),
    PROBES(
            "Load balancer health probes",
            "https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview"),
    ENDPOINTS("Private endpoints", "https://learn.microsoft.com/azure/private-link/private-endpoint-overview"),
    ENDPOINT_POLICIES(
            "Network policies for private endpoints",
            "https://learn.microsoft.com/azure/private-link/disable-private-endpoint-network-policy");

    private final String title;
    private final URI address;

    AzurePage(String title, String address) {
        this.title = title;
        this.address = URI.create(address);
    }

    /** The page, for a code whose words are the vendor's too. */
    FindingSource source() {
        return meaning("");
    }

    /** The page, with what a code means there. */
    FindingSource meaning(String words) {
        return new FindingSource.Documented(title, address, words);
    }
}
