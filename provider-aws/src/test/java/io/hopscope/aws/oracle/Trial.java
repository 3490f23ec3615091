/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Arrival.AtInterface;
import io.hopscope.aws.oracle.Arrival.AtOnPremises;
import io.hopscope.aws.oracle.Arrival.AtOutside;
import io.hopscope.aws.oracle.Resource.Address;
import io.hopscope.aws.oracle.Resource.Eni;
import io.hopscope.aws.oracle.Resource.Instance;
import io.hopscope.aws.oracle.Resource.Role;
import io.hopscope.aws.oracle.Resource.Vpc;
import io.hopscope.aws.oracle.Resource.VpnGateway;
import java.util.List;
import java.util.Optional;

/** One question in one possibility: the packet there, and the answer back. */
final class Trial {
    private final World world;
    private final Choices choices;
    private final Question question;
    private final Fabric fabric;
    private boolean answering;

    Trial(World world, Choices choices, Question question) {
        this.world = world;
        this.choices = choices;
        this.question = question;
        this.fabric = new Fabric(world, choices);
    }

    Outcome run() {
        Origin source = Origin.of(world, question.from());
        Optional<Origin> destination =
                Ip.isLiteral(question.to()) ? Optional.empty() : Optional.of(Origin.of(world, question.to()));
        if (neitherKnown(source)) {
            return Outcome.unsure(Reason.NEITHER_END_KNOWN);
        }
        try {
            if (staysInGuest(source)) {
                return Outcome.passed();
            }
            return go(source, destination);
        } catch (Dropped dropped) {
            return answering ? Outcome.droppedOnTheWayBack(dropped.reason()) : Outcome.dropped(dropped.reason());
        }
    }

    /** Two addresses of which no interface has one, unless the first certainly is nobody's. */
    private boolean neitherKnown(Origin source) {
        boolean guest = source instanceof Origin.Guest || source instanceof Origin.Fixture;
        boolean nobody = source instanceof Origin.Nobody gone && gone.listed();
        boolean toKnown = !Ip.isLiteral(question.to())
                || !Origin.holders(world, Ip.of(question.to())).isEmpty();
        return !guest && !nobody && (!toKnown || source instanceof Origin.Nobody);
    }

    /** A packet of an instance for one of its own private addresses never leaves it. */
    private boolean staysInGuest(Origin source) {
        if (!(source instanceof Origin.Guest guest)) {
            return false;
        }
        if (!Ip.isLiteral(question.to())) {
            return question.to().equals(guest.instance().id());
        }
        Ip to = Ip.of(question.to());
        return world.interfacesOf(guest.instance()).stream().anyMatch(eni -> eni.owns(to));
    }

    private Outcome go(Origin source, Optional<Origin> destination) {
        if (source instanceof Origin.Guest guest) {
            return fromGuest(guest, destination);
        }
        if (source instanceof Origin.Outside outside) {
            Ip to = destination.isPresent() ? door(destination.get()) : Ip.of(question.to());
            Packet packet = packet(outside.ip(), Ports.OUTSIDE, to);
            Dropped.unless(!to.isPrivate(), Reason.PRIVATE_DESTINATION);
            return settle(fabric.internet.carry(Flight.of(packet, null)), new AtOutside(packet.reversed(), ""));
        }
        if (source instanceof Origin.OnPremises onPremises) {
            return fromOnPremises(onPremises, destination);
        }
        throw new Dropped(source instanceof Origin.Fixture ? Reason.SOURCE_CANNOT_SEND : Reason.SOURCE_NOT_FOUND);
    }

    /** The guest sends by any of its interfaces. */
    private Outcome fromGuest(Origin.Guest guest, Optional<Origin> destination) {
        Instance instance = guest.instance();
        Dropped.unless(fabric.facts.running(instance), Reason.INSTANCE_NOT_RUNNING);
        guest.named().ifPresent(fabric.facts::requireAlive);
        boolean v6 = destination.isPresent()
                ? onlyV6(destination.get())
                : Ip.of(question.to()).v6();
        List<Eni> own = fabric.guests.interfaces(instance, v6);
        Dropped.unless(!own.isEmpty(), Reason.NO_ADDRESS_OF_FAMILY);
        Eni out = own.get(choices.pick("sends", own.size(), Reason.GUEST_ROUTING));
        Ip from = guest.address()
                .filter(out::owns)
                .or(() -> World.primary(out, v6))
                .orElseThrow();
        Ip to = destination.isPresent() ? addressFor(out, (Origin.Guest) destination.get(), v6) : Ip.of(question.to());
        Packet packet = packet(from, portsOf(instance), to);
        return settle(fabric.guests.send(out, Flight.of(packet, out)), new AtInterface(out, packet.reversed()));
    }

    private Outcome fromOnPremises(Origin.OnPremises source, Optional<Origin> destination) {
        if (destination.isEmpty() && !Ip.of(question.to()).isPrivate()) {
            return Outcome.unsure(Reason.ON_PREMISES);
        }
        int options = source.gateways().size() + 2;
        int choice = choices.pick("comes by", options, Reason.ON_PREMISES);
        Dropped.unless(choice < options - 1, Reason.ON_PREMISES);
        if (choice == options - 2) {
            return bySomeOtherWay(source, destination);
        }
        VpnGateway gateway = source.gateways().get(choice);
        Vpc vpc = fabric.facts
                .vpnNetwork(gateway.id(), gateway.region())
                .orElseThrow(() -> new Dropped(Reason.VPN_GATEWAY_DOWN));
        Ip to = destination.isPresent()
                ? primary(((Origin.Guest) destination.get()).instance(), false)
                : Ip.of(question.to());
        Packet packet = packet(source.ip(), Ports.OUTSIDE, to);
        Eni eni = world.holder(vpc, to).orElseThrow(() -> new Dropped(Reason.NO_SUCH_ADDRESS));
        Arrival there = fabric.interfaces.enter(eni, Flight.of(packet, null), Optional.empty());
        return settle(there, new AtOnPremises(packet.reversed(), gateway.id(), vpc.id()));
    }

    private Outcome bySomeOtherWay(Origin.OnPremises source, Optional<Origin> destination) {
        Ip to = destination.isPresent()
                ? primary(((Origin.Guest) destination.get()).instance(), false)
                : Ip.of(question.to());
        Packet packet = packet(source.ip(), Ports.OUTSIDE, to);
        List<Eni> owners = world.all(Eni.class).filter(eni -> eni.owns(to)).toList();
        Dropped.unless(!owners.isEmpty(), Reason.NO_SUCH_ADDRESS);
        Eni owner = owners.get(choices.pick("owner of " + to, owners.size(), Reason.ON_PREMISES));
        Arrival there = fabric.interfaces.enter(owner, Flight.of(packet, null), Optional.empty());
        Dropped.unless(isMeant(there), Reason.NO_SUCH_ADDRESS);
        try {
            Arrival back = answer(there, there.packet().reversed());
            boolean arrives = back instanceof AtOnPremises && back.packet().equals(packet.reversed());
            Dropped.unless(arrives, Reason.REPLY_ASTRAY);
        } catch (UnreadWay.ComesBack comesBack) {
            return Outcome.passed();
        }
        return Outcome.passed();
    }

    /** The reply has to arrive where the packet came from, and look like its answer. */
    private Outcome settle(Arrival there, Arrival wanted) {
        Dropped.unless(isMeant(there), Reason.NO_SUCH_ADDRESS);
        Arrival back;
        try {
            back = answer(there, there.packet().reversed());
        } catch (UnreadWay.ComesBack comesBack) {
            back = wanted instanceof AtInterface at
                    ? fabric.interfaces.enter(at.eni(), Flight.of(wanted.packet(), null), Optional.empty())
                    : wanted;
        }
        Dropped.unless(back.equals(wanted), Reason.REPLY_ASTRAY);
        return Outcome.passed();
    }

    /** Another network may use the address of the instance that was asked for; its holder there is not meant. */
    private boolean isMeant(Arrival there) {
        return Ip.isLiteral(question.to())
                || !(there instanceof AtInterface at)
                || world.instanceOf(at.eni())
                        .filter(instance -> instance.id().equals(question.to()))
                        .isPresent();
    }

    private Arrival answer(Arrival there, Packet answer) {
        answering = true;
        if (there instanceof AtInterface at) {
            return at.eni().role() == Role.INSTANCE
                    ? fabric.guests.reply(at.eni(), answer)
                    : fabric.router.send(world.subnetOf(at.eni()), Flight.of(answer, at.eni()));
        }
        return there instanceof AtOutside outside && outside.endpointVpc().isEmpty()
                ? fabric.internet.carry(Flight.of(answer, null))
                : enterVpc(there, answer);
    }

    /** From behind a VPN gateway, or from a service behind a gateway endpoint. */
    private Arrival enterVpc(Arrival there, Packet answer) {
        String id = there instanceof AtOnPremises far ? far.vpc() : ((AtOutside) there).endpointVpc();
        Eni eni = world.holder(world.get(Vpc.class, id), answer.dst())
                .orElseThrow(() -> new Dropped(Reason.NO_SUCH_ADDRESS));
        return fabric.interfaces.enter(eni, Flight.of(answer, null), Optional.empty());
    }

    private Packet packet(Ip from, Ports usual, Ip to) {
        Dropped.unless(from.v6() == to.v6(), Reason.NO_ADDRESS_OF_FAMILY);
        Protocol protocol = switch (question.protocol()) {
            case "tcp" -> Protocol.TCP;
            case "udp" -> Protocol.UDP;
            default -> to.v6() ? Protocol.ICMPV6 : Protocol.ICMP;
        };
        if (!protocol.hasPorts()) {
            return new Packet(protocol, from, 0, to, 0, false);
        }
        String given = question.clientPorts();
        List<Ports> pieces = (given == null ? usual : Ports.of(given)).pieces(world);
        int choice =
                choices.share("client port", pieces.stream().map(Ports::size).toList());
        return new Packet(protocol, from, pieces.get(choice).from(), to, question.port(), false);
    }

    private Ports portsOf(Instance instance) {
        if (world.isUnread(
                Listing.INSTANCES, world.get(Vpc.class, instance.vpc()).region())) {
            return Ports.EITHER;
        }
        return instance.windows() ? Ports.WINDOWS : Ports.LINUX;
    }

    /** The private address where the networks are connected or a route leads to it, else a public one if there is. */
    private Ip addressFor(Eni out, Origin.Guest to, boolean v6) {
        Vpc from = world.vpcOf(out);
        Vpc vpc = world.get(Vpc.class, to.instance().vpc());
        if (v6 || fabric.facts.connected(from, vpc)) {
            return primary(to.instance(), v6);
        }
        List<Ip> routed = primaries(to.instance(), false).stream()
                .filter(ip -> fabric.routes.leadsPrivately(world.subnetOf(out), ip))
                .toList();
        if (!routed.isEmpty()) {
            return routed.get(choices.any("routed address of " + to.instance().id(), routed.size()));
        }
        return doors(to.instance()).isEmpty() ? primary(to.instance(), false) : door(to);
    }

    private boolean onlyV6(Origin destination) {
        return destination instanceof Origin.Guest guest
                && world.interfacesOf(guest.instance()).stream()
                        .noneMatch(eni -> World.primary(eni, false).isPresent());
    }

    /** A private address of an instance: the primary one of any of its interfaces will do. */
    private Ip primary(Instance instance, boolean v6) {
        List<Ip> own = primaries(instance, v6);
        Dropped.unless(!own.isEmpty(), Reason.NO_ADDRESS_OF_FAMILY);
        return own.get(choices.any("address of " + instance.id(), own.size()));
    }

    private List<Ip> primaries(Instance instance, boolean v6) {
        return world.interfacesOf(instance).stream()
                .flatMap(eni -> World.primary(eni, v6).stream())
                .toList();
    }

    /** A public address of an instance: any of them will do. */
    private Ip door(Origin destination) {
        Instance instance = ((Origin.Guest) destination).instance();
        if (onlyV6(destination)) {
            return primary(instance, true);
        }
        List<Ip> doors = doors(instance);
        Dropped.unless(!doors.isEmpty(), Reason.NO_PUBLIC_ADDRESS);
        return doors.get(choices.any("door of " + instance.id(), doors.size()));
    }

    private List<Ip> doors(Instance instance) {
        return world.interfacesOf(instance).stream()
                .flatMap(eni -> eni.addresses().stream())
                .map(Address::publicIp)
                .flatMap(ip -> Optional.ofNullable(ip).stream())
                .toList();
    }
}
