/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import io.hopscope.model.Snapshot;
import io.hopscope.model.balancer.LoadBalancer;
import io.hopscope.model.balancer.Target;
import io.hopscope.model.balancer.TargetGroup;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.HubPort;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.IpAddress;
import io.hopscope.reach.match.NamedThings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who uses what, from the far end. Made in one pass over a snapshot; read-only afterwards. */
final class Bindings {
    private final SetMultimap<ResourceId, ResourceId> portsByList = LinkedHashMultimap.create();
    private final SetMultimap<ResourceId, ResourceId> subnetsByList = LinkedHashMultimap.create();
    private final SetMultimap<ResourceId, ResourceId> portsBySubnet = LinkedHashMultimap.create();
    private final SetMultimap<ResourceId, ResourceId> subnetsByTable = LinkedHashMultimap.create();
    private final SetMultimap<ResourceId, ResourceId> tablesByOwner = LinkedHashMultimap.create();
    private final SetMultimap<ResourceId, ResourceId> listsByName = LinkedHashMultimap.create();
    private final SetMultimap<ResourceId, ResourceId> portListsByNetwork = LinkedHashMultimap.create();
    private final SetMultimap<ResourceId, ResourceId> subnetListsByNetwork = LinkedHashMultimap.create();
    private final SetMultimap<ResourceId, ResourceId> natsByNetwork = LinkedHashMultimap.create();
    private final SetMultimap<ResourceId, ResourceId> balancersByMachine = LinkedHashMultimap.create();
    private final SetMultimap<IpAddress, ResourceId> balancersByAddress = LinkedHashMultimap.create();
    private final SetMultimap<IpAddress, ResourceId> natsByAddress = LinkedHashMultimap.create();
    private final SetMultimap<ResourceId, ResourceId> attachmentsByHub = LinkedHashMultimap.create();
    private final SetMultimap<ResourceId, ResourceId> attachmentsBySubnet = LinkedHashMultimap.create();
    private final List<PublicAddress> spareAddresses = new ArrayList<>();

    Bindings(Snapshot snapshot) {
        Map<ResourceId, ResourceId> networks = new HashMap<>();
        snapshot.all(Subnet.class).forEach(subnet -> {
            networks.put(subnet.id(), subnet.network());
            add(subnet);
        });
        snapshot.all(NetworkInterface.class)
                .forEach(port -> add(port, Optional.ofNullable(networks.get(port.subnet()))));
        snapshot.all(RouteTable.class).forEach(table -> tablesByOwner.put(table.owner(), table.id()));
        snapshot.all(FilterList.class).forEach(this::add);
        snapshot.all(NatGateway.class).forEach(this::add);
        snapshot.all(LoadBalancer.class).forEach(balancer -> add(balancer, snapshot));
        snapshot.all(HubAttachment.class).forEach(this::add);
        snapshot.all(PublicAddress.class).filter(Bindings::isSpare).forEach(spareAddresses::add);
    }

    /** Interfaces that have the list bound. */
    Set<ResourceId> portsOfList(ResourceId list) {
        return portsByList.get(list);
    }

    /** Subnets that have the list bound. */
    Set<ResourceId> subnetsOfList(ResourceId list) {
        return subnetsByList.get(list);
    }

    /** Interfaces of a subnet. */
    Set<ResourceId> portsOfSubnet(ResourceId subnet) {
        return portsBySubnet.get(subnet);
    }

    /** Subnets that the table routes. */
    Set<ResourceId> subnetsOfTable(ResourceId table) {
        return subnetsByTable.get(table);
    }

    /** Tables of a network or hub. */
    Set<ResourceId> tablesOf(ResourceId owner) {
        return tablesByOwner.get(owner);
    }

    /** Filter lists with a rule that names an address set or a group. */
    Set<ResourceId> listsNaming(ResourceId setOrGroup) {
        return listsByName.get(setOrGroup);
    }

    /** Lists that interfaces of a network have bound. */
    Set<ResourceId> portListsOf(ResourceId network) {
        return portListsByNetwork.get(network);
    }

    /** Lists that subnets of a network have bound. */
    Set<ResourceId> subnetListsOf(ResourceId network) {
        return subnetListsByNetwork.get(network);
    }

    /** NAT gateways of a network. */
    Set<ResourceId> natsOf(ResourceId network) {
        return natsByNetwork.get(network);
    }

    /** NAT gateways that give senders this public address. */
    Set<ResourceId> natsAt(IpAddress outside) {
        return natsByAddress.get(outside);
    }

    /** Balancers that have a machine as a target. */
    Set<ResourceId> balancersBefore(ResourceId machine) {
        return balancersByMachine.get(machine);
    }

    /** Balancers that have an address as a target. */
    Set<ResourceId> balancersBefore(IpAddress address) {
        return balancersByAddress.get(address);
    }

    /** Attachments of a hub. */
    Set<ResourceId> attachmentsOf(ResourceId hub) {
        return attachmentsByHub.get(hub);
    }

    /** Hub attachments with a port in a subnet. */
    Set<ResourceId> attachmentsIn(ResourceId subnet) {
        return attachmentsBySubnet.get(subnet);
    }

    /** Public addresses that are surely bound to nothing. */
    List<PublicAddress> spareAddresses() {
        return spareAddresses;
    }

    /** How many interfaces a list concerns, directly or by their subnet. */
    int users(ResourceId list) {
        return portsOfList(list).size()
                + subnetsOfList(list).stream()
                        .mapToInt(subnet -> portsOfSubnet(subnet).size())
                        .sum();
    }

    private void add(Subnet subnet) {
        subnet.routeTable().value().ifPresent(table -> subnetsByTable.put(table, subnet.id()));
        lists(subnet.stages()).forEach(list -> {
            subnetsByList.put(list, subnet.id());
            subnetListsByNetwork.put(subnet.network(), list);
        });
    }

    private void add(NetworkInterface port, Optional<ResourceId> network) {
        portsBySubnet.put(port.subnet(), port.id());
        lists(port.stages()).forEach(list -> {
            portsByList.put(list, port.id());
            network.ifPresent(id -> portListsByNetwork.put(id, list));
        });
    }

    private void add(LoadBalancer balancer, Snapshot snapshot) {
        balancer.listeners().value().orElse(List.of()).stream()
                .flatMap(listener -> listener.groups().value().orElse(List.of()).stream())
                .distinct()
                .flatMap(id -> snapshot.resource(id).stream())
                .filter(TargetGroup.class::isInstance)
                .flatMap(group -> ((TargetGroup) group).targets().value().orElse(List.of()).stream())
                .map(Target::ref)
                .forEach(ref -> {
                    if (ref instanceof Target.Ref.ByInstance by) {
                        balancersByMachine.put(by.instance(), balancer.id());
                    } else if (ref instanceof Target.Ref.ByAddress by) {
                        balancersByAddress.put(by.address(), balancer.id());
                    }
                });
    }

    private void add(NatGateway nat) {
        natsByNetwork.put(nat.network(), nat.id());
        nat.addresses()
                .value()
                .orElse(List.of())
                .forEach(address -> address.outside().ifPresent(outside -> natsByAddress.put(outside, nat.id())));
    }

    private void add(FilterList list) {
        list.rules().value().orElse(List.of()).stream()
                .flatMap(rule -> NamedThings.in(rule.match()).stream())
                .forEach(id -> listsByName.put(id, list.id()));
    }

    private void add(HubAttachment attachment) {
        attachmentsByHub.put(attachment.hub(), attachment.id());
        for (HubPort port : attachment.ports().value().orElse(List.of())) {
            attachmentsBySubnet.put(port.subnet(), attachment.id());
        }
    }

    private static boolean isSpare(PublicAddress address) {
        return address.boundTo().value().map(Optional::isEmpty).orElse(false)
                && address.state().value().map(state -> state.up()).orElse(false);
    }

    private static List<ResourceId> lists(Fact<List<Stage>> stages) {
        return stages.value().orElse(List.of()).stream()
                .flatMap(stage -> stage.lists().value().orElse(List.of()).stream())
                .toList();
    }
}
