/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun;

import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.FindingSources;

/** Where Alibaba Cloud documents the rules behind finding codes; {@code docs/findings.md} links them. Stateless. */
public final class AliyunFindings {
    private AliyunFindings() {}

    /** What Alibaba Cloud says about each code. */
    public static FindingSources sources() {
        FindingSources.Builder said = FindingSources.builder();
        atMachines(said);
        atFilters(said);
        onTheWay(said);
        atPublicAddresses(said);
        atLinksAndServices(said);
        never(said);
        return said.build();
    }

    private static void atMachines(FindingSources.Builder said) {
        said.put(AliyunPage.MACHINES.source(), FindingCode.INSTANCE_NOT_RUNNING);
        said.put(
                AliyunPage.LOCKS.meaning("locked for debt, for security, or to be taken back"),
                FindingCode.INSTANCE_LOCKED);
        said.put(
                AliyunPage.HEALTH.meaning("the health is Impaired, or a system failure goes on"),
                FindingCode.HEALTH_CHECK_FAILED);
        said.put(AliyunPage.INTERFACES.source(), FindingCode.INTERFACE_DETACHED, FindingCode.SERVICE_INTERFACE);
        said.put(AliyunPage.INTERFACES.meaning("SourceDestCheck is on"), FindingCode.FORWARDING_NOT_ALLOWED);
        said.put(AliyunPage.IPV6_ADDRESSES.source(), FindingCode.NO_ADDRESS_OF_FAMILY);
    }

    private static void atFilters(FindingSources.Builder said) {
        said.put(
                AliyunPage.GROUP_RULES.meaning(
                        "rules of all groups of the interface count together by priority, and of equal ones the one that drops; else the kind of the group decides"),
                FindingCode.SECURITY_GROUP_INGRESS,
                FindingCode.SECURITY_GROUP_EGRESS);
        said.put(
                AliyunPage.GROUP_RULES.source(),
                FindingCode.INTERNET_RULE_IDLE,
                FindingCode.RULE_SHADOWED,
                FindingCode.LIST_UNUSED,
                FindingCode.UNEXPECTED_ACCESS);
        said.put(
                AliyunPage.GROUPS.meaning(
                        "a rule of an advanced group that names a group, or one with an empty port list"),
                FindingCode.STALE_REFERENCE);
        said.put(
                AliyunPage.ACLS.source(),
                FindingCode.NETWORK_ACL_INGRESS,
                FindingCode.NETWORK_ACL_EGRESS,
                FindingCode.NETWORK_ACL_REPLY);
        said.put(
                AliyunPage.LIMITS.meaning("the platform closes TCP port 25 towards the Internet"),
                FindingCode.FILTER_DENY);
        said.put(
                AliyunPage.EGRESS_ONLY.meaning("an egress-only rule of an IPv6 gateway"),
                FindingCode.PUBLIC_ACCESS_BLOCKED);
    }

    private static void onTheWay(FindingSources.Builder said) {
        said.put(
                AliyunPage.ROUTES.source(),
                FindingCode.NO_ROUTE,
                FindingCode.ADDRESS_NOT_FOUND,
                FindingCode.TABLE_UNUSED);
        said.put(
                AliyunPage.IPV4_GATEWAYS.meaning("with an IPv4 gateway in the network, replies need a route to it"),
                FindingCode.NO_RETURN_ROUTE);
        said.put(
                AliyunPage.ENTRIES.meaning(
                        "the machine, interface or virtual address that the entry names is gone or stopped"),
                FindingCode.ROUTE_BLACKHOLE);
        said.put(
                AliyunPage.NAT.meaning("a forwarded port of a NAT gateway, while the machine's routes lead elsewhere"),
                FindingCode.RETURN_PATH_DIFFERS);
        said.put(
                AliyunPage.IPV4_GATEWAYS.meaning("the vSwitch of a NAT gateway routes to that gateway itself"),
                FindingCode.ROUTING_LOOP);
        said.put(AliyunPage.PEERING_EXAMPLE.source(), FindingCode.ADDRESS_OVERLAPS, FindingCode.RANGES_OVERLAP);
        said.put(
                AliyunPage.VPN_GATEWAYS.meaning("a gateway to a site that is in arrears or does not work"),
                FindingCode.GATEWAY_NOT_ATTACHED);
        said.put(AliyunPage.IPV4_GATEWAYS.meaning("an IPv4 gateway carries no IPv6"), FindingCode.GATEWAY_REFUSES);
    }

    private static void atPublicAddresses(FindingSources.Builder said) {
        said.put(AliyunPage.PUBLIC_ADDRESSES.source(), FindingCode.NO_PUBLIC_ADDRESS);
        said.put(
                AliyunPage.ELASTIC_ADDRESSES.meaning(
                        "not bound, locked, without bandwidth, in a black hole, in a network in private mode; or a DNAT entry for a machine that has an address of its own, which wins"),
                FindingCode.PUBLIC_ADDRESS_DOWN);
        said.put(AliyunPage.ELASTIC_ADDRESSES.source(), FindingCode.PUBLIC_ADDRESS_UNUSED);
        said.put(AliyunPage.NAT_STATES.meaning("in arrears or not available"), FindingCode.NAT_DOWN);
        said.put(AliyunPage.NAT_STATES.source(), FindingCode.NAT_NO_ADDRESS);
        said.put(AliyunPage.SNAT.meaning("no SNAT entry names the machine"), FindingCode.NAT_REFUSES);
        said.put(AliyunPage.DNAT.meaning("no DNAT entry has the port"), FindingCode.NAT_OPENS_NOTHING_INWARD);
        said.put(
                AliyunPage.NAT.meaning("a gateway may serve many zones and be kept in one"),
                FindingCode.SINGLE_POINT_OF_FAILURE);
    }

    private static void atLinksAndServices(FindingSources.Builder said) {
        said.put(AliyunPage.PEERINGS.meaning("not accepted, or in arrears"), FindingCode.PEERING_DOWN);
        said.put(AliyunPage.PEERING_EXAMPLE.source(), FindingCode.PEERING_NOT_TRANSITIVE);
        said.put(
                AliyunPage.BALANCER.source(),
                FindingCode.BALANCER_DOWN,
                FindingCode.LISTENER_MISSING,
                FindingCode.NO_TARGETS);
        said.put(
                AliyunPage.TARGET_HEALTH.meaning("abnormal by its health check, or of weight 0"),
                FindingCode.TARGET_NOT_USED);
    }

    private static void never(FindingSources.Builder said) {
        said.never("No next hop discards.", FindingCode.ROUTE_DISCARDS);
        said.never("An address needs no filter list to be open.", FindingCode.DOOR_CLOSED);
        said.never(
                "The platform's resolver cannot be switched off; rules and routes that keep machines from it are told as such.",
                FindingCode.RESOLVER_OFF);
        said.never(
                "A peering carries whatever the routes of both networks send to it.", FindingCode.PEERING_OUT_OF_STEP);
        said.never(
                "Transit routers are not read; what takes one is UNKNOWN.",
                FindingCode.HUB_DOWN,
                FindingCode.HUB_NOT_ATTACHED,
                FindingCode.HUB_ZONE_WITHOUT_PORT,
                FindingCode.HUB_NOT_ASSOCIATED,
                FindingCode.HUB_NO_ROUTE,
                FindingCode.HUB_BLACKHOLE);
        said.never(
                "The cloud's own services in 100.64.0.0/10 are always there and take everything; gateway endpoints are not read, so what takes one is UNKNOWN.",
                FindingCode.ENDPOINT_DOWN,
                FindingCode.ENDPOINT_REFUSES);
        said.never(
                "What Alibaba Cloud tells beside packets has codes of its own, or none.",
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
