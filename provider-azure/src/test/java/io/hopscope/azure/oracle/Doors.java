/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import io.hopscope.azure.oracle.Resource.Balancer;
import io.hopscope.azure.oracle.Resource.Frontend;
import io.hopscope.azure.oracle.Resource.Nic;
import io.hopscope.azure.oracle.Resource.Pip;
import io.hopscope.azure.oracle.Resource.Vm;
import io.hopscope.azure.oracle.World.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Public ways to a machine. */
final class Doors {
    /** An address to dial; without one it is a way that may exist, to this place, through a balancer or not. */
    record Door(Optional<Ip> address, @Nullable Place place, boolean balanced) {}

    private final Fabric fabric;
    private final World world;

    Doors(Fabric fabric) {
        this.fabric = fabric;
        this.world = fabric.world;
    }

    List<Door> of(Vm vm, boolean v6) {
        List<Door> found = new ArrayList<>();
        List<Place> places = world.places()
                .filter(place -> vm.id().equals(place.nic().vm()))
                .filter(place -> place.config().ip().v6() == v6)
                .toList();
        for (Place place : places) {
            own(place).ifPresent(found::add);
        }
        if (world.isUnread(Lists.BALANCERS)) {
            places.forEach(place -> found.add(new Door(Optional.empty(), place, true)));
        } else {
            places.stream()
                    .map(Place::nic)
                    .distinct()
                    .flatMap(this::frontends)
                    .forEach(frontend -> door(frontend).ifPresent(found::add));
        }
        return found;
    }

    private Optional<Door> own(Place place) {
        if (world.isUnread(Lists.PIPS)) {
            boolean any = place.nic().configs().stream().anyMatch(config -> config.pip() != null);
            return any ? Optional.of(new Door(Optional.empty(), place, false)) : Optional.empty();
        }
        return place.config().pip() == null
                ? Optional.empty()
                : address(place.config().pip()).map(ip -> new Door(Optional.of(ip), null, false));
    }

    private Optional<Ip> address(@Nullable String pip) {
        return world.find(Pip.class, pip).flatMap(found -> Optional.ofNullable(found.ip()));
    }

    private Optional<Door> door(Frontend frontend) {
        return address(frontend.pip()).map(ip -> new Door(Optional.of(ip), null, true));
    }

    /** Public frontends of balancers that have the interface behind them. */
    private Stream<Frontend> frontends(Nic nic) {
        return world.all(Balancer.class)
                .filter(balancer -> serves(balancer, nic))
                .flatMap(balancer -> balancer.frontends().stream())
                .filter(frontend -> frontend.pip() != null);
    }

    private static boolean serves(Balancer balancer, Nic nic) {
        return balancer.pools().stream()
                        .flatMap(pool -> pool.members().stream())
                        .anyMatch(member -> member.nic().equals(nic.id()))
                || balancer.natRules().stream().anyMatch(rule -> nic.id().equals(rule.nic()));
    }

    /**
     * A way that may exist: closed or open without a group, where nobody knows another, at the port that was dialled.
     */
    Arrival unread(Door door, Flight flight) {
        Place place = Dropped.present(door.place(), "no place");
        Dropped.unless(fabric.choices.maybe("there is a way to " + place), "no way");
        boolean basic = fabric.choices.maybe("it is Basic");
        Packet packet = flight.packet();
        Packet inside = packet.to(place.config().ip(), packet.dstPort());
        fabric.internet.answersAnyhow(inside.reversed());
        return fabric.internet.enter(place, basic, flight, inside);
    }

    /** Whether the address is one of the subscription's. */
    boolean isKnown(Ip ip) {
        boolean pip = !world.isUnread(Lists.PIPS) && world.all(Pip.class).anyMatch(one -> ip.equals(one.ip()));
        boolean frontend = !world.isUnread(Lists.BALANCERS)
                && world.all(Balancer.class)
                        .flatMap(balancer -> balancer.frontends().stream())
                        .anyMatch(one -> ip.equals(one.ip()));
        return pip
                || frontend
                || world.places().anyMatch(place -> place.config().ip().equals(ip));
    }
}
