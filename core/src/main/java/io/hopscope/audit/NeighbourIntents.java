/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.network.Network;
import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressScope;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.Party;
import io.hopscope.reach.Question;
import io.hopscope.reach.Region;
import io.hopscope.reach.graph.Port;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule of a machine's own group that admits another group, or private addresses that machines have: those machines
 * are meant to get in.
 *
 * <p>One running member speaks for all members of its subnet, and at most {@value #MOST_SUBNETS} subnets are asked for
 * one rule: so the cost is that of classes times rules, not of pairs of machines. A prefix that is wider than the
 * network of its members is taken to mean the machine's own network alone.
 */
final class NeighbourIntents implements IntentSource {
    private static final int MOST_SUBNETS = 32;

    @Override
    public Stream<Intent> in(Fleet fleet) {
        OwnRules rules = new OwnRules(fleet);
        Neighbours neighbours = new Neighbours(fleet);
        return fleet.classes().stream()
                .flatMap(members -> rules.of(members.get(0), Direction.INGRESS)
                        .flatMap(part -> Arrays.stream(IpFamily.values())
                                .filter(family -> has(members.get(0), family))
                                .flatMap(family -> intents(fleet, neighbours, members, part, family))));
    }

    private static Stream<Intent> intents(
            Fleet fleet, Neighbours neighbours, List<Port> members, OwnRules.Part part, IpFamily family) {
        Port first = members.get(0);
        Region.Far source = part.region().source();
        Stream<Port> sources = source.label().isPresent()
                ? fleet.members(source.label().get()).stream()
                : neighbours.within(insideOnly(source.addresses(), family), first);
        List<Port> senders =
                onePerSubnet(fleet, sources.filter(port -> has(port, family) && !isSameMachine(port, first)));
        List<ResourceId> machines = members.stream().map(Fleet::machine).toList();
        return senders.stream()
                .flatMap(sender -> part.services(fleet, first, family)
                        .map(service -> new Intent(
                                new Question(
                                        new Party.OfInterface(sender.id()),
                                        new Party.OfInterface(first.id()),
                                        service,
                                        Optional.empty(),
                                        Optional.of(family)),
                                machines,
                                part.list(),
                                part.rule().label(),
                                service + " from " + Fleet.machine(sender) + " in "
                                        + sender.subnet().id())));
    }

    /** What a rule says about private addresses; one that admits everybody says nothing about them. */
    private static AddressSet insideOnly(AddressSet addresses, IpFamily family) {
        AddressSet here = addresses.family(family);
        return here.complement(family).isEmpty() ? AddressSet.empty() : here.subtract(AddressScope.outside(family));
    }

    private static List<Port> onePerSubnet(Fleet fleet, Stream<Port> ports) {
        Map<ResourceId, Port> bySubnet = new LinkedHashMap<>();
        ports.filter(fleet::isRunning)
                .forEach(port -> bySubnet.putIfAbsent(port.subnet().id(), port));
        return bySubnet.values().stream().limit(MOST_SUBNETS).toList();
    }

    private static boolean isSameMachine(Port one, Port other) {
        return Fleet.machine(one).equals(Fleet.machine(other));
    }

    private static boolean has(Port port, IpFamily family) {
        return port.nic().addresses().stream()
                .anyMatch(address -> address.prefix().family() == family);
    }

    /** Machines near a machine. */
    private record Neighbours(Fleet fleet) {
        Stream<Port> within(AddressSet addresses, Port port) {
            if (addresses.isEmpty()) {
                return Stream.empty();
            }
            ResourceId own = port.network();
            Stream<ResourceId> peers = fleet.estate().peerings(own).stream()
                    .flatMap(peering -> peering.across(own).stream())
                    .map(side -> side.network())
                    .filter(network -> isPartOf(addresses, network));
            return Stream.concat(Stream.of(own), peers)
                    .distinct()
                    .flatMap(network -> fleet.estate().subnets(network).stream())
                    .filter(subnet -> !AddressSet.ofPrefixes(subnet.prefixes())
                            .intersect(addresses)
                            .isEmpty())
                    .flatMap(subnet -> fleet.inSubnet(subnet.id()).stream())
                    .filter(p -> p.nic().addresses().stream()
                            .map(address -> AddressRange.of(address.prefix()))
                            .anyMatch(range -> addresses.contains(range.first())));
        }

        private boolean isPartOf(AddressSet addresses, ResourceId network) {
            AddressSet all = fleet.get(Network.class, network)
                    .flatMap(n -> n.prefixes().value())
                    .map(AddressSet::ofPrefixes)
                    .orElse(AddressSet.empty());
            return all.containsAll(addresses);
        }
    }
}
