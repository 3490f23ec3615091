/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.PortMapping;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.Party;
import io.hopscope.reach.Question;
import io.hopscope.reach.Service;
import io.hopscope.reach.graph.Port;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Ports of a shared public address that are forwarded to a machine: somebody outside is meant to get in by them, if
 * only those whom the machine's own groups admit. At most {@value #MOST_RANGES} ranges of such are asked about. Where
 * several machines take turns behind a load balancer each is meant, but for those that it does not use.
 */
final class ForwardIntents implements IntentSource {
    private static final int MOST_RANGES = 8;

    @Override
    public Stream<Intent> in(Fleet fleet) {
        return fleet.snapshot()
                .all(Door.class)
                .filter(door -> !isOfBalancer(fleet, door) || carries(door))
                .flatMap(door -> door.ports().stream()
                        .flatMap(ports -> fleet.estate().port(door.target()).stream()
                                .filter(port -> port.nic().role() == InterfaceRole.INSTANCE)
                                .map(port -> intent(fleet, door, ports, port))));
    }

    private static boolean isOfBalancer(Fleet fleet, Door door) {
        return balancer(fleet, door).isPresent();
    }

    private static Optional<ResourceId> balancer(Fleet fleet, Door door) {
        return fleet.estate().publicAddresses(door.outside()).stream()
                .flatMap(address -> address.boundTo().value().stream())
                .flatMap(Optional::stream)
                .filter(id -> id.kind() == ResourceKind.LOAD_BALANCER)
                .findFirst();
    }

    private static boolean carries(Door door) {
        return door.carries().value().map(OperationalState::up).orElse(false);
    }

    private static Intent intent(Fleet fleet, Door door, PortMapping ports, Port port) {
        Optional<ResourceId> balancer = balancer(fleet, door);
        Party to = balancer.isPresent()
                ? new Party.OfInterface(port.id())
                : new Party.Addresses(AddressRange.single(door.outside()));
        Service service = new Service(Optional.of(ports.protocol()), ports.outside());
        List<Question> questions = Stream.concat(
                        Stream.<Party>of(new Party.Internet()),
                        admitted(fleet, port, ports).map(Party.Addresses::new))
                .map(from -> new Question(
                        from,
                        to,
                        service,
                        Optional.empty(),
                        Optional.of(door.outside().family())))
                .toList();
        return new Intent(
                questions,
                List.of(Member.of(port)),
                balancer.orElse(door.id()),
                "",
                service + " at " + door.outside() + " from outside");
    }

    private static Stream<AddressRange> admitted(Fleet fleet, Port port, PortMapping ports) {
        IpFamily family = port.nic().addresses().stream()
                .map(address -> address.prefix().family())
                .findFirst()
                .orElse(IpFamily.V4);
        AddressSet outside = fleet.estate().outside(family);
        return fleet.ownRules()
                .of(Alike.of(List.of(port)), Direction.INGRESS)
                .map(meant -> meant.part().region())
                .filter(region -> region.source().label().isEmpty())
                .filter(region ->
                        region.protocol().map(ports.protocol()::equals).orElse(true))
                .filter(region -> region.ports().contains(ports.insideFirst()))
                .map(region -> region.source().addresses().intersect(outside))
                .filter(some -> !some.equals(outside))
                .flatMap(some -> some.ranges().stream())
                .limit(MOST_RANGES);
    }
}
