/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure;

import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.FindingSources;

/** Where Azure documents the rules behind finding codes; {@code docs/findings.md} links them. Stateless. */
public final class AzureFindings {
    private AzureFindings() {}

    /** What Azure says about each code. */
    public static FindingSources sources() {
        FindingSources.Builder said = FindingSources.builder();
        atMachines(said);
        atFilters(said);
        onTheWay(said);
        atPublicAddresses(said);
        atLinksAndServices(said);
        never(said);
        neverAtServices(said);
        return said.build();
    }

    private static void atMachines(FindingSources.Builder said) {
        said.put(AzurePage.STATES.source(), FindingCode.INSTANCE_NOT_RUNNING);
        said.put(
                AzurePage.STATES.meaning(
                        "the provisioning state of a machine or an interface is Failed, which says nothing about its power"),
                FindingCode.OPERATION_FAILED);
        said.put(AzurePage.AGENT.source(), FindingCode.GUEST_SILENT);
        said.put(AzurePage.INTERFACES.source(), FindingCode.INTERFACE_DETACHED);
        said.put(
                AzurePage.APPLIANCES.meaning("IP forwarding is off on the interface of an appliance"),
                FindingCode.FORWARDING_NOT_ALLOWED);
        said.put(AzurePage.ENDPOINTS.meaning("the interface of a private endpoint"), FindingCode.SERVICE_INTERFACE);
        said.put(AzurePage.IPV6.source(), FindingCode.NO_ADDRESS_OF_FAMILY);
        said.put(AzurePage.MANY_ADDRESSES.source(), FindingCode.GUEST_SETUP_NEEDED);
    }

    private static void atFilters(FindingSources.Builder said) {
        said.put(
                AzurePage.GROUPS.meaning(
                        "a network security group of the subnet or of the interface; both must allow, and in each the first rule by priority decides"),
                FindingCode.SECURITY_GROUP_INGRESS,
                FindingCode.SECURITY_GROUP_EGRESS);
        said.put(
                AzurePage.GROUPS.source(),
                FindingCode.INTERNET_RULE_IDLE,
                FindingCode.RULE_SHADOWED,
                FindingCode.LIST_UNUSED,
                FindingCode.UNEXPECTED_ACCESS);
        said.put(
                AzurePage.ADMIN_RULES.meaning(
                        "a security admin rule of a network manager, which no network security group overrules"),
                FindingCode.FILTER_DENY);
        said.put(
                AzurePage.TAGS.meaning("the tag VirtualNetwork takes in the prefixes of the subnet's own routes"),
                FindingCode.NAME_WIDENED);
        said.put(AzurePage.ENDPOINT_POLICIES.source(), FindingCode.FILTER_BYPASSED);
    }

    private static void onTheWay(FindingSources.Builder said) {
        said.put(AzurePage.ROUTING.meaning("a route sends private addresses to the Internet"), FindingCode.NO_ROUTE);
        said.put(
                AzurePage.ROUTING.meaning("a route to the virtual network gateway where there is no VPN gateway"),
                FindingCode.ROUTE_BLACKHOLE);
        said.put(
                AzurePage.ROUTING.meaning(
                        "the next hop is None, in a route table or among the platform's own routes for private ranges"),
                FindingCode.ROUTE_DISCARDS);
        said.put(
                AzurePage.ROUTING.meaning(
                        "nobody has the address of the appliance that a route names, or the one that was asked for"),
                FindingCode.ADDRESS_NOT_FOUND);
        said.put(
                AzurePage.ROUTING.source(),
                FindingCode.ADDRESS_OVERLAPS,
                FindingCode.NETWORK_DIVERTED,
                FindingCode.TABLE_UNUSED);
        said.put(AzurePage.ROUTING.meaning("a route table on GatewaySubnet"), FindingCode.GATEWAY_MISROUTED);
        said.put(
                AzurePage.APPLIANCES.meaning("an appliance in a subnet whose routes lead to the appliance"),
                FindingCode.ROUTING_LOOP);
        said.put(
                AzurePage.BESIDE_FIREWALL.meaning(
                        "a default route leads to an appliance, while clients come in by a public address of the machine or by a load balancer"),
                FindingCode.RETURN_PATH_DIFFERS);
        said.put(AzurePage.IPV6.meaning("a VPN gateway carries IPv4 only"), FindingCode.GATEWAY_REFUSES);
    }

    private static void atPublicAddresses(FindingSources.Builder said) {
        said.put(
                AzurePage.DEFAULT_OUTBOUND.meaning(
                        "neither a public address nor a load balancer, a NAT gateway or default outbound access stands in"),
                FindingCode.NO_PUBLIC_ADDRESS);
        said.put(AzurePage.DEFAULT_OUTBOUND.source(), FindingCode.EXIT_BORROWED);
        said.put(AzurePage.ADDRESSES.source(), FindingCode.PUBLIC_ADDRESS_DOWN, FindingCode.PUBLIC_ADDRESS_UNUSED);
        said.put(
                AzurePage.ADDRESSES.meaning(
                        "a Standard address, and no network security group on subnet and interface"),
                FindingCode.DOOR_CLOSED);
        said.put(AzurePage.BASIC.meaning("an address of the Basic kind"), FindingCode.KIND_RETIRED);
        said.put(AzurePage.NAT_RESOURCE.source(), FindingCode.NAT_NO_ADDRESS);
        said.put(AzurePage.NAT_RESOURCE.meaning("TCP and UDP only, so no ping"), FindingCode.NAT_REFUSES);
        said.put(AzurePage.NAT.source(), FindingCode.NAT_OPENS_NOTHING_INWARD);
        said.put(AzurePage.NAT_ZONES.source(), FindingCode.SINGLE_POINT_OF_FAILURE);
    }

    private static void atLinksAndServices(FindingSources.Builder said) {
        said.put(
                AzurePage.PEERINGS.meaning(
                        "two networks that only a third one joins; what lies beyond meets the platform's own route to None"),
                FindingCode.PEERING_NOT_TRANSITIVE);
        said.put(
                AzurePage.PEERINGS.meaning("one half is missing or not in the state Connected"),
                FindingCode.PEERING_DOWN);
        said.put(AzurePage.PEERING_SYNC.source(), FindingCode.PEERING_OUT_OF_STEP);
        said.put(AzurePage.PEERING_ISSUES.source(), FindingCode.RANGES_OVERLAP);
        said.put(
                AzurePage.BALANCER.meaning("no load-balancing rule and no inbound NAT rule has the port"),
                FindingCode.LISTENER_MISSING);
        said.put(
                AzurePage.BALANCER.meaning("an empty backend pool, or an inbound NAT rule without a target"),
                FindingCode.NO_TARGETS);
        said.put(
                AzurePage.PROBES.meaning("its probe is denied, or the administrative state is Down"),
                FindingCode.TARGET_NOT_USED);
        said.put(
                AzurePage.ENDPOINTS.meaning("the connection of a private endpoint is not approved"),
                FindingCode.ENDPOINT_DOWN);
    }

    private static void never(FindingSources.Builder said) {
        said.never(
                "Azure tells no lock that stops the packets of a machine; what a subscription loses is deallocated.",
                FindingCode.INSTANCE_LOCKED);
        said.never(
                "The lists that are read tell nothing about the health of a host; a silent agent is told as GUEST_SILENT.",
                FindingCode.HEALTH_CHECK_FAILED);
        said.never(
                "Network security groups keep state, on subnets too; Azure has no stateless list.",
                FindingCode.NETWORK_ACL_INGRESS,
                FindingCode.NETWORK_ACL_EGRESS,
                FindingCode.NETWORK_ACL_REPLY);
        said.never(
                "Azure has no block between a subnet and the Internet beside its rules.",
                FindingCode.PUBLIC_ACCESS_BLOCKED);
        said.never(
                "The platform's own routes cover every address; a reply that they drop is told as ROUTE_DISCARDS.",
                FindingCode.NO_RETURN_ROUTE);
        said.never(
                "Every network has its way to the Internet; a gateway that is missing is told as ROUTE_BLACKHOLE.",
                FindingCode.GATEWAY_NOT_ATTACHED);
        said.never(
                "The platform's resolver cannot be switched off; resolvers of one's own that nobody reaches are told by what stops the packet.",
                FindingCode.RESOLVER_OFF);
        said.never("A rule can name an application security group only while it exists.", FindingCode.STALE_REFERENCE);
    }

    private static void neverAtServices(FindingSources.Builder said) {
        said.never(
                "A NAT gateway of Azure has no state of its own; one without an address is told as NAT_NO_ADDRESS.",
                FindingCode.NAT_DOWN);
        said.never(
                "Virtual WAN hubs are not read; hubs that are built of peerings and appliances are told by those.",
                FindingCode.HUB_DOWN,
                FindingCode.HUB_NOT_ATTACHED,
                FindingCode.HUB_ZONE_WITHOUT_PORT,
                FindingCode.HUB_NOT_ASSOCIATED,
                FindingCode.HUB_NO_ROUTE,
                FindingCode.HUB_BLACKHOLE);
        said.never(
                "A load balancer of Azure has no state of its own; its rules, probes and pools decide.",
                FindingCode.BALANCER_DOWN);
        said.never("Endpoints of Azure take every protocol that their service offers.", FindingCode.ENDPOINT_REFUSES);
    }
}
