/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Address;
import io.hopscope.tencent.oracle.Resource.Balancer;
import io.hopscope.tencent.oracle.Resource.Eni;
import io.hopscope.tencent.oracle.Resource.HaVip;
import io.hopscope.tencent.oracle.Resource.Nat;
import io.hopscope.tencent.oracle.Routes.Next;
import io.hopscope.tencent.oracle.World.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The Internet, and public addresses as ways in and out (sheet 1.4). */
final class Internet {
    private static final int MAIL = 25;

    /** What a translator on the way out remembers. */
    private record Session(Place place, Packet answer) {}

    /** What a public address on the way in remembers. */
    private record Entered(String eni, Address address, Packet answer) {}

    private final Fabric fabric;
    private final Map<Packet, Session> sessions = new HashMap<>();
    private final Map<Packet, Entered> answers = new HashMap<>();

    Internet(Fabric fabric) {
        this.fabric = fabric;
    }

    /** By the sender's own public address. */
    Arrival leave(Place place, Flight flight) {
        if (fabric.addresses.of(place).isEmpty()) {
            return leave(fabric.addresses.lender(place).orElseThrow(() -> new Dropped(Reason.NO_ROUTE)), flight);
        }
        Address address = fabric.addresses.of(place).orElseThrow();
        Dropped.unless(!flight.packet().dst().isPrivate(), Reason.PRIVATE_DESTINATION);
        fabric.addresses.requireCarries(address);
        requireMayMail(flight.packet());
        Packet packet = flight.packet();
        return leaveAs(place, flight, packet.from(address.ip(), packet.srcPort()));
    }

    /** Translated to another source; the answer comes back to the place. */
    Arrival leaveAs(Place place, Flight flight, Packet wire) {
        sessions.put(wire.reversed(), new Session(place, flight.packet().reversed()));
        return carry(flight.with(wire));
    }

    /** Mail to the outside is closed unless somebody opened it, which nothing tells. */
    void requireMayMail(Packet packet) {
        boolean mail = packet.protocol().equals("tcp") && packet.dstPort() == MAIL && !packet.reply();
        Dropped.unless(!mail || fabric.facts.maybe("mail is open", Reason.UNDOCUMENTED), Reason.UNDOCUMENTED);
    }

    Arrival carry(Flight flight) {
        Packet packet = flight.packet();
        Session session = sessions.get(packet);
        if (session != null) {
            return fabric.router.enter(session.place(), flight.with(session.answer()), null);
        }
        if (fabric.unread.isAnswer(packet)) {
            throw new Arrival.ComesBack();
        }
        Dropped.unless(!packet.dst().isPrivate(), Reason.PRIVATE_DESTINATION);
        Optional<Address> address = fabric.addresses.find(packet.dst());
        if (address.isPresent()) {
            return door(address.get(), flight);
        }
        return fabric.balancers
                .open(packet.dst())
                .map(one -> fabric.balancers.accept(one, flight, null))
                .orElseGet(() -> outside(packet));
    }

    private Arrival outside(Packet packet) {
        boolean own = fabric.world.places().anyMatch(place -> place.ip().equals(packet.dst()));
        Dropped.unless(!own, Reason.NO_PUBLIC_ADDRESS);
        return new Arrival.AtOutside(packet);
    }

    private Arrival door(Address address, Flight flight) {
        Optional<Nat> nat = fabric.world.find(Nat.class, address.target());
        if (nat.isPresent()) {
            return fabric.nats.publish(nat.get(), address, flight);
        }
        fabric.addresses.requireCarries(address);
        if (isHidden(address)) {
            return fabric.unread.lost("holder of " + address.target(), flight, Reason.ADDRESS_DOWN);
        }
        Optional<Balancer> balancer = fabric.world.find(Balancer.class, address.target());
        if (balancer.isPresent()) {
            return fabric.balancers.accept(balancer.get(), flight, null);
        }
        Place place = fabric.world
                .placeOf(address)
                .or(() -> virtual(address))
                .orElseThrow(() -> new Dropped(Reason.ADDRESS_DOWN));
        Packet inside = flight.packet().to(place.ip(), flight.packet().dstPort());
        answers.put(
                inside.reversed(),
                new Entered(place.eni().id(), address, flight.packet().reversed()));
        return fabric.router.enter(place, flight.with(inside), null);
    }

    /** It belongs to a virtual address or an interface that was not read. */
    private boolean isHidden(Address address) {
        boolean hidden = fabric.world.isUnread(Lists.INTERFACES)
                && address.target() != null
                && address.target().startsWith("eni-");
        return hidden
                || (fabric.world.isUnread(Lists.HAVIPS)
                        && fabric.world.find(HaVip.class, address.target()).isPresent());
    }

    private Optional<Place> virtual(Address address) {
        Optional<HaVip> havip = fabric.world.find(HaVip.class, address.target());
        Optional<Eni> holder = havip.flatMap(fabric.router::holder);
        return holder.map(eni -> new Place(eni, havip.orElseThrow().ip()));
    }

    /** Whether the packet answers one that came in by a public address. */
    boolean isAnswer(Packet packet) {
        return answers.containsKey(packet);
    }

    /** Whether the platform translates what leaves by another interface than the one with the address is not told. */
    void requireTranslated(Packet packet) {
        Dropped.unless(fabric.facts.maybe("translates " + packet, Reason.GUEST_ROUTING), Reason.REPLY_ASTRAY);
    }

    /** Back by that address, as is assumed where routes lead elsewhere; never so in direct mode. */
    Arrival answer(Next next, Eni sender, Flight flight) {
        Entered entered = Objects.requireNonNull(answers.get(flight.packet()));
        if (!entered.eni().equals(sender.id())) {
            Dropped.unless(!fabric.addresses.isDirect(entered.address()), Reason.REPLY_ASTRAY);
            requireTranslated(flight.packet());
            return carry(flight.with(entered.answer()));
        }
        boolean steered = next instanceof Next.Own
                || next instanceof Next.Nowhere
                || (fabric.addresses.isDirect(entered.address())
                        ? fabric.routes.mayLeadAnywhere(next)
                                && fabric.facts.maybe("direct " + flight.packet(), Reason.UNREAD)
                        : fabric.facts.assumed("A1"));
        if (!steered) {
            astray(next, sender, flight);
        }
        return carry(flight.with(entered.answer()));
    }

    /** By the subnet's routes it is lost on the way, or comes from somebody whom nobody asked. */
    private void astray(Next next, Eni sender, Flight flight) {
        if (next instanceof Next.By by) {
            try {
                fabric.router.follow(
                        by.route(), new Place(sender, flight.packet().src()), flight);
            } catch (Arrival.ComesBack comesBack) {
                throw new Dropped(Reason.REPLY_ASTRAY);
            }
        }
        throw new Dropped(Reason.REPLY_ASTRAY);
    }
}
