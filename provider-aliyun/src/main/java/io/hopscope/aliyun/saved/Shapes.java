/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.saved;

import io.hopscope.aliyun.answers.Operation;
import io.hopscope.dump.AnswerShape;
import io.hopscope.dump.JsonCursor;
import io.hopscope.dump.OwnerRule;
import io.hopscope.dump.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the answers of each operation look. Lists of ECS are chained by tokens and state a total that means something
 * only where there are none; those of VPC are numbered. Source: the response fields of each operation, see
 * https://api.alibabacloud.com/document/Ecs/2014-05-26/DescribeInstances and its siblings.
 */
final class Shapes {
    private static final Paging TOKENS = Paging.byToken("NextToken").withTotal("TotalCount");
    private static final Paging NUMBERS = Paging.NONE.withTotal("TotalCount").withPageNumber("PageNumber");
    private static final String ID = "SecurityGroupId";

    /** Operations whose answers are known and of no use, with the member that shows them. */
    private static final Map<String, String> UNUSED = Map.of(
            "DescribeInstanceStatus", "InstanceStatuses",
            "DescribeInstanceHistoryEvents", "InstanceSystemEventSet",
            "DescribeSecurityGroupReferences", "SecurityGroupReferences",
            "DescribeVServerGroups", "VServerGroups",
            "DescribeRegions", "Regions",
            "DescribeZones", "Zones",
            "DescribeDisks", "Disks",
            "DescribeTags", "TagResources");

    private Shapes() {}

    static List<AnswerShape> all() {
        List<AnswerShape> shapes = new ArrayList<>();
        shapes.addAll(machines());
        shapes.addAll(networks());
        shapes.addAll(edges());
        shapes.addAll(services());
        UNUSED.forEach(
                (call, member) -> shapes.add(AnswerShape.whole(call, member).unused()));
        return shapes;
    }

    private static List<AnswerShape> machines() {
        return List.of(
                list(Operation.INSTANCES, TOKENS, "Instances", "Instance"),
                list(Operation.INSTANCE_HEALTH, TOKENS, "InstanceFullStatusSet", "InstanceFullStatusType"),
                list(Operation.INTERFACES, TOKENS, "NetworkInterfaceSets", "NetworkInterfaceSet"),
                list(Operation.SECURITY_GROUPS, TOKENS, "SecurityGroups", "SecurityGroup"),
                whole(Operation.SECURITY_GROUP, "Permissions")
                        .ownedBy(OwnerRule.required(ID))
                        .paged(Paging.byToken("NextToken")),
                list(Operation.PREFIX_LISTS, TOKENS, "PrefixLists", "PrefixList"),
                plain(Operation.PREFIX_LISTS, TOKENS, "PrefixLists"),
                whole(Operation.PREFIX_LIST, "Entries")
                        .ownedBy(OwnerRule.required("PrefixListId"))
                        .ifAnswer(Shapes::isPrefixList),
                list(Operation.PORT_LISTS, TOKENS, "PortRangeLists", "PortRangeList"),
                plain(Operation.PORT_LISTS, TOKENS, "PortRangeLists"),
                whole(Operation.PORT_LIST, "Entries")
                        .ownedBy(OwnerRule.required("PortRangeListId"))
                        .ifAnswer(answer -> !isPrefixList(answer))
                        .paged(Paging.byToken("NextToken")));
    }

    private static List<AnswerShape> networks() {
        OwnerRule vpc = OwnerRule.required("VpcId");
        List<AnswerShape> shapes = new ArrayList<>(List.of(
                list(Operation.VPCS, NUMBERS, "Vpcs", "Vpc"),
                list(Operation.VSWITCHES, NUMBERS, "VSwitches", "VSwitch"),
                list(Operation.ROUTE_TABLES, NUMBERS, "RouterTableList", "RouterTableListType"),
                list(Operation.ROUTE_ENTRIES, Paging.byToken("NextToken"), "RouteEntrys", "RouteEntry")
                        .ownedBy(OwnerRule.required("RouteTableId").orInItems("RouteTableId")),
                plain(Operation.GATEWAY_ROUTE_ENTRIES, Paging.byToken("NextToken"), "GatewayRouteEntryModels")
                        .ownedBy(OwnerRule.required("GatewayRouteTableId").orInItems("GatewayRouteTableId")),
                list(Operation.NETWORK_ACLS, NUMBERS, "NetworkAcls", "NetworkAcl"),
                AnswerShape.object(Operation.NETWORK_ACL.call(), "NetworkAclAttribute")
                        .ownedBy(OwnerRule.required("NetworkAclId").orInItems("NetworkAclId")),
                plain(Operation.PEERINGS, Paging.byToken("NextToken"), "VpcPeerConnects"),
                whole(Operation.PEERINGS, "AcceptingVpc").chosen()));
        for (String member : List.of("SupportIpv4Gateway", "AssociatedCens", "ClassicLinkEnabled")) {
            shapes.add(whole(Operation.VPC, member).ownedBy(vpc).ifAnswer(Shapes::isVpc));
        }
        return shapes;
    }

    private static List<AnswerShape> edges() {
        return List.of(
                list(Operation.NAT_GATEWAYS, NUMBERS, "NatGateways", "NatGateway"),
                list(Operation.SNAT_ENTRIES, NUMBERS, "SnatTableEntries", "SnatTableEntry")
                        .ownedBy(OwnerRule.required("NatGatewayId").orInItems("NatGatewayId", "SnatTableId")),
                list(Operation.FORWARD_ENTRIES, NUMBERS, "ForwardTableEntries", "ForwardTableEntry")
                        .ownedBy(OwnerRule.required("NatGatewayId").orInItems("NatGatewayId", "ForwardTableId")),
                list(Operation.ELASTIC_ADDRESSES, NUMBERS, "EipAddresses", "EipAddress"),
                list(Operation.BANDWIDTH_PACKAGES, NUMBERS, "CommonBandwidthPackages", "CommonBandwidthPackage"),
                plain(Operation.IPV4_GATEWAYS, Paging.byToken("NextToken"), "Ipv4GatewayModels"),
                whole(Operation.IPV4_GATEWAYS, "Ipv4GatewayRouteTableId")
                        .ifAnswer(answer -> answer.has("Ipv4GatewayId"))
                        .chosen(),
                list(Operation.IPV6_GATEWAYS, NUMBERS, "Ipv6Gateways", "Ipv6Gateway"),
                list(Operation.IPV6_ADDRESSES, NUMBERS, "Ipv6Addresses", "Ipv6Address"),
                list(Operation.EGRESS_ONLY_RULES, NUMBERS, "Ipv6EgressOnlyRules", "Ipv6EgressOnlyRule")
                        .ownedBy(OwnerRule.required("Ipv6GatewayId").orInItems("Ipv6GatewayId")),
                list(Operation.VIRTUAL_ADDRESSES, NUMBERS, "HaVips", "HaVip"));
    }

    private static List<AnswerShape> services() {
        return List.of(
                list(Operation.VPN_GATEWAYS, NUMBERS, "VpnGateways", "VpnGateway"),
                list(Operation.ROUTER_INTERFACES, NUMBERS, "RouterInterfaceSet", "RouterInterfaceType"),
                list(Operation.BALANCERS, NUMBERS, "LoadBalancers", "LoadBalancer"),
                whole(Operation.BALANCER, "ListenerPortsAndProtocol").ownedBy(OwnerRule.required("LoadBalancerId")),
                list(Operation.BACKEND_HEALTH, Paging.NONE, "BackendServers", "BackendServer")
                        .ownedBy(OwnerRule.required())
                        .ifAnswer(answer -> !answer.has("LoadBalancerId")),
                plain(Operation.ATTACKED_ADDRESSES, Paging.NONE.withTotal("Total"), "InstanceList"));
    }

    private static AnswerShape list(Operation operation, Paging paging, String outer, String inner) {
        return AnswerShape.list(operation.call(), outer, inner).paged(paging);
    }

    private static AnswerShape plain(Operation operation, Paging paging, String member) {
        return AnswerShape.list(operation.call(), member)
                .ifAnswer(
                        answer -> answer.find(member).filter(JsonKinds::isArray).isPresent())
                .paged(paging);
    }

    private static AnswerShape whole(Operation operation, String member) {
        return AnswerShape.whole(operation.call(), member);
    }

    /** Prefix lists name themselves, and wrap their entries. */
    private static boolean isPrefixList(JsonCursor answer) {
        return answer.has("PrefixListId")
                || answer.find("Entries")
                        .filter(entries -> entries.has("Entry"))
                        .isPresent();
    }

    private static boolean isVpc(JsonCursor answer) {
        return answer.has("VpcId") && !answer.has("VSwitchId");
    }
}
