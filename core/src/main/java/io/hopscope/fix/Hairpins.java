/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressScope;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.graph.Port;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Machines of the estate that meet each other by public addresses, as hosts outside would. Where the whole Internet is
 * meant, they are part of it and not looked for; a rule for a single public address may be one for all machines behind
 * the NAT gateway that has it. Confined to one thread.
 */
final class Hairpins {
    private final Asked asked;
    private final Crowds crowds;

    Hairpins(Asked asked, Crowds crowds) {
        this.asked = asked;
        this.crowds = crowds;
    }

    /** Machines that may be seen outside under these addresses. */
    List<Crowd> seenAs(AddressSet addresses) {
        Set<ResourceId> ports = new LinkedHashSet<>();
        own(addresses).forEach(address -> {
            asked.estate().doorsAt(address).forEach(door -> ports.add(door.target()));
            asked.bindings().natsAt(address).stream()
                    .flatMap(id -> asked.get(NatGateway.class, id).stream())
                    .flatMap(nat -> crowds.withJoined(nat.network()).stream())
                    .flatMap(network -> asked.estate().subnets(network).stream())
                    .forEach(subnet -> ports.addAll(asked.bindings().portsOfSubnet(subnet.id())));
        });
        return crowds.of(ports);
    }

    /** The machines that these public addresses lead to, dialled by them. */
    List<Crowd> at(AddressSet addresses) {
        Set<ResourceId> ports = new LinkedHashSet<>();
        own(addresses).forEach(address -> asked.estate().doorsAt(address).forEach(door -> ports.add(door.target())));
        return dialled(crowds.of(ports));
    }

    /** The same machines, dialled by their public addresses; those without one are left out. */
    List<Crowd> dialled(List<Crowd> machines) {
        List<Crowd> dialled = new ArrayList<>();
        for (Crowd crowd : machines) {
            if (crowd instanceof Crowd.Ports ports) {
                Port first = ports.members().get(0);
                asked.estate().doorsTo(first.id()).stream()
                        .map(Door::outside)
                        .distinct()
                        .forEach(address -> dialled.add(new Crowd.ByAddress(ports, AddressRange.single(address))));
            }
        }
        return dialled;
    }

    /** The estate's own among public addresses. */
    private Stream<IpAddress> own(AddressSet addresses) {
        return Stream.of(IpFamily.values())
                .map(family -> addresses.intersect(AddressScope.outside(family)))
                .filter(outside -> !isWhole(outside))
                .flatMap(outside -> outside.ranges().stream().limit(Crowds.MOST_RANGES))
                .flatMap(range -> asked.estate().claimed(range));
    }

    private static boolean isWhole(AddressSet outside) {
        return Stream.of(IpFamily.values()).anyMatch(family -> outside.equals(AddressScope.outside(family)));
    }
}
