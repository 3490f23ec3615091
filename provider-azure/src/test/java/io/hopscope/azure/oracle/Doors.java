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

    /** Balancers take no pings, so that none is a way in for one. */
    List<Door> of(Vm vm, boolean v6, boolean ping) {
        return of(vm, v6).stream()
                .filter(door -> !ping || door.address().isPresent() || !door.balanced())
                .toList();
    }

    private List<Door> of(Vm vm, boolean v6) {
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
            places.stream()
                    .filter(place -> world.isUnread(Lists.PIPS) && isBehindPublic(place.nic()))
                    .forEach(place -> found.add(new Door(Optional.empty(), place, true)));
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
        return world.isUnread(Lists.PIPS)
                ? Optional.empty()
                : address(frontend.pip()).map(ip -> new Door(Optional.of(ip), null, true));
    }

    /** Public frontends of balancers that have the interface behind them. */
    private Stream<Frontend> frontends(Nic nic) {
        return world.all(Balancer.class)
                .filter(balancer -> serves(balancer, nic))
                .flatMap(balancer -> balancer.frontends().stream())
                .filter(frontend -> frontend.pip() != null);
    }

    /** Whether a rule of a public frontend leads to the interface. */
    private boolean isBehindPublic(Nic nic) {
        return world.all(Balancer.class)
                .anyMatch(balancer -> balancer.frontends().stream()
                        .filter(frontend -> frontend.pip() != null)
                        .anyMatch(frontend -> leadsTo(balancer, frontend, nic)));
    }

    private static boolean leadsTo(Balancer balancer, Frontend frontend, Nic nic) {
        boolean mapped = balancer.natRules().stream()
                .anyMatch(rule ->
                        rule.frontend().equals(frontend.name()) && nic.id().equals(rule.nic()));
        return mapped
                || balancer.rules().stream()
                        .filter(rule -> rule.frontend().equals(frontend.name()))
                        .flatMap(rule -> balancer.pools().stream()
                                .filter(pool -> pool.name().equals(rule.pool())))
                        .flatMap(pool -> pool.members().stream())
                        .anyMatch(member -> !member.down() && member.nic().equals(nic.id()));
    }

    private static boolean serves(Balancer balancer, Nic nic) {
        return balancer.pools().stream()
                        .flatMap(pool -> pool.members().stream())
                        .anyMatch(member -> member.nic().equals(nic.id()))
                || balancer.natRules().stream().anyMatch(rule -> nic.id().equals(rule.nic()));
    }

    /**
     * A way that may exist: closed or open without a group. An address of its own keeps the port that was dialled; a
     * balancer's rule may lead to any.
     */
    Arrival unread(Door door, Flight flight) {
        Place place = Dropped.present(door.place(), Reason.NO_PUBLIC_WAY);
        Dropped.unless(fabric.choices.maybe(List.of("there is a way to", place)), Reason.NO_PUBLIC_WAY);
        boolean basic = fabric.choices.maybe("it is Basic");
        Packet packet = flight.packet();
        Dropped.unless(!door.balanced() || !packet.isPing(), Reason.NO_TARGET);
        int port = door.balanced() ? anyPort(place) : packet.dstPort();
        Packet inside = packet.to(place.config().ip(), port);
        fabric.internet.answersAnyhow(inside.reversed());
        return fabric.internet.enter(place, basic, flight, inside);
    }

    private int anyPort(Place place) {
        List<Ports> pieces =
                new Ports(1, 65535).pieces(fabric.filters.inward(place).flatMap(rule -> rule.ports().stream()));
        return pieces.get(fabric.choices.pick(List.of("backend port of", place), pieces.size()))
                .from();
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
