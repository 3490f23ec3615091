/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import io.hopscope.azure.oracle.Resource.IpConfig;
import io.hopscope.azure.oracle.Resource.Nic;
import io.hopscope.azure.oracle.Resource.Vm;
import io.hopscope.azure.oracle.World.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Machines: as source, as destination, and as something that may forward. What the guest does is tried every way. */
final class Guests {
    private record Masqueraded(String nic, Packet packet) {}

    private final Fabric fabric;
    private final Map<Masqueraded, Packet> masqueraded = new HashMap<>();

    Guests(Fabric fabric) {
        this.fabric = fabric;
    }

    /** Attached to a machine that runs. */
    void requireAlive(Nic nic) {
        Vm vm = fabric.world.vmOf(nic).orElseThrow(() -> new Dropped(Reason.NOT_ATTACHED));
        Dropped.unless(runs(vm), Reason.NOT_RUNNING);
    }

    boolean runs(Vm vm) {
        return (fabric.world.isUnread(vm) || vm.power() == null) ? fabric.choices.maybe(vm.id() + " runs") : vm.runs();
    }

    List<Nic> interfaces(Vm vm, boolean v6) {
        return fabric.world.nicsOf(vm).stream()
                .filter(nic -> World.primary(nic, v6).isPresent())
                .toList();
    }

    /** An interface sends: source check, rules, then the subnet's routes. */
    Arrival send(Nic nic, Flight flight) {
        Packet packet = flight.packet();
        Optional<IpConfig> own = nic.configs().stream()
                .filter(config -> config.ip().equals(packet.src()))
                .findFirst();
        Dropped.unless(own.isPresent() || nic.forwarding(), Reason.SOURCE_CHECK);
        Place place = new Place(
                nic,
                own.or(() -> World.primary(nic, packet.v6()))
                        .orElseThrow(() -> new Dropped(Reason.NO_ADDRESS_OF_FAMILY)));
        fabric.filters.leave(place, packet);
        return fabric.router.send(place, flight);
    }

    /** A packet came for an address of an interface. */
    Arrival enter(Place place, Flight flight) {
        requireAlive(place.nic());
        fabric.filters.enter(place, flight.packet());
        Packet hidden = masqueraded.get(new Masqueraded(place.nic().id(), flight.packet()));
        return hidden == null
                ? new Arrival.AtNic(place.nic(), flight.packet())
                : send(any(place.nic(), flight.packet(), "hands back "), flight.with(hidden.reversed()));
    }

    /** The guest answers by any of its interfaces. */
    Arrival reply(Nic nic, Packet packet) {
        return send(any(nic, packet, "answers "), Flight.of(packet));
    }

    private Nic any(Nic nic, Packet packet, String purpose) {
        Vm vm = fabric.world.vmOf(nic).orElseThrow();
        List<Nic> own = interfaces(vm, packet.v6());
        return own.get(fabric.choices.pick(List.of(vm.id(), purpose, packet), own.size()));
    }

    /** A route leads to this interface: what the platform checks, then whatever the guest may do with the packet. */
    Arrival middlebox(Place place, Flight flight) {
        Nic nic = place.nic();
        Optional<IpConfig> own = nic.configs().stream()
                .filter(config -> config.ip().equals(flight.packet().dst()))
                .findFirst();
        if (own.isPresent()) {
            return enter(new Place(nic, own.get()), flight);
        }
        requireAlive(nic);
        Dropped.unless(nic.forwarding(), Reason.FORWARDING_OFF);
        fabric.filters.enter(place, flight.packet());
        Vm vm = fabric.world.vmOf(nic).orElseThrow();
        return forward(vm, flight.past(vm.id()));
    }

    /** Unchanged or masqueraded, out of any interface, or not at all. A reply is not masqueraded. */
    private Arrival forward(Vm vm, Flight flight) {
        Packet packet = flight.packet();
        List<Nic> own = interfaces(vm, packet.v6());
        int ways = packet.reply() ? own.size() : 2 * own.size();
        int choice = fabric.choices.pick(List.of(vm.id(), "forwards", packet), ways + 1);
        Dropped.unless(choice < ways, Reason.GUEST_FORWARDS_NOT);
        Nic out = own.get(choice % own.size());
        return send(out, choice < own.size() ? flight : flight.with(masquerade(out, packet)));
    }

    private Packet masquerade(Nic out, Packet packet) {
        Ip own = World.primary(out, packet.v6()).orElseThrow().ip();
        Packet masked = packet.from(own, packet.srcPort());
        masqueraded.put(new Masqueraded(out.id(), masked.reversed()), packet);
        return masked;
    }
}
