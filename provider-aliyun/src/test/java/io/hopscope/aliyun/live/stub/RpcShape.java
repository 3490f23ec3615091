/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live.stub;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An operation of the API: its product and version, how it is paged, where its items stand, what it needs, and by what
 * its items can be chosen. From the parameters and fields of its page in the reference, see
 * https://api.alibabacloud.com/document/Ecs/2014-05-26/DescribeInstances.
 */
record RpcShape(String action, String version, Turn turn, int most, String items, String owner, Set<String> filters) {
    /** The names of what turns pages. */
    enum Turn {
        WHOLE("", "", ""),
        TOKENS("MaxResults", "NextToken", "TotalCount"),
        ROUTES("MaxResult", "NextToken", ""),
        NUMBERS("PageSize", "PageNumber", "TotalCount"),
        CURRENT("PageSize", "CurrentPage", "Total");

        final String size;
        final String page;
        final String total;

        Turn(String size, String page, String total) {
            this.size = size;
            this.page = page;
            this.total = total;
        }

        boolean isNumbered() {
            return this == NUMBERS || this == CURRENT;
        }
    }

    private static final String TABLE = """
            DescribeInstances 2014-05-26 TOKENS 100 Instances.Instance - InstanceIds,VpcId
            DescribeInstancesFullStatus 2014-05-26 NUMBERS 100 InstanceFullStatusSet.InstanceFullStatusType - InstanceId.1
            DescribeNetworkInterfaces 2014-05-26 TOKENS 500 NetworkInterfaceSets.NetworkInterfaceSet - InstanceId,VpcId,VSwitchId,NetworkInterfaceId.1
            DescribeSecurityGroups 2014-05-26 TOKENS 100 SecurityGroups.SecurityGroup - SecurityGroupIds,VpcId
            DescribeSecurityGroupAttribute 2014-05-26 TOKENS 1000 Permissions.Permission SecurityGroupId -
            DescribePrefixLists 2014-05-26 TOKENS 100 PrefixLists.PrefixList - -
            DescribePrefixListAttributes 2014-05-26 WHOLE 0 - PrefixListId -
            DescribePortRangeListEntries 2014-05-26 TOKENS 100 Entries PortRangeListId -
            DescribeVpcs 2016-04-28 NUMBERS 50 Vpcs.Vpc - VpcId
            DescribeVpcAttribute 2016-04-28 WHOLE 0 - VpcId -
            DescribeVSwitches 2016-04-28 NUMBERS 50 VSwitches.VSwitch - VpcId,VSwitchId
            DescribeRouteTableList 2016-04-28 NUMBERS 50 RouterTableList.RouterTableListType - VpcId
            DescribeRouteEntryList 2016-04-28 ROUTES 100 RouteEntrys.RouteEntry RouteTableId -
            ListGatewayRouteTableEntries 2016-04-28 TOKENS 100 GatewayRouteEntryModels GatewayRouteTableId -
            DescribeNetworkAcls 2016-04-28 NUMBERS 50 NetworkAcls.NetworkAcl - VpcId
            DescribeNetworkAclAttributes 2016-04-28 WHOLE 0 - NetworkAclId -
            DescribeNatGateways 2016-04-28 NUMBERS 50 NatGateways.NatGateway - VpcId,NatGatewayId
            DescribeSnatTableEntries 2016-04-28 NUMBERS 50 SnatTableEntries.SnatTableEntry NatGatewayId -
            DescribeForwardTableEntries 2016-04-28 NUMBERS 50 ForwardTableEntries.ForwardTableEntry NatGatewayId -
            DescribeEipAddresses 2016-04-28 NUMBERS 100 EipAddresses.EipAddress - AssociatedInstanceId,AssociatedInstanceType,AllocationId
            DescribeCommonBandwidthPackages 2016-04-28 NUMBERS 50 CommonBandwidthPackages.CommonBandwidthPackage - BandwidthPackageId
            ListIpv4Gateways 2016-04-28 TOKENS 100 Ipv4GatewayModels - VpcId
            DescribeIpv6Gateways 2016-04-28 NUMBERS 50 Ipv6Gateways.Ipv6Gateway - VpcId
            DescribeIpv6Addresses 2016-04-28 NUMBERS 50 Ipv6Addresses.Ipv6Address - VpcId,AssociatedInstanceId
            DescribeIpv6EgressOnlyRules 2016-04-28 NUMBERS 50 Ipv6EgressOnlyRules.Ipv6EgressOnlyRule Ipv6GatewayId -
            DescribeHaVips 2016-04-28 NUMBERS 50 HaVips.HaVip - -
            DescribeVpnGateways 2016-04-28 NUMBERS 50 VpnGateways.VpnGateway - VpcId
            DescribeRouterInterfaces 2016-04-28 NUMBERS 50 RouterInterfaceSet.RouterInterfaceType - -
            ListVpcPeerConnections 2022-01-01 TOKENS 100 VpcPeerConnects - VpcId.1
            DescribeLoadBalancers 2014-05-15 NUMBERS 100 LoadBalancers.LoadBalancer - VpcId
            DescribeLoadBalancerAttribute 2014-05-15 WHOLE 0 - LoadBalancerId -
            DescribeHealthStatus 2014-05-15 WHOLE 0 - LoadBalancerId -
            DescribeInstanceIpAddress 2017-05-18 CURRENT 50 InstanceList InstanceType DdosStatus
            """;

    /** What every request has. */
    private static final Set<String> COMMON = Set.of(
            "Action",
            "Version",
            "Format",
            "RegionId",
            "AccessKeyId",
            "SignatureMethod",
            "SignatureVersion",
            "SignatureNonce",
            "SignatureType",
            "Timestamp",
            "Signature",
            "SecurityToken");

    /** All of them by their names. */
    static final Map<String, RpcShape> ALL = TABLE.lines()
            .map(line -> line.split(" +", -1))
            .map(RpcShape::of)
            .collect(Collectors.toUnmodifiableMap(RpcShape::action, Function.identity()));

    private static RpcShape of(String... words) {
        return new RpcShape(
                words[0],
                words[1],
                Turn.valueOf(words[2]),
                Integer.parseInt(words[3]),
                words[4].equals("-") ? "" : words[4],
                words[5].equals("-") ? "" : words[5],
                words[6].equals("-") ? Set.of() : Set.of(words[6].split(",", -1)));
    }

    /** What is wrong with the parameters of a request, if anything is. */
    Optional<String> fault(Map<String, String> parameters) {
        Set<String> unknown = new TreeSet<>(parameters.keySet());
        unknown.removeAll(COMMON);
        unknown.removeAll(filters);
        unknown.removeAll(Arrays.asList(owner, turn.size, turn.page));
        if (action.equals("DescribeInstanceIpAddress")) {
            unknown.remove("DdosRegionId");
        }
        boolean unsigned = !parameters.containsKey("Signature") || !parameters.containsKey("AccessKeyId");
        boolean owned = owner.isEmpty() || !parameters.getOrDefault(owner, "").isEmpty();
        boolean sized = turn == Turn.WHOLE || Integer.parseInt(parameters.getOrDefault(turn.size, "9999")) <= most;
        boolean right = version.equals(parameters.get("Version"))
                && !parameters.getOrDefault("RegionId", "").isEmpty();
        return unknown.isEmpty() && !unsigned && owned && sized && right
                ? Optional.empty()
                : Optional.of(
                        action + " asked for with " + parameters.keySet() + ", of which " + unknown + " is not known");
    }
}
