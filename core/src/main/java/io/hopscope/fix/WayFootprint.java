/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.HubPeer;
import io.hopscope.model.link.Peering;
import io.hopscope.model.network.Network;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.reach.Service;
import io.hopscope.reach.graph.Port;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Flows that a change of ways may open, by routes, links, gateways, doors, or a machine that starts: from the Internet,
 * and from the networks that the way joins, to what the machines concerned admit by their own groups, and from those
 * machines out.
 */
final class WayFootprint {
    private static final List<Service> ANY = List.of(new Service(Optional.empty(), PortRange.ALL));

    private final Reckoning reckoning;

    WayFootprint(Reckoning reckoning) {
        this.reckoning = reckoning;
    }

    /** A route more, or less. */
    Stream<Probe> ofRoute(ResourceId table, Route route) {
        Optional<RouteTable> found = reckoning.get(RouteTable.class, table);
        boolean hub =
                found.filter(t -> t.owner().kind() == ResourceKind.TRANSIT_HUB).isPresent();
        Set<ResourceId> networks = hub ? networksRoutedBy(table) : Set.of();
        Set<ResourceId> ports = hub ? Set.of() : routedFrom(reckoning.bindings().subnetsOfTable(table));
        List<Crowd> routed = hub
                ? reckoning.crowds().inNetworks(networks)
                : reckoning.crowds().of(ports);
        Set<ResourceId> near =
                hub ? networks : found.map(RouteTable::owner).map(Set::of).orElse(Set.of());
        Stream<Probe> straight = Stream.concat(hub ? Stream.empty() : rim(routed), between(routed, far(near, route)));
        return Stream.concat(straight, reckoning.fronts().through(ports));
    }

    /** Another table for a subnet, or another list, or none towards gateways. */
    Stream<Probe> ofSubnet(ResourceId subnet) {
        Set<ResourceId> joined = reckoning
                .get(Subnet.class, subnet)
                .map(s -> reckoning.crowds().withJoined(s.network()))
                .orElse(Set.of());
        Set<ResourceId> ports = routedFrom(Set.of(subnet));
        List<Crowd> concerned = reckoning.crowds().of(ports);
        Stream<Probe> straight = Stream.concat(
                rim(concerned), between(concerned, reckoning.crowds().inNetworks(joined)));
        return Stream.concat(straight, reckoning.fronts().through(ports));
    }

    /** A gateway attached, or what it lets in steered no more. */
    Stream<Probe> ofNetworks(Collection<ResourceId> networks) {
        return rim(reckoning.crowds().inNetworks(networks));
    }

    /** The networks that a gateway serves. */
    Stream<Probe> ofGateway(ResourceId gateway) {
        return ofNetworks(reckoning
                .get(Gateway.class, gateway)
                .flatMap(g -> g.attachments().value())
                .map(attachments -> (Collection<ResourceId>) attachments.keySet())
                .orElse(List.of()));
    }

    /** A public address more, or another group. */
    Stream<Probe> ofPort(ResourceId port) {
        return rim(reckoning.crowds().of(List.of(port)));
    }

    /** A machine that answers from now on. */
    Stream<Probe> of(Change.StartInstance start) {
        List<ResourceId> ports = reckoning
                .get(Instance.class, start.subject())
                .flatMap(instance -> instance.interfaces().value())
                .orElse(List.of());
        List<Crowd> started = reckoning.crowds().of(ports);
        Set<ResourceId> networks = new LinkedHashSet<>();
        ports.stream()
                .flatMap(id -> reckoning.asked().estate().port(id).stream())
                .map(Port::network)
                .forEach(network -> networks.addAll(reckoning.crowds().withJoined(network)));
        return Stream.concat(rim(started), between(started, reckoning.crowds().inNetworks(networks)));
    }

    /** A peering in force, or one that carries more. */
    Stream<Probe> ofPeering(ResourceId id) {
        return reckoning.get(Peering.class, id).stream().flatMap(this::of);
    }

    /** Between the two networks of a peering. */
    Stream<Probe> of(Peering peering) {
        return between(
                reckoning.crowds().inNetworks(List.of(peering.first().network())),
                reckoning.crowds().inNetworks(List.of(peering.second().network())));
    }

    /** An attachment that joins its network with the others on the hub. */
    Stream<Probe> ofAttachment(ResourceId id) {
        return reckoning.get(HubAttachment.class, id).stream()
                .filter(attachment -> attachment.peer() instanceof HubPeer.OfNetwork)
                .flatMap(attachment -> {
                    ResourceId network = ((HubPeer.OfNetwork) attachment.peer()).network();
                    Set<ResourceId> others =
                            new LinkedHashSet<>(reckoning.crowds().onHub(attachment.hub()));
                    others.remove(network);
                    return between(
                            reckoning.crowds().inNetworks(List.of(network)),
                            reckoning.crowds().inNetworks(others));
                });
    }

    private Stream<Probe> rim(List<Crowd> concerned) {
        List<Crowd> internet = List.of(Crowd.Outside.INTERNET);
        List<Crowd> outside = List.of(new Crowd.Anywhere(IpFamily.V4), new Crowd.Anywhere(IpFamily.V6));
        return Stream.concat(reckoning.toAdmitted(internet, concerned), Reckoning.probes(concerned, outside, ANY));
    }

    private Stream<Probe> between(List<Crowd> here, List<Crowd> there) {
        return Stream.concat(reckoning.toAdmitted(here, there), reckoning.toAdmitted(there, here));
    }

    /**
     * Machines whose packets are routed from subnets: there, behind NAT gateways there, in networks with a hub port.
     */
    private Set<ResourceId> routedFrom(Set<ResourceId> subnets) {
        Set<ResourceId> ports = new LinkedHashSet<>();
        for (ResourceId subnet : subnets) {
            ports.addAll(reckoning.bindings().portsOfSubnet(subnet));
            if (!reckoning.bindings().attachmentsIn(subnet).isEmpty()) {
                reckoning.get(Subnet.class, subnet).ifPresent(s -> ports.addAll(portsOf(s.network())));
            }
        }
        List.copyOf(ports).stream()
                .flatMap(port -> reckoning.asked().estate().natAt(port).stream())
                .forEach(nat -> ports.addAll(reckoning.crowds().behind(nat)));
        return ports;
    }

    private Set<ResourceId> portsOf(ResourceId network) {
        Set<ResourceId> ports = new LinkedHashSet<>();
        reckoning
                .asked()
                .estate()
                .subnets(network)
                .forEach(subnet -> ports.addAll(reckoning.bindings().portsOfSubnet(subnet.id())));
        return ports;
    }

    /** Networks whose packets enter the hub by attachments with this table. */
    private Set<ResourceId> networksRoutedBy(ResourceId table) {
        Set<ResourceId> networks = new LinkedHashSet<>();
        reckoning.get(RouteTable.class, table).stream()
                .flatMap(t -> reckoning.bindings().attachmentsOf(t.owner()).stream())
                .flatMap(id -> reckoning.get(HubAttachment.class, id).stream())
                .filter(a -> a.entryTable().value().equals(Optional.of(Optional.of(table))))
                .filter(a -> a.peer() instanceof HubPeer.OfNetwork)
                .forEach(a -> networks.add(((HubPeer.OfNetwork) a.peer()).network()));
        return networks;
    }

    /** Machines of joined networks that the route's destination covers. */
    private List<Crowd> far(Set<ResourceId> near, Route route) {
        Set<ResourceId> joined = new LinkedHashSet<>();
        near.forEach(network -> joined.addAll(reckoning.crowds().withJoined(network)));
        near.forEach(joined::remove);
        joined.removeIf(network -> !covers(route, network));
        return reckoning.crowds().inNetworks(joined);
    }

    private boolean covers(Route route, ResourceId network) {
        if (!(route.destination() instanceof RouteDestination.ToPrefix to)) {
            return true;
        }
        return reckoning
                .get(Network.class, network)
                .flatMap(n -> n.prefixes().value())
                .map(prefixes -> prefixes.stream().anyMatch(to.prefix()::overlaps))
                .orElse(true);
    }
}
