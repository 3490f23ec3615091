/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.HubPeer;
import io.hopscope.model.link.Peering;
import io.hopscope.model.network.Network;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which networks peerings and hubs join, directly or through each other. Read-only once made. */
final class Joined {
    private final Map<ResourceId, Set<ResourceId>> links = new HashMap<>();
    private final Map<ResourceId, Set<ResourceId>> components = new HashMap<>();

    Joined(Snapshot snapshot) {
        snapshot.all(Peering.class)
                .forEach(peering ->
                        link(peering.first().network(), peering.second().network()));
        snapshot.all(HubAttachment.class).forEach(attachment -> {
            link(attachment.id(), attachment.hub());
            if (attachment.peer() instanceof HubPeer.OfNetwork of) {
                link(attachment.id(), of.network());
            } else if (attachment.peer() instanceof HubPeer.OfHub of) {
                link(attachment.id(), of.farAttachment());
            }
        });
        Set<ResourceId> networks = snapshot.all(Network.class).map(Network::id).collect(Collectors.toSet());
        Stream.concat(networks.stream(), links.keySet().stream()).forEach(this::findComponent);
    }

    /** A network and all that are joined to it, ordered by id. */
    Set<ResourceId> with(ResourceId network) {
        return components.getOrDefault(network, Set.of(network));
    }

    private void findComponent(ResourceId start) {
        if (components.containsKey(start)) {
            return;
        }
        Set<ResourceId> found = new LinkedHashSet<>(Set.of(start));
        Deque<ResourceId> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            links.getOrDefault(open.pop(), Set.of()).stream().filter(found::add).forEach(open::add);
        }
        Set<ResourceId> component = new TreeSet<>(found);
        found.forEach(id -> components.put(id, component));
    }

    private void link(ResourceId one, ResourceId other) {
        links.computeIfAbsent(one, id -> new LinkedHashSet<>()).add(other);
        links.computeIfAbsent(other, id -> new LinkedHashSet<>()).add(one);
    }
}
