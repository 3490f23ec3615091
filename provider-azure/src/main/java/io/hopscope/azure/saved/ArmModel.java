/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.saved;

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
import io.hopscope.azure.answers.Call;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Word;
import io.hopscope.azure.saved.TreeReader.Reading;
import java.util.List;
import java.util.Set;

/**
 * How the saved answers of a call look and are read.
 *
 * @param <T> the SDK class of one item
 * @param call the call
 * @param armType type of the items in their ids, folded; empty where items have no ids
 * @param reading the SDK's own reading of one item
 * @param words how people name files of it, folded: the API's collection, and the commands that print it
 */
record ArmModel<T>(Call<T> call, String armType, Reading<T> reading, Set<String> words) {
    private static final String NIC = "microsoft.compute/virtualmachinescalesets/virtualmachines/networkinterfaces";

    /** All calls that are read. */
    static final List<ArmModel<?>> ALL = List.of(
            compute(Calls.MACHINES, VirtualMachineInner::fromJson, "vm"),
            compute(Calls.SCALE_SETS, VirtualMachineScaleSetInner::fromJson, "vmss"),
            new ArmModel<>(
                    Calls.SCALE_SET_MACHINES,
                    "microsoft.compute/virtualmachinescalesets/virtualmachines",
                    VirtualMachineScaleSetVMInner::fromJson,
                    Set.of("virtualmachinescalesetvms", "vmss-list-instances")),
            new ArmModel<>(
                    Calls.SCALE_SET_INTERFACES,
                    NIC,
                    NetworkInterfaceInner::fromJson,
                    Set.of("virtualmachinescalesetnetworkinterfaces", "vmss-nic-list")),
            new ArmModel<>(
                    Calls.SCALE_SET_ADDRESSES,
                    NIC + "/ipconfigurations/publicipaddresses",
                    PublicIpAddressInner::fromJson,
                    Set.of("virtualmachinescalesetpublicipaddresses", "vmss-list-instance-public-ips")),
            network(Calls.INTERFACES, NetworkInterfaceInner::fromJson, "network-nic"),
            network(Calls.SECURITY_GROUPS, NetworkSecurityGroupInner::fromJson, "network-nsg"),
            network(Calls.APPLICATION_GROUPS, ApplicationSecurityGroupInner::fromJson, "network-asg"),
            network(Calls.NETWORKS, VirtualNetworkInner::fromJson, "network-vnet"),
            network(Calls.ROUTE_TABLES, RouteTableInner::fromJson, "network-route-table"),
            network(Calls.NAT_GATEWAYS, NatGatewayInner::fromJson, "network-nat-gateway"),
            network(Calls.PUBLIC_ADDRESSES, PublicIpAddressInner::fromJson, "network-public-ip"),
            network(Calls.PUBLIC_PREFIXES, PublicIpPrefixInner::fromJson, "network-public-ip-prefix"),
            network(Calls.BALANCERS, LoadBalancerInner::fromJson, "network-lb"),
            network(Calls.FIREWALLS, AzureFirewallInner::fromJson, "network-firewall"),
            network(Calls.PRIVATE_ENDPOINTS, PrivateEndpointInner::fromJson, "network-private-endpoint"),
            network(Calls.GATEWAYS, VirtualNetworkGatewayInner::fromJson, "network-vnet-gateway"),
            new ArmModel<>(
                    Calls.EFFECTIVE_ROUTES,
                    "",
                    EffectiveRoute::fromJson,
                    Set.of("effectiveroutetable", "network-nic-show-effective-route-table")),
            new ArmModel<>(
                    Calls.ADMIN_RULES,
                    "",
                    EffectiveBaseSecurityAdminRule::fromJson,
                    Set.of(
                            "listnetworkmanagereffectivesecurityadminrules",
                            "network-manager-list-effective-security-admin-rule")),
            new ArmModel<>(
                    Calls.SERVICE_TAGS,
                    "",
                    ServiceTagsListResultInner::fromJson,
                    Set.of("servicetags", "network-list-service-tags")));

    private static <T> ArmModel<T> compute(Call<T> call, Reading<T> reading, String command) {
        return listed("microsoft.compute/", call, reading, command);
    }

    private static <T> ArmModel<T> network(Call<T> call, Reading<T> reading, String command) {
        return listed("microsoft.network/", call, reading, command);
    }

    private static <T> ArmModel<T> listed(String namespace, Call<T> call, Reading<T> reading, String command) {
        String folded = Word.folded(call.name());
        return new ArmModel<>(
                call, namespace + folded, reading, Set.of(folded, command, command + "-list", command + "-show"));
    }
}
