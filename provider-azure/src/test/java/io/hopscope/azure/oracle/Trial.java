/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import io.hopscope.azure.oracle.Arrival.AtNic;
import io.hopscope.azure.oracle.Arrival.AtOutside;
import io.hopscope.azure.oracle.Resource.IpConfig;
import io.hopscope.azure.oracle.Resource.Nic;
import io.hopscope.azure.oracle.Resource.Vm;
import io.hopscope.azure.oracle.World.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One question in one possibility: the packet there, and the answer back. */
final class Trial {
    private final Fabric fabric;
    private final World world;
    private final Question question;
    private final Doors doors;
    private boolean back;

    Trial(Fabric fabric, Question question) {
        this.fabric = fabric;
        this.world = fabric.world;
        this.question = question;
        this.doors = new Doors(fabric);
    }

    Answer run() {
        try {
            return new Answer(go(), Set.of());
        } catch (Dropped dropped) {
            Set<Reason> own = Set.of(dropped.reason());
            return new Answer(Verdict.BLOCKED, back ? Answer.union(own, Set.of(Reason.ON_THE_WAY_BACK)) : own);
        }
    }

    private Verdict go() {
        if (!Ip.isLiteral(question.from())) {
            return fromGuest(world.get(Vm.class, question.from()), Optional.empty());
        }
        Ip ip = Ip.of(question.from());
        Optional<Place> place =
                world.places().filter(one -> one.config().ip().equals(ip)).findFirst();
        if (place.isPresent()) {
            Nic nic = place.get().nic();
            if (nic.configs().stream().anyMatch(one -> one.ip().toString().equals(question.to()))) {
                return Verdict.REACHABLE;
            }
            Vm vm = world.vmOf(nic).orElseThrow(() -> new Dropped(Reason.NOT_ATTACHED));
            return fromGuest(vm, Optional.of(ip));
        }
        return fromOutside(ip);
    }

    /** A host on the Internet. */
    private Verdict fromOutside(Ip from) {
        clientPort(Ports.OUTSIDE);
        if (Ip.isLiteral(question.to())) {
            Ip to = Ip.of(question.to());
            if (!doors.isKnown(to)) {
                return Verdict.UNKNOWN;
            }
            Packet packet = packet(from, Ports.OUTSIDE, to);
            return settle(fabric.internet.carry(Flight.of(packet)), new AtOutside(packet.reversed()));
        }
        return throughDoor(world.get(Vm.class, question.to()), from, Ports.OUTSIDE, Optional.empty());
    }

    /** Any public way to the machine will do. */
    private Verdict throughDoor(Vm vm, Ip from, Ports ports, Optional<Place> sender) {
        List<Doors.Door> all = doors.of(vm, from.v6(), isPing());
        Dropped.unless(!all.isEmpty(), Reason.NO_PUBLIC_WAY);
        Doors.Door door = all.get(fabric.choices.any("door of " + vm.id(), all.size()));
        Ip to = door.address().orElse(Ip.somewherePublic(from.v6()));
        Packet packet = packet(from, ports, to);
        fabric.internet.expect(flight -> doors.unread(door, flight));
        if (sender.isPresent()) {
            return settle(fabric.guests.send(sender.get().nic(), Flight.of(packet)), back(sender.get(), packet));
        }
        Arrival there = door.address().isPresent()
                ? fabric.internet.carry(Flight.of(packet))
                : doors.unread(door, Flight.of(packet));
        return settle(there, new AtOutside(packet.reversed()));
    }

    private boolean isPing() {
        return question.protocol().equals("icmp");
    }

    private static Arrival back(Place sender, Packet packet) {
        return new AtNic(sender.nic(), packet.reversed());
    }

    /** The guest sends by any of its interfaces. */
    private Verdict fromGuest(Vm vm, Optional<Ip> named) {
        if (staysInGuest(vm)) {
            return Verdict.REACHABLE;
        }
        clientPort(portsOf(vm));
        Dropped.unless(fabric.guests.runs(vm), Reason.NOT_RUNNING);
        boolean literal = Ip.isLiteral(question.to());
        boolean v6 = literal && Ip.of(question.to()).v6();
        List<Nic> own = fabric.guests.interfaces(vm, v6);
        Dropped.unless(!own.isEmpty(), Reason.NO_ADDRESS_OF_FAMILY);
        Nic out = own.get(fabric.choices.pick(vm.id() + " sends", own.size()));
        IpConfig config = out.configs().stream()
                .filter(one -> named.filter(one.ip()::equals).isPresent())
                .findFirst()
                .or(() -> World.primary(out, v6))
                .orElseThrow();
        Place place = new Place(out, config);
        if (literal) {
            return send(place, portsOf(vm), Ip.of(question.to()));
        }
        Vm to = world.get(Vm.class, question.to());
        boolean connected =
                world.nicsOf(to).stream().anyMatch(nic -> fabric.links.connected(world.vnetOf(out), world.vnetOf(nic)));
        boolean privately = connected || doors.of(to, v6, isPing()).isEmpty() || isRouted(place, to);
        if (!privately) {
            return throughDoor(to, config.ip(), portsOf(vm), Optional.of(place));
        }
        List<Ip> primaries = primaries(to);
        Dropped.unless(!primaries.isEmpty(), Reason.NO_ADDRESS_OF_FAMILY);
        return send(place, portsOf(vm), primaries.get(fabric.choices.any("address of " + to.id(), primaries.size())));
    }

    /** Whether a user's route leads somewhere private for an address of the machine. */
    private boolean isRouted(Place from, Vm to) {
        return primaries(to).stream().anyMatch(ip -> {
            Routes.Next next = fabric.routes.next(world.subnetOf(from.config()), ip);
            if (next instanceof Routes.Next.Unread) {
                return fabric.choices.maybe("an unread route leads to " + to.id());
            }
            return !(next instanceof Routes.Next.Nowhere)
                    && !(next instanceof Routes.Next.Out)
                    && !(next instanceof Routes.Next.ToGateway);
        });
    }

    private List<Ip> primaries(Vm vm) {
        return world.nicsOf(vm).stream()
                .flatMap(nic -> World.primary(nic, false).stream())
                .map(IpConfig::ip)
                .toList();
    }

    private boolean staysInGuest(Vm vm) {
        return Ip.isLiteral(question.to())
                ? world.nicsOf(vm).stream()
                        .flatMap(nic -> nic.configs().stream())
                        .anyMatch(config -> config.ip().equals(Ip.of(question.to())))
                : question.to().equals(vm.id());
    }

    private Verdict send(Place place, Ports ports, Ip to) {
        Packet packet = packet(place.config().ip(), ports, to);
        return settle(fabric.guests.send(place.nic(), Flight.of(packet)), back(place, packet));
    }

    private Packet packet(Ip from, Ports usual, Ip to) {
        Dropped.unless(from.v6() == to.v6(), Reason.NO_ADDRESS_OF_FAMILY);
        return new Packet(question.protocol(), from, clientPort(usual), to, question.port(), false);
    }

    /** Each piece of the client's ports is a question of its own, before anything else. */
    private int clientPort(Ports usual) {
        if (question.protocol().equals("icmp")) {
            return 0;
        }
        String given = question.clientPorts();
        List<Ports> pieces = (given == null ? usual : Ports.of(given)).pieces(world);
        int piece = fabric.choices.share(
                "client port", pieces.stream().map(Ports::size).toList());
        fabric.internet.translatedPort();
        return pieces.get(piece).from();
    }

    private Ports portsOf(Vm vm) {
        return world.isUnread(vm) ? Ports.EITHER : vm.windows() ? Ports.WINDOWS : Ports.LINUX;
    }

    /** The reply has to arrive where the packet came from, and look like its answer. */
    private Verdict settle(Arrival there, Arrival wanted) {
        Dropped.unless(isMeant(there), Reason.ARRIVES_ELSEWHERE);
        try {
            Dropped.unless(answer(there).equals(wanted), Reason.ANSWER_ASTRAY);
        } catch (Arrival.ComesBack comesBack) {
            return Verdict.REACHABLE;
        }
        return Verdict.REACHABLE;
    }

    private Arrival answer(Arrival there) {
        back = true;
        Packet answer = there.packet().reversed();
        return there instanceof AtNic at
                ? fabric.guests.reply(at.nic(), answer)
                : fabric.internet.carry(Flight.of(answer));
    }

    private boolean isMeant(Arrival there) {
        return Ip.isLiteral(question.to())
                || fabric.unread.isAnswer(there.packet().reversed())
                || (there instanceof AtNic at && question.to().equals(at.nic().vm()));
    }
}
