/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.saved;

import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Word;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields that the reference maps to the neutral model (section 2), and where the SDK's objects keep them. */
final class MappedFields {
    private MappedFields() {}

    static List<MappedField<?>> all() {
        return List.of(
                MappedField.of(Calls.MACHINES, "id", m -> m.id()),
                MappedField.of(Calls.MACHINES, "name", m -> m.name()),
                MappedField.of(Calls.MACHINES, "location", m -> m.location()),
                MappedField.of(Calls.MACHINES, "provisioningState", m -> m.provisioningState()),
                MappedField.of(
                        Calls.MACHINES,
                        "networkProfile.networkInterfaces.id",
                        m -> of(m.networkProfile(), p -> each(p.networkInterfaces(), r -> r.id()))),
                MappedField.of(
                        Calls.MACHINES,
                        "networkProfile.networkInterfaces.primary",
                        m -> of(m.networkProfile(), p -> each(p.networkInterfaces(), r -> r.primary()))),
                MappedField.of(
                        Calls.MACHINES,
                        "instanceView.statuses.code",
                        m -> of(m.instanceView(), v -> each(v.statuses(), s -> s.code()))),
                MappedField.of(
                        Calls.MACHINES,
                        "instanceView.vmAgent.statuses.code",
                        m -> of(m.instanceView(), v -> of(v.vmAgent(), a -> each(a.statuses(), s -> s.code())))),
                MappedField.of(
                        Calls.MACHINES, "virtualMachineScaleSet.id", m -> of(m.virtualMachineScaleSet(), s -> s.id())),
                MappedField.of(
                        Calls.MACHINES,
                        "storageProfile.osDisk.osType",
                        m -> of(m.storageProfile(), s -> of(s.osDisk(), d -> d.osType()))),
                MappedField.of(Calls.INTERFACES, "id", n -> n.id()),
                MappedField.of(Calls.INTERFACES, "name", n -> n.name()),
                MappedField.of(Calls.INTERFACES, "location", n -> n.location()),
                MappedField.of(Calls.INTERFACES, "provisioningState", n -> n.provisioningState()),
                MappedField.of(Calls.INTERFACES, "primary", n -> n.primary()),
                MappedField.of(Calls.INTERFACES, "enableIPForwarding", n -> n.enableIpForwarding()),
                MappedField.of(
                        Calls.INTERFACES, "networkSecurityGroup.id", n -> of(n.networkSecurityGroup(), g -> g.id())),
                MappedField.of(Calls.INTERFACES, "virtualMachine.id", n -> of(n.virtualMachine(), g -> g.id())),
                MappedField.of(Calls.INTERFACES, "privateEndpoint.id", n -> of(n.privateEndpoint(), g -> g.id())),
                MappedField.of(Calls.INTERFACES, "ipConfigurations.id", n -> each(n.ipConfigurations(), i -> i.id())),
                MappedField.of(
                        Calls.INTERFACES,
                        "ipConfigurations.privateIPAddress",
                        n -> each(n.ipConfigurations(), i -> i.privateIpAddress())),
                MappedField.of(
                        Calls.INTERFACES,
                        "ipConfigurations.privateIPAddressVersion",
                        n -> each(n.ipConfigurations(), i -> i.privateIpAddressVersion())),
                MappedField.of(
                        Calls.INTERFACES,
                        "ipConfigurations.primary",
                        n -> each(n.ipConfigurations(), i -> i.primary())),
                MappedField.of(
                        Calls.INTERFACES,
                        "ipConfigurations.subnet.id",
                        n -> each(n.ipConfigurations(), i -> of(i.subnet(), s -> s.id()))),
                MappedField.of(
                        Calls.INTERFACES,
                        "ipConfigurations.publicIPAddress.id",
                        n -> each(n.ipConfigurations(), i -> of(i.publicIpAddress(), s -> s.id()))),
                MappedField.of(
                        Calls.INTERFACES,
                        "ipConfigurations.applicationSecurityGroups.id",
                        n -> each(n.ipConfigurations(), i -> each(i.applicationSecurityGroups(), s -> s.id()))),
                MappedField.of(
                        Calls.INTERFACES,
                        "ipConfigurations.loadBalancerBackendAddressPools.id",
                        n -> each(n.ipConfigurations(), i -> each(i.loadBalancerBackendAddressPools(), s -> s.id()))),
                MappedField.of(
                        Calls.INTERFACES,
                        "ipConfigurations.loadBalancerInboundNatRules.id",
                        n -> each(n.ipConfigurations(), i -> each(i.loadBalancerInboundNatRules(), s -> s.id()))),
                MappedField.of(Calls.SECURITY_GROUPS, "id", g -> g.id()),
                MappedField.of(Calls.SECURITY_GROUPS, "name", g -> g.name()),
                MappedField.of(
                        Calls.SECURITY_GROUPS, "securityRules.name", g -> each(g.securityRules(), r -> r.name())),
                MappedField.of(
                        Calls.SECURITY_GROUPS,
                        "defaultSecurityRules.name",
                        g -> each(g.defaultSecurityRules(), r -> r.name())),
                MappedField.of(
                        Calls.SECURITY_GROUPS, "securityRules.access", g -> each(g.securityRules(), r -> r.access())),
                MappedField.of(
                        Calls.SECURITY_GROUPS,
                        "defaultSecurityRules.access",
                        g -> each(g.defaultSecurityRules(), r -> r.access())),
                MappedField.of(
                        Calls.SECURITY_GROUPS,
                        "securityRules.direction",
                        g -> each(g.securityRules(), r -> r.direction())),
                MappedField.of(
                        Calls.SECURITY_GROUPS,
                        "defaultSecurityRules.direction",
                        g -> each(g.defaultSecurityRules(), r -> r.direction())),
                MappedField.of(
                        Calls.SECURITY_GROUPS,
                        "securityRules.priority",
                        g -> each(g.securityRules(), r -> r.priority())),
                MappedField.of(
                        Calls.SECURITY_GROUPS,
                        "defaultSecurityRules.priority",
                        g -> each(g.defaultSecurityRules(), r -> r.priority())),
                MappedField.of(
                        Calls.SECURITY_GROUPS,
                        "securityRules.protocol",
                        g -> each(g.securityRules(), r -> r.protocol())),
                MappedField.of(
                        Calls.SECURITY_GROUPS,
                        "defaultSecurityRules.protocol",
                        g -> each(g.defaultSecurityRules(), r -> r.protocol())),
                MappedField.of(
                        Calls.SECURITY_GROUPS,
                        "securityRules.sourceAddressPrefix",
                        g -> each(g.securityRules(), r -> r.sourceAddressPrefix())),
                MappedField.of(
                        Calls.SECURITY_GROUPS,
                        "defaultSecurityRules.sourceAddressPrefix",
                        g -> each(g.defaultSecurityRules(), r -> r.sourceAddressPrefix())),
                MappedField.of(
                        Calls.SECURITY_GROUPS,
                        "securityRules.sourceAddressPrefixes",
                        g -> each(g.securityRules(), r -> r.sourceAddressPrefixes())),
                MappedField.of(
                        Calls.SECURITY_GROUPS,
                        "defaultSecurityRules.sourceAddressPrefixes",
                        g -> each(g.defaultSecurityRules(), r -> r.sourceAddressPrefixes())),
                MappedField.of(
                        Calls.SECURITY_GROUPS,
                        "securityRules.sourcePortRange",
                        g -> each(g.securityRules(), r -> r.sourcePortRange())),
                MappedField.of(
                        Calls.SECURITY_GROUPS,
                        "defaultSecurityRules.sourcePortRange",
                        g -> each(g.defaultSecurityRules(), r -> r.sourcePortRange())),
                MappedField.of(
                        Calls.SECURITY_GROUPS,
                        "securityRules.sourcePortRanges",
                        g -> each(g.securityRules(), r -> r.sourcePortRanges())),
                MappedField.of(
                        Calls.SECURITY_GROUPS,
                        "defaultSecurityRules.sourcePortRanges",
                        g -> each(g.defaultSecurityRules(), r -> r.sourcePortRanges())),
                MappedField.of(
                        Calls.SECURITY_GROUPS,
                        "securityRules.destinationAddressPrefix",
                        g -> each(g.securityRules(), r -> r.destinationAddressPrefix())),
                MappedField.of(
                        Calls.SECURITY_GROUPS,
                        "defaultSecurityRules.destinationAddressPrefix",
                        g -> each(g.defaultSecurityRules(), r -> r.destinationAddressPrefix())),
                MappedField.of(
                        Calls.SECURITY_GROUPS,
                        "securityRules.destinationAddressPrefixes",
                        g -> each(g.securityRules(), r -> r.destinationAddressPrefixes())),
                MappedField.of(
                        Calls.SECURITY_GROUPS,
                        "defaultSecurityRules.destinationAddressPrefixes",
                        g -> each(g.defaultSecurityRules(), r -> r.destinationAddressPrefixes())),
                MappedField.of(
                        Calls.SECURITY_GROUPS,
                        "securityRules.destinationPortRange",
                        g -> each(g.securityRules(), r -> r.destinationPortRange())),
                MappedField.of(
                        Calls.SECURITY_GROUPS,
                        "defaultSecurityRules.destinationPortRange",
                        g -> each(g.defaultSecurityRules(), r -> r.destinationPortRange())),
                MappedField.of(
                        Calls.SECURITY_GROUPS,
                        "securityRules.destinationPortRanges",
                        g -> each(g.securityRules(), r -> r.destinationPortRanges())),
                MappedField.of(
                        Calls.SECURITY_GROUPS,
                        "defaultSecurityRules.destinationPortRanges",
                        g -> each(g.defaultSecurityRules(), r -> r.destinationPortRanges())),
                MappedField.of(
                        Calls.SECURITY_GROUPS,
                        "securityRules.sourceApplicationSecurityGroups.id",
                        g -> each(g.securityRules(), r -> each(r.sourceApplicationSecurityGroups(), a -> a.id()))),
                MappedField.of(
                        Calls.SECURITY_GROUPS,
                        "securityRules.destinationApplicationSecurityGroups.id",
                        g -> each(g.securityRules(), r -> each(r.destinationApplicationSecurityGroups(), a -> a.id()))),
                MappedField.of(Calls.ROUTE_TABLES, "id", t -> t.id()),
                MappedField.of(Calls.ROUTE_TABLES, "disableBgpRoutePropagation", t -> t.disableBgpRoutePropagation()),
                MappedField.of(Calls.ROUTE_TABLES, "routes.name", t -> each(t.routes(), r -> r.name())),
                MappedField.of(
                        Calls.ROUTE_TABLES, "routes.addressPrefix", t -> each(t.routes(), r -> r.addressPrefix())),
                MappedField.of(Calls.ROUTE_TABLES, "routes.nextHopType", t -> each(t.routes(), r -> r.nextHopType())),
                MappedField.of(
                        Calls.ROUTE_TABLES,
                        "routes.nextHopIpAddress",
                        t -> each(t.routes(), r -> r.nextHopIpAddress())),
                MappedField.of(Calls.PUBLIC_ADDRESSES, "id", a -> a.id()),
                MappedField.of(Calls.PUBLIC_ADDRESSES, "sku.name", a -> of(a.sku(), s -> s.name())),
                MappedField.of(Calls.PUBLIC_ADDRESSES, "ipAddress", a -> a.ipAddress()),
                MappedField.of(Calls.PUBLIC_ADDRESSES, "publicIPAllocationMethod", a -> a.publicIpAllocationMethod()),
                MappedField.of(Calls.PUBLIC_ADDRESSES, "ipConfiguration.id", a -> of(a.ipConfiguration(), c -> c.id())),
                MappedField.of(Calls.PUBLIC_ADDRESSES, "natGateway.id", a -> of(a.natGateway(), c -> c.id())),
                MappedField.of(Calls.BALANCERS, "id", l -> l.id()),
                MappedField.of(Calls.BALANCERS, "sku.name", l -> of(l.sku(), s -> s.name())),
                MappedField.of(
                        Calls.BALANCERS,
                        "frontendIPConfigurations.id",
                        l -> each(l.frontendIpConfigurations(), f -> f.id())),
                MappedField.of(
                        Calls.BALANCERS,
                        "frontendIPConfigurations.privateIPAddress",
                        l -> each(l.frontendIpConfigurations(), f -> f.privateIpAddress())),
                MappedField.of(
                        Calls.BALANCERS,
                        "frontendIPConfigurations.publicIPAddress.id",
                        l -> each(l.frontendIpConfigurations(), f -> of(f.publicIpAddress(), a -> a.id()))),
                MappedField.of(
                        Calls.BALANCERS,
                        "frontendIPConfigurations.subnet.id",
                        l -> each(l.frontendIpConfigurations(), f -> of(f.subnet(), a -> a.id()))),
                MappedField.of(
                        Calls.BALANCERS, "backendAddressPools.id", l -> each(l.backendAddressPools(), f -> f.id())),
                MappedField.of(
                        Calls.BALANCERS,
                        "backendAddressPools.backendIPConfigurations.id",
                        l -> each(l.backendAddressPools(), f -> each(f.backendIpConfigurations(), c -> c.id()))),
                MappedField.of(
                        Calls.BALANCERS,
                        "loadBalancingRules.frontendPort",
                        l -> each(l.loadBalancingRules(), r -> r.frontendPort())),
                MappedField.of(
                        Calls.BALANCERS,
                        "loadBalancingRules.backendPort",
                        l -> each(l.loadBalancingRules(), r -> r.backendPort())),
                MappedField.of(
                        Calls.BALANCERS,
                        "loadBalancingRules.protocol",
                        l -> each(l.loadBalancingRules(), r -> r.protocol())),
                MappedField.of(
                        Calls.BALANCERS,
                        "loadBalancingRules.enableFloatingIP",
                        l -> each(l.loadBalancingRules(), r -> r.enableFloatingIp())),
                MappedField.of(
                        Calls.BALANCERS,
                        "loadBalancingRules.disableOutboundSnat",
                        l -> each(l.loadBalancingRules(), r -> r.disableOutboundSnat())),
                MappedField.of(
                        Calls.BALANCERS,
                        "loadBalancingRules.frontendIPConfiguration.id",
                        l -> each(l.loadBalancingRules(), r -> of(r.frontendIpConfiguration(), f -> f.id()))),
                MappedField.of(
                        Calls.BALANCERS,
                        "loadBalancingRules.backendAddressPool.id",
                        l -> each(l.loadBalancingRules(), r -> of(r.backendAddressPool(), f -> f.id()))),
                MappedField.of(
                        Calls.BALANCERS,
                        "loadBalancingRules.probe.id",
                        l -> each(l.loadBalancingRules(), r -> of(r.probe(), f -> f.id()))),
                MappedField.of(Calls.BALANCERS, "probes.port", l -> each(l.probes(), p -> p.port())),
                MappedField.of(Calls.BALANCERS, "probes.protocol", l -> each(l.probes(), p -> p.protocol())),
                MappedField.of(
                        Calls.BALANCERS,
                        "inboundNatRules.frontendPort",
                        l -> each(l.inboundNatRules(), r -> r.frontendPort())),
                MappedField.of(
                        Calls.BALANCERS,
                        "inboundNatRules.backendPort",
                        l -> each(l.inboundNatRules(), r -> r.backendPort())),
                MappedField.of(
                        Calls.BALANCERS,
                        "inboundNatRules.backendIPConfiguration.id",
                        l -> each(l.inboundNatRules(), r -> of(r.backendIpConfiguration(), c -> c.id()))),
                MappedField.of(
                        Calls.BALANCERS, "outboundRules.protocol", l -> each(l.outboundRules(), r -> r.protocol())),
                MappedField.of(Calls.NETWORKS, "id", v -> v.id()),
                MappedField.of(
                        Calls.NETWORKS,
                        "addressSpace.addressPrefixes",
                        v -> of(v.addressSpace(), s -> s.addressPrefixes())),
                MappedField.of(Calls.NETWORKS, "subnets.id", v -> each(v.subnets(), s -> s.id())),
                MappedField.of(Calls.NETWORKS, "subnets.addressPrefix", v -> each(v.subnets(), s -> s.addressPrefix())),
                MappedField.of(
                        Calls.NETWORKS, "subnets.addressPrefixes", v -> each(v.subnets(), s -> s.addressPrefixes())),
                MappedField.of(
                        Calls.NETWORKS,
                        "subnets.networkSecurityGroup.id",
                        v -> each(v.subnets(), s -> of(s.networkSecurityGroup(), g -> g.id()))),
                MappedField.of(
                        Calls.NETWORKS,
                        "subnets.routeTable.id",
                        v -> each(v.subnets(), s -> of(s.routeTable(), g -> g.id()))),
                MappedField.of(
                        Calls.NETWORKS,
                        "subnets.natGateway.id",
                        v -> each(v.subnets(), s -> of(s.natGateway(), g -> g.id()))),
                MappedField.of(
                        Calls.NETWORKS,
                        "subnets.defaultOutboundAccess",
                        v -> each(v.subnets(), s -> s.defaultOutboundAccess())),
                MappedField.of(
                        Calls.NETWORKS,
                        "subnets.privateEndpointNetworkPolicies",
                        v -> each(v.subnets(), s -> s.privateEndpointNetworkPolicies())),
                MappedField.of(
                        Calls.NETWORKS,
                        "virtualNetworkPeerings.peeringState",
                        v -> each(v.virtualNetworkPeerings(), p -> p.peeringState())),
                MappedField.of(
                        Calls.NETWORKS,
                        "virtualNetworkPeerings.allowForwardedTraffic",
                        v -> each(v.virtualNetworkPeerings(), p -> p.allowForwardedTraffic())),
                MappedField.of(
                        Calls.NETWORKS,
                        "virtualNetworkPeerings.allowVirtualNetworkAccess",
                        v -> each(v.virtualNetworkPeerings(), p -> p.allowVirtualNetworkAccess())),
                MappedField.of(
                        Calls.NETWORKS,
                        "virtualNetworkPeerings.useRemoteGateways",
                        v -> each(v.virtualNetworkPeerings(), p -> p.useRemoteGateways())),
                MappedField.of(
                        Calls.NETWORKS,
                        "virtualNetworkPeerings.peeringSyncLevel",
                        v -> each(v.virtualNetworkPeerings(), p -> p.peeringSyncLevel())),
                MappedField.of(
                        Calls.NETWORKS,
                        "virtualNetworkPeerings.remoteVirtualNetwork.id",
                        v -> each(v.virtualNetworkPeerings(), p -> of(p.remoteVirtualNetwork(), n -> n.id()))),
                MappedField.of(
                        Calls.NETWORKS,
                        "virtualNetworkPeerings.remoteAddressSpace.addressPrefixes",
                        v -> each(
                                v.virtualNetworkPeerings(), p -> of(p.remoteAddressSpace(), s -> s.addressPrefixes()))),
                MappedField.of(
                        Calls.NETWORKS,
                        "virtualNetworkPeerings.remoteVirtualNetworkAddressSpace.addressPrefixes",
                        v -> each(
                                v.virtualNetworkPeerings(),
                                p -> of(p.remoteVirtualNetworkAddressSpace(), s -> s.addressPrefixes()))),
                MappedField.of(Calls.NAT_GATEWAYS, "id", g -> g.id()),
                MappedField.of(Calls.NAT_GATEWAYS, "sku.name", g -> of(g.sku(), s -> s.name())),
                MappedField.of(
                        Calls.NAT_GATEWAYS, "publicIpAddresses.id", g -> each(g.publicIpAddresses(), a -> a.id())),
                MappedField.of(
                        Calls.NAT_GATEWAYS, "publicIpPrefixes.id", g -> each(g.publicIpPrefixes(), a -> a.id())));
    }

    /** A part of something that may be missing. */
    private static <T> @Nullable Object of(@Nullable T whole, Function<T, @Nullable Object> part) {
        return whole == null ? null : part.apply(whole);
    }

    /** The same part of each. */
    private static <T> Object each(@Nullable List<T> all, Function<T, @Nullable Object> part) {
        return Word.list(all).stream().map(part).filter(Objects::nonNull).toList();
    }
}
