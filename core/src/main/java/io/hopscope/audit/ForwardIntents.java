/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.NatAddress;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.edge.PortMapping;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.net.AddressRange;
import io.hopscope.net.IpAddress;
import io.hopscope.reach.Party;
import io.hopscope.reach.Question;
import io.hopscope.reach.Service;
import io.hopscope.reach.graph.Port;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An entry of a NAT gateway that forwards a port inward: somebody outside is meant to reach the machine by it. */
final class ForwardIntents implements IntentSource {
    @Override
    public Stream<Intent> in(Fleet fleet) {
        Set<IpAddress> translators = fleet.snapshot()
                .all(NatGateway.class)
                .flatMap(nat -> nat.addresses().value().orElse(List.of()).stream())
                .map(NatAddress::outside)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return fleet.snapshot()
                .all(Door.class)
                .filter(door -> translators.contains(door.outside()))
                .flatMap(door -> door.ports().stream().flatMap(ports -> intent(fleet, door, ports).stream()));
    }

    private static Optional<Intent> intent(Fleet fleet, Door door, PortMapping ports) {
        Optional<Port> target = fleet.estate()
                .port(door.target())
                .filter(port -> port.nic().role() == InterfaceRole.INSTANCE && !port.isDetached());
        Service service = new Service(Optional.of(ports.protocol()), ports.outside());
        return target.map(port -> new Intent(
                new Question(
                        new Party.Internet(),
                        new Party.Addresses(AddressRange.single(door.outside())),
                        service,
                        Optional.empty(),
                        Optional.of(door.outside().family())),
                List.of(Member.of(port)),
                door.id(),
                "",
                service + " at " + door.outside() + " from the Internet"));
    }
}
