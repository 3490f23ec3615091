/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import io.hopscope.azure.oracle.Resource.Subnet;
import io.hopscope.azure.oracle.Resource.Vnet;
import io.hopscope.azure.oracle.World.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a way that nobody knows may do with a packet: lose it, or bring it to whoever has its destination, as it is or
 * with a source that nobody knows.
 */
final class UnreadWay {
    private final Fabric fabric;
    private final Set<Packet> answers = new HashSet<>();

    UnreadWay(Fabric fabric) {
        this.fabric = fabric;
    }

    /** Whether the packet answers one whose source nobody knows. */
    boolean isAnswer(Packet packet) {
        return answers.contains(packet);
    }

    /** By a table that was not read. */
    Arrival follow(Place from, Flight flight) {
        Packet packet = flight.packet();
        int way = fabric.choices.pick(List.of("unread table with", packet), packet.reply() ? 2 : 3);
        Dropped.unless(way > 0, Reason.UNREAD_WAY);
        if (packet.reply()) {
            throw new Arrival.ComesBack();
        }
        if (!packet.dst().isPrivate()) {
            return way == 2 ? fabric.internet.carry(disguised(flight)) : fabric.exits.leave(from, flight);
        }
        return deliver(way == 2 ? disguised(flight) : flight);
    }

    /** By an appliance that nobody knows: as by a table, but it has no public address that anybody knows of. */
    Arrival by(Flight flight) {
        Packet packet = flight.packet();
        int way = fabric.choices.pick(List.of("unread appliance with", packet), packet.reply() ? 2 : 3);
        Dropped.unless(way > 0, Reason.UNREAD_WAY);
        if (packet.reply()) {
            throw new Arrival.ComesBack();
        }
        if (!packet.dst().isPrivate()) {
            return fabric.internet.carry(disguised(flight));
        }
        return deliver(way == 2 ? disguised(flight) : flight);
    }

    /** Behind a gateway nobody knows who has the address. */
    Arrival beyond(Flight flight) {
        Packet packet = flight.packet();
        Dropped.unless(fabric.choices.maybe(List.of("beyond with", packet)), Reason.UNREAD_WAY);
        if (!packet.reply() && !packet.dst().isKnown()) {
            return fabric.internet.carry(disguised(flight));
        }
        if (packet.reply()) {
            throw new Arrival.ComesBack();
        }
        answers.add(packet.reversed());
        return new Arrival.AtOutside(packet);
    }

    private Flight disguised(Flight flight) {
        Packet packet = flight.packet();
        Ip source = packet.dst().isPrivate() ? Ip.somewhere(packet.v6()) : Ip.somewherePublic(packet.v6());
        Packet translated = packet.from(source, packet.srcPort());
        answers.add(translated.reversed());
        return flight.with(translated);
    }

    /** To one of those who have the private address; to somebody unknown where nobody does. */
    private Arrival deliver(Flight flight) {
        Ip ip = flight.packet().dst();
        List<Vnet> networks = fabric.world
                .all(Vnet.class)
                .filter(vnet -> fabric.router.has(vnet, ip))
                .toList();
        if (networks.isEmpty()) {
            boolean listed = fabric.world
                    .all(Subnet.class)
                    .flatMap(subnet -> subnet.prefixes().stream())
                    .anyMatch(prefix -> prefix.contains(ip));
            Dropped.unless(!listed || fabric.world.isUnread(Lists.BALANCERS), Reason.NO_SUCH_ADDRESS);
            return beyond(flight);
        }
        Vnet network = networks.get(fabric.choices.pick(List.of("network of", ip), networks.size()));
        return fabric.router.deliver(network, flight);
    }
}
