/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.DoorForm;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.edge.ReplyPath;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.match.Scene;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.walk.Addresses;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A public address for a machine that has none: a spare one, else a new one. */
final class DoorCandidates implements CandidateSource {
    @Override
    public Stream<? extends Change> of(Blocker blocker, Asked asked) {
        return asked.estate().port(blocker.subject()).stream()
                .filter(port -> port.nic().role() == InterfaceRole.INSTANCE)
                .flatMap(port -> inside(port, blocker).stream()
                        .flatMap(inside -> gateway(port, blocker, asked).stream()
                                .flatMap(gateway -> SpareAddresses.in(
                                                port.nic().identity().scope(), asked)
                                        .stream()
                                        .map(outside -> door(port, inside, outside, gateway)))))
                .map(door -> new Change.OpenDoor(door.target(), door));
    }

    private static Optional<IpAddress> inside(Port port, Blocker blocker) {
        IpAddress source = blocker.place().packet().source().address();
        if (source.family() != IpFamily.V4) {
            return Optional.empty();
        }
        return port.owns(source) ? Optional.of(source) : Addresses.primary(port, IpFamily.V4);
    }

    private static Optional<Gateway> gateway(Port port, Blocker blocker, Asked asked) {
        return asked.estate().gateways(port.network()).stream()
                .filter(gateway -> gateway.kind() == GatewayKind.INTERNET)
                .filter(gateway -> carries(gateway, port, blocker, asked))
                .filter(gateway -> gateway.attachments()
                        .value()
                        .map(networks -> networks.get(port.network()))
                        .map(OperationalState::up)
                        .orElse(false))
                .findFirst();
    }

    /** Whether a gateway takes what the port sends to the other side; some carry one family only. */
    private static boolean carries(Gateway gateway, Port port, Blocker blocker, Asked asked) {
        Packet packet = blocker.place().packet();
        Packet outward = port.owns(packet.source().address()) ? packet : packet.reversed();
        Scene scene = new Scene(port.subnet().id(), Map.of());
        return !asked.estate().condition(gateway.accepts()).test(outward, scene).isNo();
    }

    static Door door(Port port, IpAddress inside, IpAddress outside, Gateway gateway) {
        DoorForm form = gateway.newDoors();
        ResourceId id = new ResourceId(port.id().vendor(), ResourceKind.DOOR, outside.toString());
        return new Door(
                Identity.of(id, "", port.nic().identity().scope()),
                outside,
                Optional.empty(),
                port.id(),
                inside,
                Optional.of(gateway.id()),
                0,
                Fact.known(OperationalState.up("associated")),
                form.closedUnlessFiltered(),
                form.answersPing(),
                form.straight() ? new ReplyPath.RoutedStraightTo(gateway.id()) : new ReplyPath.RoutedTo(gateway.id()));
    }
}
