/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.Address6;
import io.hopscope.aliyun.oracle.Resource.Attack;
import io.hopscope.aliyun.oracle.Resource.Bundle;
import io.hopscope.aliyun.oracle.Resource.Eip;
import io.hopscope.aliyun.oracle.Resource.HaVip;
import io.hopscope.aliyun.oracle.Resource.Machine;
import io.hopscope.aliyun.oracle.Resource.Nic;
import io.hopscope.aliyun.oracle.Resource.Vpc;
import io.hopscope.aliyun.oracle.World.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Public addresses and what they stand for (sheet 1.4). */
final class Addresses {
    /** A public address of a place. */
    record Side(Ip ip, Place place) {}

    private final World world;
    private final Facts facts;
    private @Nullable List<Side> known;

    Addresses(Fabric fabric) {
        this.world = fabric.world;
        this.facts = fabric.facts;
    }

    /** All that stand for an address of an interface, usable or not. */
    List<Side> sides() {
        if (known == null) {
            known = List.copyOf(found());
        }
        return known;
    }

    private List<Side> found() {
        List<Side> sides = new ArrayList<>();
        world.all(Machine.class).forEach(machine -> {
            Ip ip = machine.assigned();
            if (ip != null) {
                sides.add(new Side(ip, first(world.primaryNic(machine))));
            }
        });
        world.all(Eip.class).forEach(eip -> placeOf(eip).ifPresent(place -> sides.add(new Side(eip.ip(), place))));
        return sides;
    }

    private static Place first(Nic nic) {
        return new Place(nic, nic.addresses().get(0));
    }

    private Optional<Place> placeOf(Eip eip) {
        Optional<Place> machine =
                world.find(Machine.class, eip.holder()).map(world::primaryNic).map(Addresses::first);
        Optional<Place> nic = world.find(Nic.class, eip.holder())
                .flatMap(one -> Optional.ofNullable(eip.at()).map(at -> new Place(one, inside(eip, at))));
        return machine.or(() -> nic)
                .or(() -> world.find(HaVip.class, eip.holder()).flatMap(this::master));
    }

    /** In cut-through mode the interface has the elastic address itself. */
    private static Ip inside(Eip eip, Ip at) {
        return eip.mode().equals("BINDED") ? eip.ip() : at;
    }

    /** The place that has a floating address now: its master's primary interface. */
    Optional<Place> master(HaVip floating) {
        Optional<Nic> nic = world.find(Machine.class, floating.master())
                .map(world::primaryNic)
                .or(() -> world.find(Nic.class, floating.master()));
        return nic.map(one -> new Place(one, floating.ip()));
    }

    /** Who has an address now, floating ones among them. */
    Stream<Place> holders(Ip ip) {
        return Stream.concat(
                world.places().stream().filter(place -> place.ip().equals(ip)),
                world.all(HaVip.class).filter(one -> one.ip().equals(ip)).flatMap(one -> master(one).stream()));
    }

    Optional<Side> of(Place place) {
        return sides().stream().filter(side -> side.place().equals(place)).findFirst();
    }

    boolean hasElastic(Place place) {
        return world.all(Eip.class)
                .anyMatch(eip -> placeOf(eip).filter(place::equals).isPresent());
    }

    /**
     * What a gateway translates an address to, also where a guest brings the packet for another; a machine itself has
     * to send by the interface that has the address.
     */
    Optional<Side> brought(Place by, boolean forwarded) {
        Vpc vpc = world.vpc(by.nic());
        return sides().stream()
                .filter(side -> side.place().ip().equals(by.ip())
                        && world.vpc(side.place().nic()).equals(vpc)
                        && (forwarded || !isBeside(side.place().nic(), by.nic())))
                .findFirst();
    }

    private static boolean isBeside(Nic one, Nic other) {
        return !one.equals(other) && Objects.equals(one.machine(), other.machine());
    }

    Optional<Side> find(Ip ip) {
        return sides().stream().filter(side -> side.ip().equals(ip)).findFirst();
    }

    boolean carries(Ip ip) {
        boolean attacked = !world.isUnread("DescribeInstanceIpAddress")
                && world.find(
                                Attack.class,
                                one -> one.ip().equals(ip) && one.status().equals("blackhole"))
                        .isPresent();
        Optional<Eip> eip = world.find(Eip.class, one -> one.ip().equals(ip));
        return !attacked && (eip.isEmpty() || works(eip.get()));
    }

    /** In use, paid for, free, and with bandwidth: its own, or that of its package. */
    private boolean works(Eip eip) {
        boolean used = facts.told(
                "status of " + eip.id(),
                eip.status(),
                Set.of("InUse"),
                Set.of("Associating", "Unassociating", "Available", "Releasing"));
        boolean paid = isPaid(eip.id(), eip.business());
        boolean bandwidth = world.find(Bundle.class, eip.bundle())
                .map(one -> isPaid(one.id(), one.business()))
                .orElse(eip.bandwidth() > 0);
        return used && paid && bandwidth && eip.lock() == null;
    }

    private boolean isPaid(String id, String business) {
        return facts.told("business of " + id, business, Set.of("Normal"), Set.of("FinancialLocked"));
    }

    /** An IPv6 address that was opened to the Internet. */
    boolean isOpen(Address6 address) {
        return address.network().equals("Public")
                && address.bandwidth() > 0
                && facts.told(
                        "business of " + address.id(),
                        address.business(),
                        Set.of("Normal"),
                        Set.of("FinancialLocked", "SecurityLocked"));
    }
}
