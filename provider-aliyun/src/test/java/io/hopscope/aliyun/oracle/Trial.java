/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Addresses.Side;
import io.hopscope.aliyun.oracle.Arrival.AtBalancer;
import io.hopscope.aliyun.oracle.Arrival.AtNic;
import io.hopscope.aliyun.oracle.Arrival.AtOutside;
import io.hopscope.aliyun.oracle.Resource.Balancer;
import io.hopscope.aliyun.oracle.Resource.Dnat;
import io.hopscope.aliyun.oracle.Resource.Eip;
import io.hopscope.aliyun.oracle.Resource.HaVip;
import io.hopscope.aliyun.oracle.Resource.Machine;
import io.hopscope.aliyun.oracle.Resource.Nat;
import io.hopscope.aliyun.oracle.Resource.Nic;
import io.hopscope.aliyun.oracle.Resource.Vpc;
import io.hopscope.aliyun.oracle.World.Place;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One connection in one possible world: there and back. */
final class Trial {
    private final Fabric fabric;
    private final World world;
    private final Question question;
    private boolean answering;

    Trial(Fabric fabric, Question question) {
        this.fabric = fabric;
        this.world = fabric.world;
        this.question = question;
    }

    Outcome run() {
        try {
            return Outcome.of(go(), Set.of());
        } catch (Dropped dropped) {
            Set<Reason> reasons = EnumSet.of(dropped.reason());
            if (answering) {
                reasons.add(Reason.ON_THE_WAY_BACK);
            }
            return Outcome.of(Verdict.BLOCKED, reasons);
        }
    }

    private Verdict go() {
        if (question.from().equals("internet")) {
            List<Pieces.Piece<Ip>> pieces = world.outsidePieces();
            return fromOutside(pieces.get(weighed("client", pieces)).one());
        }
        if (!Ip.isLiteral(question.from())) {
            return fromGuest(world.get(Machine.class, question.from()), Optional.empty());
        }
        Ip ip = Ip.of(question.from());
        Optional<Place> place =
                world.places().stream().filter(one -> one.ip().equals(ip)).findFirst();
        return place.isPresent() ? fromPlace(place.get()) : fromOutside(ip);
    }

    private <T> int weighed(String what, List<Pieces.Piece<T>> pieces) {
        return fabric.choices.weighed(
                what, pieces.stream().map(Pieces.Piece::weight).toList());
    }

    private Verdict fromPlace(Place place) {
        Optional<Machine> machine = world.machine(place.nic());
        boolean stays =
                place.nic().addresses().stream().anyMatch(ip -> ip.toString().equals(question.to()));
        if (stays) {
            return Verdict.REACHABLE;
        }
        boolean has = place.nic().status().equals("InUse") || !Ip.isLiteral(question.to());
        if (has && machine.filter(this::staysInGuest).isPresent()) {
            return Verdict.REACHABLE;
        }
        fabric.facts.requireAlive(place.nic());
        return fromGuest(machine.orElseThrow(), Optional.of(place));
    }

    private Verdict fromOutside(Ip from) {
        if (Ip.isLiteral(question.to()) && !isOurs(Ip.of(question.to()))) {
            return Verdict.UNKNOWN;
        }
        Packet blank = new Packet(question.protocol(), from, clientPort(Ports.OUTSIDE), from, question.port(), false);
        Ip to = Ip.isLiteral(question.to()) ? Ip.of(question.to()) : door(world.get(Machine.class, question.to()));
        Dropped.unless(to.v6() == from.v6(), Reason.NO_ADDRESS_OF_FAMILY);
        Packet packet = blank.to(to, question.port());
        return settle(fabric.internet.carry(Flight.of(packet)), new AtOutside(packet.reversed()));
    }

    private boolean isOurs(Ip to) {
        return world.places().stream().anyMatch(place -> place.ip().equals(to))
                || world.all(Eip.class).anyMatch(eip -> eip.ip().equals(to))
                || fabric.addresses.find(to).isPresent()
                || world.all(HaVip.class).anyMatch(one -> one.ip().equals(to))
                || world.all(Balancer.class).anyMatch(one -> one.ip().equals(to));
    }

    /** The guest sends by any of its interfaces. */
    private Verdict fromGuest(Machine machine, Optional<Place> named) {
        if (staysInGuest(machine)) {
            return Verdict.REACHABLE;
        }
        int port = clientPort(portsOf(machine));
        fabric.facts.requireRunning(machine);
        boolean literal = Ip.isLiteral(question.to());
        boolean v6 = literal && Ip.of(question.to()).v6();
        List<Nic> own = fabric.guests.interfaces(machine, v6);
        Dropped.unless(!own.isEmpty(), Reason.NO_ADDRESS_OF_FAMILY);
        Nic out = own.get(fabric.choices.pick(machine.id() + " sends", own.size()));
        Ip from = named.filter(place -> place.nic().equals(out))
                .map(Place::ip)
                .or(() -> World.primary(out, v6))
                .orElseThrow();
        Ip to = literal ? Ip.of(question.to()) : address(new Place(out, from), world.get(Machine.class, question.to()));
        Packet packet = new Packet(question.protocol(), from, port, to, question.port(), false);
        return settle(fabric.guests.send(out, Flight.of(packet)), new AtNic(out, packet.reversed()));
    }

    private Ports portsOf(Machine machine) {
        return world.isUnread("DescribeInstances") ? Ports.EITHER : machine.windows() ? Ports.WINDOWS : Ports.LINUX;
    }

    /** The private address where the networks are joined or a route leads to it, else a public one if there is. */
    private Ip address(Place from, Machine to) {
        List<Nic> nics = world.nics(to);
        List<Ip> primaries =
                nics.stream().flatMap(nic -> World.primary(nic, false).stream()).toList();
        Vpc here = world.vpc(from.nic());
        boolean joined = nics.stream().anyMatch(nic -> fabric.facts.connected(here, world.vpc(nic)))
                || primaries.stream().anyMatch(ip -> fabric.tables.leadsPrivately(world.vSwitch(from.nic()), ip));
        return joined || doors(to).isEmpty()
                ? primaries.get(fabric.choices.any("address of " + to.id(), primaries.size()))
                : door(to);
    }

    private Ip door(Machine machine) {
        List<Ip> doors = doors(machine);
        Dropped.unless(!doors.isEmpty(), Reason.NO_PUBLIC_ADDRESS);
        return doors.get(fabric.choices.any("door of " + machine.id(), doors.size()));
    }

    private List<Ip> doors(Machine machine) {
        Stream<Ip> own = fabric.addresses.sides().stream()
                .filter(side -> machine.id().equals(side.place().nic().machine()))
                .map(Side::ip);
        Stream<Ip> forwarded = world.all(Nat.class)
                .flatMap(nat -> nat.dnat().stream())
                .filter(entry -> world.nics(machine).stream()
                        .anyMatch(nic -> nic.addresses().contains(entry.inside())))
                .map(Dnat::outside);
        return Stream.concat(own, forwarded).distinct().toList();
    }

    private boolean staysInGuest(Machine machine) {
        if (!Ip.isLiteral(question.to())) {
            return question.to().equals(machine.id());
        }
        Ip to = Ip.of(question.to());
        return world.nics(machine).stream()
                        .anyMatch(nic ->
                                nic.status().equals("InUse") && nic.addresses().contains(to))
                || world.find(
                                HaVip.class,
                                one -> one.ip().equals(to) && machine.id().equals(one.master()))
                        .isPresent();
    }

    /** Each piece of the client's ports is a question of its own, before anything else. */
    private int clientPort(Ports usual) {
        if (question.protocol().equals("icmp")) {
            return 0;
        }
        String given = question.clientPorts();
        List<Pieces.Piece<Integer>> pieces = world.portPieces(given == null ? usual : Ports.of(given));
        int port = pieces.get(weighed("client port", pieces)).one();
        if (world.all(Nat.class).findAny().isPresent()) {
            translatedPort(fabric);
        }
        return port;
    }

    /** The port that NAT gateways give. */
    static int translatedPort(Fabric fabric) {
        List<Pieces.Piece<Integer>> pieces = fabric.world.portPieces(Ports.TRANSLATED);
        return pieces.get(fabric.choices.weighed(
                        "translated port",
                        pieces.stream().map(Pieces.Piece::weight).toList()))
                .one();
    }

    /** The reply has to arrive where the packet came from, and look like its answer. */
    private Verdict settle(Arrival there, Arrival wanted) {
        boolean meant = Ip.isLiteral(question.to())
                || !(there instanceof AtNic at)
                || question.to().equals(at.nic().machine());
        Dropped.unless(meant, Reason.NO_SUCH_ADDRESS);
        answering = true;
        if (there instanceof Arrival.AtService) {
            return comesBack(wanted);
        }
        try {
            Dropped.unless(answer(there).equals(wanted), Reason.REPLY_ASTRAY);
        } catch (Arrival.ComesBack comesBack) {
            return comesBack(wanted);
        }
        return Verdict.REACHABLE;
    }

    /** By whatever way the answer comes, it has to enter the vSwitch of whoever asked. */
    private Verdict comesBack(Arrival wanted) {
        if (wanted instanceof AtNic at) {
            fabric.acls.enter(world.vSwitch(at.nic()), at.packet());
        }
        return Verdict.REACHABLE;
    }

    private Arrival answer(Arrival there) {
        Packet answer = there.packet().reversed();
        if (there instanceof AtNic at) {
            return fabric.guests.reply(at.nic(), answer);
        }
        return there instanceof AtBalancer at
                ? fabric.balancers.answer(at.balancer(), answer)
                : fabric.internet.carry(Flight.of(answer));
    }
}
