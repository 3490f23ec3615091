/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.Vpc;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a way that nobody knows may do with a packet: lose it, or bring it to whoever has its destination, as it is or
 * with a source that nobody knows.
 */
final class Mist {
    private final Fabric fabric;
    private final Set<Packet> answers = new HashSet<>();

    Mist(Fabric fabric) {
        this.fabric = fabric;
    }

    /** Whether the packet answers one whose source nobody knows. */
    boolean isAnswer(Packet packet) {
        return answers.contains(packet);
    }

    /** A packet whose source nobody knows any more. */
    Packet disguised(Packet packet) {
        Ip source = Ip.somewhere(packet.v6(), !packet.dst().isPrivate());
        Packet translated = packet.from(source, packet.srcPort());
        answers.add(translated.reversed());
        return translated;
    }

    Arrival follow(String what, Flight flight) {
        Packet packet = flight.packet();
        int way = fabric.choices.pick(what + " with " + packet, packet.reply() ? 2 : 3);
        Dropped.unless(way > 0, Reason.UNSURE);
        if (packet.reply()) {
            throw new Arrival.ComesBack();
        }
        if (!packet.dst().isPrivate()) {
            Internet.requireNoMail(packet);
            boolean hidden = way == 2 || packet.src().isPrivate();
            return fabric.internet.carry(hidden ? flight.with(disguised(packet)) : flight);
        }
        return deliver(what, way == 2 ? flight.with(disguised(packet)) : flight);
    }

    /** To one of those networks that have the address; to somebody unknown where none does. */
    private Arrival deliver(String what, Flight flight) {
        Ip ip = flight.packet().dst();
        List<Vpc> networks = fabric.world
                .all(Vpc.class)
                .filter(vpc -> fabric.world.vSwitch(vpc, ip).isPresent())
                .toList();
        return networks.isEmpty()
                ? lost(what, flight)
                : fabric.router.deliver(
                        networks.get(fabric.choices.pick("network of " + ip, networks.size())), flight, null);
    }

    /** Lost, or answered by somebody whom nobody knows. */
    Arrival lost(String what, Flight flight) {
        Packet packet = flight.packet();
        Dropped.unless(fabric.choices.maybe(what + " loses " + packet), Reason.UNSURE);
        if (packet.reply()) {
            throw new Arrival.ComesBack();
        }
        return new Arrival.AtService(packet);
    }
}
