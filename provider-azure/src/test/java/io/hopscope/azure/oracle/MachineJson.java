/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import io.hopscope.azure.oracle.Resource.Balancer;
import io.hopscope.azure.oracle.Resource.IpConfig;
import io.hopscope.azure.oracle.Resource.Nic;
import io.hopscope.azure.oracle.Resource.Vm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Machines and their interfaces as answers. */
final class MachineJson {
    private final World world;

    MachineJson(World world) {
        this.world = world;
    }

    Map<String, Object> vm(Vm vm) {
        List<Map<String, Object>> nics = new ArrayList<>();
        for (Nic nic : world.nicsOf(vm)) {
            Map<String, Object> ref = Names.refTo(Names.id(Lists.NICS, nic.id()));
            if (world.nicsOf(vm).size() > 1) {
                ref.put("properties", Json.object("primary", nics.isEmpty()));
            }
            nics.add(ref);
        }
        List<Map<String, Object>> statuses = new ArrayList<>();
        if (vm.power() != null) {
            statuses.add(Json.object("code", "PowerState/" + vm.power()));
        }
        statuses.add(Json.object("code", "ProvisioningState/succeeded"));
        return Names.item(
                Lists.MACHINES,
                vm.id(),
                Json.object(
                        "provisioningState",
                        vm.id().hashCode() % 4 == 0 ? "Failed" : "Succeeded",
                        "storageProfile",
                        Json.object("osDisk", Json.object("osType", vm.windows() ? "Windows" : "Linux")),
                        "virtualMachineScaleSet",
                        vm.flexible() ? Names.ref(Lists.SCALE_SETS, "flex") : null,
                        "networkProfile",
                        Json.object("networkInterfaces", nics),
                        "instanceView",
                        Json.object("statuses", statuses)));
    }

    Map<String, Object> nic(Nic nic) {
        return Names.item(
                Lists.NICS,
                nic.id(),
                Json.object(
                        "virtualMachine",
                        isToldById(nic) ? null : Names.ref(Lists.MACHINES, nic.vm()),
                        "primary",
                        nic.vm() == null ? null : isFirst(nic),
                        "networkSecurityGroup",
                        Names.ref(Lists.NSGS, nic.nsg()),
                        "enableIPForwarding",
                        nic.forwarding(),
                        "defaultOutboundConnectivityEnabled",
                        nic.defaultOutbound(),
                        "ipConfigurations",
                        nic.configs().stream()
                                .map(config -> config(nic, config))
                                .toList()));
    }

    /** An interface of a scale set's machine may leave it to its own id whose it is. */
    private static boolean isToldById(Nic nic) {
        return Names.isOfSet(nic.vm()) && nic.id().hashCode() % 3 == 0;
    }

    private boolean isFirst(Nic nic) {
        return world.vmOf(nic)
                .map(world::nicsOf)
                .filter(all -> all.get(0).equals(nic))
                .isPresent();
    }

    private Map<String, Object> config(Nic nic, IpConfig config) {
        boolean first = nic.configs().get(0).equals(config);
        Map<String, Object> properties = Json.object(
                "privateIPAddress",
                config.ip().toString(),
                "privateIPAddressVersion",
                config.ip().v6() ? "IPv6" : "IPv4",
                "primary",
                first,
                "subnet",
                Names.refTo(Names.subnet(world.subnetOf(config))),
                "publicIPAddress",
                Names.ref(Lists.PIPS, config.pip()),
                "applicationSecurityGroups",
                groups(config),
                "loadBalancerBackendAddressPools",
                first ? pools(nic) : null,
                "loadBalancerInboundNatRules",
                first ? natRules(nic) : null);
        return Json.object("id", Names.config(nic, config), "name", config.name(), "properties", properties);
    }

    private static @Nullable Object groups(IpConfig config) {
        List<Map<String, Object>> found = config.groups().stream()
                .map(group -> Names.refTo(Names.id(Lists.ASGS, group)))
                .toList();
        return found.isEmpty() ? null : found;
    }

    private @Nullable Object pools(Nic nic) {
        List<Map<String, Object>> found = new ArrayList<>();
        for (Balancer balancer : world.all(Balancer.class).toList()) {
            balancer.pools().stream()
                    .filter(pool -> pool.members().stream()
                            .anyMatch(member -> member.nic().equals(nic.id()) && !member.byAddress()))
                    .forEach(pool -> found.add(Names.refTo(Names.part(balancer, "backendAddressPools", pool.name()))));
        }
        return found.isEmpty() ? null : found;
    }

    private @Nullable Object natRules(Nic nic) {
        List<Map<String, Object>> found = new ArrayList<>();
        for (Balancer balancer : world.all(Balancer.class).toList()) {
            balancer.natRules().stream()
                    .filter(rule -> nic.id().equals(rule.nic()))
                    .forEach(rule -> found.add(Names.refTo(Names.part(balancer, "inboundNatRules", rule.name()))));
        }
        return found.isEmpty() ? null : found;
    }
}
