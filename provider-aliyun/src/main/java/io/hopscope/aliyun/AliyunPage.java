/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun;

import io.hopscope.reach.trace.FindingSource;
import java.net.URI;

/** Pages of Alibaba Cloud's documentation. */
enum AliyunPage {
    MACHINES("DescribeInstances", "https://api.alibabacloud.com/document/Ecs/2014-05-26/DescribeInstances"),
    LOCKS(
            "Instances locked for security reasons",
            "https://www.alibabacloud.com/help/en/ecs/developer-reference/api-behavior-when-an-instance-is-locked-for-security-reasons"),
    HEALTH(
            "DescribeInstancesFullStatus",
            "https://api.alibabacloud.com/document/Ecs/2014-05-26/DescribeInstancesFullStatus"),
    INTERFACES(
            "DescribeNetworkInterfaces",
            "https://api.alibabacloud.com/document/Ecs/2014-05-26/DescribeNetworkInterfaces"),
    GROUP_RULES("Security group rules", "https://help.aliyun.com/en/ecs/user-guide/security-group-rules"),
    GROUPS(
            "Basic and advanced security groups",
            "https://help.aliyun.com/en/ecs/user-guide/basic-security-groups-and-advanced-security-groups"),
    ACLS("Network ACLs", "https://www.alibabacloud.com/help/tc/vpc/network-acl-overview"),
    LIMITS("Limits of Elastic Compute Service", "https://www.alibabacloud.com/help/en/ecs/product-overview/limits"),
    EGRESS_ONLY("Egress-only rules", "https://www.alibabacloud.com/help/en/ipv6-gateway/latest/egress-only-rules"),
    ROUTES("VPC route tables", "https://help.aliyun.com/en/vpc/vpc-route-table"),
    ENTRIES("DescribeRouteEntryList", "https://api.alibabacloud.com/document/Vpc/2016-04-28/DescribeRouteEntryList"),
    IPV4_GATEWAYS("IPv4 gateways", "https://www.alibabacloud.com/help/tc/vpc/ipv4-gateway-overview"),
    VPN_GATEWAYS("DescribeVpnGateways", "https://api.alibabacloud.com/document/Vpc/2016-04-28/DescribeVpnGateways"),
    PUBLIC_ADDRESSES("Public IP addresses", "https://help.aliyun.com/en/ecs/user-guide/public-ip-address"),
    ELASTIC_ADDRESSES(
            "DescribeEipAddresses", "https://api.alibabacloud.com/document/Vpc/2016-04-28/DescribeEipAddresses"),
    IPV6_ADDRESSES(
            "DescribeIpv6Addresses", "https://api.alibabacloud.com/document/Vpc/2016-04-28/DescribeIpv6Addresses"),
    VIRTUAL_ADDRESSES("DescribeHaVips", "https://api.alibabacloud.com/document/Vpc/2016-04-28/DescribeHaVips"),
    NAT("NAT gateways", "https://www.alibabacloud.com/help/en/nat-gateway/product-overview/what-is-nat-gateway"),
    NAT_STATES(
            "DescribeNatGateways",
            "https://www.alibabacloud.com/help/en/nat-gateway/developer-reference/api-vpc-2016-04-28-describenatgateways"),
    SNAT("CreateSnatEntry", "https://www.alibabacloud.com/help/en/vpc/api-createsnatentry"),
    DNAT("CreateForwardEntry", "https://api.alibabacloud.com/document/Vpc/2016-04-28/CreateForwardEntry"),
    PEERINGS("VPC peering connections", "https://help.aliyun.com/en/vpc/vpc-peer-to-peer-connection"),
    PEERING_EXAMPLE(
            "VPC peering examples",
            "https://alibabacloud.com/help/en/vpc/user-guide/vpc-peering-connection-configuration-example"),
    BALANCER(
            "DescribeLoadBalancerAttribute",
            "https://api.alibabacloud.com/document/Slb/2014-05-15/DescribeLoadBalancerAttribute"),
    TARGET_HEALTH("DescribeHealthStatus", "https://api.alibabacloud.com/document/Slb/2014-05-15/DescribeHealthStatus");

    private final String title;
    private final URI address;

    AliyunPage(String title, String address) {
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
