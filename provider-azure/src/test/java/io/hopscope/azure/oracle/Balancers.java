/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import io.hopscope.azure.oracle.Resource.Balancer;
import io.hopscope.azure.oracle.Resource.Balancing;
import io.hopscope.azure.oracle.Resource.Frontend;
import io.hopscope.azure.oracle.Resource.Member;
import io.hopscope.azure.oracle.Resource.NatRule;
import io.hopscope.azure.oracle.Resource.Nic;
import io.hopscope.azure.oracle.Resource.Probe;
import io.hopscope.azure.oracle.World.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Load balancers (sheet 1.7): destinations become members, sources stay. */
final class Balancers {
    /** A member and the port that it is reached at. */
    private record Target(Place place, int port) {}

    private final Fabric fabric;
    private final Map<Packet, Packet> answers = new HashMap<>();

    Balancers(Fabric fabric) {
        this.fabric = fabric;
    }

    /** A packet for a public frontend. */
    Arrival accept(Balancer balancer, Frontend frontend, Flight flight) {
        if (fabric.world.isUnread(Lists.BALANCERS)) {
            return fabric.unread.beyond(flight);
        }
        Target target = any(balancer, frontend, flight.packet());
        Packet inside = flight.packet().to(target.place().config().ip(), target.port());
        return fabric.internet.enter(target.place(), !balancer.standard(), flight, inside);
    }

    /** A packet for an internal frontend. */
    Arrival internal(Balancer balancer, Frontend frontend, Flight flight) {
        Target target = any(balancer, frontend, flight.packet());
        Packet inside = flight.packet().to(target.place().config().ip(), target.port());
        answers.put(inside.reversed(), flight.packet().reversed());
        return fabric.guests.enter(target.place(), flight.with(inside));
    }

    /** A route leads to an internal frontend: the packet goes to a member as it is. */
    Arrival middlebox(Balancer balancer, Frontend frontend, Flight flight) {
        List<Target> targets = targets(balancer, frontend, flight.packet());
        Dropped.unless(!targets.isEmpty(), Reason.NO_TARGET);
        int choice = fabric.choices.pick(List.of("behind", balancer.id(), flight.packet()), targets.size());
        return fabric.guests.middlebox(targets.get(choice).place(), flight);
    }

    /** A member's answer as it is on the wire: it comes from the frontend. */
    Packet asSent(Packet packet) {
        return answers.getOrDefault(packet, packet);
    }

    private Target any(Balancer balancer, Frontend frontend, Packet packet) {
        List<Target> targets = targets(balancer, frontend, packet);
        Dropped.unless(!targets.isEmpty(), Reason.NO_TARGET);
        return targets.get(fabric.choices.any(List.of("target of", packet), targets.size()));
    }

    private List<Target> targets(Balancer balancer, Frontend frontend, Packet packet) {
        List<Target> targets = new ArrayList<>();
        for (NatRule rule : balancer.natRules()) {
            boolean meant = rule.frontend().equals(frontend.name()) && rule.port() == packet.dstPort();
            if (meant && rule.nic() != null && speaks(rule.protocol(), packet)) {
                targets.add(new Target(place(fabric.world.get(Nic.class, rule.nic())), rule.backendPort()));
            }
        }
        for (Balancing rule : balancer.rules()) {
            boolean everyPort = rule.port() == 0;
            boolean meant = rule.frontend().equals(frontend.name())
                    && (everyPort || (rule.port() == packet.dstPort() && !packet.isPing()));
            if (meant && speaks(rule.protocol(), packet)) {
                members(balancer, rule)
                        .forEach(place ->
                                targets.add(new Target(place, everyPort ? packet.dstPort() : rule.backendPort())));
            }
        }
        return targets;
    }

    static boolean speaks(String protocol, Packet packet) {
        return (protocol.equalsIgnoreCase("All") && !packet.isPing()) || protocol.equalsIgnoreCase(packet.protocol());
    }

    private static Place place(Nic nic) {
        return new Place(nic, nic.configs().get(0));
    }

    /** Those that take new connections: not taken out, and their probe is let in. */
    private List<Place> members(Balancer balancer, Balancing rule) {
        List<Place> all = balancer.pools().stream()
                .filter(pool -> pool.name().equals(rule.pool()))
                .flatMap(pool -> pool.members().stream())
                .filter(member -> !member.down())
                .map(Member::nic)
                .map(nic -> place(fabric.world.get(Nic.class, nic)))
                .toList();
        if (rule.probe() == null) {
            return all;
        }
        Probe probe = balancer.probes().stream()
                .filter(candidate -> candidate.name().equals(rule.probe()))
                .findFirst()
                .orElseThrow();
        List<Place> up = all.stream().filter(place -> answers(place, probe)).toList();
        return up.isEmpty() && probe.staysUp() ? all : up;
    }

    /** Whether the guest answers is not configuration; whether the probe reaches it is. */
    private boolean answers(Place place, Probe probe) {
        Packet ask = new Packet("tcp", Tags.PLATFORM, -1, place.config().ip(), probe.port(), false);
        boolean runs =
                fabric.world.vmOf(place.nic()).filter(fabric.guests::runs).isPresent();
        return runs && fabric.filters.admits(place, ask);
    }
}
