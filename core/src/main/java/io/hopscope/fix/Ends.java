/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.balancer.LoadBalancer;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.instance.Instance;
import io.hopscope.net.AddressRange;
import io.hopscope.reach.Party;
import io.hopscope.reach.graph.Estate;
import io.hopscope.reach.graph.Port;
import java.util.List;
import java.util.stream.Stream;

/** The interfaces behind the ends of a question. Stateless. */
final class Ends {
    private Ends() {}

    /** The interfaces of a party; none for the Internet and for ranges of addresses. */
    static List<Port> ports(Estate estate, Party party) {
        if (party instanceof Party.OfInterface of) {
            return estate.port(of.id()).stream().toList();
        }
        if (party instanceof Party.OfInstance of) {
            return ports(
                    estate,
                    estate.get(Instance.class, of.id()).stream()
                            .flatMap(instance -> instance.interfaces().value().orElse(List.of()).stream()));
        }
        if (party instanceof Party.OfBalancer of) {
            return ports(
                    estate,
                    estate.get(LoadBalancer.class, of.id()).stream()
                            .flatMap(balancer -> balancer.interfaces().value().orElse(List.of()).stream()));
        }
        return party instanceof Party.Addresses addresses ? ports(estate, addresses.range()) : List.of();
    }

    private static List<Port> ports(Estate estate, Stream<ResourceId> ids) {
        return ids.flatMap(id -> estate.port(id).stream()).toList();
    }

    private static List<Port> ports(Estate estate, AddressRange range) {
        if (!range.first().equals(range.last())) {
            return List.of();
        }
        Stream<Port> owners = estate.owners(range.first());
        Stream<Port> behindDoors =
                estate.doorsAt(range.first()).stream().flatMap(door -> estate.port(door.target()).stream());
        return Stream.concat(owners, behindDoors).distinct().toList();
    }
}
