/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.graph;

import io.hopscope.model.Snapshot;
import io.hopscope.model.balancer.LoadBalancer;
import io.hopscope.model.edge.Endpoint;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.edge.VirtualAddress;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.HubPeer;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.InterfaceAddress;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.model.network.Network;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Subnet;
import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressScope;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who refers to whom, from the far end. Built once for a snapshot; read-only afterwards. */
final class Index {
    /** A delegated prefix of an interface. */
    record Delegated(Prefix prefix, ResourceId nic) {}

    final Map<IpAddress, List<ResourceId>> interfacesByAddress = new HashMap<>();
    final Map<ResourceId, List<ResourceId>> interfacesByInstance = new HashMap<>();
    final Map<ResourceId, ResourceId> machineByInterface = new HashMap<>();
    final Map<ResourceId, ResourceId> tenants = new HashMap<>();
    final List<Delegated> delegated = new ArrayList<>();
    final Map<ResourceId, List<ResourceId>> subnetsByNetwork = new HashMap<>();
    final Map<IpAddress, List<ResourceId>> publicAddresses = new HashMap<>();
    final Map<IpAddress, List<ResourceId>> virtualsByAddress = new HashMap<>();
    final Map<ResourceId, List<ResourceId>> attachmentsByNetwork = new HashMap<>();
    final Map<ResourceId, ResourceId> balancerByInterface = new HashMap<>();
    final Map<ResourceId, ResourceId> natByInterface = new HashMap<>();
    private final Map<String, Gap> doorDoubts = new HashMap<>();
    private final Map<String, Gap> forwardDoubts = new HashMap<>();
    private final Map<String, List<Gap>> balancerDoubts = new HashMap<>();
    final Map<ResourceId, ResourceId> endpointByInterface = new HashMap<>();
    final AddressSet subnetAddresses;
    final Map<IpFamily, AddressSet> outside = new EnumMap<>(IpFamily.class);
    final Map<IpFamily, AddressSet> beyondPlatform = new EnumMap<>(IpFamily.class);
    private final NavigableSet<IpAddress> claimed = new TreeSet<>();

    Index(Snapshot snapshot) {
        snapshot.all(NetworkInterface.class).forEach(this::add);
        snapshot.all(Instance.class)
                .forEach(machine -> machine.interfaces()
                        .value()
                        .ifPresent(nics -> nics.forEach(nic -> machineByInterface.put(nic, machine.id()))));
        snapshot.all(Subnet.class).forEach(s -> put(subnetsByNetwork, s.network(), s.id()));
        snapshot.all(PublicAddress.class).forEach(a -> put(publicAddresses, a.address(), a.id()));
        snapshot.all(VirtualAddress.class).forEach(v -> put(virtualsByAddress, v.address(), v.id()));
        snapshot.all(HubAttachment.class).forEach(this::add);
        snapshot.all(LoadBalancer.class)
                .forEach(b -> b.interfaces()
                        .value()
                        .ifPresent(nics -> nics.forEach(nic -> balancerByInterface.put(nic, b.id()))));
        snapshot.all(NatGateway.class)
                .forEach(n -> n.addresses()
                        .value()
                        .ifPresent(addresses -> addresses.forEach(
                                a -> a.networkInterface().ifPresent(nic -> natByInterface.put(nic, n.id())))));
        snapshot.all(Endpoint.class).forEach(e -> e.interfaces().forEach(nic -> endpointByInterface.put(nic, e.id())));
        subnetAddresses = AddressSet.ofPrefixes(
                snapshot.all(Subnet.class).flatMap(s -> s.prefixes().stream()).toList());
        AddressSet networks = AddressSet.ofPrefixes(snapshot.all(Network.class)
                .flatMap(n -> n.prefixes().value().orElse(List.of()).stream())
                .toList());
        snapshot.gaps().forEach(this::add);
        AddressSet platform = PlatformAddresses.of(snapshot);
        for (IpFamily family : IpFamily.values()) {
            beyondPlatform.put(family, AddressScope.outside(family).subtract(platform));
            outside.put(family, AddressScope.outside(family).subtract(networks).subtract(platform));
        }
        claimed.addAll(interfacesByAddress.keySet());
        claimed.addAll(publicAddresses.keySet());
    }

    /** Single addresses in a range that interfaces own or that are public addresses of the estate. */
    Set<IpAddress> claimed(AddressRange range) {
        return claimed.subSet(range.first(), true, range.last(), true);
    }

    /** What keeps anybody from saying that no door leads to an interface, be it one that a translator holds. */
    Optional<Gap> doorDoubt(NetworkInterface nic) {
        return ownDoorDoubt(nic)
                .or(() -> Optional.ofNullable(forwardDoubts.get(
                        doubtKey(nic.identity().scope(), nic.id().value()))));
    }

    /** What keeps anybody from saying that an interface has no door of its own. */
    Optional<Gap> ownDoorDoubt(NetworkInterface nic) {
        Scope scope = nic.identity().scope();
        Gap own = doorDoubts.get(doubtKey(scope, nic.id().value()));
        return Optional.ofNullable(own != null ? own : doorDoubts.get(doubtKey(scope, "")));
    }

    /** What keeps anybody from saying which doors a scope has. */
    Optional<Gap> doorDoubt(Scope scope) {
        return Optional.ofNullable(doorDoubts.get(doubtKey(scope, "")));
    }

    /** What keeps anybody from saying that no balancer leads straight to an interface, told of the interface itself. */
    List<Gap> balancerDoubts(NetworkInterface nic) {
        return balancerDoubts.getOrDefault(
                doubtKey(nic.identity().scope(), nic.id().value()), List.of());
    }

    /** What keeps anybody from saying which ports a translator forwards inward. */
    Optional<Gap> doorDoubt(NatGateway nat) {
        return Optional.ofNullable(
                doorDoubts.get(doubtKey(nat.identity().scope(), nat.id().value())));
    }

    private static String doubtKey(Scope scope, String resource) {
        return scope + " " + resource;
    }

    static <K, V> void put(Map<K, List<V>> map, K key, V id) {
        List<V> ids = map.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (!ids.contains(id)) {
            ids.add(id);
        }
    }

    private void add(Gap gap) {
        String key = doubtKey(gap.scope(), gap.resource());
        switch (gap.kind()) {
            case DOOR -> doorDoubts.putIfAbsent(key, gap);
            case NAT_GATEWAY -> forwardDoubts.putIfAbsent(key, gap);
            case LOAD_BALANCER, PUBLIC_ADDRESS -> put(balancerDoubts, key, gap);
            default -> {}
        }
    }

    private void add(NetworkInterface nic) {
        nic.attachment()
                .value()
                .flatMap(Attachment::instance)
                .ifPresent(instance -> put(interfacesByInstance, instance, nic.id()));
        if (nic.role() == InterfaceRole.SERVICE && nic.addresses().isEmpty()) {
            tenants.putIfAbsent(nic.subnet(), nic.id());
        }
        for (InterfaceAddress address : nic.addresses()) {
            Prefix prefix = address.prefix();
            if (prefix.length() == prefix.family().bits()) {
                put(interfacesByAddress, prefix.address(), nic.id());
            } else {
                delegated.add(new Delegated(prefix, nic.id()));
            }
        }
    }

    private void add(HubAttachment attachment) {
        if (attachment.peer() instanceof HubPeer.OfNetwork peer) {
            put(attachmentsByNetwork, peer.network(), attachment.id());
        }
    }
}
