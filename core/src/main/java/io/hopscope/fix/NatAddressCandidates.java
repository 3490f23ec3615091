/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.edge.NatAddress;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.edge.SnatRule;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.trace.Blocker;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An address for a NAT gateway that has none that works: a spare one, above all one that its rules name, else a new
 * one.
 */
final class NatAddressCandidates {
    private NatAddressCandidates() {}

    static Stream<Change> of(Blocker blocker, Asked asked) {
        return asked.get(NatGateway.class, blocker.subject()).stream()
                .filter(NatAddressCandidates::isMute)
                .flatMap(nat -> outside(nat, asked).stream().flatMap(outside -> added(nat, outside, asked)));
    }

    /** The address to give. */
    static Optional<IpAddress> outside(NatGateway nat, Asked asked) {
        return SpareAddresses.in(nat.identity().scope(), named(nat), asked);
    }

    /** Whether surely none of its addresses works. */
    static boolean isMute(NatGateway nat) {
        return nat.publicSide()
                && nat.addresses()
                        .value()
                        .map(all -> all.stream().allMatch(NatAddressCandidates::isDown))
                        .orElse(false);
    }

    private static boolean isDown(NatAddress address) {
        return address.state().value().map(state -> !state.up()).orElse(false);
    }

    private static AddressSet named(NatGateway nat) {
        return nat.sourceRules().value().orElse(List.of()).stream()
                .map(SnatRule::addresses)
                .reduce(AddressSet.empty(), AddressSet::union);
    }

    private static Stream<Change> added(NatGateway nat, IpAddress outside, Asked asked) {
        List<ResourceId> subnets = NatCandidates.subnetsOf(nat.id(), asked);
        Optional<NatAddress> seat = nat.addresses().value().orElse(List.of()).stream()
                .filter(address -> address.networkInterface().isPresent()
                        && address.inside().isPresent())
                .findFirst();
        if (seat.isEmpty()) {
            return Stream.of(new Change.AddNatAddress(nat.id(), NatCandidates.address(outside), subnets));
        }
        NatAddress address = new NatAddress(
                seat.get().networkInterface(),
                seat.get().inside(),
                Optional.of(outside),
                seat.get().zone(),
                OperationalState.up("associated"));
        return door(nat, address, outside, asked).stream()
                .map(door -> new Change.AddNatAddress(nat.id(), address, subnets, Optional.of(door)));
    }

    private static Optional<Door> door(NatGateway nat, NatAddress address, IpAddress outside, Asked asked) {
        Optional<Port> port = address.networkInterface().flatMap(asked.estate()::port);
        Optional<Gateway> gateway = asked.estate().gateways(nat.network()).stream()
                .filter(one -> one.kind() == GatewayKind.INTERNET)
                .findFirst();
        return port.flatMap(at ->
                gateway.map(one -> DoorCandidates.door(at, address.inside().orElseThrow(), outside, one)));
    }
}
