/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.graph;

import io.hopscope.model.Snapshot;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.link.Peering;
import io.hopscope.net.AddressRange;
import io.hopscope.net.IpAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Where doors, gateways and peerings are: what changes may add to. Read-only once it is built. */
final class Edges {
    private final NavigableMap<IpAddress, List<ResourceId>> doorsByOutside;
    private final Map<ResourceId, List<ResourceId>> doorsByTarget;
    private final Map<ResourceId, List<ResourceId>> gatewaysByNetwork;
    private final Map<ResourceId, List<ResourceId>> peeringsByNetwork;

    Edges(Snapshot snapshot) {
        this(new TreeMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        snapshot.all(Door.class).forEach(this::add);
        snapshot.all(Gateway.class).forEach(this::add);
        snapshot.all(Peering.class).forEach(this::add);
    }

    private Edges(
            NavigableMap<IpAddress, List<ResourceId>> doorsByOutside,
            Map<ResourceId, List<ResourceId>> doorsByTarget,
            Map<ResourceId, List<ResourceId>> gatewaysByNetwork,
            Map<ResourceId, List<ResourceId>> peeringsByNetwork) {
        this.doorsByOutside = doorsByOutside;
        this.doorsByTarget = doorsByTarget;
        this.gatewaysByNetwork = gatewaysByNetwork;
        this.peeringsByNetwork = peeringsByNetwork;
    }

    /** The same after some resources have been changed; the rest of the snapshot is not looked at. */
    Edges with(Snapshot before, Snapshot after, Collection<ResourceId> touched) {
        boolean concerned =
                touched.stream().anyMatch(id -> !places(after.resource(id)).equals(places(before.resource(id))));
        if (!concerned) {
            return this;
        }
        Edges changed = new Edges(
                new TreeMap<>(doorsByOutside),
                new HashMap<>(doorsByTarget),
                new HashMap<>(gatewaysByNetwork),
                new HashMap<>(peeringsByNetwork));
        for (ResourceId id : touched) {
            before.resource(id).ifPresent(changed::remove);
            after.resource(id).ifPresent(changed::add);
        }
        return changed;
    }

    List<ResourceId> doorsAt(IpAddress outside) {
        return doorsByOutside.getOrDefault(outside, List.of());
    }

    List<ResourceId> doorsTo(ResourceId nic) {
        return doorsByTarget.getOrDefault(nic, List.of());
    }

    List<ResourceId> gatewaysOf(ResourceId network) {
        return gatewaysByNetwork.getOrDefault(network, List.of());
    }

    List<ResourceId> peeringsOf(ResourceId network) {
        return peeringsByNetwork.getOrDefault(network, List.of());
    }

    Set<IpAddress> outsides() {
        return doorsByOutside.keySet();
    }

    Set<IpAddress> outsides(AddressRange range) {
        return doorsByOutside.subMap(range.first(), true, range.last(), true).keySet();
    }

    /** Where a resource is found; nowhere unless it is a door, a gateway or a peering. */
    private static Set<Object> places(Optional<Resource> resource) {
        if (resource.orElse(null) instanceof Door door) {
            return Set.of(door.outside(), door.target());
        }
        if (resource.orElse(null) instanceof Peering peering) {
            return Set.copyOf(List.of(
                    peering.id(), peering.first().network(), peering.second().network()));
        }
        return resource.orElse(null) instanceof Gateway gateway
                ? gateway.attachments()
                        .value()
                        .<Set<Object>>map(networks -> Set.copyOf(networks.keySet()))
                        .orElse(Set.of())
                : Set.of();
    }

    private void add(Object resource) {
        if (resource instanceof Door door) {
            put(doorsByOutside, door.outside(), door.id());
            put(doorsByTarget, door.target(), door.id());
        } else if (resource instanceof Gateway gateway) {
            gateway.attachments()
                    .value()
                    .ifPresent(networks -> networks.keySet().forEach(n -> put(gatewaysByNetwork, n, gateway.id())));
        } else if (resource instanceof Peering peering) {
            put(peeringsByNetwork, peering.first().network(), peering.id());
            put(peeringsByNetwork, peering.second().network(), peering.id());
        }
    }

    private void remove(Object resource) {
        if (resource instanceof Door door) {
            take(doorsByOutside, door.outside(), door.id());
            take(doorsByTarget, door.target(), door.id());
        } else if (resource instanceof Gateway gateway) {
            gateway.attachments()
                    .value()
                    .ifPresent(networks -> networks.keySet().forEach(n -> take(gatewaysByNetwork, n, gateway.id())));
        } else if (resource instanceof Peering peering) {
            take(peeringsByNetwork, peering.first().network(), peering.id());
            take(peeringsByNetwork, peering.second().network(), peering.id());
        }
    }

    /** Lists are exchanged, never changed: an earlier state may share them. */
    private static <K> void put(Map<K, List<ResourceId>> map, K key, ResourceId id) {
        List<ResourceId> known = map.getOrDefault(key, List.of());
        if (!known.contains(id)) {
            List<ResourceId> more = new ArrayList<>(known);
            more.add(id);
            map.put(key, List.copyOf(more));
        }
    }

    private static <K> void take(Map<K, List<ResourceId>> map, K key, ResourceId id) {
        List<ResourceId> fewer = new ArrayList<>(map.getOrDefault(key, List.of()));
        fewer.remove(id);
        if (fewer.isEmpty()) {
            map.remove(key);
        } else {
            map.put(key, List.copyOf(fewer));
        }
    }
}
