/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.Snapshot;
import io.hopscope.model.balancer.LoadBalancer;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.Peering;
import io.hopscope.model.link.TransitHub;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.IpAddress;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What may be a single point of failure, each with what its loss does. Read-only once it is made. */
final class Candidates {
    private final Map<Loss, Removal> removals = new LinkedHashMap<>();
    private final Set<ResourceId> forwarders = new HashSet<>();

    Candidates(Snapshot snapshot, LossPlaces places) {
        Set<IpAddress> hops = new HashSet<>();
        snapshot.all(RouteTable.class)
                .flatMap(table -> table.routes().value().orElse(List.of()).stream())
                .map(Route::nextHops)
                .flatMap(List::stream)
                .forEach(hop -> {
                    if (hop instanceof NextHop.ToInterface to) {
                        forwarders.add(to.networkInterface());
                    } else if (hop instanceof NextHop.ToAddress to) {
                        hops.add(to.address());
                    }
                });
        snapshot.all(NetworkInterface.class)
                .filter(nic -> nic.addresses().stream()
                        .anyMatch(address -> hops.contains(address.prefix().address())))
                .forEach(nic -> forwarders.add(nic.id()));
        Stream<ResourceId> rims = Stream.of(
                        Gateway.class,
                        NatGateway.class,
                        Peering.class,
                        TransitHub.class,
                        HubAttachment.class,
                        LoadBalancer.class)
                .flatMap(snapshot::all)
                .map(Resource::id);
        Stream<Loss> losses = Stream.concat(
                Stream.concat(
                                rims,
                                forwarders.stream()
                                        .sorted()
                                        .filter(id -> snapshot.resource(id).isPresent()))
                        .map(Loss.OfResource::new),
                places.zones().stream());
        losses.forEach(loss -> removals.put(loss, Removal.of(List.of(loss), places)));
    }

    /** Whether routes lead to an interface. */
    boolean isForwarder(ResourceId nic) {
        return forwarders.contains(nic);
    }

    Map<Loss, Removal> removals() {
        return removals;
    }
}
