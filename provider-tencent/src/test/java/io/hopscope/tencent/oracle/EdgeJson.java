/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Address;
import io.hopscope.tencent.oracle.Resource.Balancer;
import io.hopscope.tencent.oracle.Resource.DirectConnect;
import io.hopscope.tencent.oracle.Resource.Dnat;
import io.hopscope.tencent.oracle.Resource.HaVip;
import io.hopscope.tencent.oracle.Resource.Listener;
import io.hopscope.tencent.oracle.Resource.Nat;
import io.hopscope.tencent.oracle.Resource.Snat;
import io.hopscope.tencent.oracle.Resource.Subnet;
import io.hopscope.tencent.oracle.Resource.Target;
import io.hopscope.tencent.oracle.Resource.Vpn;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** NAT gateways, virtual addresses, gateways to sites and balancers as the API answers them. */
final class EdgeJson {
    private final World world;

    EdgeJson(World world) {
        this.world = world;
    }

    Map<String, Object> nat(Nat nat) {
        List<Object> addresses = world.all(Address.class)
                .filter(address -> nat.id().equals(address.target()))
                .<Object>map(address -> Json.object(
                        "AddressId",
                        address.id(),
                        "PublicIpAddress",
                        address.ip().toString(),
                        "IsBlocked",
                        address.blocked(),
                        "BlockType",
                        address.blocked() ? "SECURITY" : "NORMAL"))
                .toList();
        return Json.object(
                "NatGatewayId",
                nat.id(),
                "VpcId",
                nat.vpc(),
                "State",
                nat.state(),
                "NetworkState",
                nat.networkState(),
                "RestrictState",
                nat.restrict(),
                "StrictSnatMode",
                nat.strict(),
                "PublicIpAddressSet",
                addresses,
                "SecurityGroupSet",
                nat.guarded() ? List.of("sg-nat") : List.of(),
                "NatProductVersion",
                1);
    }

    Map<String, Object> snat(Nat nat, Snat rule) {
        return Json.object(
                "NatGatewayId",
                nat.id(),
                "NatGatewaySnatId",
                "snat-" + Integer.toHexString(rule.hashCode()),
                "ResourceType",
                rule.type(),
                "ResourceId",
                rule.resource(),
                "PrivateIpAddress",
                rule.inside().toString(),
                "PublicIpAddresses",
                rule.pool().stream().map(Ip::toString).toList());
    }

    Map<String, Object> dnat(Dnat rule) {
        return Json.object(
                "NatGatewayId",
                rule.nat(),
                "IpProtocol",
                rule.protocol(),
                "PublicIpAddress",
                rule.publicIp().toString(),
                "PublicPort",
                rule.publicPort(),
                "PrivateIpAddress",
                rule.privateIp().toString(),
                "PrivatePort",
                rule.privatePort());
    }

    Map<String, Object> havip(HaVip havip) {
        return Json.object(
                "HaVipId",
                havip.id(),
                "Vip",
                havip.ip().toString(),
                "SubnetId",
                havip.subnet(),
                "VpcId",
                world.get(Subnet.class, havip.subnet()).vpc(),
                "NetworkInterfaceId",
                Objects.requireNonNullElse(havip.holder(), ""),
                "InstanceId",
                "",
                "State",
                havip.state());
    }

    Map<String, Object> vpn(Vpn vpn) {
        return Json.object(
                "VpnGatewayId",
                vpn.id(),
                "VpcId",
                vpn.vpc(),
                "State",
                vpn.state(),
                "RestrictState",
                vpn.restrict(),
                "IsAddressBlocked",
                vpn.blocked());
    }

    Stream<Map<String, Object>> tunnels(Vpn vpn) {
        return Stream.iterate(0, i -> i < vpn.tunnels().size(), i -> i + 1)
                .map(i -> Json.object(
                        "VpnConnectionId",
                        "vpnx-" + vpn.id() + i,
                        "VpnGatewayId",
                        vpn.id(),
                        "VpcId",
                        vpn.vpc(),
                        "NetStatus",
                        vpn.tunnels().get(i)));
    }

    Map<String, Object> directConnect(DirectConnect gateway) {
        return Json.object(
                "DirectConnectGatewayId",
                gateway.id(),
                "VpcId",
                gateway.vpc(),
                "NetworkType",
                "VPC",
                "NetworkInstanceId",
                gateway.vpc());
    }

    Map<String, Object> balancer(Balancer balancer) {
        return Json.object(
                "LoadBalancerId",
                balancer.id(),
                "LoadBalancerName",
                "front " + balancer.id(),
                "LoadBalancerType",
                balancer.open() ? "OPEN" : "INTERNAL",
                "VpcId",
                balancer.vpc(),
                "LoadBalancerVips",
                List.of(balancer.vip().toString()),
                "Status",
                balancer.up() ? 1 : 0,
                "IsBlock",
                balancer.blocked(),
                "SecureGroups",
                balancer.groups(),
                "LoadBalancerPassToTarget",
                balancer.passes());
    }

    Map<String, Object> health(Balancer balancer) {
        List<Object> listeners =
                balancer.listeners().stream().<Object>map(EdgeJson::listener).toList();
        return Json.object("LoadBalancerId", balancer.id(), "Listeners", listeners);
    }

    private static Map<String, Object> listener(Listener listener) {
        List<Object> targets =
                listener.targets().stream().<Object>map(EdgeJson::target).toList();
        return Json.object(
                "ListenerId",
                listener.id(),
                "ListenerName",
                listener.id(),
                "Protocol",
                listener.protocol(),
                "Port",
                listener.port(),
                "Rules",
                List.of(Json.object("LocationId", "", "Targets", targets)));
    }

    private static Map<String, Object> target(Target target) {
        return Json.object(
                "IP",
                target.ip().toString(),
                "Port",
                target.port(),
                "HealthStatus",
                target.healthy(),
                "HealthStatusDetail",
                target.healthy() ? "Alive" : "Dead",
                "Weight",
                target.weight());
    }
}
