/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import io.hopscope.azure.oracle.Resource.Balancer;
import io.hopscope.azure.oracle.Resource.Balancing;
import io.hopscope.azure.oracle.Resource.Frontend;
import io.hopscope.azure.oracle.Resource.Nat;
import io.hopscope.azure.oracle.Resource.Outbound;
import io.hopscope.azure.oracle.Resource.Pip;
import io.hopscope.azure.oracle.Resource.Subnet;
import io.hopscope.azure.oracle.World.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which public address a packet to the Internet gets (sheet 1.8). */
final class Exits {
    private final Fabric fabric;

    Exits(Fabric fabric) {
        this.fabric = fabric;
    }

    /** NAT gateway, own address, balancer, default access: the first that there is. */
    Arrival leave(Place place, Flight flight) {
        Packet packet = flight.packet();
        Dropped.unless(!packet.dst().isPrivate(), Reason.PRIVATE_DESTINATION);
        if (!place.config().ip().equals(packet.src())) {
            return foreign(place, flight);
        }
        Subnet subnet = fabric.world.subnetOf(place.config());
        @Nullable
        String nat = subnet.nat() != null
                ? subnet.nat()
                : fabric.world.vnetOf(subnet).nat();
        if (nat != null && takesFamily(nat, packet.v6())) {
            return throughNat(nat, place, flight);
        }
        if (place.config().pip() != null && isGiven(place.config().pip())) {
            return byOwnAddress(place, flight);
        }
        if (mayHaveAnother(place) && fabric.choices.maybe(List.of("something unread lets out", packet))) {
            return fabric.internet.leaveTranslated(place, flight, Ip.somewherePublic(packet.v6()));
        }
        Dropped.unless(!packet.v6(), Reason.NO_WAY_OUT);
        return byBalancer(place, flight);
    }

    /** Whether a packet that an appliance passes on leaves by its sender's own address is not documented. */
    private Arrival foreign(Place place, Flight flight) {
        Place sender = fabric.world
                .holder(fabric.world.vnetOf(place.nic()), flight.packet().src())
                .filter(candidate -> candidate.config().pip() != null)
                .orElseThrow(() -> new Dropped(Reason.FOREIGN_SOURCE));
        Dropped.unless(fabric.choices.maybe("foreign source leaves"), Reason.FOREIGN_SOURCE);
        return byOwnAddress(sender, flight);
    }

    private boolean takesFamily(String id, boolean v6) {
        if (!v6) {
            return true;
        }
        if (fabric.world.isUnread(Lists.NATS)) {
            return fabric.choices.maybe(id + " takes IPv6");
        }
        return fabric.world.get(Nat.class, id).v2();
    }

    /** TCP and UDP only; whether a ping takes the own address instead is not documented. */
    private Arrival throughNat(String id, Place place, Flight flight) {
        boolean v6 = flight.packet().v6();
        if (flight.packet().isPing()) {
            boolean another = place.config().pip() != null || mayHaveAnother(place);
            Dropped.unless(another && fabric.choices.maybe("ping past " + id), Reason.NAT_TAKES_NO_PING);
            if (place.config().pip() != null && !fabric.world.isUnread(Lists.PIPS)) {
                return byOwnAddress(place, flight);
            }
            return fabric.internet.leaveTranslated(place, flight, Ip.somewherePublic(v6));
        }
        if (fabric.world.isUnread(Lists.NATS)) {
            Dropped.unless(fabric.choices.maybe(id + " translates"), Reason.NAT_UNREAD);
            return fabric.internet.leaveTranslated(place, flight, Ip.somewherePublic(v6));
        }
        Nat nat = fabric.world.get(Nat.class, id);
        List<String> pips = v6 ? nat.pipsV6() : nat.pips();
        Dropped.unless(!pips.isEmpty(), Reason.NAT_WITHOUT_ADDRESS);
        String pip = pips.get(fabric.choices.pick(id + " address", pips.size()));
        return fabric.internet.leaveTranslated(place, flight, address(pip, v6));
    }

    private Arrival byOwnAddress(Place place, Flight flight) {
        String pip = Objects.requireNonNull(place.config().pip());
        return fabric.internet.leave(place, flight, address(pip, flight.packet().v6()));
    }

    /** Where addresses were not read, one may be none. */
    private boolean isGiven(String pip) {
        return !fabric.world.isUnread(Lists.PIPS) || fabric.choices.maybe(pip + " has an address");
    }

    /** The address of a resource; drops while it has none. */
    private Ip address(String pip, boolean v6) {
        Dropped.unless(isGiven(pip), Reason.ADDRESS_UNREAD);
        return fabric.world.isUnread(Lists.PIPS)
                ? Ip.somewherePublic(v6)
                : Dropped.present(fabric.world.get(Pip.class, pip).ip(), Reason.ADDRESS_IS_NONE);
    }

    /** By an outbound rule or a balancing rule, primary configurations only. */
    private Arrival byBalancer(Place place, Flight flight) {
        boolean primary = place.config().equals(place.nic().configs().get(0));
        List<Balancer> behind = primary ? balancersOf(place) : List.of();
        if (fabric.world.isUnread(Lists.BALANCERS)) {
            boolean alone = Boolean.TRUE.equals(place.nic().defaultOutbound())
                    || fabric.choices.maybe(List.of("no balancer has", place));
            Dropped.unless(alone, Reason.NO_WAY_OUT);
            return byDefault(place, flight, false);
        }
        List<String> addresses = new ArrayList<>();
        behind.forEach(balancer -> addresses.addAll(addresses(balancer, place, flight.packet())));
        if (!addresses.isEmpty()) {
            String pip = addresses.get(fabric.choices.pick("balancer lets out by", addresses.size()));
            return fabric.internet.leaveTranslated(place, flight, address(pip, false));
        }
        boolean publicly = behind.stream().anyMatch(balancer -> balancer.standard() && isPublic(balancer));
        boolean told = Boolean.TRUE.equals(place.nic().defaultOutbound());
        Dropped.unless(!publicly || told, Reason.NO_WAY_OUT);
        return byDefault(place, flight, behind.stream().anyMatch(Balancer::standard));
    }

    /** Where balancers were not read, one may be behind them; where addresses were not, the interface may have one. */
    private boolean mayHaveAnother(Place place) {
        boolean pip = place.nic().configs().stream().anyMatch(config -> config.pip() != null);
        return fabric.world.isUnread(Lists.BALANCERS) || (pip && fabric.world.isUnread(Lists.PIPS));
    }

    static boolean isPublic(Balancer balancer) {
        return balancer.frontends().stream().anyMatch(frontend -> frontend.pip() != null);
    }

    private List<Balancer> balancersOf(Place place) {
        return fabric.world
                .all(Balancer.class)
                .filter(balancer -> balancer.pools().stream()
                        .flatMap(pool -> pool.members().stream())
                        .anyMatch(member -> member.nic().equals(place.nic().id())))
                .toList();
    }

    /** Frontends that let a packet out; which other protocols a balancing rule lets out is not documented. */
    private List<String> addresses(Balancer balancer, Place place, Packet packet) {
        List<String> made = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Outbound rule : balancer.outbound()) {
            if (isMember(balancer, rule.pool(), place)) {
                (Balancers.speaks(rule.protocol(), packet) ? made : others).add(rule.frontend());
            }
        }
        for (Balancing rule : balancer.rules()) {
            if (!rule.noSnat() && isMember(balancer, rule.pool(), place)) {
                (Balancers.speaks(rule.protocol(), packet) ? made : others).add(rule.frontend());
            }
        }
        boolean other = made.isEmpty()
                && isPublic(balancer)
                && !others.isEmpty()
                && fabric.choices.maybe(List.of(balancer.id(), "lets out", packet.protocol()));
        List<String> names = other ? others : made;
        return balancer.frontends().stream()
                .filter(frontend -> names.contains(frontend.name()))
                .map(Frontend::pip)
                .flatMap(pip -> Optional.ofNullable(pip).stream())
                .toList();
    }

    private static boolean isMember(Balancer balancer, String pool, Place place) {
        return balancer.pools().stream()
                .filter(candidate -> candidate.name().equals(pool))
                .flatMap(candidate -> candidate.members().stream())
                .anyMatch(member -> member.nic().equals(place.nic().id()) && !member.byAddress());
    }

    /** Not from private subnets; behind an internal Standard balancer it is not documented. */
    private Arrival byDefault(Place place, Flight flight, boolean standard) {
        Subnet subnet = fabric.world.subnetOf(place.config());
        Dropped.unless(!Boolean.FALSE.equals(subnet.defaultOutbound()), Reason.NO_WAY_OUT);
        Dropped.unless(!Boolean.FALSE.equals(place.nic().defaultOutbound()), Reason.NO_WAY_OUT);
        Dropped.unless(Boolean.TRUE.equals(place.nic().defaultOutbound()) || !isFlexible(place), Reason.NO_WAY_OUT);
        boolean sure = !standard || Boolean.TRUE.equals(place.nic().defaultOutbound());
        Dropped.unless(sure || fabric.choices.maybe("default access behind a balancer"), Reason.NO_WAY_OUT);
        return fabric.internet.leaveTranslated(place, flight, Ip.SOMEWHERE_PUBLIC);
    }

    /** Machines of flexible scale sets never had it (sheet 1.8); which those are, the list of machines tells. */
    private boolean isFlexible(Place place) {
        return fabric.world
                .vmOf(place.nic())
                .filter(vm -> (fabric.world.isUnread(vm) && !Names.isOfSet(vm.id()))
                        ? fabric.choices.maybe(vm.id() + " is of a flexible set")
                        : vm.flexible())
                .isPresent();
    }
}
