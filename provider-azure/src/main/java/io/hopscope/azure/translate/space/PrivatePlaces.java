/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.space;

import com.azure.resourcemanager.network.fluent.models.LoadBalancerInner;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import com.azure.resourcemanager.network.fluent.models.SubnetInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureAnswers.SubnetPlace;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Addresses in subnets whose traffic the subnet's group does not filter: frontends of load balancers, which pass
 * packets on to machines that are filtered themselves, and private endpoints where the subnet's policies are off. See
 * https://learn.microsoft.com/azure/private-link/disable-private-endpoint-network-policy.
 */
public final class PrivatePlaces {
    private static final Set<String> FILTERED = Set.of("enabled", "networksecuritygroupenabled");
    private static final String FRONTENDS = "frontends";
    private static final String ENDPOINTS = "privateendpoints";

    private final AzureAnswers all;
    private final Map<ResourceId, Place> places = new LinkedHashMap<>();

    /**
     * Such a part of a subnet.
     *
     * @param id its identity, below that of the subnet
     * @param name what it is
     * @param subnet the subnet
     * @param addresses the addresses in it
     */
    public record Place(ResourceId id, String name, SubnetPlace subnet, List<Prefix> addresses) {
        /** Whether load balancers answer at the addresses. */
        public boolean isOfFrontends() {
            return name.equals(FRONTENDS);
        }
    }

    /** The unfiltered places of all subnets. */
    public PrivatePlaces(AzureAnswers all) {
        this.all = all;
        all.all(Calls.BALANCERS).forEach(this::frontends);
        all.interfaces().forEach(this::endpoint);
    }

    /** Whether groups of a subnet filter its private endpoints too. */
    static boolean filtersEndpoints(SubnetInner subnet) {
        return FILTERED.contains(Word.folded(subnet.privateEndpointNetworkPolicies()));
    }

    /** All places. */
    public List<Place> subnets() {
        return List.copyOf(places.values());
    }

    /** Where frontends of load balancers in a subnet are. */
    public static ResourceId frontends(ArmId subnet) {
        return AzureId.below(ResourceKind.SUBNET, subnet, FRONTENDS);
    }

    /** Where a private endpoint in a subnet is. */
    public ResourceId endpoints(ArmId subnet) {
        boolean filtered = all.subnet(subnet)
                .map(SubnetPlace::subnet)
                .filter(PrivatePlaces::filtersEndpoints)
                .isPresent();
        return filtered
                ? AzureId.of(ResourceKind.SUBNET, subnet)
                : AzureId.below(ResourceKind.SUBNET, subnet, ENDPOINTS);
    }

    private void frontends(Told<LoadBalancerInner> told) {
        for (var frontend : Word.list(told.item().frontendIpConfigurations())) {
            AzureAnswers.ref(frontend.subnet())
                    .flatMap(all::subnet)
                    .ifPresent(place -> put(frontends(place.id()), FRONTENDS, place, frontend.privateIpAddress()));
        }
    }

    private void endpoint(Told<NetworkInterfaceInner> told) {
        if (told.item().privateEndpoint() == null) {
            return;
        }
        for (var ip : Word.list(told.item().ipConfigurations())) {
            Optional<SubnetPlace> place = AzureAnswers.ref(ip.subnet()).flatMap(all::subnet);
            place.filter(p -> !filtersEndpoints(p.subnet()))
                    .ifPresent(p -> put(endpoints(p.id()), ENDPOINTS, p, ip.privateIpAddress()));
        }
    }

    private void put(ResourceId id, String name, SubnetPlace place, String address) {
        Optional<Prefix> host = IpAddress.tryParse(Word.orEmpty(address)).map(Prefix::host);
        host.ifPresent(prefix -> places.merge(
                id,
                new Place(id, name, place, List.of(prefix)),
                (one, other) -> new Place(id, name, place, both(one, other))));
    }

    private static List<Prefix> both(Place one, Place other) {
        List<Prefix> both = new ArrayList<>(one.addresses());
        both.addAll(other.addresses());
        return List.copyOf(both);
    }
}
