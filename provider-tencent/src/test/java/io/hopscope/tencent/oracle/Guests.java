/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Eni;
import io.hopscope.tencent.oracle.Resource.Instance;
import io.hopscope.tencent.oracle.Resource.Subnet;
import io.hopscope.tencent.oracle.World.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Machines: as source, as destination, and as something that may forward. What the guest does is tried every way. */
final class Guests {
    private static final List<Cidr> PLATFORM =
            List.of(Cidr.of("183.60.83.19/32"), Cidr.of("183.60.82.98/32"), Cidr.of("169.254.0.0/16"));

    private record Masqueraded(String eni, Packet packet) {}

    private final Fabric fabric;
    private final Map<Masqueraded, Packet> masqueraded = new HashMap<>();

    Guests(Fabric fabric) {
        this.fabric = fabric;
    }

    /** The attached interfaces of a machine that have an address of the family. */
    List<Eni> interfaces(Instance instance, boolean v6) {
        return fabric.world.interfacesOf(instance).stream()
                .filter(eni ->
                        fabric.facts.isAttached(eni) && World.primary(eni, v6).isPresent())
                .toList();
    }

    /** Where interfaces were not read a machine is assumed to have the one that it tells. */
    void requireAllKnown(Instance machine) {
        if (fabric.world.isUnread(Lists.INTERFACES) && !fabric.facts.assumed("A12 of " + machine.id())) {
            throw new Unsure(Reason.UNREAD);
        }
    }

    /** An interface sends: groups, then the subnet. */
    Arrival send(Eni eni, Flight flight) {
        Packet packet = flight.packet();
        Place place = new Place(eni, packet.src());
        if (isPlatform(eni, packet.dst())) {
            return serve(eni, packet);
        }
        fabric.filters.leave(eni, packet);
        return fabric.router.send(place, flight);
    }

    private boolean isPlatform(Eni eni, Ip ip) {
        return PLATFORM.stream().anyMatch(range -> range.contains(ip))
                && fabric.world.holder(fabric.world.vpcOf(eni), ip).isEmpty();
    }

    /** Some of the platform's services pass whatever the rules; which, is not told (sheet 1.1, A10). */
    private Arrival serve(Eni eni, Packet packet) {
        boolean spared = fabric.facts.assumed("A10");
        if (!spared) {
            fabric.filters.leave(eni, packet);
            fabric.filters.exit(fabric.world.subnetOf(eni), packet);
        }
        return new Arrival.AtService(packet, !spared);
    }

    /** A packet came to an address of an interface. */
    Arrival receive(Place place, Flight flight) {
        Eni eni = place.eni();
        fabric.facts.requireAlive(eni);
        fabric.filters.enter(eni, flight.packet());
        return arrive(eni, flight);
    }

    /** The same, where the groups are not asked. */
    Arrival receiveUnfiltered(Eni eni, Flight flight) {
        fabric.facts.requireAlive(eni);
        fabric.filters.track(eni, flight.packet());
        return arrive(eni, flight);
    }

    private Arrival arrive(Eni eni, Flight flight) {
        Packet hidden = masqueraded.get(new Masqueraded(eni.id(), flight.packet()));
        return hidden == null
                ? new Arrival.AtEni(eni, flight.packet())
                : send(any(eni, flight.packet(), "hands back "), flight.with(hidden.reversed()));
    }

    /** The guest answers by any of its interfaces. */
    Arrival reply(Eni eni, Packet packet) {
        return send(any(eni, packet, "answers "), Flight.of(packet));
    }

    private Eni any(Eni eni, Packet packet, String purpose) {
        Instance instance = fabric.world.instanceOf(eni).orElse(null);
        if (instance == null) {
            return eni;
        }
        requireAllKnown(instance);
        List<Eni> own = interfaces(instance, packet.v6());
        return own.get(fabric.choices.pick(instance.id() + " " + purpose + packet, own.size(), Reason.GUEST_ROUTING));
    }

    /** A route leads to this interface: what the platform checks, then whatever the guest may do with the packet. */
    Arrival middlebox(Place place, Place from, Flight flight) {
        Eni eni = place.eni();
        Packet packet = flight.packet();
        Subnet near = fabric.world.subnetOf(from.eni());
        Subnet far = fabric.world.subnetOf(eni);
        if (!near.equals(far)) {
            fabric.filters.entry(far, packet);
        }
        fabric.facts.requireAlive(eni);
        fabric.filters.enter(eni, packet);
        Instance guest = fabric.world.instanceOf(eni).orElseThrow(() -> new Dropped(Reason.NO_ROUTER));
        return forward(guest, flight.past(guest.id()));
    }

    /** Unchanged or masqueraded, out of any interface, or not at all. A reply is not masqueraded. */
    private Arrival forward(Instance guest, Flight flight) {
        Packet packet = flight.packet();
        List<Eni> own = interfaces(guest, packet.v6());
        int ways = packet.reply() ? own.size() : 2 * own.size();
        int choice = fabric.choices.pick(guest.id() + " forwards " + packet, ways + 1, Reason.GUEST_FORWARDS);
        Dropped.unless(choice < ways, Reason.GUEST_FORWARDS);
        Eni out = own.get(choice % own.size());
        return send(out, choice < own.size() ? flight : flight.with(masquerade(out, packet)));
    }

    private Packet masquerade(Eni out, Packet packet) {
        Ip own = World.primary(out, packet.v6()).orElseThrow();
        Packet masked = packet.from(own, packet.srcPort());
        masqueraded.put(new Masqueraded(out.id(), masked.reversed()), packet);
        return masked;
    }
}
