/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import com.azure.resourcemanager.compute.fluent.models.VirtualMachineInner;
import com.azure.resourcemanager.compute.fluent.models.VirtualMachineScaleSetInner;
import com.azure.resourcemanager.network.fluent.models.ApplicationSecurityGroupInner;
import com.azure.resourcemanager.network.fluent.models.AzureFirewallInner;
import com.azure.resourcemanager.network.fluent.models.LoadBalancerInner;
import com.azure.resourcemanager.network.fluent.models.NatGatewayInner;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import com.azure.resourcemanager.network.fluent.models.NetworkManagerInner;
import com.azure.resourcemanager.network.fluent.models.NetworkSecurityGroupInner;
import com.azure.resourcemanager.network.fluent.models.PrivateEndpointInner;
import com.azure.resourcemanager.network.fluent.models.PublicIpAddressInner;
import com.azure.resourcemanager.network.fluent.models.PublicIpPrefixInner;
import com.azure.resourcemanager.network.fluent.models.RouteTableInner;
import com.azure.resourcemanager.network.fluent.models.VirtualNetworkInner;
import io.hopscope.azure.answers.Call;
import io.hopscope.azure.answers.Calls;
import io.hopscope.model.fact.ResourceKind;
import java.util.List;

/** The lists of a subscription: as many calls as they have pages, whatever the number of machines. */
final class Operations {
    /** The states of all machines, which their models do not tell. */
    static final Call<VirtualMachineInner> MACHINE_STATES = new Call<>(
            "virtualMachines?statusOnly=true",
            VirtualMachineInner.class,
            ResourceKind.INSTANCE,
            Calls.MACHINES.permission());

    /** Who may rule over virtual networks from above. */
    static final Call<NetworkManagerInner> NETWORK_MANAGERS = new Call<>(
            "networkManagers",
            NetworkManagerInner.class,
            ResourceKind.FILTER_LIST,
            "Microsoft.Network/networkManagers/read");

    static final Operation<VirtualNetworkInner> NETWORKS = Operation.of(
                    Calls.NETWORKS,
                    clients -> clients.network().getVirtualNetworks().listAsync())
            .trimmed(Trim::network);

    static final Operation<VirtualMachineInner> MACHINES = Operation.of(
                    Calls.MACHINES,
                    clients -> clients.compute().getVirtualMachines().listAsync())
            .trimmed(Trim::machine);

    static final Operation<VirtualMachineInner> STATES = Operation.of(
                    MACHINE_STATES,
                    clients -> clients.compute().getVirtualMachines().listAsync("true", null, null))
            .trimmed(Trim::machine);

    static final Operation<VirtualMachineScaleSetInner> SCALE_SETS = Operation.of(
                    Calls.SCALE_SETS,
                    clients -> clients.compute().getVirtualMachineScaleSets().listAsync())
            .trimmed(Trim::scaleSet);

    static final Operation<NetworkInterfaceInner> INTERFACES = Operation.of(
                    Calls.INTERFACES,
                    clients -> clients.network().getNetworkInterfaces().listAsync())
            .trimmed(Trim::networkInterface);

    static final Operation<NetworkSecurityGroupInner> SECURITY_GROUPS = Operation.of(
            Calls.SECURITY_GROUPS,
            clients -> clients.network().getNetworkSecurityGroups().listAsync());

    static final Operation<ApplicationSecurityGroupInner> APPLICATION_GROUPS = Operation.of(
            Calls.APPLICATION_GROUPS,
            clients -> clients.network().getApplicationSecurityGroups().listAsync());

    static final Operation<RouteTableInner> ROUTE_TABLES = Operation.of(
            Calls.ROUTE_TABLES, clients -> clients.network().getRouteTables().listAsync());

    static final Operation<NatGatewayInner> NAT_GATEWAYS = Operation.of(
            Calls.NAT_GATEWAYS, clients -> clients.network().getNatGateways().listAsync());

    static final Operation<PublicIpAddressInner> PUBLIC_ADDRESSES = Operation.of(
            Calls.PUBLIC_ADDRESSES,
            clients -> clients.network().getPublicIpAddresses().listAsync());

    static final Operation<PublicIpPrefixInner> PUBLIC_PREFIXES = Operation.of(
            Calls.PUBLIC_PREFIXES,
            clients -> clients.network().getPublicIpPrefixes().listAsync());

    static final Operation<LoadBalancerInner> BALANCERS = Operation.of(
            Calls.BALANCERS, clients -> clients.network().getLoadBalancers().listAsync());

    static final Operation<AzureFirewallInner> FIREWALLS = Operation.of(
            Calls.FIREWALLS, clients -> clients.network().getAzureFirewalls().listAsync());

    static final Operation<PrivateEndpointInner> PRIVATE_ENDPOINTS = Operation.of(
            Calls.PRIVATE_ENDPOINTS,
            clients -> clients.network().getPrivateEndpoints().listAsync());

    static final Operation<NetworkManagerInner> MANAGERS = Operation.of(
            NETWORK_MANAGERS, clients -> clients.network().getNetworkManagers().listAsync());

    /** All but {@link #NETWORKS}, which are read before as a proof that the subscription answers. */
    static final List<Operation<?>> LISTS = List.of(
            MACHINES,
            STATES,
            INTERFACES,
            SECURITY_GROUPS,
            PUBLIC_ADDRESSES,
            BALANCERS,
            ROUTE_TABLES,
            NAT_GATEWAYS,
            SCALE_SETS,
            APPLICATION_GROUPS,
            PUBLIC_PREFIXES,
            FIREWALLS,
            PRIVATE_ENDPOINTS,
            MANAGERS);

    /** Those that do not grow with the machines; of these, single ones are read around some. */
    static final List<Operation<?>> AROUND_LISTS = LISTS.stream()
            .filter(operation ->
                    !List.of(MACHINES, STATES, INTERFACES, SCALE_SETS).contains(operation))
            .toList();

    private Operations() {}
}
