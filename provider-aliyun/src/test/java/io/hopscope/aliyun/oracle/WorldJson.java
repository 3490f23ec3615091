/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.Acl;
import io.hopscope.aliyun.oracle.Resource.Address6;
import io.hopscope.aliyun.oracle.Resource.Attack;
import io.hopscope.aliyun.oracle.Resource.Balancer;
import io.hopscope.aliyun.oracle.Resource.Bundle;
import io.hopscope.aliyun.oracle.Resource.Eip;
import io.hopscope.aliyun.oracle.Resource.Gateway4;
import io.hopscope.aliyun.oracle.Resource.Gateway6;
import io.hopscope.aliyun.oracle.Resource.GatewayTable;
import io.hopscope.aliyun.oracle.Resource.Group;
import io.hopscope.aliyun.oracle.Resource.HaVip;
import io.hopscope.aliyun.oracle.Resource.Machine;
import io.hopscope.aliyun.oracle.Resource.Nat;
import io.hopscope.aliyun.oracle.Resource.Nic;
import io.hopscope.aliyun.oracle.Resource.Peering;
import io.hopscope.aliyun.oracle.Resource.PortList;
import io.hopscope.aliyun.oracle.Resource.PrefixList;
import io.hopscope.aliyun.oracle.Resource.Table;
import io.hopscope.aliyun.oracle.Resource.VSwitch;
import io.hopscope.aliyun.oracle.Resource.Vpc;
import io.hopscope.aliyun.oracle.Resource.Vpn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes worlds as the vendor's command line prints them, an operation and an owner a file. */
public final class WorldJson {
    private final World world;
    private final Map<String, String> files = new LinkedHashMap<>();

    private WorldJson(World world) {
        this.world = world;
    }

    /** The files of a world by their paths. */
    public static Map<String, String> render(World world) {
        WorldJson json = new WorldJson(world);
        json.machines();
        json.filters();
        json.networks();
        json.edges();
        json.links();
        return json.files;
    }

    private void machines() {
        MachineJson json = new MachineJson(world);
        list("DescribeInstances", "Instances", "Instance", Machine.class, json::machine);
        list("DescribeNetworkInterfaces", "NetworkInterfaceSets", "NetworkInterfaceSet", Nic.class, json::nic);
        list(
                "DescribeInstancesFullStatus",
                "InstanceFullStatusSet",
                "InstanceFullStatusType",
                Machine.class,
                MachineJson::health);
        list("DescribeHaVips", "HaVips", "HaVip", HaVip.class, json::floating);
        list("DescribeIpv6Addresses", "Ipv6Addresses", "Ipv6Address", Address6.class, MachineJson::address6);
    }

    private void filters() {
        list("DescribeSecurityGroups", "SecurityGroups", "SecurityGroup", Group.class, FilterJson::group);
        world.all(Group.class)
                .forEach(group -> owned("DescribeSecurityGroupAttribute", group.id(), FilterJson.rules(group)));
        list(
                "DescribePrefixLists",
                "PrefixLists",
                "PrefixList",
                PrefixList.class,
                one -> Json.object("PrefixListId", one.id()));
        world.all(PrefixList.class)
                .forEach(one -> owned("DescribePrefixListAttributes", one.id(), FilterJson.entries(one)));
        world.all(PortList.class)
                .forEach(one -> owned("DescribePortRangeListEntries", one.id(), FilterJson.ports(one)));
        list(
                "DescribeNetworkAcls",
                "NetworkAcls",
                "NetworkAcl",
                Acl.class,
                one -> Json.object("NetworkAclId", one.id(), "VpcId", one.vpc()));
        world.all(Acl.class).forEach(acl -> owned("DescribeNetworkAclAttributes", acl.id(), FilterJson.acl(acl)));
    }

    private void networks() {
        NetworkJson json = new NetworkJson(world);
        list("DescribeVpcs", "Vpcs", "Vpc", Vpc.class, NetworkJson::vpc);
        world.all(Vpc.class).forEach(vpc -> owned("DescribeVpcAttribute", vpc.id(), json.attribute(vpc)));
        list("DescribeVSwitches", "VSwitches", "VSwitch", VSwitch.class, NetworkJson::vSwitch);
        file(
                "DescribeRouteTableList",
                total(Json.object("RouterTableList", Json.wrapped("RouterTableListType", json.tables()))));
        world.all(Table.class).forEach(table -> owned("DescribeRouteEntryList", table.id(), json.entries(table)));
        world.all(GatewayTable.class)
                .forEach(table -> owned("ListGatewayRouteTableEntries", table.id(), NetworkJson.inward(table)));
    }

    private void edges() {
        list("DescribeEipAddresses", "EipAddresses", "EipAddress", Eip.class, EdgeJson::eip);
        list(
                "DescribeCommonBandwidthPackages",
                "CommonBandwidthPackages",
                "CommonBandwidthPackage",
                Bundle.class,
                EdgeJson::bundle);
        list("DescribeInstanceIpAddress", null, "InstanceList", Attack.class, EdgeJson::attack);
        EdgeJson json = new EdgeJson(world);
        list("DescribeNatGateways", "NatGateways", "NatGateway", Nat.class, json::nat);
        world.all(Nat.class).forEach(nat -> {
            if (!world.isUnread("DescribeSnatTableEntries", nat.id())) {
                owned("DescribeSnatTableEntries", nat.id().replace("ngw-", "stb-"), EdgeJson.snat(nat));
            }
            owned("DescribeForwardTableEntries", nat.id().replace("ngw-", "ftb-"), EdgeJson.dnat(nat));
        });
        list("ListIpv4Gateways", null, "Ipv4GatewayModels", Gateway4.class, EdgeJson::gateway4);
        list("DescribeIpv6Gateways", "Ipv6Gateways", "Ipv6Gateway", Gateway6.class, EdgeJson::gateway6);
        world.all(Gateway6.class)
                .forEach(one -> owned("DescribeIpv6EgressOnlyRules", one.id(), EdgeJson.egressOnly(one)));
    }

    private void links() {
        LinkJson json = new LinkJson(world);
        list("ListVpcPeerConnections", null, "VpcPeerConnects", Peering.class, json::peering);
        list("DescribeVpnGateways", "VpnGateways", "VpnGateway", Vpn.class, LinkJson::vpn);
        list("DescribeLoadBalancers", "LoadBalancers", "LoadBalancer", Balancer.class, json::balancer);
        world.all(Balancer.class).forEach(one -> {
            owned("DescribeLoadBalancerAttribute", one.id(), json.attribute(one));
            owned("DescribeHealthStatus", one.id(), LinkJson.health(one));
        });
        file(
                "DescribeRouterInterfaces",
                total(Json.object("RouterInterfaceSet", Json.wrapped("RouterInterfaceType", List.of()))));
    }

    private interface Writer<T> {
        Map<String, Object> write(T resource);
    }

    private <T extends Resource> void list(
            String operation, @Nullable String outer, String inner, Class<T> kind, Writer<T> writer) {
        List<Map<String, Object>> items = world.all(kind).map(writer::write).toList();
        Map<String, Object> list = Json.wrapped(inner, items);
        file(operation, total(outer == null ? list : Json.object(outer, list)));
    }

    private static Map<String, Object> total(Map<String, Object> answer) {
        answer.put("RequestId", "4C0DE");
        return answer;
    }

    private void owned(String operation, String owner, Map<String, Object> answer) {
        if (!world.isUnread(operation, owner)) {
            file(operation + "." + owner, total(answer));
        }
    }

    private void file(String name, Map<String, Object> answer) {
        if (Stream.of(name).noneMatch(world::isUnread)) {
            files.put("accounts/5123/cn-hangzhou/" + name + ".json", Json.write(answer));
        }
    }
}
