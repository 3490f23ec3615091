/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import io.hopscope.azure.oracle.Resource.Balancer;
import io.hopscope.azure.oracle.Resource.Balancing;
import io.hopscope.azure.oracle.Resource.Frontend;
import io.hopscope.azure.oracle.Resource.Member;
import io.hopscope.azure.oracle.Resource.NatRule;
import io.hopscope.azure.oracle.Resource.Nic;
import io.hopscope.azure.oracle.Resource.Outbound;
import io.hopscope.azure.oracle.Resource.Pool;
import io.hopscope.azure.oracle.Resource.Probe;
import io.hopscope.azure.oracle.Resource.Subnet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Load balancers as answers. */
final class BalancerJson {
    private static final String FRONTENDS = "frontendIPConfigurations";
    private static final String POOLS = "backendAddressPools";

    private final World world;

    BalancerJson(World world) {
        this.world = world;
    }

    Map<String, Object> balancer(Balancer lb) {
        Map<String, Object> item = Names.item(
                Lists.BALANCERS,
                lb.id(),
                Json.object(
                        FRONTENDS,
                        lb.frontends().stream().map(one -> frontend(lb, one)).toList(),
                        POOLS,
                        lb.pools().stream().map(pool -> pool(lb, pool)).toList(),
                        "loadBalancingRules",
                        lb.rules().stream().map(rule -> rule(lb, rule)).toList(),
                        "inboundNatRules",
                        lb.natRules().stream().map(rule -> natRule(lb, rule)).toList(),
                        "probes",
                        lb.probes().stream().map(probe -> probe(lb, probe)).toList(),
                        "outboundRules",
                        lb.outbound().stream().map(rule -> outbound(lb, rule)).toList()));
        item.put("sku", Json.object("name", lb.standard() ? "Standard" : "Basic"));
        return item;
    }

    private static Map<String, Object> part(Balancer lb, String type, String name, Map<String, Object> properties) {
        return Json.object("id", Names.part(lb, type, name), "name", name, "properties", properties);
    }

    private static @Nullable Map<String, Object> ref(Balancer lb, String type, @Nullable String name) {
        return name == null ? null : Names.refTo(Names.part(lb, type, name));
    }

    private Map<String, Object> frontend(Balancer lb, Frontend frontend) {
        boolean internal = frontend.subnet() != null;
        return part(
                lb,
                FRONTENDS,
                frontend.name(),
                Json.object(
                        "publicIPAddress",
                        Names.ref(Lists.PIPS, frontend.pip()),
                        "privateIPAddress",
                        frontend.ip() == null ? null : frontend.ip().toString(),
                        "subnet",
                        internal
                                ? Names.refTo(Names.subnet(
                                        world.get(Subnet.class, Objects.requireNonNull(frontend.subnet()))))
                                : null));
    }

    private Map<String, Object> pool(Balancer lb, Pool pool) {
        boolean byAddress = pool.members().stream().anyMatch(Member::byAddress);
        List<Map<String, Object>> addresses = pool.members().stream()
                .map(member -> address(member, byAddress))
                .toList();
        List<Map<String, Object>> configs = pool.members().stream()
                .filter(member -> !member.byAddress())
                .map(member -> world.get(Nic.class, member.nic()))
                .map(nic -> Names.refTo(Names.config(nic, nic.configs().get(0))))
                .toList();
        return part(
                lb,
                POOLS,
                pool.name(),
                Json.object(
                        "loadBalancerBackendAddresses",
                        addresses,
                        "backendIPConfigurations",
                        configs.isEmpty() ? null : configs));
    }

    /** A member by its interface, or by address and network. */
    private Map<String, Object> address(Member member, boolean byAddress) {
        Nic nic = world.get(Nic.class, member.nic());
        Map<String, Object> properties = Json.object(
                "adminState", member.down() ? "Down" : "None",
                "ipAddress", byAddress ? nic.configs().get(0).ip().toString() : null,
                "virtualNetwork",
                        byAddress ? Names.ref(Lists.VNETS, world.vnetOf(nic).id()) : null,
                "networkInterfaceIPConfiguration",
                        byAddress
                                ? null
                                : Names.refTo(Names.config(nic, nic.configs().get(0))));
        return Json.object("name", "address-" + nic.id(), "properties", properties);
    }

    private static Map<String, Object> rule(Balancer lb, Balancing rule) {
        return part(
                lb,
                "loadBalancingRules",
                rule.name(),
                Json.object(
                        "frontendIPConfiguration", ref(lb, FRONTENDS, rule.frontend()),
                        "backendAddressPool", ref(lb, POOLS, rule.pool()),
                        "protocol", rule.protocol(),
                        "frontendPort", rule.port(),
                        "backendPort", rule.backendPort(),
                        "enableFloatingIP", false,
                        "disableOutboundSnat", rule.noSnat(),
                        "probe", ref(lb, "probes", rule.probe())));
    }

    private Map<String, Object> natRule(Balancer lb, NatRule rule) {
        String nic = rule.nic();
        Map<String, Object> target = nic == null
                ? null
                : Names.refTo(Names.config(
                        world.get(Nic.class, nic),
                        world.get(Nic.class, nic).configs().get(0)));
        return part(
                lb,
                "inboundNatRules",
                rule.name(),
                Json.object(
                        "frontendIPConfiguration", ref(lb, FRONTENDS, rule.frontend()),
                        "backendIPConfiguration", target,
                        "protocol", rule.protocol(),
                        "frontendPort", rule.port(),
                        "backendPort", rule.backendPort(),
                        "enableFloatingIP", false));
    }

    private static Map<String, Object> probe(Balancer lb, Probe probe) {
        boolean http = probe.name().hashCode() % 2 == 0;
        return part(
                lb,
                "probes",
                probe.name(),
                Json.object(
                        "protocol", http ? "Http" : "Tcp",
                        "port", probe.port(),
                        "requestPath", http ? "/alive" : null,
                        "noHealthyBackendsBehavior", probe.staysUp() ? "AllProbedUp" : "AllProbedDown"));
    }

    private static Map<String, Object> outbound(Balancer lb, Outbound rule) {
        return part(
                lb,
                "outboundRules",
                rule.name(),
                Json.object(
                        "frontendIPConfigurations", List.of(Names.refTo(Names.part(lb, FRONTENDS, rule.frontend()))),
                        "backendAddressPool", ref(lb, POOLS, rule.pool()),
                        "protocol", rule.protocol()));
    }
}
