/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.instance.Instance;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.net.IpAddress;
import io.hopscope.net.PortRange;
import io.hopscope.net.Protocol;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Box;
import io.hopscope.reach.match.Dimension;
import io.hopscope.reach.match.End;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.trace.HopKind;
import io.hopscope.reach.trace.NoteCode;
import java.util.List;
import java.util.Optional;

/** Sets out on one run: picks the sender's port and the way to the destination, builds the packet, sends it. */
final class Itinerary {
    private final Walk walk;
    private final Scenario scenario;

    Itinerary(Walk walk, Scenario scenario) {
        this.walk = walk;
        this.scenario = scenario;
        cutAnyProtocol();
    }

    void run() {
        if (scenario.source() instanceof Scenario.Source.FromPorts from) {
            fromPorts(from);
        } else {
            new OutsideStart(walk, scenario).run(outsidePacket());
        }
    }

    private void cutAnyProtocol() {
        if (walk.box().protocols().size() > 1) {
            for (Protocol protocol : List.of(Protocol.ICMP, Protocol.TCP, Protocol.UDP, Protocol.ICMP_V6)) {
                walk.cuts().mentionProtocol(protocol.number());
            }
        }
    }

    private void fromPorts(Scenario.Source.FromPorts from) {
        if (from.ports().isEmpty()) {
            noPort(from.instance());
            return;
        }
        List<Port> senders = senders(from);
        int taken = walk.choices()
                .agree(
                        senders.size(),
                        Gaps.guestRouting(from.ports().get(0).id().value()));
        Port sender = senders.get(taken);
        Optional<IpAddress> source =
                from.address().filter(sender::owns).or(() -> Addresses.primary(sender, scenario.family()));
        if (source.isEmpty()) {
            new PortChecks(walk).noAddress(sender, scenario.family(), outsidePacket());
            return;
        }
        Packet packet = packet(sourceEnd(source.get(), sender));
        if (sender.nic().role() != InterfaceRole.INSTANCE && sender.nic().role() != InterfaceRole.BALANCER) {
            new PortChecks(walk).serviceInterface(sender, packet);
        }
        new InsideStart(walk, scenario, sender, from.ports()).run(packet);
    }

    /** From an address of an interface that is down nothing comes. */
    private static List<Port> senders(Scenario.Source.FromPorts from) {
        Port first = from.ports().get(0);
        return from.address().isPresent() && first.isDetached() ? List.of(first) : Guests.senders(from.ports());
    }

    private void noPort(Optional<Instance> instance) {
        if (instance.isEmpty()) {
            walk.journal().unknown(HopKind.INSTANCE, "", Gaps.outside(outsidePacket()));
            return;
        }
        Machines machines = new Machines(walk);
        machines.checkWithoutPort(instance.get(), outsidePacket());
        if (scenario.aim() instanceof Scenario.Aim.AtPorts at && at.ports().isEmpty()) {
            at.instance().ifPresent(to -> machines.checkWithoutPort(to, outsidePacket()));
        }
    }

    private End sourceEnd(IpAddress address, Port sender) {
        return End.of(address, Dimension.FROM, clientPort(), Dimension.CLIENT_PORT)
                .withLabels(new Labels(walk).of(sender, address));
    }

    private Packet outsidePacket() {
        return packet(End.of(walk.box().from().first(), Dimension.FROM, clientPort(), Dimension.CLIENT_PORT));
    }

    private Packet packet(End source) {
        Box box = walk.box();
        PortRange protocols = box.protocols();
        Protocol protocol = new Protocol(protocols.first());
        int icmp = protocol.isIcmp() ? Packet.echoRequest(scenario.family()) : Packet.NOT_ICMP;
        int port = protocol.hasPorts() ? box.ports().first() : 0;
        End destination = End.of(box.to().first(), Dimension.TO, port, Dimension.PORT);
        return new Packet(protocol, icmp, source, destination);
    }

    private int clientPort() {
        return new Protocol(walk.box().protocols().first()).hasPorts()
                ? walk.box().clientPorts().first()
                : 0;
    }

    /** A packet that never leaves the guest. */
    static void staysInGuest(Walk walk, Port port) {
        port.machine()
                .ifPresent(id -> walk.journal()
                        .pass(
                                HopKind.INSTANCE,
                                id.value(),
                                "",
                                () -> "source and destination are the same machine; the packet stays in the guest"));
        walk.journal()
                .note(
                        NoteCode.STAYS_IN_GUEST,
                        () -> "source and destination are the same machine; no filter or route outside of it is asked");
    }

    /** Whether two ports belong to one machine. */
    static boolean sameMachine(Port one, Port other) {
        if (one.isSameAs(other)) {
            return true;
        }
        return one.machine().isPresent() && one.machine().equals(other.machine());
    }
}
