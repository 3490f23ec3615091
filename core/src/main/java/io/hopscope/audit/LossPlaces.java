/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import io.hopscope.model.Snapshot;
import io.hopscope.model.balancer.LoadBalancer;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.ExitAddress;
import io.hopscope.model.edge.NatAddress;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.HubPort;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Subnet;
import io.hopscope.net.IpAddress;
import java.util.List;
import java.util.Set;

/** What else is hit when something is lost, indexed by it. Read-only once it is made. */
final class LossPlaces {
    private final Snapshot snapshot;
    private final SetMultimap<ResourceId, Subnet> subnetsByTranslator = LinkedHashMultimap.create();
    private final SetMultimap<ResourceId, NatGateway> natsByInterface = LinkedHashMultimap.create();
    private final SetMultimap<ResourceId, LoadBalancer> balancersByInterface = LinkedHashMultimap.create();
    private final SetMultimap<String, Subnet> subnetsByZone = LinkedHashMultimap.create();
    private final SetMultimap<String, NatGateway> natsByZone = LinkedHashMultimap.create();
    private final SetMultimap<ResourceId, NetworkInterface> interfacesBySubnet = LinkedHashMultimap.create();
    private final SetMultimap<ResourceId, HubAttachment> attachmentsBySubnet = LinkedHashMultimap.create();
    private final SetMultimap<IpAddress, Door> doorsByOutside = LinkedHashMultimap.create();
    private final SetMultimap<IpAddress, NatGateway> natsByOutside = LinkedHashMultimap.create();

    LossPlaces(Snapshot snapshot) {
        this.snapshot = snapshot;
        snapshot.all(Subnet.class).forEach(this::add);
        snapshot.all(NatGateway.class).forEach(this::add);
        snapshot.all(LoadBalancer.class)
                .forEach(balancer -> balancer.interfaces()
                        .value()
                        .orElse(List.of())
                        .forEach(nic -> balancersByInterface.put(nic, balancer)));
        snapshot.all(NetworkInterface.class).forEach(nic -> interfacesBySubnet.put(nic.subnet(), nic));
        snapshot.all(HubAttachment.class)
                .forEach(attachment -> attachment.ports().value().orElse(List.of()).stream()
                        .map(HubPort::subnet)
                        .forEach(subnet -> attachmentsBySubnet.put(subnet, attachment)));
        snapshot.all(Door.class).forEach(door -> doorsByOutside.put(door.outside(), door));
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** The zones that subnets are in. */
    List<Loss.OfZone> zones() {
        return subnetsByZone.values().stream()
                .map(subnet -> new Loss.OfZone(subnet.id().vendor(), subnet.zone()))
                .distinct()
                .toList();
    }

    Set<Subnet> subnetsThatLeaveBy(ResourceId translator) {
        return subnetsByTranslator.get(translator);
    }

    Set<NatGateway> natsAt(ResourceId networkInterface) {
        return natsByInterface.get(networkInterface);
    }

    Set<LoadBalancer> balancersAt(ResourceId networkInterface) {
        return balancersByInterface.get(networkInterface);
    }

    Set<Door> doorsAt(IpAddress outside) {
        return doorsByOutside.get(outside);
    }

    Set<NatGateway> natsBehind(IpAddress outside) {
        return natsByOutside.get(outside);
    }

    Set<Subnet> subnetsIn(Loss.OfZone zone) {
        return subnetsByZone.get(key(zone.vendor(), zone.zone()));
    }

    Set<NatGateway> natsServing(Loss.OfZone zone) {
        return natsByZone.get(key(zone.vendor(), zone.zone()));
    }

    Set<NetworkInterface> interfacesIn(ResourceId subnet) {
        return interfacesBySubnet.get(subnet);
    }

    Set<HubAttachment> attachmentsIn(ResourceId subnet) {
        return attachmentsBySubnet.get(subnet);
    }

    private void add(Subnet subnet) {
        if (!subnet.zone().isEmpty()) {
            subnetsByZone.put(key(subnet.id().vendor(), subnet.zone()), subnet);
        }
        subnet.exits().forEach(exit -> {
            if (exit.gives() instanceof ExitAddress.Pool pool) {
                subnetsByTranslator.put(pool.translator(), subnet);
            }
        });
    }

    private void add(NatGateway nat) {
        for (NatAddress address : nat.addresses().value().orElse(List.of())) {
            address.networkInterface().ifPresent(nic -> natsByInterface.put(nic, nat));
            address.outside().ifPresent(outside -> natsByOutside.put(outside, nat));
            if (!address.zone().isEmpty()) {
                natsByZone.put(key(nat.id().vendor(), address.zone()), nat);
            }
        }
    }

    private static String key(String vendor, String zone) {
        return vendor + " " + zone;
    }
}
