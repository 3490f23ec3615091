/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import static io.hopscope.aliyun.live.Product.ECS;
import static io.hopscope.aliyun.live.Product.SLB;
import static io.hopscope.aliyun.live.Product.VPC;

import io.hopscope.aliyun.answers.Operation;

/** Lists that are read for one resource each. */
final class OwnedLists {
    private static final Turning NUMBERS = Turning.numbers(50);

    /** The rules of a group are paged, too. */
    static final LiveList SECURITY_GROUP = LiveList.of(
                    Operation.SECURITY_GROUP, ECS, Turning.tokens(1000), Place.answer("Permissions"))
            .per("SecurityGroupId");

    static final LiveList PREFIX_LIST = LiveList.of(Operation.PREFIX_LIST, ECS, Turning.WHOLE, Place.answer("Entries"))
            .per("PrefixListId");

    static final LiveList PORT_LIST = LiveList.of(
                    Operation.PORT_LIST, ECS, Turning.tokens(100), Place.answer("Entries"))
            .per("PortRangeListId");

    static final LiveList VPC_ATTRIBUTE = LiveList.of(Operation.VPC, VPC, Turning.WHOLE, Place.answer("VpcId"))
            .per("VpcId");

    /** Alone of all it calls the size of a page {@code MaxResult}. */
    static final LiveList ROUTE_ENTRIES = LiveList.of(
                    Operation.ROUTE_ENTRIES,
                    VPC,
                    Turning.tokens(100).sized("MaxResult"),
                    Place.list("RouteEntrys", "RouteEntry"))
            .per("RouteTableId");

    static final LiveList GATEWAY_ROUTE_ENTRIES = LiveList.of(
                    Operation.GATEWAY_ROUTE_ENTRIES,
                    VPC,
                    Turning.tokens(100),
                    Place.list("GatewayRouteEntryModels", ""))
            .per("GatewayRouteTableId");

    static final LiveList NETWORK_ACL = LiveList.of(
                    Operation.NETWORK_ACL, VPC, Turning.WHOLE, Place.object("NetworkAclAttribute"))
            .per("NetworkAclId");

    static final LiveList SNAT_ENTRIES = LiveList.of(
                    Operation.SNAT_ENTRIES, VPC, NUMBERS, Place.list("SnatTableEntries", "SnatTableEntry"))
            .per("NatGatewayId");

    static final LiveList FORWARD_ENTRIES = LiveList.of(
                    Operation.FORWARD_ENTRIES, VPC, NUMBERS, Place.list("ForwardTableEntries", "ForwardTableEntry"))
            .per("NatGatewayId");

    static final LiveList EGRESS_ONLY_RULES = LiveList.of(
                    Operation.EGRESS_ONLY_RULES, VPC, NUMBERS, Place.list("Ipv6EgressOnlyRules", "Ipv6EgressOnlyRule"))
            .per("Ipv6GatewayId");

    static final LiveList BALANCER = LiveList.of(Operation.BALANCER, SLB, Turning.WHOLE, Place.answer("LoadBalancerId"))
            .per("LoadBalancerId");

    static final LiveList BACKEND_HEALTH = LiveList.of(
                    Operation.BACKEND_HEALTH, SLB, Turning.WHOLE, Place.list("BackendServers", "BackendServer"))
            .per("LoadBalancerId");

    /** Only what is in a black hole, of each sort of holder of an address. */
    static final LiveList ATTACKED_ADDRESSES = LiveList.of(
                    Operation.ATTACKED_ADDRESSES,
                    Product.DDOS,
                    NUMBERS.named("CurrentPage", "Total"),
                    Place.list("InstanceList", ""))
            .per("InstanceType")
            .with("DdosStatus", "blackhole");

    private OwnedLists() {}
}
