/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.edge.ReplyPath;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.net.AddressRange;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import io.hopscope.reach.Party;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.match.Scene;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.walk.Addresses;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A public address for an interface that has none: one that is bound to nothing, else a new one. Which address the
 * vendor will give out nobody knows, so a new one is stood for by an address for documentation (192.0.2.0/24) that
 * nothing in the snapshot and nobody in the question has. It serves the verification alone: no public address of that
 * value is in the snapshot, and by that renderers and wordings see that the address is still to be allocated.
 */
final class DoorCandidates implements CandidateSource {
    private static final Prefix STAND_INS = Prefix.parse("192.0.2.0/24");

    @Override
    public Stream<? extends Change> of(Blocker blocker, Asked asked) {
        return asked.estate().port(blocker.subject()).stream()
                .filter(port -> port.nic().role() == InterfaceRole.INSTANCE)
                .flatMap(port -> inside(port, blocker).stream()
                        .flatMap(inside -> gateway(port, blocker, asked).stream()
                                .flatMap(gateway -> outside(port, asked).stream()
                                        .map(outside -> door(port, inside, outside, gateway, asked)))))
                .map(door -> new Change.OpenDoor(door.target(), door));
    }

    private static Optional<IpAddress> inside(Port port, Blocker blocker) {
        IpAddress source = blocker.place().packet().source().address();
        if (source.family() != IpFamily.V4) {
            return Optional.empty();
        }
        return port.owns(source) ? Optional.of(source) : Addresses.primary(port, IpFamily.V4);
    }

    private static Optional<ResourceId> gateway(Port port, Blocker blocker, Asked asked) {
        return asked.estate().gateways(port.network()).stream()
                .filter(gateway -> gateway.kind() == GatewayKind.INTERNET)
                .filter(gateway -> carries(gateway, port, blocker, asked))
                .filter(gateway -> gateway.attachments()
                        .value()
                        .map(networks -> networks.get(port.network()))
                        .map(OperationalState::up)
                        .orElse(false))
                .map(Gateway::id)
                .findFirst();
    }

    /** Whether a gateway takes what the port sends to the other side; some carry one family only. */
    private static boolean carries(Gateway gateway, Port port, Blocker blocker, Asked asked) {
        Packet packet = blocker.place().packet();
        Packet outward = port.owns(packet.source().address()) ? packet : packet.reversed();
        Scene scene = new Scene(port.subnet().id(), Map.of());
        return !asked.estate().condition(gateway.accepts()).test(outward, scene).isNo();
    }

    private static Optional<IpAddress> outside(Port port, Asked asked) {
        Optional<IpAddress> spare = asked.bindings().spareAddresses().stream()
                .filter(address ->
                        address.identity().scope().equals(port.nic().identity().scope()))
                .filter(address -> address.address().family() == IpFamily.V4)
                .filter(address -> address.identity().editability().editable() && !address.releasedOnStop())
                .map(PublicAddress::address)
                .filter(address -> asked.estate().doorsAt(address).isEmpty())
                .findFirst();
        return spare.or(() -> standIn(asked));
    }

    private static Optional<IpAddress> standIn(Asked asked) {
        return Stream.iterate(STAND_INS.first().next(), Optional::isPresent, a -> a.flatMap(IpAddress::next))
                .flatMap(Optional::stream)
                .takeWhile(STAND_INS::contains)
                .filter(address -> asked.estate().doorsAt(address).isEmpty()
                        && asked.estate().publicAddresses(address).isEmpty()
                        && asked.estate().owners(address).findAny().isEmpty())
                .filter(address -> Stream.of(
                                asked.question().from(), asked.question().to())
                        .noneMatch(party -> names(party, address)))
                .findFirst();
    }

    private static boolean names(Party party, IpAddress address) {
        return party instanceof Party.Addresses addresses
                && addresses.range().family() == address.family()
                && addresses.range().contains(AddressRange.single(address));
    }

    private static Door door(Port port, IpAddress inside, IpAddress outside, ResourceId gateway, Asked asked) {
        Door like = asked.bindings()
                .doorOf(gateway)
                .orElseGet(() -> new Door(
                        identity(port, outside),
                        outside,
                        Optional.empty(),
                        port.id(),
                        inside,
                        Optional.of(gateway),
                        0,
                        Fact.known(OperationalState.up("associated")),
                        false,
                        false,
                        new ReplyPath.RoutedTo(gateway)));
        return new Door(
                identity(port, outside),
                outside,
                Optional.empty(),
                port.id(),
                inside,
                Optional.of(gateway),
                like.rank(),
                Fact.known(OperationalState.up("associated")),
                like.closedUnlessFiltered(),
                like.answersPing(),
                like.reply());
    }

    private static Identity identity(Port port, IpAddress outside) {
        ResourceId id = new ResourceId(port.id().vendor(), ResourceKind.DOOR, outside.toString());
        return Identity.of(id, "", port.nic().identity().scope());
    }
}
