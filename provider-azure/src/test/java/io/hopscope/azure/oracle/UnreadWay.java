/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

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
        int way = fabric.choices.pick("unread table with " + packet, packet.reply() ? 2 : 3);
        Dropped.unless(way > 0, "unread table");
        if (packet.reply()) {
            throw new Arrival.ComesBack();
        }
        if (way == 2) {
            return deliver(disguised(flight));
        }
        return packet.dst().isPrivate() ? deliver(flight) : fabric.exits.leave(from, flight);
    }

    /** Behind a gateway. */
    Arrival beyond(Flight flight) {
        Packet packet = flight.packet();
        Dropped.unless(fabric.choices.maybe("beyond with " + packet), "lost beyond");
        if (packet.reply()) {
            throw new Arrival.ComesBack();
        }
        return deliver(fabric.choices.maybe("beyond translates " + packet) ? disguised(flight) : flight);
    }

    private Flight disguised(Flight flight) {
        Packet packet = flight.packet();
        Ip source = packet.dst().isPrivate() ? Ip.somewhere(packet.v6()) : Ip.somewherePublic(packet.v6());
        Packet translated = packet.from(source, packet.srcPort());
        answers.add(translated.reversed());
        return flight.with(translated);
    }

    private Arrival deliver(Flight flight) {
        Packet packet = flight.packet();
        if (!packet.dst().isPrivate()) {
            return fabric.internet.carry(flight);
        }
        List<Place> holders = fabric.world
                .places()
                .filter(place -> place.config().ip().equals(packet.dst()))
                .toList();
        if (holders.isEmpty()) {
            answers.add(packet.reversed());
            return new Arrival.AtOutside(packet);
        }
        Place holder = holders.get(fabric.choices.pick("holder of " + packet.dst(), holders.size()));
        return fabric.guests.enter(holder, flight);
    }
}
