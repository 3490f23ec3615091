/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import com.aliyuncs.AcsRequest;
import com.aliyuncs.CommonRequest;
import com.aliyuncs.ecs.model.v20140526.DescribeInstancesFullStatusRequest;
import com.aliyuncs.ecs.model.v20140526.DescribeInstancesRequest;
import com.aliyuncs.ecs.model.v20140526.DescribeNetworkInterfacesRequest;
import com.aliyuncs.ecs.model.v20140526.DescribePrefixListAttributesRequest;
import com.aliyuncs.ecs.model.v20140526.DescribePrefixListsRequest;
import com.aliyuncs.ecs.model.v20140526.DescribeSecurityGroupAttributeRequest;
import com.aliyuncs.ecs.model.v20140526.DescribeSecurityGroupsRequest;
import com.aliyuncs.http.MethodType;
import com.aliyuncs.vpc.model.v20160428.DescribeCommonBandwidthPackagesRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeEipAddressesRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeForwardTableEntriesRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeHaVipsRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeIpv6AddressesRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeIpv6EgressOnlyRulesRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeIpv6GatewaysRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeNatGatewaysRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeNetworkAclAttributesRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeNetworkAclsRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeRouteEntryListRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeRouteTableListRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeRouterInterfacesRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeSnatTableEntriesRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeVSwitchesRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeVpcAttributeRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeVpcsRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeVpnGatewaysRequest;
import com.aliyuncs.vpc.model.v20160428.ListGatewayRouteTableEntriesRequest;
import com.aliyuncs.vpc.model.v20160428.ListIpv4GatewaysRequest;
import java.util.Map;
import java.util.function.Supplier;

/** Requests of the SDK: of its own class where a product has a jar, general ones otherwise. Stateless. */
final class SdkRequests {
    private static final Map<String, Supplier<? extends AcsRequest<?>>> TYPED = Map.ofEntries(
            Map.entry("DescribeInstances", DescribeInstancesRequest::new),
            Map.entry("DescribeInstancesFullStatus", DescribeInstancesFullStatusRequest::new),
            Map.entry("DescribeNetworkInterfaces", DescribeNetworkInterfacesRequest::new),
            Map.entry("DescribeSecurityGroups", DescribeSecurityGroupsRequest::new),
            Map.entry("DescribeSecurityGroupAttribute", DescribeSecurityGroupAttributeRequest::new),
            Map.entry("DescribePrefixLists", DescribePrefixListsRequest::new),
            Map.entry("DescribePrefixListAttributes", DescribePrefixListAttributesRequest::new),
            Map.entry("DescribeVpcs", DescribeVpcsRequest::new),
            Map.entry("DescribeVpcAttribute", DescribeVpcAttributeRequest::new),
            Map.entry("DescribeVSwitches", DescribeVSwitchesRequest::new),
            Map.entry("DescribeRouteTableList", DescribeRouteTableListRequest::new),
            Map.entry("DescribeRouteEntryList", DescribeRouteEntryListRequest::new),
            Map.entry("ListGatewayRouteTableEntries", ListGatewayRouteTableEntriesRequest::new),
            Map.entry("DescribeNetworkAcls", DescribeNetworkAclsRequest::new),
            Map.entry("DescribeNetworkAclAttributes", DescribeNetworkAclAttributesRequest::new),
            Map.entry("DescribeNatGateways", DescribeNatGatewaysRequest::new),
            Map.entry("DescribeSnatTableEntries", DescribeSnatTableEntriesRequest::new),
            Map.entry("DescribeForwardTableEntries", DescribeForwardTableEntriesRequest::new),
            Map.entry("DescribeEipAddresses", DescribeEipAddressesRequest::new),
            Map.entry("DescribeCommonBandwidthPackages", DescribeCommonBandwidthPackagesRequest::new),
            Map.entry("ListIpv4Gateways", ListIpv4GatewaysRequest::new),
            Map.entry("DescribeIpv6Gateways", DescribeIpv6GatewaysRequest::new),
            Map.entry("DescribeIpv6Addresses", DescribeIpv6AddressesRequest::new),
            Map.entry("DescribeIpv6EgressOnlyRules", DescribeIpv6EgressOnlyRulesRequest::new),
            Map.entry("DescribeHaVips", DescribeHaVipsRequest::new),
            Map.entry("DescribeVpnGateways", DescribeVpnGatewaysRequest::new),
            Map.entry("DescribeRouterInterfaces", DescribeRouterInterfacesRequest::new));

    private SdkRequests() {}

    /** A fresh request: signing changes it. */
    static AcsRequest<?> of(Ask ask) {
        Supplier<? extends AcsRequest<?>> typed = TYPED.get(ask.action());
        AcsRequest<?> request = typed == null ? general(ask) : typed.get();
        ask.parameters().forEach((name, value) -> request.putQueryParameter(name, value));
        request.setSysRegionId(ask.region());
        return request;
    }

    private static AcsRequest<?> general(Ask ask) {
        CommonRequest request = new CommonRequest();
        request.setSysProduct(ask.product().code());
        request.setSysVersion(ask.product().version());
        request.setSysAction(ask.action());
        request.setSysMethod(MethodType.POST);
        return request.buildRequest();
    }
}
