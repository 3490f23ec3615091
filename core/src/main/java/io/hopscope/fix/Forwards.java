/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.PortMapping;
import io.hopscope.net.AddressRange;
import io.hopscope.net.PortRange;
import io.hopscope.reach.Service;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What gets to machines by ports that are forwarded to them: those dialled are seldom those that a rule at the machine
 * names. Confined to one thread.
 */
final class Forwards {
    private final Asked asked;

    Forwards(Asked asked) {
        this.asked = asked;
    }

    /** From senders to machines, where services are forwarded to these. */
    Stream<Probe> of(List<Crowd> senders, List<Crowd> machines, List<Service> services) {
        return machines.stream()
                .filter(Crowd.Ports.class::isInstance)
                .map(Crowd.Ports.class::cast)
                .flatMap(ports -> asked.estate().doorsTo(ports.members().get(0).id()).stream()
                        .flatMap(door -> of(senders, ports, door, services)));
    }

    private static Stream<Probe> of(List<Crowd> senders, Crowd.Ports machines, Door door, List<Service> services) {
        List<Service> dialled = door.ports().stream()
                .flatMap(mapping -> services.stream().flatMap(service -> dialled(service, mapping).stream()))
                .toList();
        Crowd forwarded = new Crowd.ByAddress(machines, AddressRange.single(door.outside()));
        return Reckoning.probes(senders, List.of(forwarded), dialled);
    }

    /** The ports to dial for what comes out as a service; empty when nothing does. */
    private static Optional<Service> dialled(Service service, PortMapping mapping) {
        boolean mapped = service.protocol().map(mapping.protocol()::equals).orElse(true);
        int shift = mapping.insideFirst() - mapping.outside().first();
        int first = Math.max(service.ports().first() - shift, mapping.outside().first());
        int last = Math.min(service.ports().last() - shift, mapping.outside().last());
        return mapped && first <= last
                ? Optional.of(new Service(Optional.of(mapping.protocol()), new PortRange(first, last)))
                : Optional.empty();
    }
}
