/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import io.hopscope.azure.oracle.Resource.Balancer;
import io.hopscope.azure.oracle.Resource.Frontend;
import io.hopscope.azure.oracle.Resource.Pip;
import io.hopscope.azure.oracle.World.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The Internet, and the public addresses that lead from it to interfaces (sheet 1.6). */
final class Internet {
    /** What a translator on the way out remembers. */
    private record Session(Place place, Packet answer) {}

    private final Fabric fabric;
    private final Map<Packet, Session> sessions = new HashMap<>();
    private final Map<Packet, Packet> answers = new HashMap<>();
    private final Set<Packet> anyhow = new HashSet<>();
    private Function<Flight, Arrival> unknown = flight -> new Arrival.AtOutside(flight.packet());

    Internet(Fabric fabric) {
        this.fabric = fabric;
    }

    /** A packet leaves with another source; its answer comes back to the place. */
    Arrival leave(Place place, Flight flight, Ip as) {
        Packet wire = flight.packet().from(as, flight.packet().srcPort());
        sessions.put(wire.reversed(), new Session(place, flight.packet().reversed()));
        return carry(flight.with(wire));
    }

    /**
     * As {@link #leave(Place, Flight, Ip)}, by something that gives many senders one address, and a port of its own.
     */
    Arrival leaveTranslated(Place place, Flight flight, Ip as) {
        Packet packet = flight.packet();
        int port = packet.isPing() ? 0 : translatedPort();
        Packet wire = packet.from(as, port);
        sessions.put(wire.reversed(), new Session(place, packet.reversed()));
        return carry(flight.with(wire));
    }

    /** The port that translators give. */
    int translatedPort() {
        List<Ports> pieces = Ports.TRANSLATED.pieces(fabric.world);
        int piece = fabric.choices.share(
                "translated port", pieces.stream().map(Ports::size).toList());
        return pieces.get(piece).from();
    }

    Arrival carry(Flight flight) {
        Packet packet = flight.packet();
        Session session = sessions.get(packet);
        if (session != null) {
            return fabric.guests.enter(session.place(), flight.with(session.answer()));
        }
        if (fabric.unread.isAnswer(packet)) {
            throw new Arrival.ComesBack();
        }
        Dropped.unless(!packet.dst().isPrivate(), Reason.PRIVATE_DESTINATION);
        if (!packet.dst().isKnown()) {
            return unknown.apply(flight);
        }
        Optional<Pip> pip = fabric.world.isUnread(Lists.PIPS)
                ? Optional.empty()
                : fabric.world.find(Pip.class, known -> packet.dst().equals(known.ip()));
        return pip.isPresent() ? bound(pip.get(), flight) : new Arrival.AtOutside(packet);
    }

    /** What is behind an address that nobody knows. */
    void expect(Function<Flight, Arrival> behind) {
        unknown = behind;
    }

    private Arrival bound(Pip pip, Flight flight) {
        Optional<Place> place = fabric.world
                .places()
                .filter(candidate -> pip.id().equals(candidate.config().pip()))
                .findFirst();
        if (place.isPresent()) {
            return door(place.get(), pip.basic(), flight);
        }
        for (Balancer balancer : fabric.world.all(Balancer.class).toList()) {
            for (Frontend frontend : balancer.frontends()) {
                if (pip.id().equals(frontend.pip())) {
                    return fabric.balancers.accept(balancer, frontend, flight);
                }
            }
        }
        throw new Dropped(Reason.ADDRESS_ACCEPTS_NOTHING);
    }

    /** A public address of a configuration: its private one becomes the destination. */
    Arrival door(Place place, boolean basic, Flight flight) {
        Packet packet = flight.packet();
        Packet inside = packet.to(place.config().ip(), packet.dstPort());
        return enter(place, basic, flight, inside);
    }

    /** Standard is closed until a group guards the interface. */
    Arrival enter(Place place, boolean basic, Flight flight, Packet inside) {
        if (!basic && fabric.filters.groups(place).isEmpty()) {
            boolean opened = fabric.filters.isAlwaysAllowed(place, inside)
                    && fabric.choices.maybe("AlwaysAllow opens " + place.nic().id());
            Dropped.unless(opened, Reason.NO_GROUP);
        }
        answers.put(inside.reversed(), flight.packet().reversed());
        return fabric.guests.enter(place, flight.with(inside));
    }

    /** Where nobody knows what let a packet in, an appliance may take the answer back to it. */
    void answersAnyhow(Packet answer) {
        anyhow.add(answer);
    }

    boolean mayAnswerAnyhow(Packet packet) {
        return anyhow.contains(packet);
    }

    /** Whether the packet answers one that came through a public address. */
    boolean isDoorsAnswer(Packet packet) {
        return answers.containsKey(packet);
    }

    Flight asAnswered(Flight flight) {
        return flight.with(Dropped.present(answers.get(flight.packet()), Reason.ANSWER_ASTRAY));
    }
}
