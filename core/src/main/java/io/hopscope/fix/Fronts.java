/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.balancer.Listener;
import io.hopscope.model.balancer.LoadBalancer;
import io.hopscope.model.edge.Door;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.network.Attachment;
import io.hopscope.net.AddressRange;
import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.net.Protocol;
import io.hopscope.reach.Party;
import io.hopscope.reach.Service;
import io.hopscope.reach.graph.Port;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What gets to machines through load balancers: a rule that admits a balancer admits all of its clients. Confined to
 * one thread.
 */
final class Fronts {
    private static final int MOST_SERVICES = 16;
    private static final Service ANY = new Service(Optional.empty(), PortRange.ALL);

    private final Asked asked;
    private final Crowds crowds;

    Fronts(Asked asked, Crowds crowds) {
        this.asked = asked;
        this.crowds = crowds;
    }

    /** From everybody near and outside to the balancers that these interfaces belong to or stand behind. */
    Stream<Probe> through(Collection<ResourceId> ports) {
        Set<ResourceId> balancers = new LinkedHashSet<>();
        ports.stream().flatMap(id -> asked.estate().port(id).stream()).forEach(port -> balancers.addAll(around(port)));
        return balancers.stream()
                .flatMap(id -> asked.get(LoadBalancer.class, id).stream())
                .flatMap(this::toward);
    }

    private Set<ResourceId> around(Port port) {
        Set<ResourceId> balancers = new LinkedHashSet<>();
        asked.estate().balancerAt(port.id()).ifPresent(own -> balancers.add(own.id()));
        port.nic()
                .attachment()
                .value()
                .flatMap(Attachment::instance)
                .ifPresent(machine -> balancers.addAll(asked.bindings().balancersBefore(machine)));
        port.nic()
                .addresses()
                .forEach(address -> balancers.addAll(
                        asked.bindings().balancersBefore(address.prefix().address())));
        return balancers;
    }

    private Stream<Probe> toward(LoadBalancer balancer) {
        List<Service> services = services(balancer);
        List<Crowd> machines = crowds.inNetworks(crowds.withJoined(balancer.network()));
        List<Crowd> senders = new ArrayList<>(List.of(Crowd.Outside.INTERNET));
        senders.addAll(machines);
        return Stream.concat(
                Reckoning.probes(senders, List.of(front(balancer)), services),
                Reckoning.probes(machines, atDoors(balancer), services));
    }

    private Crowd front(LoadBalancer balancer) {
        Set<IpFamily> families = ports(balancer)
                .flatMap(port -> port.nic().addresses().stream())
                .map(address -> address.prefix().family())
                .collect(Collectors.toSet());
        return front(balancer, new Party.OfBalancer(balancer.id()), families);
    }

    private List<Crowd> atDoors(LoadBalancer balancer) {
        return ports(balancer)
                .flatMap(port -> asked.estate().doorsTo(port.id()).stream())
                .map(Door::outside)
                .distinct()
                .map(address ->
                        front(balancer, new Party.Addresses(AddressRange.single(address)), Set.of(address.family())))
                .toList();
    }

    private static Crowd front(LoadBalancer balancer, Party party, Set<IpFamily> families) {
        return new Crowd.Front(
                balancer.id(), Set.copyOf(balancer.interfaces().value().orElse(List.of())), party, families);
    }

    private Stream<Port> ports(LoadBalancer balancer) {
        return balancer.interfaces().value().orElse(List.of()).stream().flatMap(id -> asked.estate().port(id).stream());
    }

    private static List<Service> services(LoadBalancer balancer) {
        List<Service> services = balancer.listeners().value().orElse(List.of()).stream()
                .flatMap(Fronts::services)
                .distinct()
                .toList();
        return services.size() > MOST_SERVICES ? List.of(ANY) : services;
    }

    private static Stream<Service> services(Listener listener) {
        return listener.protocols().stream()
                .map(Optional::of)
                .map((Optional<Protocol> protocol) -> new Service(protocol, listener.ports()));
    }
}
