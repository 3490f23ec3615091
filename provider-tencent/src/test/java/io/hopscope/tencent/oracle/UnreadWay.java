/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Subnet;
import io.hopscope.tencent.oracle.Resource.Vpc;
import io.hopscope.tencent.oracle.World.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a way that nobody knows may do with a packet: lose it, or bring it to whoever has its destination, as it is or
 * with a source that nobody knows.
 */
final class UnreadWay {
    private final Fabric fabric;
    private final World world;
    private final Set<Packet> answers = new HashSet<>();

    UnreadWay(Fabric fabric) {
        this.fabric = fabric;
        this.world = fabric.world;
    }

    /** Whether the packet answers one whose source nobody knows. */
    boolean isAnswer(Packet packet) {
        return answers.contains(packet);
    }

    /** The packet is behind the ACL of its subnet; nobody knows how it goes on. */
    Arrival follow(String what, Place from, Flight flight) {
        Packet packet = flight.packet();
        int way = fabric.choices.pick(what + " with " + packet, packet.reply() ? 2 : 3, Reason.UNREAD);
        Dropped.unless(way > 0, Reason.NO_ROUTE);
        if (packet.reply()) {
            throw new Arrival.ComesBack();
        }
        if (!packet.dst().isPrivate()) {
            fabric.internet.requireMayMail(packet);
            boolean private4 = packet.src().isPrivate();
            return fabric.internet.carry(way == 2 || private4 ? disguised(flight) : flight);
        }
        return deliver(what, way == 2 ? disguised(flight) : flight);
    }

    private Flight disguised(Flight flight) {
        Packet packet = flight.packet();
        Ip source = packet.dst().isPrivate() ? Ip.somewhere(packet.v6()) : Ip.somewherePublic(packet.v6());
        Packet translated = packet.from(source, packet.srcPort());
        answers.add(translated.reversed());
        return flight.with(translated);
    }

    /** To one of those who have the private address; to somebody unknown where nobody does. */
    private Arrival deliver(String what, Flight flight) {
        Ip ip = flight.packet().dst();
        List<Vpc> networks =
                world.all(Vpc.class).filter(vpc -> fabric.facts.holds(vpc, ip)).toList();
        if (networks.isEmpty()) {
            return beyond(what, flight);
        }
        Vpc network = networks.get(fabric.choices.pick("network of " + ip, networks.size(), Reason.UNREAD));
        return fabric.router.deliver(network, flight, null);
    }

    /** Behind a gateway nobody knows who has the address. */
    Arrival beyond(String what, Flight flight) {
        return lost(what, flight, Reason.BEYOND, true);
    }

    /** Lost, or answered by somebody whom nobody knows. */
    Arrival lost(String what, Flight flight, Reason reason) {
        return lost(what, flight, reason, true);
    }

    private Arrival lost(String what, Flight flight, Reason reason, boolean beyond) {
        Packet packet = flight.packet();
        Dropped.unless(fabric.choices.maybe(what + " with " + packet, reason), reason);
        if (packet.reply()) {
            throw new Arrival.ComesBack();
        }
        answers.add(packet.reversed());
        return new Arrival.AtService(packet, beyond);
    }

    /** Nobody in the network has the address, unless it is of a kind that was not read. */
    Arrival unowned(Vpc vpc, Flight flight, @Nullable Subnet from) {
        Ip ip = flight.packet().dst();
        boolean listed = world.all(Subnet.class)
                .filter(subnet -> subnet.vpc().equals(vpc.id()))
                .anyMatch(subnet -> subnet.cidr().contains(ip));
        boolean asked = listed && (world.isUnread(Lists.HAVIPS) || world.isUnread(Lists.BALANCERS));
        Dropped.unless(asked, Reason.NO_SUCH_ADDRESS);
        boolean spared = from != null && from.cidr().contains(ip) && (from.acl() == null || fabric.facts.assumed("A4"));
        if (from != null && !spared) {
            fabric.filters.exit(from, flight.packet());
        }
        return lost("owner of " + ip, flight, Reason.NO_SUCH_ADDRESS, !spared);
    }
}
