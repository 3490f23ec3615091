/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.HaVip;
import io.hopscope.aliyun.oracle.Resource.Machine;
import io.hopscope.aliyun.oracle.Resource.Nic;
import io.hopscope.aliyun.oracle.Resource.VSwitch;
import io.hopscope.aliyun.oracle.World.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What machines do with packets. Which interface they answer on, and whether they forward, is not configuration. */
final class Guests {
    private record Masqueraded(String nic, Packet packet) {}

    private final Fabric fabric;
    private final Map<Masqueraded, Packet> masqueraded = new HashMap<>();

    Guests(Fabric fabric) {
        this.fabric = fabric;
    }

    /** The interfaces of a machine that are in use and have an address of the family. */
    List<Nic> interfaces(Machine machine, boolean v6) {
        return fabric.world.nics(machine).stream()
                .filter(nic ->
                        nic.status().equals("InUse") && World.primary(nic, v6).isPresent())
                .toList();
    }

    /** An interface sends: its groups, then the network. */
    Arrival send(Nic nic, Flight flight) {
        Dropped.unless(!nic.checked() || isOwn(nic, flight.packet().src()), Reason.FORWARDING_CHECK);
        fabric.groups.pass(nic, flight.packet(), false);
        return fabric.router.route(new Place(nic, flight.packet().src()), flight);
    }

    private boolean isOwn(Nic nic, Ip ip) {
        return nic.addresses().contains(ip)
                || fabric.world
                        .find(HaVip.class, floating -> floating.ip().equals(ip))
                        .flatMap(fabric.addresses::master)
                        .filter(place -> place.nic().equals(nic))
                        .isPresent();
    }

    /** A packet came to an address of an interface. */
    Arrival receive(Nic nic, Flight flight) {
        fabric.facts.requireAlive(nic);
        fabric.groups.pass(nic, flight.packet(), true);
        Packet hidden = masqueraded.get(new Masqueraded(nic.id(), flight.packet()));
        return hidden == null
                ? new Arrival.AtNic(nic, flight.packet())
                : send(any(nic, flight.packet(), " hands back "), flight.with(hidden.reversed()));
    }

    /** The guest answers by any of its interfaces. */
    Arrival reply(Nic nic, Packet packet) {
        return send(any(nic, packet, " answers "), Flight.of(packet));
    }

    /** Whether the guest answers by the interface that got the packet. */
    boolean answersBy(Nic nic, Packet packet) {
        return any(nic, packet, " answers ").equals(nic);
    }

    private Nic any(Nic nic, Packet packet, String purpose) {
        Machine machine = fabric.world.get(Machine.class, nic.machine());
        List<Nic> own = interfaces(machine, packet.v6());
        return own.get(fabric.choices.pick(machine.id() + purpose + packet, own.size()));
    }

    /** A route leads to this interface: what the platform checks, then whatever the guest may do with the packet. */
    Arrival middlebox(Nic nic, @Nullable VSwitch from, Flight flight) {
        VSwitch near = fabric.world.vSwitch(nic);
        if (!near.equals(from)) {
            fabric.acls.enter(near, flight.packet());
        }
        if (nic.addresses().contains(flight.packet().dst())) {
            Internet.requireNoMail(flight.packet());
            return receive(nic, flight);
        }
        fabric.facts.requireAlive(nic);
        Dropped.unless(!nic.checked(), Reason.FORWARDING_CHECK);
        fabric.groups.pass(nic, flight.packet(), true);
        Machine machine = fabric.world.get(Machine.class, nic.machine());
        return forward(machine, flight.past(machine.id()));
    }

    /** Unchanged or masqueraded, out of any interface, or not at all. A reply is not masqueraded. */
    private Arrival forward(Machine guest, Flight flight) {
        Packet packet = flight.packet();
        List<Nic> own = interfaces(guest, packet.v6());
        int ways = packet.reply() ? own.size() : 2 * own.size();
        int choice = fabric.choices.pick(guest.id() + " forwards " + packet, ways + 1);
        Dropped.unless(choice < ways, Reason.UNSURE);
        Nic out = own.get(choice % own.size());
        if (choice >= own.size()) {
            return send(out, flight.with(masquerade(out, packet)));
        }
        return send(out, flight);
    }

    private Packet masquerade(Nic out, Packet packet) {
        Ip own = World.primary(out, packet.v6()).orElseThrow();
        Packet masked = packet.from(own, packet.srcPort());
        masqueraded.put(new Masqueraded(out.id(), masked.reversed()), packet);
        return masked;
    }
}
