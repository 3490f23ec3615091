/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.Backend;
import io.hopscope.aliyun.oracle.Resource.Balancer;
import io.hopscope.aliyun.oracle.Resource.Peering;
import io.hopscope.aliyun.oracle.Resource.VSwitch;
import io.hopscope.aliyun.oracle.Resource.Vpc;
import io.hopscope.aliyun.oracle.Resource.Vpn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Links and balancers as the vendor writes them. */
final class LinkJson {
    private final World world;

    LinkJson(World world) {
        this.world = world;
    }

    Map<String, Object> peering(Peering peering) {
        return Json.object(
                "InstanceId", peering.id(),
                "Status", peering.status(),
                "BizStatus", peering.business(),
                "Vpc", side(peering.from()),
                "AcceptingVpc", side(peering.to()));
    }

    private Map<String, Object> side(String vpc) {
        return Json.object(
                "VpcId", vpc, "Ipv4Cidrs", List.of(world.get(Vpc.class, vpc).cidr()));
    }

    static Map<String, Object> vpn(Vpn vpn) {
        return Json.object(
                "VpnGatewayId", vpn.id(),
                "VpcId", vpn.vpc(),
                "Status", vpn.status(),
                "BusinessStatus", vpn.business());
    }

    Map<String, Object> balancer(Balancer balancer) {
        return Json.object(
                "LoadBalancerId", balancer.id(),
                "LoadBalancerName", balancer.id(),
                "VpcId", world.get(VSwitch.class, balancer.vSwitch()).vpc(),
                "VSwitchId", balancer.vSwitch(),
                "Address", balancer.ip(),
                "AddressType", balancer.open() ? "internet" : "intranet",
                "LoadBalancerStatus", balancer.status());
    }

    Map<String, Object> attribute(Balancer balancer) {
        Map<String, Object> json = balancer(balancer);
        Map<String, Object> backends = new LinkedHashMap<>();
        balancer.listeners().stream()
                .flatMap(listener -> listener.backends().stream())
                .forEach(one -> backends.put(
                        one.machine(), Json.object("ServerId", one.machine(), "Weight", one.weight(), "Type", "ecs")));
        json.put(
                "ListenerPortsAndProtocol",
                Json.wrapped(
                        "ListenerPortAndProtocol",
                        balancer.listeners().stream()
                                .map(one -> Json.object("ListenerPort", one.port(), "ListenerProtocol", one.protocol()))
                                .toList()));
        json.put("BackendServers", Json.wrapped("BackendServer", List.copyOf(backends.values())));
        return json;
    }

    static Map<String, Object> health(Balancer balancer) {
        return Json.object(
                "BackendServers",
                Json.wrapped(
                        "BackendServer",
                        balancer.listeners().stream()
                                .flatMap(listener ->
                                        listener.backends().stream().map(backend -> health(listener, backend)))
                                .toList()));
    }

    private static Map<String, Object> health(Resource.Listener listener, Backend backend) {
        return Json.object(
                "ListenerPort", listener.port(),
                "Protocol", listener.protocol(),
                "ServerId", backend.machine(),
                "Port", backend.port(),
                "ServerHealthStatus", backend.health());
    }
}
