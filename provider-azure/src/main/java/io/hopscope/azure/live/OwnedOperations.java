/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import com.azure.resourcemanager.compute.fluent.models.VirtualMachineScaleSetVMInner;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import com.azure.resourcemanager.network.fluent.models.PublicIpAddressInner;
import com.azure.resourcemanager.network.fluent.models.SecurityAdminConfigurationInner;
import com.azure.resourcemanager.network.fluent.models.ServiceTagsListResultInner;
import com.azure.resourcemanager.network.fluent.models.VirtualNetworkGatewayInner;
import com.azure.resourcemanager.network.models.EffectiveBaseSecurityAdminRule;
import com.azure.resourcemanager.network.models.EffectiveRoute;
import com.azure.resourcemanager.network.models.QueryRequestOptions;
import io.hopscope.azure.answers.Call;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.EffectiveTags;
import io.hopscope.azure.answers.Word;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.spi.call.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Lists that are read of one resource each, of the few that need it. */
final class OwnedOperations {
    /** The sets of admin rules of a network manager; which of them are in force no GET tells. */
    static final Call<SecurityAdminConfigurationInner> ADMIN_CONFIGURATIONS = new Call<>(
            "securityAdminConfigurations",
            SecurityAdminConfigurationInner.class,
            ResourceKind.FILTER_LIST,
            "Microsoft.Network/networkManagers/securityAdminConfigurations/read");

    /** Gateways have no list of a subscription, only one of each resource group. */
    static final Operation<VirtualNetworkGatewayInner> GATEWAYS = Operation.owned(
                    Calls.GATEWAYS,
                    (clients, group) ->
                            clients.network().getVirtualNetworkGateways().listByResourceGroupAsync(group.name()))
            .trimmed(Trim::gateway);

    static final Operation<VirtualMachineScaleSetVMInner> SCALE_SET_MACHINES = Operation.owned(
                    Calls.SCALE_SET_MACHINES,
                    (clients, set) -> clients.compute()
                            .getVirtualMachineScaleSetVMs()
                            .listAsync(set.group(), set.name(), null, null, "instanceView"))
            .trimmed(Trim::member);

    static final Operation<NetworkInterfaceInner> SCALE_SET_INTERFACES = Operation.owned(
                    Calls.SCALE_SET_INTERFACES,
                    (clients, set) -> clients.network()
                            .getNetworkInterfaces()
                            .listVirtualMachineScaleSetNetworkInterfacesAsync(set.group(), set.name()))
            .trimmed(Trim::networkInterface);

    static final Operation<PublicIpAddressInner> SCALE_SET_ADDRESSES = Operation.owned(
            Calls.SCALE_SET_ADDRESSES,
            (clients, set) -> clients.network()
                    .getPublicIpAddresses()
                    .listVirtualMachineScaleSetPublicIpAddressesAsync(set.group(), set.name()));

    static final Operation<SecurityAdminConfigurationInner> CONFIGURATIONS = Operation.owned(
            ADMIN_CONFIGURATIONS,
            (clients, manager) ->
                    clients.network().getSecurityAdminConfigurations().listAsync(manager.group(), manager.name()));

    /** The owner is a location; the answer is the same for all. */
    static final Operation<ServiceTagsListResultInner> SERVICE_TAGS = Operation.whole(
            Calls.SERVICE_TAGS,
            (clients, location) -> clients.network()
                    .getServiceTags()
                    .listAsync(location.name())
                    .map(List::of));

    static final Operation<EffectiveRoute> EFFECTIVE_ROUTES = Operation.whole(
            Calls.EFFECTIVE_ROUTES,
            (clients, nic) -> clients.network()
                    .getNetworkInterfaces()
                    .getEffectiveRouteTableAsync(nic.group(), nic.name())
                    .map(answer -> Word.list(answer.value())));

    static final Operation<EffectiveTags> EFFECTIVE_GROUPS = Operation.whole(
            Calls.EFFECTIVE_GROUPS, (clients, nic) -> clients.raw().of(nic));

    /** Pages by a token in the request's body. */
    static final Operation<EffectiveBaseSecurityAdminRule> ADMIN_RULES = new Operation<>(
            Calls.ADMIN_RULES,
            (clients, network, token) -> clients.network()
                    .listNetworkManagerEffectiveSecurityAdminRulesAsync(
                            network.group(), network.name(), new QueryRequestOptions().withSkipToken(token))
                    .map(answer -> Page.of(Word.list(answer.value()), Optional.ofNullable(answer.skipToken()))),
            UnaryOperator.identity());

    private OwnedOperations() {}
}
