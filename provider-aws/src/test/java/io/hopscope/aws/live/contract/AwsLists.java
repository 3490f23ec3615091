/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live.contract;

import io.hopscope.kit.ApiList;
import io.hopscope.model.fact.ResourceKind;
import java.util.List;
import java.util.Set;

/** The lists that reading a region asks for. */
final class AwsLists {
    private static final String ONE_SHOT = "the operation takes no token";

    static final List<ApiList> ALL = List.of(
            ApiList.of("DescribeSecurityGroups").deciding().proving(ResourceKind.SECURITY_GROUP),
            ApiList.of("DescribeVpcs").proving(ResourceKind.NETWORK),
            ApiList.of("DescribeInstances").deciding().proving(ResourceKind.INSTANCE),
            ApiList.of("DescribeInstanceStatus"),
            ApiList.of("DescribeNetworkInterfaces").proving(ResourceKind.INTERFACE),
            ApiList.of("DescribeSecurityGroupRules"),
            ApiList.of("DescribeNetworkAcls").deciding().proving(ResourceKind.NETWORK_ACL),
            ApiList.of("DescribeSubnets").deciding().proving(ResourceKind.SUBNET),
            ApiList.of("DescribeRouteTables").deciding().proving(ResourceKind.ROUTE_TABLE),
            ApiList.of("DescribeInternetGateways").deciding().proving(ResourceKind.GATEWAY),
            ApiList.of("DescribeEgressOnlyInternetGateways").proving(ResourceKind.GATEWAY),
            ApiList.of("DescribeVpnGateways").unpaged(ONE_SHOT).proving(ResourceKind.GATEWAY),
            ApiList.of("DescribeVpnConnections").unpaged(ONE_SHOT).proving(ResourceKind.VPN_CONNECTION),
            ApiList.of("DescribeNatGateways").proving(ResourceKind.NAT_GATEWAY),
            ApiList.of("DescribeAddresses").unpaged(ONE_SHOT).proving(ResourceKind.PUBLIC_ADDRESS),
            ApiList.of("DescribeVpcEndpoints").proving(ResourceKind.ENDPOINT),
            ApiList.of("DescribeVpcPeeringConnections").proving(ResourceKind.PEERING),
            ApiList.of("DescribeDhcpOptions"),
            ApiList.of("DescribeVpcBlockPublicAccessOptions").unpaged("the operation gives one setting"),
            ApiList.of("DescribeVpcAttribute").ofOwner().unpaged("the operation gives one attribute of one VPC"),
            ApiList.of("DescribeManagedPrefixLists").proving(ResourceKind.ADDRESS_SET),
            ApiList.of("GetManagedPrefixListEntries").ofOwner().deciding(),
            ApiList.of("DescribeTransitGateways").proving(ResourceKind.TRANSIT_HUB),
            ApiList.of("DescribeTransitGatewayAttachments").proving(ResourceKind.HUB_ATTACHMENT),
            ApiList.of("DescribeTransitGatewayVpcAttachments"),
            ApiList.of("DescribeTransitGatewayPeeringAttachments"),
            ApiList.of("DescribeTransitGatewayRouteTables").proving(ResourceKind.ROUTE_TABLE),
            ApiList.of("SearchTransitGatewayRoutes").ofOwner(),
            ApiList.of("DescribeLoadBalancers").proving(ResourceKind.LOAD_BALANCER),
            ApiList.of("DescribeLoadBalancerAttributes").ofOwner().unpaged(ONE_SHOT),
            ApiList.of("DescribeListeners").ofOwner(),
            ApiList.of("DescribeRules").ofOwner(),
            ApiList.of("DescribeTargetGroups").proving(ResourceKind.TARGET_GROUP),
            ApiList.of("DescribeTargetGroupAttributes").ofOwner().unpaged(ONE_SHOT),
            ApiList.of("DescribeTargetHealth").ofOwner().unpaged(ONE_SHOT));

    private static final Set<String> BALANCERS = Set.of(
            "DescribeLoadBalancers",
            "DescribeLoadBalancerAttributes",
            "DescribeListeners",
            "DescribeRules",
            "DescribeTargetGroups",
            "DescribeTargetGroupAttributes",
            "DescribeTargetHealth");

    private AwsLists() {}

    static boolean isOfBalancers(String list) {
        return BALANCERS.contains(list);
    }
}
