/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.answers;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;

/**
 * An operation whose answers are read. Names are those of the API, see https://api.alibabacloud.com; permissions are
 * actions of RAM.
 */
public enum Operation {
    INSTANCES("DescribeInstances", ResourceKind.INSTANCE, "ecs"),
    INSTANCE_HEALTH("DescribeInstancesFullStatus", ResourceKind.INSTANCE, "ecs"),
    INTERFACES("DescribeNetworkInterfaces", ResourceKind.INTERFACE, "ecs"),
    SECURITY_GROUPS("DescribeSecurityGroups", ResourceKind.SECURITY_GROUP, "ecs"),
    /** The rules of one group, page by page. */
    SECURITY_GROUP("DescribeSecurityGroupAttribute", ResourceKind.SECURITY_GROUP, "ecs"),
    PREFIX_LISTS("DescribePrefixLists", ResourceKind.ADDRESS_SET, "ecs"),
    /** The entries of one prefix list. */
    PREFIX_LIST("DescribePrefixListAttributes", ResourceKind.ADDRESS_SET, "ecs"),
    PORT_LISTS("DescribePortRangeLists", ResourceKind.SERVICE_SET, "ecs"),
    /** The entries of one port list. */
    PORT_LIST("DescribePortRangeListEntries", ResourceKind.SERVICE_SET, "ecs"),
    VPCS("DescribeVpcs", ResourceKind.NETWORK, "vpc"),
    /** What only the attributes of one VPC tell: whether an IPv4 gateway decides. */
    VPC("DescribeVpcAttribute", ResourceKind.NETWORK, "vpc"),
    VSWITCHES("DescribeVSwitches", ResourceKind.SUBNET, "vpc"),
    ROUTE_TABLES("DescribeRouteTableList", ResourceKind.ROUTE_TABLE, "vpc"),
    /** The entries of one table. */
    ROUTE_ENTRIES("DescribeRouteEntryList", ResourceKind.ROUTE_TABLE, "vpc"),
    /** The entries of one table of a gateway. */
    GATEWAY_ROUTE_ENTRIES("ListGatewayRouteTableEntries", ResourceKind.ROUTE_TABLE, "vpc"),
    NETWORK_ACLS("DescribeNetworkAcls", ResourceKind.NETWORK_ACL, "vpc"),
    /** The entries of one network ACL. */
    NETWORK_ACL("DescribeNetworkAclAttributes", ResourceKind.NETWORK_ACL, "vpc"),
    NAT_GATEWAYS("DescribeNatGateways", ResourceKind.NAT_GATEWAY, "vpc"),
    SNAT_ENTRIES("DescribeSnatTableEntries", ResourceKind.NAT_GATEWAY, "vpc"),
    FORWARD_ENTRIES("DescribeForwardTableEntries", ResourceKind.DOOR, "vpc"),
    ELASTIC_ADDRESSES("DescribeEipAddresses", ResourceKind.PUBLIC_ADDRESS, "vpc"),
    BANDWIDTH_PACKAGES("DescribeCommonBandwidthPackages", ResourceKind.PUBLIC_ADDRESS, "vpc"),
    IPV4_GATEWAYS("ListIpv4Gateways", ResourceKind.GATEWAY, "vpc"),
    IPV6_GATEWAYS("DescribeIpv6Gateways", ResourceKind.GATEWAY, "vpc"),
    IPV6_ADDRESSES("DescribeIpv6Addresses", ResourceKind.DOOR, "vpc"),
    EGRESS_ONLY_RULES("DescribeIpv6EgressOnlyRules", ResourceKind.GATEWAY, "vpc"),
    VIRTUAL_ADDRESSES("DescribeHaVips", ResourceKind.VIRTUAL_ADDRESS, "vpc"),
    VPN_GATEWAYS("DescribeVpnGateways", ResourceKind.GATEWAY, "vpc"),
    ROUTER_INTERFACES("DescribeRouterInterfaces", ResourceKind.GATEWAY, "vpc"),
    PEERINGS("ListVpcPeerConnections", ResourceKind.PEERING, "vpc"),
    BALANCERS("DescribeLoadBalancers", ResourceKind.LOAD_BALANCER, "slb"),
    /** Listeners and backends of one load balancer. */
    BALANCER("DescribeLoadBalancerAttribute", ResourceKind.LOAD_BALANCER, "slb"),
    /** The health of the backends of one load balancer, a listener each. */
    BACKEND_HEALTH("DescribeHealthStatus", ResourceKind.TARGET_GROUP, "slb"),
    /** Public addresses that are under attack. */
    ATTACKED_ADDRESSES("DescribeInstanceIpAddress", ResourceKind.PUBLIC_ADDRESS, "yundun-ddos");

    private final String call;
    private final ResourceKind kind;
    private final String service;

    Operation(String call, ResourceKind kind, String service) {
        this.call = call;
        this.kind = kind;
        this.service = service;
    }

    /** Its name in the API. */
    public String call() {
        return call;
    }

    /** What a gap of it leaves unknown. */
    public ResourceKind kind() {
        return kind;
    }

    /** The action of RAM that it needs. */
    public String permission() {
        return service + ":" + call;
    }

    /** The gap where nobody made the call. */
    public Gap notRead(Scope scope, String owner) {
        String of = owner.isEmpty() ? "" : " of " + owner;
        return new Gap(
                scope,
                kind,
                owner,
                GapReason.NOT_READ,
                "",
                "The answer of " + call + of + " is not in the input",
                permission());
    }
}
