/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

/** The actions of the API whose answers a world is saved as. */
final class Lists {
    static final String INSTANCES = "DescribeInstances";
    static final String VPCS = "DescribeVpcs";
    static final String SUBNETS = "DescribeSubnets";
    static final String TABLES = "DescribeRouteTables";
    static final String HIGH_TABLES = "DescribeHighPriorityRouteTables";
    static final String INTERFACES = "DescribeNetworkInterfaces";
    static final String ADDRESSES = "DescribeAddresses";
    static final String V6_ADDRESSES = "DescribeIPv6Addresses";
    static final String ACCOUNT_TYPE = "DescribeNetworkAccountType";
    static final String GROUPS = "DescribeSecurityGroups";
    static final String POLICIES = "DescribeSecurityGroupPolicies";
    static final String ADDRESS_TEMPLATES = "DescribeAddressTemplates";
    static final String ADDRESS_TEMPLATE_GROUPS = "DescribeAddressTemplateGroups";
    static final String SERVICE_TEMPLATES = "DescribeServiceTemplates";
    static final String SERVICE_TEMPLATE_GROUPS = "DescribeServiceTemplateGroups";
    static final String ACLS = "DescribeNetworkAcls";
    static final String QUINTUPLES = "DescribeNetworkAclQuintupleEntries";
    static final String NATS = "DescribeNatGateways";
    static final String DNATS = "DescribeNatGatewayDestinationIpPortTranslationNatRules";
    static final String SNATS = "DescribeNatGatewaySourceIpTranslationNatRules";
    static final String PEERINGS = "DescribeVpcPeeringConnections";
    static final String CCNS = "DescribeCcns";
    static final String CCN_INSTANCES = "DescribeCcnAttachedInstances";
    static final String CCN_ROUTES = "DescribeCcnRoutes";
    static final String HAVIPS = "DescribeHaVips";
    static final String VPNS = "DescribeVpnGateways";
    static final String TUNNELS = "DescribeVpnConnections";
    static final String DIRECT_CONNECTS = "DescribeDirectConnectGateways";
    static final String BALANCERS = "DescribeLoadBalancers";
    static final String TARGET_HEALTH = "DescribeTargetHealth";

    private Lists() {}

    /** The list that tells of a template. */
    static String ofTemplate(String id) {
        return switch (id.substring(0, id.indexOf('-'))) {
            case "ipm" -> ADDRESS_TEMPLATES;
            case "ipmg" -> ADDRESS_TEMPLATE_GROUPS;
            case "ppm" -> SERVICE_TEMPLATES;
            default -> SERVICE_TEMPLATE_GROUPS;
        };
    }
}
