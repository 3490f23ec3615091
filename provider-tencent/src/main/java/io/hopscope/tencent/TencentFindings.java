/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent;

import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.FindingSources;

/** Where Tencent Cloud documents the rules behind finding codes; {@code docs/findings.md} links them. Stateless. */
public final class TencentFindings {
    private TencentFindings() {}

    /** What Tencent Cloud says about each code. */
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
        said.put(
                TencentPage.MACHINES.meaning(
                        "stopped, rescue mode among the states; a live migration keeps a machine running"),
                FindingCode.INSTANCE_NOT_RUNNING);
        said.put(
                TencentPage.MACHINES.meaning("expired, isolated for debt, or isolated for security while it runs"),
                FindingCode.INSTANCE_LOCKED);
        said.put(TencentPage.INTERFACES.source(), FindingCode.INTERFACE_DETACHED, FindingCode.SERVICE_INTERFACE);
        said.put(TencentPage.NETWORK_TYPES.source(), FindingCode.NO_ADDRESS_OF_FAMILY);
    }

    private static void atFilters(FindingSources.Builder said) {
        said.put(
                TencentPage.GROUPS.meaning(
                        "groups are read in the order in which they are bound, rules by their index; the first that matches decides"),
                FindingCode.SECURITY_GROUP_INGRESS,
                FindingCode.SECURITY_GROUP_EGRESS);
        said.put(
                TencentPage.GROUPS.source(),
                FindingCode.INTERNET_RULE_IDLE,
                FindingCode.RULE_SHADOWED,
                FindingCode.LIST_UNUSED,
                FindingCode.UNEXPECTED_ACCESS);
        said.put(
                TencentPage.GROUPS.meaning("the group that a rule names is gone or belongs to another project"),
                FindingCode.STALE_REFERENCE);
        said.put(
                TencentPage.ACLS.source(),
                FindingCode.NETWORK_ACL_INGRESS,
                FindingCode.NETWORK_ACL_EGRESS,
                FindingCode.NETWORK_ACL_REPLY);
    }

    private static void onTheWay(FindingSources.Builder said) {
        said.put(
                TencentPage.ROUTES.meaning(
                        "no route that is switched on covers the address, and the machine has no public address"),
                FindingCode.NO_ROUTE);
        said.put(
                TencentPage.ROUTES.source(),
                FindingCode.NO_RETURN_ROUTE,
                FindingCode.ADDRESS_OVERLAPS,
                FindingCode.RANGES_OVERLAP,
                FindingCode.TABLE_UNUSED,
                FindingCode.ROUTING_LOOP);
        said.put(
                TencentPage.NETWORK_TYPES.meaning(
                        "the next hop is gone, or a machine that was not made a public gateway"),
                FindingCode.ROUTE_BLACKHOLE);
        said.put(
                TencentPage.VIRTUAL_ADDRESSES.meaning("nobody has the address, or nobody holds the virtual one"),
                FindingCode.ADDRESS_NOT_FOUND);
        said.put(
                TencentPage.NAT_OR_ADDRESS.meaning(
                        "an address in direct mode, while the subnet's routes lead to a NAT gateway"),
                FindingCode.RETURN_PATH_DIFFERS);
        said.put(
                TencentPage.VPN.meaning("a VPN gateway without a tunnel that is up"), FindingCode.GATEWAY_NOT_ATTACHED);
    }

    private static void atPublicAddresses(FindingSources.Builder said) {
        said.put(
                TencentPage.ADDRESSES.source(),
                FindingCode.NO_PUBLIC_ADDRESS,
                FindingCode.PUBLIC_ADDRESS_DOWN,
                FindingCode.PUBLIC_ADDRESS_UNUSED);
        said.put(
                TencentPage.NETWORK_TYPES.meaning("stopped for debt, restricted or not available"),
                FindingCode.NAT_DOWN);
        said.put(
                TencentPage.NETWORK_TYPES.meaning("none is bound, or all of them are blocked"),
                FindingCode.NAT_NO_ADDRESS);
        said.put(
                TencentPage.SNAT.meaning(
                        "in strict mode, who no source rule names; and protocols other than TCP, UDP and ICMP"),
                FindingCode.NAT_REFUSES);
        said.put(TencentPage.DNAT.meaning("no port is forwarded"), FindingCode.NAT_OPENS_NOTHING_INWARD);
        said.put(TencentPage.ZONES.source(), FindingCode.SINGLE_POINT_OF_FAILURE);
    }

    private static void atLinksAndServices(FindingSources.Builder said) {
        said.put(TencentPage.PEERINGS.source(), FindingCode.PEERING_DOWN, FindingCode.PEERING_NOT_TRANSITIVE);
        said.put(
                TencentPage.CONNECT_NETWORKS.meaning(
                        "a cloud connect network that is isolated for debt or locked for security"),
                FindingCode.HUB_DOWN);
        said.put(
                TencentPage.CONNECT_NETWORKS.meaning("an attachment that nobody accepted"),
                FindingCode.HUB_NOT_ATTACHED);
        said.put(
                TencentPage.CONNECT_NETWORKS.meaning("a route that is not there, or switched off by a conflict"),
                FindingCode.HUB_NO_ROUTE);
        said.put(TencentPage.BALANCER.source(), FindingCode.BALANCER_DOWN, FindingCode.NO_TARGETS);
        said.put(
                TencentPage.BALANCER.meaning(
                        "no listener of a load balancer, or no forwarding rule of a NAT gateway, has the port"),
                FindingCode.LISTENER_MISSING);
        said.put(TencentPage.HEALTH.meaning("dead by its health check, or of weight 0"), FindingCode.TARGET_NOT_USED);
    }

    private static void never(FindingSources.Builder said) {
        said.never("The lists that are read tell nothing about the health of a host.", FindingCode.HEALTH_CHECK_FAILED);
        said.never(
                "No setting of an interface keeps packets of others out; a machine that was not made a public gateway is told as ROUTE_BLACKHOLE.",
                FindingCode.FORWARDING_NOT_ALLOWED);
        said.never(
                "All filters that are known for certain are security groups and network ACLs, which have codes of their own.",
                FindingCode.FILTER_DENY);
        said.never(
                "Nothing but the mail port is ever closed towards the Internet, and whether it is, no call tells: such an answer is UNKNOWN.",
                FindingCode.PUBLIC_ACCESS_BLOCKED);
        said.never(
                "No next hop discards; a route that is switched off is as if it were not there.",
                FindingCode.ROUTE_DISCARDS);
        said.never(
                "The way to the Internet takes all that is public, gateways to sites take everything; a route that sends private addresses out is told as NO_ROUTE.",
                FindingCode.GATEWAY_REFUSES);
        said.never("An address needs no filter list to be open.", FindingCode.DOOR_CLOSED);
        said.never(
                "The platform's resolver cannot be switched off; resolvers of one's own that nobody reaches are told by what stops the packet.",
                FindingCode.RESOLVER_OFF);
    }

    private static void neverAtServices(FindingSources.Builder said) {
        said.never(
                "A peering carries whatever the routes of both networks send to it.", FindingCode.PEERING_OUT_OF_STEP);
        said.never("A cloud connect network serves all zones of a region.", FindingCode.HUB_ZONE_WITHOUT_PORT);
        said.never(
                "Every attachment uses the network's one table; where there are several, the answer is UNKNOWN.",
                FindingCode.HUB_NOT_ASSOCIATED);
        said.never(
                "Routes of a cloud connect network lead on or are switched off, told as HUB_NO_ROUTE.",
                FindingCode.HUB_BLACKHOLE);
        said.never(
                "Endpoints are not read; what takes one is UNKNOWN.",
                FindingCode.ENDPOINT_DOWN,
                FindingCode.ENDPOINT_REFUSES);
        said.never(
                "What Tencent Cloud tells beside packets has codes of its own, or none.",
                FindingCode.OPERATION_FAILED,
                FindingCode.GUEST_SILENT,
                FindingCode.KIND_RETIRED,
                FindingCode.GUEST_SETUP_NEEDED,
                FindingCode.EXIT_BORROWED,
                FindingCode.FILTER_BYPASSED,
                FindingCode.GATEWAY_MISROUTED,
                FindingCode.NETWORK_DIVERTED,
                FindingCode.NAME_WIDENED);
    }
}
