/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.route;

import com.azure.resourcemanager.network.fluent.models.VirtualNetworkGatewayInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureAnswers.SubnetPlace;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Subject;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.azure.translate.space.Learned;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.filter.Match;
import io.hopscope.net.IpFamily;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Gateways to sites, VPN and ExpressRoute. One serves its own network and those peered with it that use the far side's
 * gateways; VPN gateways carry IPv4 only. See
 * https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-peering-gateway-transit.
 */
public final class Gateways {
    private final AzureAnswers all;
    private final Learned learned;
    private final Map<String, List<Told<VirtualNetworkGatewayInner>>> byNetwork = new TreeMap<>();

    /** The gateways of all networks. */
    public Gateways(AzureAnswers all) {
        this.all = all;
        this.learned = new Learned(all);
        all.all(Calls.GATEWAYS).forEach(told -> {
            for (var ip : Word.list(told.item().ipConfigurations())) {
                AzureAnswers.ref(ip.subnet())
                        .ifPresent(subnet -> byNetwork
                                .computeIfAbsent(subnet.parent().text(), fresh -> new ArrayList<>())
                                .add(told));
            }
        });
    }

    /** Adds all gateways: those that are listed, and those that only their subnets tell of. */
    public static void translate(AzureAnswers all, SnapshotBuilder into) {
        Gateways gateways = new Gateways(all);
        Map<String, Map<ResourceId, OperationalState>> served = new TreeMap<>();
        for (SubnetPlace place : all.subnets()) {
            gateways.learned
                    .gatewayNetwork(place)
                    .ifPresent(network -> served.computeIfAbsent(network.text(), fresh -> new LinkedHashMap<>())
                            .put(
                                    AzureId.of(ResourceKind.NETWORK, place.networkId()),
                                    OperationalState.up("gateway of the network or of a peered one")));
        }
        served.forEach((network, networks) -> gateways.add(new ArmId(network), networks, into));
    }

    /** The gateway that serves a subnet, whatever its type. */
    Optional<ResourceId> of(SubnetPlace place) {
        return learned.gatewayNetwork(place).map(network -> listed(network, "").orElseGet(() -> unlisted(network)));
    }

    /** The VPN gateway that serves a subnet; one of unknown type may be one. */
    Optional<ResourceId> vpnOf(SubnetPlace place) {
        Optional<ArmId> network = learned.gatewayNetwork(place);
        if (network.isPresent() && byNetwork.containsKey(network.get().text())) {
            return listed(network.get(), "vpn");
        }
        return network.map(Gateways::unlisted);
    }

    /** Stands for the gateway that a route names where there is none. */
    ResourceId none(SubnetPlace place) {
        return unlisted(place.networkId());
    }

    private Optional<ResourceId> listed(ArmId network, String type) {
        return byNetwork.getOrDefault(network.text(), List.of()).stream()
                .map(Told::item)
                .filter(gateway ->
                        type.isEmpty() || Word.folded(gateway.gatewayType()).equals(type))
                .map(gateway -> AzureId.of(ResourceKind.GATEWAY, Word.orEmpty(gateway.id())))
                .findFirst();
    }

    private static ResourceId unlisted(ArmId network) {
        return AzureId.below(ResourceKind.GATEWAY, network, "virtualnetworkgateway");
    }

    private void add(ArmId network, Map<ResourceId, OperationalState> networks, SnapshotBuilder into) {
        List<Told<VirtualNetworkGatewayInner>> listed = byNetwork.getOrDefault(network.text(), List.of());
        for (Told<VirtualNetworkGatewayInner> told : listed) {
            VirtualNetworkGatewayInner gateway = told.item();
            ResourceId id = AzureId.of(ResourceKind.GATEWAY, Word.orEmpty(gateway.id()));
            boolean vpn = Word.folded(gateway.gatewayType()).equals("vpn");
            into.add(gateway(told.identity(id, gateway.name(), gateway.location()), vpn, networks));
        }
        if (listed.isEmpty()) {
            Identity identity = all.network(network)
                    .map(told -> told.identity(
                            unlisted(network),
                            "gateway of " + network.name(),
                            told.item().location()))
                    .orElseGet(() -> Identity.of(
                            unlisted(network),
                            "gateway of " + network.name(),
                            new Scope(AzureId.VENDOR, network.subscription(), "")));
            into.add(gateway(identity, false, networks));
            into.gap(new Subject(identity.scope(), identity.id())
                    .notGiven("The gateway of " + network + " is not in the input", Calls.GATEWAYS.permission()));
        }
    }

    private static Gateway gateway(Identity identity, boolean vpn, Map<ResourceId, OperationalState> networks) {
        return new Gateway(
                identity,
                vpn ? GatewayKind.VPN : GatewayKind.DIRECT_LINK,
                Fact.known(Map.copyOf(networks)),
                vpn ? new Match.FamilyIs(IpFamily.V4) : new Match.Everything(),
                Fact.known(Optional.empty()));
    }
}
