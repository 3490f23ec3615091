/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Resource.Eni;
import io.hopscope.aws.oracle.Resource.Instance;
import io.hopscope.aws.oracle.Resource.Role;
import io.hopscope.aws.oracle.Resource.Subnet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Instances: as source, as destination, and as something that may forward. What the guest does is tried every way. */
final class Guests {

    private record Masqueraded(String eni, Packet packet) {}

    private final Fabric fabric;
    private final Map<Masqueraded, Packet> masqueraded = new HashMap<>();

    Guests(Fabric fabric) {
        this.fabric = fabric;
    }

    /** The attached interfaces of an instance that have an address of the family. */
    List<Eni> interfaces(Instance instance, boolean v6) {
        return fabric.world.interfacesOf(instance).stream()
                .filter(eni ->
                        eni.attachment().inUse() && World.primary(eni, v6).isPresent())
                .toList();
    }

    /** An interface sends: source check, groups, then the subnet; a balancer's flow goes straight back to it. */
    Arrival send(Eni eni, Flight flight) {
        Packet packet = flight.packet();
        Dropped.unless(!eni.sourceDestCheck() || eni.owns(packet.src()), Reason.SOURCE_DEST_CHECK);
        Subnet subnet = fabric.world.subnetOf(eni);
        fabric.filters.leaveInterface(eni, packet, () -> fabric.router.addressee(subnet, packet));
        Optional<Eni> balancer = fabric.balancers.steers(eni, packet);
        return balancer.isPresent()
                ? fabric.balancers.steer(balancer.get(), subnet, flight)
                : fabric.router.send(subnet, flight);
    }

    /** The packet came to an address of the interface. */
    Arrival receive(Eni eni, Flight flight) {
        fabric.facts.requireAlive(eni);
        fabric.filters.enterInterface(eni, flight);
        Packet hidden = masqueraded.get(new Masqueraded(eni.id(), flight.packet()));
        return hidden == null
                ? new Arrival.AtInterface(eni, flight.packet())
                : unmask(eni, flight.translated(hidden.reversed()));
    }

    /** The guest answers by any of its interfaces. */
    Arrival reply(Eni eni, Packet packet) {
        Eni out = anyInterface(eni, packet, "answers " + packet);
        return send(out, Flight.of(packet, out));
    }

    private Arrival unmask(Eni eni, Flight flight) {
        return send(anyInterface(eni, flight.packet(), "hands back " + flight.packet()), flight);
    }

    private Eni anyInterface(Eni eni, Packet packet, String purpose) {
        Optional<Instance> instance = fabric.world.instanceOf(eni);
        if (instance.isEmpty()) {
            return eni;
        }
        List<Eni> own = interfaces(instance.get(), packet.src().v6());
        int choice = fabric.choices.pick(instance.get().id() + purpose, own.size(), Reason.GUEST_ROUTING);
        return own.get(choice);
    }

    /**
     * A route leads to this interface: what the platform checks, then whatever the guest may do with the packet. One
     * for its own address has arrived.
     */
    Arrival middlebox(String id, Optional<Subnet> from, Flight flight) {
        Eni eni = fabric.world
                .find(Eni.class, found -> found.id().equals(id) && found.role() == Role.INSTANCE)
                .orElseThrow(() -> new Dropped(Reason.MIDDLEBOX));
        Subnet subnet = fabric.world.subnetOf(eni);
        if (from.isPresent() && !from.get().equals(subnet)) {
            fabric.filters.exit(from.get(), flight.packet());
        }
        if (eni.owns(flight.packet().dst())) {
            return fabric.interfaces.enter(eni, flight, from);
        }
        fabric.interfaces.cross(from, subnet, flight.packet());
        fabric.facts.requireAlive(eni);
        Dropped.unless(!eni.sourceDestCheck(), Reason.SOURCE_DEST_CHECK);
        fabric.filters.enterInterface(eni, flight);
        Instance guest = fabric.world.instanceOf(eni).orElseThrow();
        Dropped.unless(!flight.passed().contains(guest.id()), Reason.LOOP);
        return forward(guest, flight.past(guest.id()));
    }

    /** Unchanged or masqueraded, out of any interface, or not at all. A reply is not masqueraded. */
    private Arrival forward(Instance guest, Flight flight) {
        Packet packet = flight.packet();
        List<Eni> own = interfaces(guest, packet.dst().v6());
        int ways = packet.reply() ? own.size() : 2 * own.size();
        int choice = fabric.choices.pick(guest.id() + " forwards " + packet, ways + 1, Reason.GUEST_FORWARDS);
        Dropped.unless(choice < ways, Reason.GUEST_FORWARDS);
        Eni out = own.get(choice % own.size());
        return choice < own.size()
                ? send(out, flight.translated(packet))
                : send(out, flight.translated(masquerade(out, packet)).sentBy(out));
    }

    private Packet masquerade(Eni out, Packet packet) {
        @Nullable Ip own = World.primary(out, packet.src().v6()).orElseThrow();
        Packet masked = packet.from(own, packet.srcPort());
        masqueraded.put(new Masqueraded(out.id(), masked.reversed()), packet);
        return masked;
    }
}
