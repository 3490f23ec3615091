/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.HubPeer;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressScope;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.Region;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.graph.PortClasses;
import io.hopscope.reach.walk.Addresses;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may be concerned by a change: machines by their classes, those of the question apart from the others, and hosts
 * outside. Beyond {@value #MOST} classes the rest makes one crowd, which is not asked about but taken to be concerned.
 * Confined to one thread.
 */
final class Crowds {
    private static final int MOST = 64;
    private static final int MOST_NETWORKS = 16;
    private static final int NARROW = 8;
    static final int MOST_RANGES = 8;

    private final Asked asked;
    private final PortClasses classes;
    private final Set<ResourceId> apart = new LinkedHashSet<>();
    private final Map<Object, List<Crowd>> meant = new HashMap<>();

    Crowds(Asked asked, PortClasses classes) {
        this.asked = asked;
        this.classes = classes;
        Stream.of(asked.question().from(), asked.question().to())
                .flatMap(party -> Ends.ports(asked.estate(), party).stream())
                .forEach(port -> apart.add(port.id()));
    }

    /** Machines' interfaces among these, class by class. */
    List<Crowd> of(Collection<ResourceId> ports) {
        List<Port> machines = ports.stream()
                .flatMap(id -> asked.estate().port(id).stream())
                .filter(port -> port.nic().role() == InterfaceRole.INSTANCE)
                .toList();
        List<Crowd> crowds = new ArrayList<>();
        machines.stream()
                .filter(port -> apart.contains(port.id()))
                .forEach(port -> crowds.add(new Crowd.Ports(List.of(port), true)));
        List<List<Port>> groups = classes.group(
                machines.stream().filter(port -> !apart.contains(port.id())).toList());
        groups.stream().limit(MOST).forEach(group -> crowds.add(new Crowd.Ports(group, true)));
        List<Port> rest = groups.stream().skip(MOST).flatMap(List::stream).toList();
        if (!rest.isEmpty()) {
            crowds.add(new Crowd.Ports(rest, false));
        }
        return crowds;
    }

    /** The machines of a crowd; empty for hosts outside. */
    static Optional<Crowd.Ports> machines(Crowd crowd) {
        if (crowd instanceof Crowd.ByAddress named) {
            return Optional.of(named.machines());
        }
        return crowd instanceof Crowd.Ports ports ? Optional.of(ports) : Optional.empty();
    }

    /** All machines of networks. */
    List<Crowd> inNetworks(Collection<ResourceId> networks) {
        return inNetworks(networks, port -> true);
    }

    /**
     * Everybody whom a rule near a network may mean by its far end: outside, there and in the networks joined to it.
     */
    List<Crowd> meant(Region.Far far, ResourceId network) {
        return meant.computeIfAbsent(List.of(far, network), key -> find(far, network));
    }

    private List<Crowd> find(Region.Far far, ResourceId network) {
        List<Crowd> crowds = new ArrayList<>(far.label().isPresent() ? List.of() : outside(far.addresses()));
        Set<ResourceId> networks = withJoined(network);
        crowds.addAll(inNetworks(networks, port -> isMeant(far, port)));
        ports(networks)
                .filter(port -> port.nic().role() == InterfaceRole.INSTANCE && isMeant(far, port))
                .forEach(port -> crowds.addAll(byFurtherAddress(port, far)));
        return crowds;
    }

    /** By addresses that are meant of an interface whose first address of the family, which stands for it, is not. */
    private static List<Crowd> byFurtherAddress(Port port, Region.Far far) {
        List<Crowd> crowds = new ArrayList<>();
        for (IpFamily family : IpFamily.values()) {
            Optional<IpAddress> first = Addresses.primary(port, family);
            if (first.filter(address -> !far.addresses().contains(address)).isPresent()) {
                port.nic().addresses().stream()
                        .map(address -> AddressRange.of(address.prefix()))
                        .filter(range ->
                                range.family() == family && far.addresses().contains(range.first()))
                        .map(range -> AddressRange.single(range.first()))
                        .forEach(range -> crowds.add(new Crowd.ByAddress(new Crowd.Ports(List.of(port), true), range)));
            }
        }
        return crowds;
    }

    /** Hosts outside with these addresses; the estate's own are not among single ones. */
    List<Crowd> outside(AddressSet addresses) {
        List<Crowd> crowds = new ArrayList<>();
        boolean all = false;
        for (IpFamily family : IpFamily.values()) {
            AddressSet there = addresses.intersect(AddressScope.outside(family));
            all |= there.equals(AddressScope.outside(family));
            if (!there.equals(AddressScope.outside(family))) {
                there.ranges().stream()
                        .limit(MOST_RANGES)
                        .flatMap(range -> withoutOwn(range).ranges().stream())
                        .forEach(range -> crowds.add(new Crowd.Outside(Optional.of(range))));
            }
        }
        if (all) {
            crowds.add(Crowd.Outside.INTERNET);
        }
        return crowds;
    }

    private AddressSet withoutOwn(AddressRange range) {
        AddressSet own = AddressSet.ofRanges(
                asked.estate().claimed(range).map(AddressRange::single).toList());
        return AddressSet.ofRanges(List.of(range)).subtract(own);
    }

    /** Hosts outside that routes of a network name apart from the rest of the Internet. */
    List<Crowd> routedOutside(ResourceId network) {
        return asked.bindings().tablesOf(network).stream()
                .flatMap(id -> asked.get(RouteTable.class, id).stream())
                .flatMap(table -> table.routes().value().orElse(List.of()).stream())
                .map(Route::destination)
                .filter(RouteDestination.ToPrefix.class::isInstance)
                .map(destination -> ((RouteDestination.ToPrefix) destination).prefix())
                .filter(prefix -> prefix.length() >= NARROW
                        && AddressScope.outside(prefix.family()).contains(prefix.first()))
                .distinct()
                .limit(MOST_RANGES)
                .flatMap(prefix -> outside(AddressSet.of(prefix)).stream())
                .toList();
    }

    /** A network and those that a peering or a hub joins to it. */
    Set<ResourceId> withJoined(ResourceId network) {
        Set<ResourceId> joined = new LinkedHashSet<>(Set.of(network));
        asked.estate()
                .peerings(network)
                .forEach(peering -> peering.across(network).ifPresent(side -> joined.add(side.network())));
        asked.estate().attachments(network).forEach(a -> joined.addAll(onHub(a.hub())));
        return joined.stream().limit(MOST_NETWORKS).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Machines whose packets a route leads to a NAT gateway. */
    Set<ResourceId> behind(NatGateway nat) {
        Set<ResourceId> ports = new LinkedHashSet<>();
        NextHop toNat = new NextHop.ToNat(nat.id());
        asked.bindings().tablesOf(nat.network()).stream()
                .flatMap(id -> asked.get(RouteTable.class, id).stream())
                .filter(table -> table.routes().value().orElse(List.of()).stream()
                        .anyMatch(route -> route.nextHops().contains(toNat)))
                .flatMap(table -> asked.bindings().subnetsOfTable(table.id()).stream())
                .forEach(subnet -> ports.addAll(asked.bindings().portsOfSubnet(subnet)));
        return ports;
    }

    /** The networks on a hub. */
    Set<ResourceId> onHub(ResourceId hub) {
        Set<ResourceId> networks = new LinkedHashSet<>();
        asked.bindings().attachmentsOf(hub).stream()
                .flatMap(id -> asked.get(HubAttachment.class, id).stream())
                .map(HubAttachment::peer)
                .filter(HubPeer.OfNetwork.class::isInstance)
                .forEach(peer -> networks.add(((HubPeer.OfNetwork) peer).network()));
        return networks;
    }

    private List<Crowd> inNetworks(Collection<ResourceId> networks, Predicate<Port> which) {
        return of(ports(networks).filter(which).map(Port::id).toList());
    }

    private Stream<Port> ports(Collection<ResourceId> networks) {
        return networks.stream()
                .flatMap(network -> asked.estate().subnets(network).stream())
                .map(Subnet::id)
                .flatMap(subnet -> asked.bindings().portsOfSubnet(subnet).stream())
                .flatMap(id -> asked.estate().port(id).stream());
    }

    private static boolean isMeant(Region.Far far, Port port) {
        boolean labelled = far.label()
                .map(label -> port.nic()
                        .labels()
                        .value()
                        .map(labels -> labels.contains(label))
                        .orElse(true))
                .orElse(true);
        return labelled
                && port.nic().addresses().stream()
                        .map(address -> AddressSet.ofRanges(List.of(AddressRange.of(address.prefix()))))
                        .anyMatch(own -> !own.intersect(far.addresses()).isEmpty());
    }
}
