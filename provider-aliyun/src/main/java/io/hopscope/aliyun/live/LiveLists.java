/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import static io.hopscope.aliyun.live.Product.ECS;
import static io.hopscope.aliyun.live.Product.SLB;
import static io.hopscope.aliyun.live.Product.VPC;

import io.hopscope.aliyun.answers.Operation;
import java.util.List;

/**
 * The lists of a region. Sizes of pages are the largest that the API allows, see
 * https://api.alibabacloud.com/document/Ecs/2014-05-26/DescribeInstances and its siblings.
 */
final class LiveLists {
    private static final Turning TOKENS = Turning.tokens(100);
    private static final Turning NUMBERS = Turning.numbers(50);

    static final LiveList VPCS = LiveList.of(Operation.VPCS, VPC, NUMBERS, Place.list("Vpcs", "Vpc"));
    static final LiveList INSTANCES =
            LiveList.of(Operation.INSTANCES, ECS, TOKENS, Place.list("Instances", "Instance"));
    static final LiveList INSTANCE_HEALTH = LiveList.of(
            Operation.INSTANCE_HEALTH,
            ECS,
            Turning.numbers(100),
            Place.list("InstanceFullStatusSet", "InstanceFullStatusType"));
    static final LiveList INTERFACES = LiveList.of(
            Operation.INTERFACES, ECS, Turning.tokens(500), Place.list("NetworkInterfaceSets", "NetworkInterfaceSet"));
    static final LiveList SECURITY_GROUPS =
            LiveList.of(Operation.SECURITY_GROUPS, ECS, TOKENS, Place.list("SecurityGroups", "SecurityGroup"));
    static final LiveList PREFIX_LISTS =
            LiveList.of(Operation.PREFIX_LISTS, ECS, TOKENS, Place.list("PrefixLists", "PrefixList"));
    static final LiveList VSWITCHES =
            LiveList.of(Operation.VSWITCHES, VPC, NUMBERS, Place.list("VSwitches", "VSwitch"));
    static final LiveList ROUTE_TABLES =
            LiveList.of(Operation.ROUTE_TABLES, VPC, NUMBERS, Place.list("RouterTableList", "RouterTableListType"));
    static final LiveList NETWORK_ACLS =
            LiveList.of(Operation.NETWORK_ACLS, VPC, NUMBERS, Place.list("NetworkAcls", "NetworkAcl"));
    static final LiveList NAT_GATEWAYS =
            LiveList.of(Operation.NAT_GATEWAYS, VPC, NUMBERS, Place.list("NatGateways", "NatGateway"));
    static final LiveList ELASTIC_ADDRESSES = LiveList.of(
            Operation.ELASTIC_ADDRESSES, VPC, Turning.numbers(100), Place.list("EipAddresses", "EipAddress"));
    static final LiveList BANDWIDTH_PACKAGES = LiveList.of(
            Operation.BANDWIDTH_PACKAGES,
            VPC,
            NUMBERS,
            Place.list("CommonBandwidthPackages", "CommonBandwidthPackage"));
    static final LiveList IPV4_GATEWAYS =
            LiveList.of(Operation.IPV4_GATEWAYS, VPC, TOKENS, Place.list("Ipv4GatewayModels", ""));
    static final LiveList IPV6_GATEWAYS =
            LiveList.of(Operation.IPV6_GATEWAYS, VPC, NUMBERS, Place.list("Ipv6Gateways", "Ipv6Gateway"));
    static final LiveList IPV6_ADDRESSES =
            LiveList.of(Operation.IPV6_ADDRESSES, VPC, NUMBERS, Place.list("Ipv6Addresses", "Ipv6Address"));
    static final LiveList VIRTUAL_ADDRESSES =
            LiveList.of(Operation.VIRTUAL_ADDRESSES, VPC, NUMBERS, Place.list("HaVips", "HaVip"));
    static final LiveList VPN_GATEWAYS =
            LiveList.of(Operation.VPN_GATEWAYS, VPC, NUMBERS, Place.list("VpnGateways", "VpnGateway"));
    static final LiveList ROUTER_INTERFACES = LiveList.of(
            Operation.ROUTER_INTERFACES, VPC, NUMBERS, Place.list("RouterInterfaceSet", "RouterInterfaceType"));
    static final LiveList PEERINGS =
            LiveList.of(Operation.PEERINGS, Product.VPC_PEER, TOKENS, Place.list("VpcPeerConnects", ""));
    static final LiveList BALANCERS =
            LiveList.of(Operation.BALANCERS, SLB, Turning.numbers(100), Place.list("LoadBalancers", "LoadBalancer"));

    /** All but {@link #VPCS}, which are read before as a proof that the region answers. */
    static final List<LiveList> ALL = List.of(
            INSTANCES,
            INSTANCE_HEALTH,
            INTERFACES,
            SECURITY_GROUPS,
            PREFIX_LISTS,
            VSWITCHES,
            ROUTE_TABLES,
            NETWORK_ACLS,
            NAT_GATEWAYS,
            ELASTIC_ADDRESSES,
            BANDWIDTH_PACKAGES,
            IPV4_GATEWAYS,
            IPV6_GATEWAYS,
            IPV6_ADDRESSES,
            VIRTUAL_ADDRESSES,
            VPN_GATEWAYS,
            ROUTER_INTERFACES,
            PEERINGS,
            BALANCERS);

    private LiveLists() {}
}
