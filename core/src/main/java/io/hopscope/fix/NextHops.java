/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.HubPeer;
import io.hopscope.model.network.Network;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.NextHop;
import io.hopscope.net.AddressScope;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import io.hopscope.reach.graph.Estate;
import io.hopscope.reach.graph.Port;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a packet could be sent instead, the likeliest first. Stateless. */
final class NextHops {
    private NextHops() {}

    /** Out of a network: to the networks that own the destination, or to the Internet. */
    static List<NextHop> from(RouteSite site) {
        IpAddress destination = site.destination();
        Stream<NextHop> inside =
                owners(site).stream().filter(far -> !far.equals(site.network())).flatMap(far -> links(site, far));
        boolean outside = AddressScope.of(destination) == AddressScope.OUTSIDE;
        Stream<NextHop> own = owners(site).contains(site.network()) ? Stream.of(new NextHop.Local()) : Stream.empty();
        return Stream.of(own, inside, outside ? rim(site) : Stream.<NextHop>empty())
                .flatMap(hops -> hops)
                .distinct()
                .toList();
    }

    /** Inside a hub: to the attachments of networks that own the destination. */
    static List<NextHop> insideHub(RouteSite site) {
        Set<ResourceId> owners = owners(site);
        return site.asked().bindings().attachmentsOf(site.table().owner()).stream()
                .flatMap(id -> site.asked().get(HubAttachment.class, id).stream())
                .filter(a -> a.peer() instanceof HubPeer.OfNetwork of && owners.contains(of.network()))
                .<NextHop>map(a -> new NextHop.ToAttachment(a.id()))
                .toList();
    }

    /** The prefix of the subnet that the destination lies in. */
    static Optional<Prefix> subnetPrefix(RouteSite site) {
        IpAddress destination = site.destination();
        return site.asked()
                .estate()
                .owners(destination)
                .flatMap(port -> port.subnet().prefixes().stream())
                .filter(prefix -> prefix.contains(destination))
                .findFirst();
    }

    /** The prefix of the network that owns the destination, as its neighbours route it; the subnet's where unknown. */
    static Optional<Prefix> prefix(RouteSite site) {
        IpAddress destination = site.destination();
        Stream<Prefix> ofNetworks = owners(site).stream()
                .flatMap(id -> site.asked().get(Network.class, id).stream())
                .flatMap(network -> network.prefixes().value().orElse(List.of()).stream());
        Stream<Prefix> ofSubnets =
                site.asked().estate().owners(destination).flatMap(port -> port.subnet().prefixes().stream());
        return Stream.concat(ofNetworks, ofSubnets)
                .filter(prefix -> prefix.contains(destination))
                .findFirst();
    }

    private static Set<ResourceId> owners(RouteSite site) {
        Stream<ResourceId> ports =
                site.asked().estate().owners(site.destination()).map(Port::network);
        return ports.collect(Collectors.toSet());
    }

    private static Stream<NextHop> links(RouteSite site, ResourceId far) {
        Estate estate = site.asked().estate();
        ResourceId near = site.network();
        Stream<NextHop> peerings = estate.peerings(near).stream()
                .filter(peering -> peering.across(near)
                        .map(side -> side.network().equals(far))
                        .orElse(false))
                .map(peering -> new NextHop.ToPeering(peering.id()));
        Set<ResourceId> farHubs =
                estate.attachments(far).stream().map(HubAttachment::hub).collect(Collectors.toSet());
        Stream<NextHop> hubs = estate.attachments(near).stream()
                .map(HubAttachment::hub)
                .filter(farHubs::contains)
                .map(NextHop.ToHub::new);
        return Stream.concat(peerings, hubs);
    }

    /** A reply goes back to the gateway; a request with a public address to the gateway, any other to a NAT first. */
    private static Stream<NextHop> rim(RouteSite site) {
        Stream<NextHop> gateways = gateways(site);
        Stream<NextHop> nats = site.packet().family() == IpFamily.V4 ? nats(site) : Stream.empty();
        boolean straight = site.reply() || site.packet().family() == IpFamily.V6 || hasDoor(site);
        return straight ? Stream.concat(gateways, nats) : Stream.concat(nats, gateways);
    }

    private static Stream<NextHop> gateways(RouteSite site) {
        return site.asked().estate().gateways(site.network()).stream()
                .filter(gateway -> gateway.kind() == GatewayKind.INTERNET
                        || (gateway.kind() == GatewayKind.EGRESS_ONLY
                                && site.packet().family() == IpFamily.V6))
                .filter(gateway -> isAttached(gateway, site.network()))
                .sorted((a, b) -> a.kind().compareTo(b.kind()))
                .map(gateway -> new NextHop.ToGateway(gateway.id()));
    }

    private static boolean isAttached(Gateway gateway, ResourceId network) {
        return gateway.attachments()
                .value()
                .map(networks -> networks.get(network))
                .map(OperationalState::up)
                .orElse(false);
    }

    private static Stream<NextHop> nats(RouteSite site) {
        return site.asked().bindings().natsOf(site.network()).stream()
                .flatMap(id -> site.asked().get(NatGateway.class, id).stream())
                .filter(NatGateway::publicSide)
                .filter(nat -> nat.state().value().map(OperationalState::up).orElse(false))
                .filter(nat -> !sitsIn(nat, site))
                .map(nat -> new NextHop.ToNat(nat.id()));
    }

    /** Whether packets of the NAT gateway itself take this table: they would come back to it for ever. */
    private static boolean sitsIn(NatGateway nat, RouteSite site) {
        return nat.addresses().value().orElse(List.of()).stream()
                .flatMap(address -> address.networkInterface().stream())
                .flatMap(nic -> site.asked().estate().port(nic).stream())
                .map(Port::subnet)
                .map(Subnet::routeTable)
                .anyMatch(table -> table.value().equals(Optional.of(site.table().id())));
    }

    private static boolean hasDoor(RouteSite site) {
        IpAddress source = site.packet().source().address();
        Estate estate = site.asked().estate();
        return estate.owners(source)
                .flatMap(port -> estate.doorsTo(port.id()).stream())
                .anyMatch(door -> door.inside().equals(source));
    }
}
