/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Flight.Way;
import io.hopscope.aws.oracle.Resource.Eni;
import io.hopscope.aws.oracle.Resource.Subnet;
import io.hopscope.aws.oracle.Resource.Vpc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a table, hub, peering or NAT gateway that was not read may do with a packet: lose it, or bring it to whoever has
 * its destination, as it is or with a source that nobody knows.
 */
final class UnreadWay {
    /** Thrown where a reply takes an unread way that brings it back as it should be. */
    static final class ComesBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ComesBack() {
            super(null, null, false, false);
        }
    }

    private record Session(Packet original, Subnet from) {}

    private final Fabric fabric;
    private final Map<Packet, Session> sessions = new HashMap<>();

    UnreadWay(Fabric fabric) {
        this.fabric = fabric;
    }

    /** The packet is behind the ACL of the subnet; nobody knows how it goes on. */
    Arrival follow(String what, Reason ifLost, Subnet from, Flight flight) {
        Packet packet = flight.packet();
        int ways = packet.reply() ? 2 : 3;
        int way = fabric.choices.pick(what + " with " + packet, ways, Reason.UNREAD);
        Dropped.unless(way > 0, ifLost);
        if (packet.reply()) {
            throw new ComesBack();
        }
        boolean keepsSource =
                way == 1 && (packet.dst().isPrivate() || !packet.src().isPrivate());
        return keepsSource ? deliver(what, from, flight) : deliver(what, from, disguised(from, flight));
    }

    private Flight disguised(Subnet from, Flight flight) {
        Packet packet = flight.packet();
        boolean v6 = packet.dst().v6();
        Ip source = packet.dst().isPrivate() || v6 ? Ip.somewhere(v6) : Ip.somewherePublic(v6);
        Packet translated = packet.from(source, packet.srcPort());
        sessions.put(translated.reversed(), new Session(packet, from));
        return flight.translated(translated).over(Way.UNREAD);
    }

    private Arrival deliver(String what, Subnet from, Flight flight) {
        Packet packet = flight.packet();
        if (packet.dst().isSomewhere()
                || (!packet.dst().isPrivate() && owners(packet.dst()).isEmpty())) {
            return fabric.internet.carry(flight);
        }
        List<Eni> owners = owners(packet.dst());
        if (owners.isEmpty()) {
            return beyond(what, from, packet);
        }
        Eni owner = owners.get(fabric.choices.pick("owner of " + packet.dst(), owners.size(), Reason.UNREAD));
        return fabric.interfaces.enter(owner, flight, Optional.empty());
    }

    private List<Eni> owners(Ip ip) {
        return fabric.world.all(Eni.class).filter(eni -> eni.owns(ip)).toList();
    }

    /** A private address that no network of the estate has may be anywhere. */
    private Arrival beyond(String what, Subnet from, Packet packet) {
        boolean ours = fabric.world.all(Vpc.class).anyMatch(vpc -> vpc.holds(packet.dst()));
        Dropped.unless(!ours, Reason.NO_SUCH_ADDRESS);
        Dropped.unless(
                fabric.choices.maybe("beyond " + what + " " + packet.dst(), Reason.ON_PREMISES), Reason.ON_PREMISES);
        return new Arrival.AtOnPremises(packet, what, from.vpc());
    }

    /** Whether the packet answers one whose source nobody knows. */
    boolean isAnswer(Packet packet) {
        return sessions.containsKey(packet);
    }

    /** The answer to a packet whose source nobody knows comes back to the one who asked, through his subnet's ACL. */
    Arrival back(Packet answer) {
        Session session = Dropped.present(sessions.get(answer), Reason.NAT_ACCEPTS_NOTHING);
        Packet original = session.original();
        Vpc vpc = fabric.world.vpcOf(session.from());
        Eni holder = fabric.world.holder(vpc, original.src()).orElseThrow(() -> new Dropped(Reason.NO_SUCH_ADDRESS));
        return fabric.interfaces.enter(holder, Flight.of(original.reversed(), null), Optional.empty());
    }
}
