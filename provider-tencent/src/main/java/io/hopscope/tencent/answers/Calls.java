/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.answers;

import io.hopscope.model.fact.ResourceKind;
import java.util.List;

/** The actions that a snapshot of Tencent Cloud is made of, see https://cloud.tencent.com/document/api. */
public final class Calls {
    public static final Call INSTANCES =
            new Call("cvm", "DescribeInstances", "InstanceSet", ResourceKind.INSTANCE, false);
    public static final Call VPCS = vpc("DescribeVpcs", "VpcSet", ResourceKind.NETWORK);
    public static final Call SUBNETS = vpc("DescribeSubnets", "SubnetSet", ResourceKind.SUBNET);
    public static final Call ROUTE_TABLES = vpc("DescribeRouteTables", "RouteTableSet", ResourceKind.ROUTE_TABLE);
    public static final Call HIGH_PRIORITY_TABLES =
            vpc("DescribeHighPriorityRouteTables", "HighPriorityRouteTableSet", ResourceKind.ROUTE_TABLE);
    public static final Call INTERFACES =
            vpc("DescribeNetworkInterfaces", "NetworkInterfaceSet", ResourceKind.INTERFACE);
    public static final Call ADDRESSES = vpc("DescribeAddresses", "AddressSet", ResourceKind.PUBLIC_ADDRESS);
    public static final Call IPV6_ADDRESSES = vpc("DescribeIPv6Addresses", "AddressSet", ResourceKind.PUBLIC_ADDRESS);
    public static final Call ACCOUNT_TYPE =
            vpc("DescribeNetworkAccountType", "NetworkAccountType", ResourceKind.PUBLIC_ADDRESS);
    public static final Call SECURITY_GROUPS =
            vpc("DescribeSecurityGroups", "SecurityGroupSet", ResourceKind.SECURITY_GROUP);

    /** The rules of the group that owns the answer. */
    public static final Call POLICIES = new Call(
            "vpc", "DescribeSecurityGroupPolicies", "SecurityGroupPolicySet", ResourceKind.SECURITY_GROUP, true);

    public static final Call ADDRESS_TEMPLATES =
            vpc("DescribeAddressTemplates", "AddressTemplateSet", ResourceKind.ADDRESS_SET);
    public static final Call ADDRESS_TEMPLATE_GROUPS =
            vpc("DescribeAddressTemplateGroups", "AddressTemplateGroupSet", ResourceKind.ADDRESS_SET);
    public static final Call SERVICE_TEMPLATES =
            vpc("DescribeServiceTemplates", "ServiceTemplateSet", ResourceKind.SERVICE_SET);
    public static final Call SERVICE_TEMPLATE_GROUPS =
            vpc("DescribeServiceTemplateGroups", "ServiceTemplateGroupSet", ResourceKind.SERVICE_SET);
    public static final Call NETWORK_ACLS = vpc("DescribeNetworkAcls", "NetworkAclSet", ResourceKind.NETWORK_ACL);

    /** The entries of the quintuple ACL that owns the answer. */
    public static final Call QUINTUPLE_ENTRIES = new Call(
            "vpc", "DescribeNetworkAclQuintupleEntries", "NetworkAclQuintupleSet", ResourceKind.NETWORK_ACL, true);

    public static final Call NAT_GATEWAYS = vpc("DescribeNatGateways", "NatGatewaySet", ResourceKind.NAT_GATEWAY);
    public static final Call DNAT_RULES = vpc(
            "DescribeNatGatewayDestinationIpPortTranslationNatRules",
            "NatGatewayDestinationIpPortTranslationNatRuleSet",
            ResourceKind.DOOR);

    /** The source rules of the NAT gateway that owns the answer. */
    public static final Call SNAT_RULES = new Call(
            "vpc",
            "DescribeNatGatewaySourceIpTranslationNatRules",
            "SourceIpTranslationNatRuleSet",
            ResourceKind.NAT_GATEWAY,
            true);

    public static final Call PEERINGS = vpc("DescribeVpcPeeringConnections", "PeerConnectionSet", ResourceKind.PEERING);
    public static final Call CCNS = vpc("DescribeCcns", "CcnSet", ResourceKind.TRANSIT_HUB);
    public static final Call CCN_INSTANCES =
            vpc("DescribeCcnAttachedInstances", "InstanceSet", ResourceKind.HUB_ATTACHMENT);

    /** The routes of the cloud connect network that owns the answer. */
    public static final Call CCN_ROUTES =
            new Call("vpc", "DescribeCcnRoutes", "RouteSet", ResourceKind.ROUTE_TABLE, true);

    public static final Call HAVIPS = vpc("DescribeHaVips", "HaVipSet", ResourceKind.VIRTUAL_ADDRESS);
    public static final Call VPN_GATEWAYS = vpc("DescribeVpnGateways", "VpnGatewaySet", ResourceKind.GATEWAY);
    public static final Call VPN_CONNECTIONS =
            vpc("DescribeVpnConnections", "VpnConnectionSet", ResourceKind.VPN_CONNECTION);
    public static final Call DIRECT_CONNECT_GATEWAYS =
            vpc("DescribeDirectConnectGateways", "DirectConnectGatewaySet", ResourceKind.GATEWAY);
    public static final Call BALANCERS =
            new Call("clb", "DescribeLoadBalancers", "LoadBalancerSet", ResourceKind.LOAD_BALANCER, false);
    public static final Call TARGET_HEALTH =
            new Call("clb", "DescribeTargetHealth", "LoadBalancers", ResourceKind.TARGET_GROUP, false);

    /** All of them. */
    public static final List<Call> ALL = List.of(
            INSTANCES,
            VPCS,
            SUBNETS,
            ROUTE_TABLES,
            HIGH_PRIORITY_TABLES,
            INTERFACES,
            ADDRESSES,
            IPV6_ADDRESSES,
            ACCOUNT_TYPE,
            SECURITY_GROUPS,
            POLICIES,
            ADDRESS_TEMPLATES,
            ADDRESS_TEMPLATE_GROUPS,
            SERVICE_TEMPLATES,
            SERVICE_TEMPLATE_GROUPS,
            NETWORK_ACLS,
            QUINTUPLE_ENTRIES,
            NAT_GATEWAYS,
            DNAT_RULES,
            SNAT_RULES,
            PEERINGS,
            CCNS,
            CCN_INSTANCES,
            CCN_ROUTES,
            HAVIPS,
            VPN_GATEWAYS,
            VPN_CONNECTIONS,
            DIRECT_CONNECT_GATEWAYS,
            BALANCERS,
            TARGET_HEALTH);

    private Calls() {}

    private static Call vpc(String action, String member, ResourceKind kind) {
        return new Call("vpc", action, member, kind, false);
    }
}
