/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.balancer.Listener;
import io.hopscope.model.balancer.LoadBalancer;
import io.hopscope.model.balancer.Target;
import io.hopscope.model.balancer.TargetGroup;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.network.InterfaceAddress;
import io.hopscope.net.AddressScope;
import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.reach.Party;
import io.hopscope.reach.Question;
import io.hopscope.reach.Service;
import io.hopscope.reach.graph.Port;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whoever registered a target meant the load balancer to reach it, also where it tries the target's health; whoever
 * gave a balancer a public address and a listener meant the Internet to reach that.
 */
final class BalancerIntents implements IntentSource {
    private record Aim(Service service, String words) {}

    @Override
    public Stream<Intent> in(Fleet fleet) {
        return fleet.snapshot()
                .all(LoadBalancer.class)
                .flatMap(balancer -> balancer.listeners().value().orElse(List.of()).stream()
                        .flatMap(listener ->
                                Stream.concat(front(fleet, balancer, listener), targets(fleet, balancer, listener))));
    }

    private static Stream<Intent> front(Fleet fleet, LoadBalancer balancer, Listener listener) {
        boolean isPublic = ports(fleet, balancer)
                .anyMatch(port -> fleet.estate().doorsTo(port.id()).stream()
                        .anyMatch(door -> door.outside().family() == IpFamily.V4));
        if (!isPublic) {
            return Stream.empty();
        }
        return listener.protocols().stream()
                .map(protocol -> new Service(Optional.of(protocol), listener.ports()))
                .map(service -> new Intent(
                        new Question(
                                new Party.Internet(),
                                new Party.OfBalancer(balancer.id()),
                                service,
                                Optional.empty(),
                                Optional.of(IpFamily.V4)),
                        List.of(Member.of(balancer.id())),
                        balancer.id(),
                        listener.label(),
                        service + " from the Internet"));
    }

    private static Stream<Intent> targets(Fleet fleet, LoadBalancer balancer, Listener listener) {
        BalancerTargets found = fleet.balancerTargets();
        return listener.groups().value().orElse(List.of()).stream()
                .flatMap(id -> fleet.get(TargetGroup.class, id).stream())
                .filter(TargetGroup::targetFiltersAsked)
                .flatMap(group -> group.targets().value().orElse(List.of()).stream()
                        .flatMap(target -> found.party(target).stream()
                                .flatMap(to -> intents(fleet, balancer, listener, group, target, to))));
    }

    private static Stream<Intent> intents(
            Fleet fleet, LoadBalancer balancer, Listener listener, TargetGroup group, Target target, Party to) {
        IpFamily family =
                to instanceof Party.Addresses addresses ? addresses.range().family() : IpFamily.V4;
        Optional<Port> sender = sender(fleet, balancer, to, family);
        ResourceId affected = fleet.balancerTargets().machine(group, target).orElse(group.id());
        Stream<Aim> traffic = listener.protocols().stream()
                .map(protocol -> new Service(Optional.of(protocol), PortRange.single(target.port())))
                .map(service -> new Aim(service, service + " from the load balancer " + balancer.name()));
        Stream<Aim> trial = group.healthPort().stream()
                .filter(port -> port != target.port())
                .map(Service::tcp)
                .map(service ->
                        new Aim(service, "health check at " + service + " from the load balancer " + balancer.name()));
        return Stream.concat(traffic, trial)
                .flatMap(aim -> sender.stream()
                        .map(port -> new Question(
                                new Party.OfInterface(port.id()),
                                to,
                                aim.service(),
                                Optional.empty(),
                                Optional.of(family)))
                        .map(question -> new Intent(
                                question, List.of(Member.of(affected)), group.id(), target.label(), aim.words())));
    }

    /**
     * The balancer's interface in the target's zone, else any; one that has a public address alone opens nothing
     * itself.
     */
    private static Optional<Port> sender(Fleet fleet, LoadBalancer balancer, Party to, IpFamily family) {
        Optional<String> zone = zone(fleet, to);
        List<Port> senders = ports(fleet, balancer)
                .filter(port -> port.nic().addresses().stream()
                        .anyMatch(address -> address.prefix().family() == family && opensConnections(address)))
                .toList();
        return senders.stream()
                .filter(port -> zone.filter(port.subnet().zone()::equals).isPresent())
                .findFirst()
                .or(() -> senders.stream().findFirst());
    }

    private static boolean opensConnections(InterfaceAddress address) {
        boolean shared = address.prefix().family() == IpFamily.V6;
        return shared || AddressScope.of(address.prefix().address()) != AddressScope.OUTSIDE;
    }

    private static Optional<String> zone(Fleet fleet, Party to) {
        Stream<Port> ports = to instanceof Party.OfInterface of
                ? fleet.estate().port(of.id()).stream()
                : fleet.estate().owners(((Party.Addresses) to).range().first());
        return ports.map(port -> port.subnet().zone()).findFirst();
    }

    private static Stream<Port> ports(Fleet fleet, LoadBalancer balancer) {
        return balancer.interfaces().value().orElse(List.of()).stream().flatMap(id -> fleet.estate().port(id).stream());
    }
}
