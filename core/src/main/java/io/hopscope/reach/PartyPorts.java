/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach;

import io.hopscope.model.balancer.LoadBalancer;
import io.hopscope.model.edge.Door;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.instance.Instance;
import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import io.hopscope.reach.graph.Estate;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.walk.Addresses;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The interfaces behind the parties of a question. */
final class PartyPorts {
    private final Estate estate;

    PartyPorts(Estate estate) {
        this.estate = estate;
    }

    /** Ports in use with an address of the family; those not in use when none is; all when none has an address. */
    List<Port> of(Party party, IpFamily family) {
        List<Port> all = of(party);
        List<Port> fitting = all.stream()
                .filter(p -> Addresses.primary(p, family).isPresent())
                .toList();
        List<Port> used = fitting.stream().filter(p -> !p.isDetached()).toList();
        return fitting.isEmpty() ? all : used.isEmpty() ? fitting : used;
    }

    boolean hasV4(Party party) {
        List<Port> all = of(party);
        return all.isEmpty()
                || all.stream().anyMatch(p -> Addresses.primary(p, IpFamily.V4).isPresent());
    }

    Optional<Instance> instance(Party party) {
        if (party instanceof Party.OfInstance of) {
            return estate.get(Instance.class, of.id());
        }
        return party instanceof Party.OfInterface of ? estate.port(of.id()).flatMap(this::instance) : Optional.empty();
    }

    Optional<Instance> instance(Port port) {
        return port.machine().flatMap(id -> estate.get(Instance.class, id));
    }

    /** Addresses in a range that interfaces own, privately or by a door. */
    List<IpAddress> owned(AddressRange range) {
        if (range.first().equals(range.last())) {
            return isOwned(range.first()) ? List.of(range.first()) : List.of();
        }
        return estate.claimed(range).filter(this::isOwned).sorted().toList();
    }

    /** What is left of a range outside, without the addresses that are owned. */
    List<AddressRange> outside(AddressRange range, List<IpAddress> owned) {
        AddressSet rest = AddressSet.ofRanges(List.of(range))
                .intersect(estate.outside(range.first().family()))
                .subtract(AddressSet.ofPrefixes(owned.stream().map(Prefix::host).toList()));
        return rest.ranges();
    }

    /**
     * The port that owns an address.
     *
     * @throws QuestionException when several do
     */
    Port owner(IpAddress address) {
        List<Port> owners = owners(address);
        if (owners.size() > 1) {
            throw new QuestionException(
                    QuestionException.Code.AMBIGUOUS,
                    "from: several interfaces have the address " + address + ": "
                            + owners.stream().map(p -> p.id().value()).sorted().collect(Collectors.joining(", ")));
        }
        return owners.get(0);
    }

    /** The address of the port that an address, maybe public, stands for. */
    IpAddress insideOf(IpAddress address, Port port) {
        return estate.doorsAt(address).stream()
                .filter(d -> d.target().equals(port.id()))
                .map(Door::inside)
                .findFirst()
                .orElse(address);
    }

    private boolean isOwned(IpAddress address) {
        return !owners(address).isEmpty();
    }

    /** Whoever owns an address. */
    List<Port> owners(IpAddress address) {
        List<Port> owners = estate.owners(address).toList();
        return owners.isEmpty()
                ? estate.doorsAt(address).stream()
                        .flatMap(d -> estate.port(d.target()).stream())
                        .distinct()
                        .toList()
                : owners;
    }

    private List<Port> of(Party party) {
        if (party instanceof Party.OfInterface of) {
            return estate.port(of.id()).stream().toList();
        }
        Stream<ResourceId> ids = Stream.empty();
        if (party instanceof Party.OfInstance of) {
            ids = estate.get(Instance.class, of.id()).stream().flatMap(PartyPorts::ids);
        } else if (party instanceof Party.OfBalancer of) {
            ids = estate.get(LoadBalancer.class, of.id()).stream()
                    .flatMap(b -> b.interfaces().value().orElse(List.of()).stream());
        }
        return ids.flatMap(id -> estate.port(id).stream()).toList();
    }

    private static Stream<ResourceId> ids(Instance instance) {
        return instance.interfaces().value().orElse(List.of()).stream();
    }
}
