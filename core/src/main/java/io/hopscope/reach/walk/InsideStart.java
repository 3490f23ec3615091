/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.edge.Door;
import io.hopscope.model.instance.Instance;
import io.hopscope.net.IpAddress;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.trace.HopKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Starts at a port: a machine or balancer is dialled at its private addresses where networks are joined, else at its
 * doors.
 */
final class InsideStart {
    /** Where to dial a port; an address that nobody knows is that of a way in that may exist. */
    private record Dial(Port port, Optional<IpAddress> address, Optional<PossibleDoors.Way> possible) {
        static Dial at(Port port, IpAddress address) {
            return new Dial(port, Optional.of(address), Optional.empty());
        }

        static Dial by(PossibleDoors.Way way) {
            return new Dial(way.target(), Optional.empty(), Optional.of(way));
        }
    }

    private final Walk walk;
    private final Scenario scenario;
    private final Port sender;
    private final List<Port> machinePorts;

    InsideStart(Walk walk, Scenario scenario, Port sender, List<Port> machinePorts) {
        this.walk = walk;
        this.scenario = scenario;
        this.sender = sender;
        this.machinePorts = machinePorts;
    }

    void run(Packet packet) {
        if (scenario.aim() instanceof Scenario.Aim.AtPorts at) {
            toPorts(at, packet);
        } else if (scenario.aim() instanceof Scenario.Aim.AtHost) {
            send(new Bound.Outside(), packet);
        } else {
            toAddress(packet);
        }
    }

    private void toPorts(Scenario.Aim.AtPorts aim, Packet packet) {
        if (aim.ports().isEmpty()) {
            noPort(aim.instance(), packet);
            return;
        }
        if (aim.ports().stream().anyMatch(p -> Itinerary.sameMachine(sender, p))) {
            Itinerary.staysInGuest(walk, sender);
            return;
        }
        Machines machines = new Machines(walk);
        if (machines.takesByUntold(aim.instance())) {
            machines.check(sender, packet);
            return;
        }
        List<Dial> dials = dials(aim.ports(), packet);
        if (dials.isEmpty()) {
            new PortChecks(walk).noAddress(aim.ports().get(0), scenario.family(), packet);
            return;
        }
        Dial dial = dials.get(walk.choices().any(dials.size()));
        dial.address()
                .ifPresentOrElse(
                        address -> send(
                                new Bound.Only(dial.port()),
                                packet.to(packet.destination().translated(address))),
                        () -> send(
                                new Bound.ByPossibleDoor(dial.possible().orElseThrow()),
                                new PossibleDoors(walk).dialled(packet)));
    }

    private void noPort(Optional<Instance> instance, Packet packet) {
        if (instance.isPresent()) {
            new Machines(walk).checkWithoutPort(instance.get(), packet);
        } else {
            walk.journal().unknown(HopKind.BALANCER, "", Gaps.outside(packet));
        }
    }

    private List<Dial> dials(List<Port> ports, Packet packet) {
        Neighbourhood neighbourhood = new Neighbourhood(walk.estate());
        List<Dial> inside = new ArrayList<>();
        List<Dial> joined = new ArrayList<>();
        List<Dial> doors = new ArrayList<>();
        for (Port port : ports) {
            Addresses.primary(port, scenario.family()).ifPresent(address -> {
                Dial dial = Dial.at(port, address);
                inside.add(dial);
                if (neighbourhood.joined(sender, port, address)) {
                    joined.add(dial);
                }
            });
            doorsTo(port).forEach(door -> doors.add(Dial.at(port, door.outside())));
            new PossibleDoors(walk).to(port, packet).forEach(way -> doors.add(Dial.by(way)));
        }
        if (!joined.isEmpty()) {
            return joined;
        }
        return doors.isEmpty() || mayBeRoutedTo(neighbourhood, inside) ? inside : doors;
    }

    /** Where nobody knows the routes of the sender, one may lead to a network that nothing joins to its own. */
    private boolean mayBeRoutedTo(Neighbourhood neighbourhood, List<Dial> inside) {
        return inside.stream()
                .flatMap(dial -> dial.address().stream())
                .flatMap(address -> neighbourhood.doubtAboutRoutes(sender, address).stream())
                .findFirst()
                .filter(gap -> walk.choices().agree(2, gap) == 1)
                .isPresent();
    }

    private Stream<Door> doorsTo(Port port) {
        return walk.estate().doorsTo(port.id()).stream()
                .filter(door -> door.outside().family() == scenario.family());
    }

    private void toAddress(Packet packet) {
        mentionOwned(packet);
        IpAddress address = packet.destination().address();
        Optional<Port> own = machinePorts.stream()
                .filter(p -> p.network().equals(sender.network()) && p.owns(address))
                .findFirst();
        if (own.isPresent()) {
            staysInGuest(own.get(), packet);
            return;
        }
        send(new Bound.Holder(goal(packet)), packet);
    }

    /** An address is the guest's own as long as its interface is attached. */
    private void staysInGuest(Port own, Packet packet) {
        Itinerary.staysInGuest(walk, sender);
        boolean toItself = named().filter(own::isSameAs).isPresent();
        if (!toItself) {
            Machines machines = new Machines(walk);
            machines.checkAttachment(own, packet);
            named().ifPresent(port -> machines.checkAttachment(port, packet));
        }
    }

    /** The port whose address was given as the source. */
    private Optional<Port> named() {
        return scenario.source() instanceof Scenario.Source.FromPorts from
                        && from.address().isPresent()
                ? from.ports().stream().findFirst()
                : Optional.empty();
    }

    private void mentionOwned(Packet packet) {
        if (!walk.cuts().isOpen(packet.destination())) {
            return;
        }
        for (Port port : machinePorts) {
            port.nic().addresses().forEach(a -> walk.cuts().mention(packet.destination(), List.of(a.prefix())));
        }
        walk.cuts().mentionEach(packet.destination(), walk.estate().publicOnes());
    }

    private Optional<Port> goal(Packet packet) {
        IpAddress address = packet.destination().address();
        List<Port> near = walk.estate().owners(sender.network(), address);
        if (!near.isEmpty()) {
            return Optional.of(near.get(0));
        }
        Neighbourhood neighbourhood = new Neighbourhood(walk.estate());
        Optional<Port> far = walk.estate()
                .owners(address)
                .filter(p -> neighbourhood.joined(sender, p, address))
                .findFirst();
        return far.or(() -> onlyOwner(address)).or(() -> behindDoor(packet));
    }

    /** Behind the door that takes the packet, or else any at the address. */
    private Optional<Port> behindDoor(Packet packet) {
        List<Door> all = walk.estate().doorsAt(packet.destination().address());
        Stream<Door> taking =
                new DoorStates(walk).taking(all, packet).stream().sorted(Comparator.comparingInt(Door::rank));
        return Stream.concat(taking, all.stream())
                .flatMap(door -> walk.estate().port(door.target()).stream())
                .findFirst();
    }

    private Optional<Port> onlyOwner(IpAddress address) {
        List<Port> owners = walk.estate().owners(address).limit(2).toList();
        return owners.size() == 1 ? Optional.of(owners.get(0)) : Optional.empty();
    }

    private void send(Bound bound, Packet packet) {
        if (new Machines(walk).sendsByUntold(sender, packet)) {
            return;
        }
        Optional<Port> named = named();
        boolean other = named.filter(port -> !port.isSameAs(sender)).isPresent();
        if (other) {
            new Machines(walk).checkAttachment(named.orElseThrow(), packet);
        }
        boolean anyUsed = machinePorts.stream().anyMatch(port -> !port.isDetached() && !port.mayBeDetached());
        new Journey(walk, bound).fromPort(sender, packet, other || (named.isEmpty() && anyUsed));
    }
}
