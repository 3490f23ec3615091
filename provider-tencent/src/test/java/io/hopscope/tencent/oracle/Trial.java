/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Arrival.AtEni;
import io.hopscope.tencent.oracle.Arrival.AtOutside;
import io.hopscope.tencent.oracle.Resource.Eni;
import io.hopscope.tencent.oracle.Resource.Instance;
import io.hopscope.tencent.oracle.Resource.Vpc;
import io.hopscope.tencent.oracle.World.Place;
import java.util.List;
import java.util.Optional;

/** One question in one possibility: the packet there, and the answer back. */
final class Trial {
    /** Of the hosts of the Internet by far the most are not named by any rule, and each is like this one. */
    private static final Ip MOST_HOSTS = Ip.of("93.184.216.34");

    private final Fabric fabric;
    private final World world;
    private final Question question;
    private final Doors doors;
    private boolean answering;

    Trial(Fabric fabric, Question question) {
        this.fabric = fabric;
        this.world = fabric.world;
        this.question = question;
        this.doors = new Doors(fabric);
    }

    Outcome run() {
        try {
            return go();
        } catch (Dropped dropped) {
            return answering ? Outcome.droppedOnTheWayBack(dropped.reason()) : Outcome.dropped(dropped.reason());
        } catch (Unsure unsure) {
            return Outcome.unsure(unsure.reason());
        }
    }

    private Outcome go() {
        if (question.from().equals(Question.INTERNET)) {
            return fromOutside(MOST_HOSTS);
        }
        if (!Ip.isLiteral(question.from())) {
            return fromGuest(world.get(Instance.class, question.from()), Optional.empty());
        }
        Ip ip = Ip.of(question.from());
        Optional<Place> place =
                world.places().filter(one -> one.ip().equals(ip)).findFirst();
        return place.isPresent() ? fromInterface(place.get()) : fromOutside(ip);
    }

    private Outcome fromInterface(Place place) {
        Eni eni = place.eni();
        if (Ip.isLiteral(question.to()) && owns(eni, Ip.of(question.to()))) {
            return Outcome.passed();
        }
        if (question.to().equals(eni.instance())) {
            return Outcome.passed();
        }
        Dropped.unless(fabric.facts.isAttached(eni), Reason.INTERFACE_NOT_ATTACHED);
        Optional<Instance> machine = world.instanceOf(eni);
        if (machine.filter(this::staysInGuest).isPresent()) {
            return Outcome.passed();
        }
        fabric.facts.requireAlive(eni);
        return fromGuest(machine.orElseThrow(), Optional.of(place));
    }

    /** A host on the Internet. */
    private Outcome fromOutside(Ip from) {
        if (Ip.isLiteral(question.to())) {
            Ip to = Ip.of(question.to());
            if (!doors.isKnown(to)) {
                return Outcome.unsure(Reason.NEITHER_END_KNOWN);
            }
            return enter(packet(from, Ports.OUTSIDE, to));
        }
        clientPort(Ports.OUTSIDE);
        fabric.guests.requireAllKnown(world.get(Instance.class, question.to()));
        return enter(packet(from, Ports.OUTSIDE, doors.one(world.get(Instance.class, question.to()), question)));
    }

    private Outcome enter(Packet packet) {
        return settle(fabric.internet.carry(Flight.of(packet)), new AtOutside(packet.reversed()));
    }

    /** The guest sends by any of its interfaces. */
    private Outcome fromGuest(Instance machine, Optional<Place> named) {
        if (staysInGuest(machine)) {
            return Outcome.passed();
        }
        clientPort(portsOf(machine));
        fabric.facts.requireRunning(machine);
        boolean literal = Ip.isLiteral(question.to());
        boolean v6 = literal && Ip.of(question.to()).v6();
        fabric.guests.requireAllKnown(machine);
        if (!literal) {
            fabric.guests.requireAllKnown(world.get(Instance.class, question.to()));
        }
        List<Eni> own = fabric.guests.interfaces(machine, v6);
        Dropped.unless(!own.isEmpty(), Reason.NO_ADDRESS_OF_FAMILY);
        Eni out = own.get(fabric.choices.pick(machine.id() + " sends", own.size(), Reason.GUEST_ROUTING));
        Ip from = named.filter(place -> place.eni().equals(out))
                .map(Place::ip)
                .or(() -> World.primary(out, v6))
                .orElseThrow();
        Place place = new Place(out, from);
        Ip to = literal ? Ip.of(question.to()) : addressFor(place, world.get(Instance.class, question.to()));
        Packet packet = packet(from, portsOf(machine), to);
        return settle(fabric.guests.send(out, Flight.of(packet)), new AtEni(out, packet.reversed()));
    }

    /** The private address where the networks are joined or a route leads to it, else a public one if there is. */
    private Ip addressFor(Place from, Instance to) {
        List<Eni> all = world.interfacesOf(to);
        Vpc here = world.vpcOf(from.eni());
        boolean connected = all.stream().anyMatch(eni -> fabric.facts.connected(here, world.vpcOf(eni)));
        if (!connected && !isRouted(from, to) && doors.any(to, question)) {
            return doors.one(to, question);
        }
        List<Ip> primaries = primaries(to);
        return primaries.get(fabric.choices.any("address of " + to.id(), primaries.size()));
    }

    private boolean isRouted(Place from, Instance to) {
        return primaries(to).stream()
                .anyMatch(ip -> fabric.routes.leadsPrivately(from, new Packet("tcp", from.ip(), 0, ip, 0, false)));
    }

    private List<Ip> primaries(Instance machine) {
        return world.interfacesOf(machine).stream()
                .flatMap(eni -> World.primary(eni, false).stream())
                .toList();
    }

    private boolean staysInGuest(Instance machine) {
        return Ip.isLiteral(question.to())
                ? world.interfacesOf(machine).stream()
                        .anyMatch(eni -> owns(eni, Ip.of(question.to())) && fabric.facts.isAttached(eni))
                : question.to().equals(machine.id());
    }

    /** Its own address, or a virtual one that it holds. */
    private boolean owns(Eni eni, Ip ip) {
        return eni.addresses().contains(ip)
                || (!world.isUnread(Lists.HAVIPS)
                        && world.all(Resource.HaVip.class)
                                .filter(havip -> havip.ip().equals(ip))
                                .anyMatch(havip -> fabric.router
                                        .holder(havip)
                                        .filter(eni::equals)
                                        .isPresent()));
    }

    private Packet packet(Ip from, Ports usual, Ip to) {
        Dropped.unless(from.v6() == to.v6(), Reason.NO_ADDRESS_OF_FAMILY);
        return new Packet(question.protocol(), from, clientPort(usual), to, question.port(), false);
    }

    /** Each piece of the client's ports is a question of its own, before anything else. */
    private int clientPort(Ports usual) {
        if (!Services.hasPorts(question.protocol())) {
            return 0;
        }
        String given = question.clientPorts();
        List<Ports.Share> shares = world.shares(given == null ? usual : Ports.of(given));
        int share = fabric.choices.share(
                "client port", shares.stream().map(Ports.Share::size).toList());
        if (world.all(Resource.Nat.class).findAny().isPresent()
                || world.all(Resource.Balancer.class).findAny().isPresent()) {
            fabric.nats.port();
        }
        return shares.get(share).one();
    }

    private Ports portsOf(Instance machine) {
        return world.isUnread(Lists.INSTANCES) ? Ports.EITHER : machine.windows() ? Ports.WINDOWS : Ports.LINUX;
    }

    /** The reply has to arrive where the packet came from, and look like its answer. */
    private Outcome settle(Arrival there, Arrival wanted) {
        Dropped.unless(isMeant(there), Reason.NO_SUCH_ADDRESS);
        if (there instanceof Arrival.AtService at) {
            return at.beyond() ? comesBack(wanted) : Outcome.passed();
        }
        try {
            Arrival back = answer(there);
            Dropped.unless(back.equals(wanted), Reason.REPLY_ASTRAY);
        } catch (Arrival.ComesBack comesBack) {
            return comesBack(wanted);
        }
        return Outcome.passed();
    }

    /** By whatever way: into the subnet that it came from. */
    private Outcome comesBack(Arrival wanted) {
        answering = true;
        if (wanted instanceof AtEni at) {
            fabric.filters.entry(world.subnetOf(at.eni()), at.packet());
        }
        return Outcome.passed();
    }

    private Arrival answer(Arrival there) {
        answering = true;
        Packet answer = there.packet().reversed();
        return there instanceof AtEni at
                ? fabric.guests.reply(at.eni(), answer)
                : fabric.internet.carry(Flight.of(answer));
    }

    private boolean isMeant(Arrival there) {
        return Ip.isLiteral(question.to())
                || there instanceof Arrival.AtService
                || (there instanceof AtEni at && question.to().equals(at.eni().instance()));
    }
}
