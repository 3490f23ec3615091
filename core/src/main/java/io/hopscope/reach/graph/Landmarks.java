/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.graph;

import io.hopscope.model.edge.Endpoint;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.NamedAddressSet;
import io.hopscope.model.filter.Side;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.link.Peering;
import io.hopscope.model.network.GatewayCrossing;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.reach.match.Marks;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The lines that a snapshot draws between addresses, and the interfaces that routes name. */
final class Landmarks {
    private final Marks marks;
    private final Set<ResourceId> namedPorts = new HashSet<>();
    private final Set<IpAddress> namedAddresses = new HashSet<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    Landmarks(Estate estate) {
        this.marks = new Marks(new SnapshotSets(estate.snapshot()));
        estate.snapshot().all(FilterList.class).forEach(this::read);
        estate.snapshot().all(RouteTable.class).forEach(this::read);
        estate.snapshot().all(NamedAddressSet.class).forEach(this::read);
        estate.snapshot()
                .all(Gateway.class)
                .forEach(gateway -> gateway.accepts().accept(marks));
        estate.snapshot().all(NatGateway.class).forEach(this::read);
        estate.snapshot()
                .all(Endpoint.class)
                .forEach(endpoint -> endpoint.accepts().accept(marks));
        estate.snapshot().all(Peering.class).forEach(this::read);
        estate.snapshot().all(Subnet.class).forEach(this::read);
        estate.snapshot().all(NetworkInterface.class).forEach(port -> read(port.stages()));
    }

    /** The line before an address, be it drawn for sources or for destinations; the same for what no line divides. */
    Object interval(IpAddress address) {
        return List.of(before(Side.SOURCE, address), before(Side.DESTINATION, address));
    }

    /** Whether routes name the port itself. */
    boolean isNamed(Port port) {
        return namedPorts.contains(port.id())
                || port.nic().addresses().stream()
                        .anyMatch(address ->
                                namedAddresses.contains(address.prefix().address()));
    }

    private Optional<IpAddress> before(Side side, IpAddress address) {
        return Optional.ofNullable(marks.addresses(side).floor(address));
    }

    private void read(FilterList list) {
        list.rules().value().orElse(List.of()).forEach(rule -> rule.match().accept(marks));
    }

    private void read(RouteTable table) {
        table.routes().value().orElse(List.of()).forEach(route -> {
            if (route.destination() instanceof RouteDestination.ToPrefix to) {
                marks.mention(Side.DESTINATION, AddressSet.of(to.prefix()));
            }
            route.nextHops().forEach(this::read);
        });
    }

    private void read(NextHop hop) {
        if (hop instanceof NextHop.ToInterface to) {
            namedPorts.add(to.networkInterface());
        } else if (hop instanceof NextHop.ToAddress to) {
            namedAddresses.add(to.address());
        }
    }

    private void read(NamedAddressSet set) {
        Stream.concat(Stream.of(set.everywhere()), set.bySubnet().values().stream())
                .forEach(bounds -> {
                    mention(bounds.certain());
                    mention(bounds.possible());
                });
    }

    private void read(NatGateway nat) {
        nat.accepts().accept(marks);
        nat.sourceRules()
                .value()
                .orElse(List.of())
                .forEach(rule -> rule.sources().accept(marks));
    }

    private void read(Peering peering) {
        Stream.of(peering.first(), peering.second())
                .flatMap(side -> side.prefixes().value().stream())
                .forEach(prefixes -> mention(AddressSet.ofPrefixes(prefixes)));
    }

    private void read(Subnet subnet) {
        read(subnet.stages());
        subnet.exits().forEach(exit -> exit.accepts().accept(marks));
        subnet.crossings().value().orElse(List.of()).stream()
                .map(GatewayCrossing::stage)
                .forEach(this::read);
    }

    private void read(Fact<List<Stage>> stages) {
        stages.value().orElse(List.of()).forEach(this::read);
    }

    /** Providers share one list of exemptions among many stages. */
    private void read(Stage stage) {
        if (seen.add(stage.exemptions())) {
            stage.exemptions().forEach(exemption -> exemption.match().accept(marks));
        }
    }

    private void mention(AddressSet addresses) {
        marks.mention(Side.SOURCE, addresses);
        marks.mention(Side.DESTINATION, addresses);
    }
}
