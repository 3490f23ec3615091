/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.network;

import com.azure.resourcemanager.network.fluent.models.VirtualNetworkInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.azure.translate.space.VnetSpaces;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.DoorForm;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.fact.Editability;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.model.network.Network;
import io.hopscope.model.network.Resolver;
import io.hopscope.net.AddressScope;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Virtual networks. Each has its way to the Internet, for which Azure keeps no object and which carries no private
 * addresses, see https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview.
 */
public final class Networks {
    private static final AddressSet PUBLIC = AddressScope.outside(IpFamily.V4).union(AddressScope.outside(IpFamily.V6));

    /** New ones are of a Standard kind. */
    private static final DoorForm NEW_ADDRESSES = new DoorForm(true, false, true);

    private Networks() {}

    /** Adds all virtual networks and their ways to the Internet. */
    public static void translate(AzureAnswers all, SnapshotBuilder into) {
        all.networks().forEach(told -> add(told, into));
    }

    private static void add(Told<VirtualNetworkInner> told, SnapshotBuilder into) {
        VirtualNetworkInner network = told.item();
        ArmId arm = new ArmId(Word.orEmpty(network.id()));
        ResourceId id = AzureId.of(ResourceKind.NETWORK, arm);
        Identity identity = told.identity(id, network.name(), network.location());
        into.add(new Network(identity, Fact.known(VnetSpaces.prefixes(network)), Fact.known(resolver(network))));
        into.add(new Gateway(
                told.identity(
                        AzureId.internet(arm),
                        "Internet",
                        network.location(),
                        Editability.no("every virtual network has its way to the Internet")),
                GatewayKind.INTERNET,
                Fact.known(Map.of(id, OperationalState.up("always there"))),
                new Match.AddressIn(Side.DESTINATION, PUBLIC),
                Fact.known(Optional.empty()),
                false,
                NEW_ADDRESSES));
    }

    /** The platform's resolver always answers; whether guests are told to use it, the network's options say. */
    private static Resolver resolver(VirtualNetworkInner network) {
        List<IpAddress> servers = network.dhcpOptions() == null
                ? List.of()
                : Word.list(network.dhcpOptions().dnsServers()).stream()
                        .flatMap(text -> IpAddress.tryParse(text).stream())
                        .toList();
        boolean platform = servers.isEmpty() || servers.contains(IpAddress.parse("168.63.129.16"));
        return new Resolver(
                true,
                platform,
                servers.stream()
                        .filter(server -> !server.equals(IpAddress.parse("168.63.129.16")))
                        .toList());
    }
}
