/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.edge.Door;
import io.hopscope.model.fact.Gap;
import io.hopscope.net.AddressScope;
import io.hopscope.net.IpAddress;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.HopKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Starts outside: whatever is dialled, the packet comes in by a door. */
final class OutsideStart {
    private final Walk walk;
    private final Scenario scenario;

    OutsideStart(Walk walk, Scenario scenario) {
        this.walk = walk;
        this.scenario = scenario;
    }

    void run(Packet packet) {
        if (AddressScope.of(packet.source().address()) != AddressScope.OUTSIDE) {
            fromElsewhere(packet);
            return;
        }
        if (scenario.aim() instanceof Scenario.Aim.AtPorts at) {
            toPorts(at, packet);
        } else if (scenario.aim() instanceof Scenario.Aim.AtHost) {
            walk.journal()
                    .unknown(HopKind.INTERNET, packet.destination().address().toString(), Gaps.outside(packet));
        } else {
            toAddress(packet);
        }
    }

    private void toPorts(Scenario.Aim.AtPorts aim, Packet packet) {
        if (aim.ports().isEmpty()) {
            aim.instance()
                    .ifPresentOrElse(
                            instance -> new Machines(walk).checkWithoutPort(instance, packet),
                            () -> walk.journal().unknown(HopKind.BALANCER, "", Gaps.outside(packet)));
            return;
        }
        List<Door> doors = aim.ports().stream()
                .flatMap(p -> walk.estate().doorsTo(p.id()).stream())
                .filter(d -> d.outside().family() == scenario.family())
                .sorted(Comparator.comparingInt(Door::rank))
                .toList();
        List<Door> taking = new DoorStates(walk).taking(doors, packet);
        PossibleDoors unread = new PossibleDoors(walk);
        List<PossibleDoors.Way> possible =
                aim.ports().stream().flatMap(p -> unread.to(p, packet).stream()).toList();
        if (taking.isEmpty() && possible.isEmpty()) {
            if (!mayBeForwarded(aim.ports().get(0), packet)) {
                noDoorTakes(doors, aim.ports().get(0), packet);
            }
            return;
        }
        int choice = walk.choices().any(taking.size() + possible.size());
        if (choice >= taking.size()) {
            PossibleDoors.Way way = possible.get(choice - taking.size());
            unread.enter(way, packet)
                    .ifPresent(inside ->
                            new Journey(walk, new Bound.ByPossibleDoor(way)).withoutDoor(way.target(), inside));
            return;
        }
        Door door = taking.get(choice);
        Packet dialled = packet.to(packet.destination().translated(door.outside()));
        new Journey(walk, new Bound.Holder(walk.estate().port(door.target()))).fromOutside(door, dialled);
    }

    private void noDoorTakes(List<Door> doors, Port port, Packet packet) {
        if (doors.isEmpty()) {
            closed(port, packet);
            return;
        }
        new DoorStates(walk).noneTakes(doors.get(0), packet);
        new Journey(walk, new Bound.Holder(Optional.empty())).withoutDoor(port, packet);
    }

    private void toAddress(Packet packet) {
        IpAddress address = packet.destination().address();
        mentionOwned(packet);
        List<Door> doors = walk.estate().doorsAt(address).stream()
                .sorted(Comparator.comparingInt(Door::rank))
                .toList();
        if (!doors.isEmpty()) {
            toDoors(doors, packet);
            return;
        }
        List<Port> owners = walk.estate().owners(address).limit(2).toList();
        boolean dialable = AddressScope.of(address) == AddressScope.OUTSIDE;
        if (owners.size() == 1 || (!owners.isEmpty() && !dialable)) {
            closed(owners.get(0), packet);
        } else if (!walk.estate().publicAddresses(address).isEmpty()) {
            new DoorStates(walk)
                    .withoutDoor(walk.estate().publicAddresses(address).get(0), packet);
        } else {
            walk.journal().unknown(HopKind.INTERNET, address.toString(), Gaps.outside(packet));
        }
    }

    /** Of several doors at an address the first one that takes the packet lets it in. */
    private void toDoors(List<Door> doors, Packet packet) {
        DoorStates states = new DoorStates(walk);
        List<Door> taking = states.taking(doors, packet);
        Door door = taking.isEmpty() ? doors.get(0) : taking.get(0);
        if (taking.isEmpty()) {
            states.noneTakes(door, packet);
        } else {
            new Journey(walk, new Bound.Holder(walk.estate().port(door.target()))).fromOutside(door, packet);
        }
    }

    private void fromElsewhere(Packet packet) {
        IpAddress address = packet.destination().address();
        List<Port> targets = scenario.aim() instanceof Scenario.Aim.AtPorts at
                ? at.ports()
                : walk.estate().owners(address).toList();
        if (targets.isEmpty()) {
            walk.journal().unknown(HopKind.INTERNET, packet.source().address().toString(), Gaps.elsewhere(packet));
            if (scenario.aim() instanceof Scenario.Aim.AtPorts at) {
                at.instance().ifPresent(instance -> new Machines(walk).checkWithoutPort(instance, packet));
            }
            return;
        }
        Port target = targets.get(walk.choices().any(targets.size()));
        Optional<IpAddress> inside =
                isAddressAim() ? Optional.of(address) : Addresses.primary(target, scenario.family());
        Packet arrived =
                inside.map(a -> packet.to(packet.destination().translated(a))).orElse(packet);
        new Journey(walk, new Bound.Holder(Optional.of(target))).fromElsewhere(target, arrived);
    }

    private void mentionOwned(Packet packet) {
        if (!walk.cuts().isOpen(packet.destination())) {
            return;
        }
        walk.cuts().mentionEach(packet.destination(), walk.estate().publicOnes());
    }

    private void closed(Port port, Packet packet) {
        Optional<IpAddress> inside = Addresses.primary(port, scenario.family());
        Optional<Gap> unread = walk.estate().doubtAboutDoors(port);
        Packet arrived =
                inside.map(a -> packet.to(packet.destination().translated(a))).orElse(packet);
        if (unread.isPresent() && !isDialledPrivately(packet)) {
            walk.journal().unknown(HopKind.DOOR, port.id().value(), unread.get());
        } else if (mayBeForwarded(port, arrived)) {
            return;
        } else {
            noDoor(port, packet, inside);
        }
        new Journey(walk, new Bound.Holder(Optional.of(port))).withoutDoor(port, arrived);
    }

    /** Nobody knows whether, and to which port, a translator forwards; but a machine that is off answers nothing. */
    private boolean mayBeForwarded(Port port, Packet packet) {
        Optional<Gap> doubt = walk.estate().doubtAboutForwards(port.network());
        doubt.ifPresent(gap -> {
            walk.journal().unknown(HopKind.DOOR, port.id().value(), gap);
            new Machines(walk).check(port, packet);
        });
        return doubt.isPresent();
    }

    private void noDoor(Port port, Packet packet, Optional<IpAddress> inside) {
        if (port.nic().addresses().stream()
                .noneMatch(address -> address.prefix().family() == packet.family())) {
            new Drops(walk)
                    .lost(
                            new Loss(HopKind.INTERFACE, FindingCode.NO_ADDRESS_OF_FAMILY, port.id(), ""),
                            Optional.of(port.subnet().id()),
                            packet,
                            () -> port.id() + " has no address of the family of "
                                    + packet.source().address());
            return;
        }
        boolean dialledPrivate = isDialledPrivately(packet);
        new Drops(walk)
                .lost(
                        new Loss(HopKind.DOOR, FindingCode.NO_PUBLIC_ADDRESS, port.id(), ""),
                        Optional.of(port.subnet().id()),
                        packet,
                        () -> dialledPrivate
                                ? packet.destination().address()
                                        + " is a private address, which the Internet cannot dial"
                                : inside.map(IpAddress::toString)
                                                .orElse(port.id().value()) + " of " + port.id()
                                        + " has no public address");
    }

    private boolean isDialledPrivately(Packet packet) {
        return AddressScope.of(packet.destination().address()) != AddressScope.OUTSIDE && isAddressAim();
    }

    private boolean isAddressAim() {
        return scenario.aim() instanceof Scenario.Aim.AtAddress;
    }
}
