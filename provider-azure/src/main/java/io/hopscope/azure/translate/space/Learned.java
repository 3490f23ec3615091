/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.space;

import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import com.azure.resourcemanager.network.fluent.models.SubnetInner;
import com.azure.resourcemanager.network.fluent.models.VirtualNetworkInner;
import com.azure.resourcemanager.network.models.EffectiveRoute;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureAnswers.SubnetPlace;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Listing;
import io.hopscope.azure.answers.Subject;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.Prefix;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Routes that gateways bring into a network. Only the effective routes of an interface tell them; without those nobody
 * knows what a network with a gateway has learned. See
 * https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#border-gateway-protocol.
 */
public final class Learned {
    private static final Set<String> GATEWAY_SUBNETS = Set.of("gatewaysubnet", "routeserversubnet");
    private static final Routes NONE = new Routes(List.of(), Optional.empty());

    private final AzureAnswers all;
    private final Map<String, List<EffectiveRoute>> bySubnet = new TreeMap<>();

    /**
     * What a subnet has learned.
     *
     * @param prefixes learned prefixes
     * @param gap why that is not all; empty when it is
     */
    public record Routes(List<Prefix> prefixes, Optional<Gap> gap) {}

    /** What is learned anywhere. */
    public Learned(AzureAnswers all) {
        this.all = all;
        all.interfaces().forEach(this::read);
    }

    /** The routes that count in a subnet: none where its table keeps them out. */
    public Routes in(SubnetPlace place, boolean propagates) {
        return propagates ? inNetworkOf(place) : NONE;
    }

    /** What the network of a subnet has learned, as far as its interfaces tell. */
    public Routes inNetworkOf(SubnetPlace place) {
        List<EffectiveRoute> told = bySubnet.get(place.id().text());
        if (told != null) {
            List<Prefix> prefixes = told.stream()
                    .filter(route -> Word.folded(route.source()).equals("virtualnetworkgateway"))
                    .flatMap(route -> Word.list(route.addressPrefix()).stream())
                    .flatMap(text -> Prefix.tryParse(text).stream())
                    .toList();
            return new Routes(prefixes, Optional.empty());
        }
        if (gatewayNetwork(place).isEmpty() || place.network().by().assumesComplete()) {
            return NONE;
        }
        Subject subject = new Subject(
                place.network().scope(place.network().item().location()), AzureId.of(ResourceKind.SUBNET, place.id()));
        return new Routes(
                List.of(),
                Optional.of(subject.notGiven(
                        "Which routes the gateway of " + place.networkId() + " has learned is not in the input",
                        "the effective routes of an interface in " + place.id())));
    }

    /** The network whose gateway serves a subnet: its own, or that of a peering that uses the far one's. */
    public Optional<ArmId> gatewayNetwork(SubnetPlace place) {
        if (hasGateway(place.network().item())) {
            return Optional.of(place.networkId());
        }
        return PeeringHalf.of(place.network(), all).stream()
                .filter(half -> half.isConnected() && half.usesRemoteGateways() && half.isOffered(all))
                .flatMap(half -> half.remote().stream())
                .findFirst();
    }

    private boolean hasGateway(VirtualNetworkInner network) {
        boolean used = Word.list(network.subnets()).stream()
                .filter(subnet -> GATEWAY_SUBNETS.contains(Word.folded(subnet.name())))
                .anyMatch(subnet -> !Word.list(subnet.ipConfigurations()).isEmpty());
        return used || ArmId.of(network.id()).filter(this::isNamedByGateway).isPresent();
    }

    private boolean isNamedByGateway(ArmId network) {
        return all.all(Calls.GATEWAYS)
                .flatMap(told -> Word.list(told.item().ipConfigurations()).stream())
                .flatMap(configuration -> AzureAnswers.ref(configuration.subnet()).stream())
                .anyMatch(subnet -> subnet.parent().equals(network));
    }

    private void read(Told<NetworkInterfaceInner> told) {
        Optional<ArmId> nic = ArmId.of(told.item().id());
        if (nic.isEmpty() || !told.by().isGiven(Calls.EFFECTIVE_ROUTES, nic.get())) {
            return;
        }
        Listing<EffectiveRoute> routes = told.by().list(Calls.EFFECTIVE_ROUTES, nic.get());
        if (routes.isComplete()) {
            Stream<ArmId> subnets = Word.list(told.item().ipConfigurations()).stream()
                    .flatMap(ip -> AzureAnswers.ref(subnet(ip.subnet())).stream());
            subnets.forEach(subnet -> bySubnet.put(subnet.text(), routes.items()));
        }
    }

    private static SubnetInner subnet(SubnetInner subnet) {
        return subnet;
    }
}
