/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.answers;

import com.azure.resourcemanager.compute.fluent.models.VirtualMachineInner;
import com.azure.resourcemanager.compute.fluent.models.VirtualMachineScaleSetInner;
import com.azure.resourcemanager.compute.fluent.models.VirtualMachineScaleSetVMInner;
import com.azure.resourcemanager.network.fluent.models.ApplicationSecurityGroupInner;
import com.azure.resourcemanager.network.fluent.models.AzureFirewallInner;
import com.azure.resourcemanager.network.fluent.models.LoadBalancerInner;
import com.azure.resourcemanager.network.fluent.models.NatGatewayInner;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import com.azure.resourcemanager.network.fluent.models.NetworkSecurityGroupInner;
import com.azure.resourcemanager.network.fluent.models.PrivateEndpointInner;
import com.azure.resourcemanager.network.fluent.models.PublicIpAddressInner;
import com.azure.resourcemanager.network.fluent.models.PublicIpPrefixInner;
import com.azure.resourcemanager.network.fluent.models.RouteTableInner;
import com.azure.resourcemanager.network.fluent.models.ServiceTagsListResultInner;
import com.azure.resourcemanager.network.fluent.models.VirtualNetworkGatewayInner;
import com.azure.resourcemanager.network.fluent.models.VirtualNetworkInner;
import com.azure.resourcemanager.network.models.EffectiveBaseSecurityAdminRule;
import com.azure.resourcemanager.network.models.EffectiveRoute;
import io.hopscope.model.fact.ResourceKind;
import java.util.List;

/** The lists that a snapshot of Azure is made of, see https://learn.microsoft.com/rest/api/azure/. */
public final class Calls {
    /** Virtual machines: the list with their models and the one with their states alone, merged by id. */
    public static final Call<VirtualMachineInner> MACHINES =
            compute("virtualMachines", VirtualMachineInner.class, ResourceKind.INSTANCE, "");

    public static final Call<VirtualMachineScaleSetInner> SCALE_SETS =
            compute("virtualMachineScaleSets", VirtualMachineScaleSetInner.class, ResourceKind.INSTANCE, "");

    /** The machines of the uniform scale set that owns the answer. */
    public static final Call<VirtualMachineScaleSetVMInner> SCALE_SET_MACHINES = compute(
            "virtualMachineScaleSetVMs",
            VirtualMachineScaleSetVMInner.class,
            ResourceKind.INSTANCE,
            "virtualMachineScaleSets/virtualMachines");

    /** The interfaces of the uniform scale set that owns the answer. */
    public static final Call<NetworkInterfaceInner> SCALE_SET_INTERFACES = compute(
            "virtualMachineScaleSetNetworkInterfaces",
            NetworkInterfaceInner.class,
            ResourceKind.INTERFACE,
            "virtualMachineScaleSets/networkInterfaces");

    /** The public addresses of the uniform scale set that owns the answer. */
    public static final Call<PublicIpAddressInner> SCALE_SET_ADDRESSES = compute(
            "virtualMachineScaleSetPublicIPAddresses",
            PublicIpAddressInner.class,
            ResourceKind.PUBLIC_ADDRESS,
            "virtualMachineScaleSets/publicIPAddresses");

    public static final Call<NetworkInterfaceInner> INTERFACES =
            network("networkInterfaces", NetworkInterfaceInner.class, ResourceKind.INTERFACE);

    public static final Call<NetworkSecurityGroupInner> SECURITY_GROUPS =
            network("networkSecurityGroups", NetworkSecurityGroupInner.class, ResourceKind.SECURITY_GROUP);

    public static final Call<ApplicationSecurityGroupInner> APPLICATION_GROUPS =
            network("applicationSecurityGroups", ApplicationSecurityGroupInner.class, ResourceKind.ADDRESS_SET);

    /** Virtual networks with their subnets and peerings. */
    public static final Call<VirtualNetworkInner> NETWORKS =
            network("virtualNetworks", VirtualNetworkInner.class, ResourceKind.NETWORK);

    public static final Call<RouteTableInner> ROUTE_TABLES =
            network("routeTables", RouteTableInner.class, ResourceKind.ROUTE_TABLE);

    public static final Call<NatGatewayInner> NAT_GATEWAYS =
            network("natGateways", NatGatewayInner.class, ResourceKind.NAT_GATEWAY);

    public static final Call<PublicIpAddressInner> PUBLIC_ADDRESSES =
            network("publicIPAddresses", PublicIpAddressInner.class, ResourceKind.PUBLIC_ADDRESS);

    public static final Call<PublicIpPrefixInner> PUBLIC_PREFIXES =
            network("publicIPPrefixes", PublicIpPrefixInner.class, ResourceKind.PUBLIC_ADDRESS);

    public static final Call<LoadBalancerInner> BALANCERS =
            network("loadBalancers", LoadBalancerInner.class, ResourceKind.LOAD_BALANCER);

    public static final Call<AzureFirewallInner> FIREWALLS =
            network("azureFirewalls", AzureFirewallInner.class, ResourceKind.INTERFACE);

    public static final Call<PrivateEndpointInner> PRIVATE_ENDPOINTS =
            network("privateEndpoints", PrivateEndpointInner.class, ResourceKind.ENDPOINT);

    public static final Call<VirtualNetworkGatewayInner> GATEWAYS =
            network("virtualNetworkGateways", VirtualNetworkGatewayInner.class, ResourceKind.GATEWAY);

    /** The routes in force at the interface that owns the answer; the only place where learned ones are told. */
    public static final Call<EffectiveRoute> EFFECTIVE_ROUTES = new Call<>(
            "effectiveRouteTable",
            EffectiveRoute.class,
            ResourceKind.ROUTE_TABLE,
            "Microsoft.Network/networkInterfaces/effectiveRouteTable/action");

    /** What service tags stand for at the interface that owns the answer. */
    public static final Call<EffectiveTags> EFFECTIVE_GROUPS = new Call<>(
            "effectiveNetworkSecurityGroups",
            EffectiveTags.class,
            ResourceKind.ADDRESS_SET,
            "Microsoft.Network/networkInterfaces/effectiveNetworkSecurityGroups/action");

    /** The admin rules in force in the virtual network that owns the answer. */
    public static final Call<EffectiveBaseSecurityAdminRule> ADMIN_RULES = new Call<>(
            "listNetworkManagerEffectiveSecurityAdminRules",
            EffectiveBaseSecurityAdminRule.class,
            ResourceKind.FILTER_LIST,
            "Microsoft.Network/virtualNetworks/listNetworkManagerEffectiveSecurityAdminRules/action");

    /** What service tags stand for. */
    public static final Call<ServiceTagsListResultInner> SERVICE_TAGS = new Call<>(
            "serviceTags",
            ServiceTagsListResultInner.class,
            ResourceKind.ADDRESS_SET,
            "Microsoft.Network/locations/serviceTags/read");

    /** All of them. */
    public static final List<Call<?>> ALL = List.of(
            MACHINES,
            SCALE_SETS,
            SCALE_SET_MACHINES,
            SCALE_SET_INTERFACES,
            SCALE_SET_ADDRESSES,
            INTERFACES,
            SECURITY_GROUPS,
            APPLICATION_GROUPS,
            NETWORKS,
            ROUTE_TABLES,
            NAT_GATEWAYS,
            PUBLIC_ADDRESSES,
            PUBLIC_PREFIXES,
            BALANCERS,
            FIREWALLS,
            PRIVATE_ENDPOINTS,
            GATEWAYS,
            EFFECTIVE_ROUTES,
            EFFECTIVE_GROUPS,
            ADMIN_RULES,
            SERVICE_TAGS);

    private Calls() {}

    private static <T> Call<T> compute(String name, Class<T> type, ResourceKind kind, String action) {
        return new Call<>(name, type, kind, "Microsoft.Compute/" + (action.isEmpty() ? name : action) + "/read");
    }

    private static <T> Call<T> network(String name, Class<T> type, ResourceKind kind) {
        return new Call<>(name, type, kind, "Microsoft.Network/" + name + "/read");
    }
}
