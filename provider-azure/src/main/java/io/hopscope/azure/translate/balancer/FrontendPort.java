/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.balancer;

import com.azure.resourcemanager.network.fluent.models.VirtualNetworkInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.translate.space.PrivatePlaces;
import io.hopscope.azure.translate.space.VnetSpaces;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.ReplyPath;
import io.hopscope.model.fact.Editability;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.Delivery;
import io.hopscope.model.network.InterfaceAddress;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.AppliesTo;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where packets meet a frontend. Azure has no interface for it, and no group filters there: an internal one is told as
 * a port in an unfiltered place of its subnet, a public one in a place of its own in the network of its machines.
 */
final class FrontendPort {
    private static final Editability PLATFORM = Editability.no("a part of the load balancer");

    private final AzureAnswers all;
    private final SnapshotBuilder into;
    private final Frontend frontend;
    private final Identity balancer;
    private final ArmId network;

    FrontendPort(AzureAnswers all, SnapshotBuilder into, Frontend frontend, Identity balancer, ArmId network) {
        this.all = all;
        this.into = into;
        this.frontend = frontend;
        this.balancer = balancer;
        this.network = network;
    }

    /** Adds the port at an address and gives its identity. */
    ResourceId add(IpAddress address) {
        ResourceId id = AzureId.of(ResourceKind.INTERFACE, frontend.id());
        Optional<ArmId> subnet = AzureAnswers.ref(frontend.frontend().subnet());
        boolean known = subnet.flatMap(all::subnet).isPresent();
        ResourceId place = known ? PrivatePlaces.frontends(subnet.orElseThrow()) : placeOfItsOwn(address);
        into.add(new NetworkInterface(
                identity(id),
                InterfaceRole.BALANCER,
                place,
                Fact.known(new Attachment(OperationalState.up("in service"), Optional.empty())),
                List.of(new InterfaceAddress(Prefix.host(address), true)),
                Fact.known(true),
                Fact.known(new GlobalPeerings(all, into).stages(frontend, network)),
                Fact.known(Set.of())));
        if (frontend.isPublic()) {
            into.add(door(id, address));
        }
        return id;
    }

    /** Whoever dials the address meets the listeners; what a member then asks of the packet, its own door says. */
    private Door door(ResourceId nic, IpAddress address) {
        ResourceId gateway = AzureId.internet(network);
        return new Door(
                identity(AzureId.of(ResourceKind.DOOR, frontend.id())),
                address,
                Optional.empty(),
                nic,
                address,
                Optional.of(gateway),
                0,
                Fact.known(OperationalState.up("associated")),
                false,
                false,
                new ReplyPath.RoutedTo(gateway));
    }

    private ResourceId placeOfItsOwn(IpAddress address) {
        ResourceId subnet = AzureId.below(ResourceKind.SUBNET, frontend.id(), "place");
        ResourceId table = AzureId.below(ResourceKind.ROUTE_TABLE, frontend.id(), "routes");
        ResourceId owner = AzureId.of(ResourceKind.NETWORK, network);
        List<Route> routes = new ArrayList<>();
        for (Prefix prefix :
                all.network(network).map(Told::item).map(this::prefixes).orElse(List.of())) {
            routes.add(route(prefix, new NextHop.Local()));
        }
        for (IpFamily family : IpFamily.values()) {
            routes.add(route(Prefix.any(family), new NextHop.ToGateway(AzureId.internet(network))));
        }
        into.add(new RouteTable(identity(table), owner, Fact.known(routes)));
        into.add(new Subnet(
                identity(subnet),
                owner,
                List.of(Prefix.host(address)),
                "",
                Delivery.ROUTED,
                Fact.known(table),
                Fact.known(List.of()),
                List.of(),
                Fact.known(List.of())));
        return subnet;
    }

    private List<Prefix> prefixes(VirtualNetworkInner item) {
        return VnetSpaces.prefixes(item);
    }

    private static Route route(Prefix prefix, NextHop hop) {
        return new Route(
                prefix.toString(),
                new RouteDestination.ToPrefix(prefix),
                0,
                0,
                List.of(hop),
                Fact.known(RouteState.ACTIVE),
                "system",
                AppliesTo.ALWAYS);
    }

    private Identity identity(ResourceId id) {
        return frontend.told()
                .identity(
                        id,
                        "frontend of " + balancer.name(),
                        frontend.told().item().location(),
                        PLATFORM);
    }
}
