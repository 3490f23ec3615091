/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.network.Network;
import io.hopscope.net.AddressScope;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.graph.Port;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who speaks for whom: one running machine for all that a rule means in a subnet, a second one where the first speaks
 * to itself, and at most {@value #MOST_SUBNETS} subnets for one rule. Not safe for several threads.
 */
final class Speakers {
    private static final int MOST_SUBNETS = 32;

    private final Fleet fleet;
    private final Map<Object, List<Port>> known = new HashMap<>();
    private final Map<Object, List<ResourceId>> joined = new HashMap<>();

    Speakers(Fleet fleet) {
        this.fleet = fleet;
    }

    /** For the members of a group. */
    List<Port> of(ResourceId label, IpFamily family) {
        return known.computeIfAbsent(
                List.of(label, family),
                key -> twoPerSubnet(fleet.members(label).stream().filter(port -> Fleet.has(port, family))));
    }

    /**
     * For machines with private addresses among these: those of the network itself, and those of each network beyond a
     * peering or a hub that the addresses are part of. Wider ones mean the network itself; all addresses mean nobody in
     * particular.
     */
    List<List<Port>> groupsOf(AddressSet addresses, ResourceId network, IpFamily family) {
        AddressSet here = addresses.family(family);
        AddressSet inside =
                here.complement(family).isEmpty() ? AddressSet.empty() : here.subtract(AddressScope.outside(family));
        if (inside.isEmpty()) {
            return List.of();
        }
        return near(inside, network).stream()
                .map(there -> within(inside, there))
                .filter(speakers -> !speakers.isEmpty())
                .toList();
    }

    private List<ResourceId> near(AddressSet addresses, ResourceId network) {
        return joined.computeIfAbsent(
                List.of(addresses, network),
                key -> Stream.concat(
                                Stream.of(network), fleet.beyondLinks(network).filter(far -> isPartOf(addresses, far)))
                        .distinct()
                        .toList());
    }

    private List<Port> within(AddressSet addresses, ResourceId network) {
        return known.computeIfAbsent(
                List.of(addresses, network),
                key -> twoPerSubnet(fleet.estate().subnets(network).stream()
                        .filter(subnet -> !AddressSet.ofPrefixes(subnet.prefixes())
                                .intersect(addresses)
                                .isEmpty())
                        .flatMap(subnet -> fleet.inSubnet(subnet.id()).stream())
                        .filter(port -> port.nic().addresses().stream()
                                .anyMatch(address ->
                                        addresses.contains(address.prefix().first())))));
    }

    private boolean isPartOf(AddressSet addresses, ResourceId network) {
        return fleet.get(Network.class, network)
                .flatMap(n -> n.prefixes().value())
                .filter(prefixes -> AddressSet.ofPrefixes(prefixes).containsAll(addresses))
                .isPresent();
    }

    private List<Port> twoPerSubnet(Stream<Port> ports) {
        Map<ResourceId, List<Port>> bySubnet = new LinkedHashMap<>();
        ports.filter(fleet::maySpeak).forEach(port -> {
            List<Port> known = bySubnet.computeIfAbsent(port.subnet().id(), fresh -> new ArrayList<>());
            if (known.isEmpty()
                    || (known.size() == 1 && !Fleet.machine(known.get(0)).equals(Fleet.machine(port)))) {
                known.add(port);
            }
        });
        return bySubnet.values().stream()
                .limit(MOST_SUBNETS)
                .flatMap(List::stream)
                .toList();
    }
}
