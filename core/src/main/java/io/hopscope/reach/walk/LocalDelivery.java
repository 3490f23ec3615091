/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.VirtualAddress;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Subnet;
import io.hopscope.net.IpAddress;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.HopKind;
import java.util.List;
import java.util.Optional;

/** Brings a packet to the interface of a network that owns its destination. */
final class LocalDelivery {
    private final Walk walk;
    private final Filters filters;
    private final Drops drops;

    LocalDelivery(Walk walk, Filters filters) {
        this.walk = walk;
        this.filters = filters;
        this.drops = new Drops(walk);
    }

    /** Whether an address lies in a subnet. */
    static boolean contains(Subnet subnet, IpAddress address) {
        return subnet.prefixes().stream().anyMatch(p -> p.contains(address));
    }

    /**
     * Delivers inside a network.
     *
     * @param network the network
     * @param from the subnet that the packet is in; empty when it comes from outside the network
     * @param packet the packet
     */
    Landing into(ResourceId network, Optional<Subnet> from, Packet packet) {
        IpAddress address = packet.destination().address();
        mentionAddresses(network, packet);
        List<Port> owners = walk.estate().owners(network, address);
        if (owners.isEmpty()) {
            return nobody(network, packet);
        }
        Port port = owners.get(walk.choices().agree(owners.size(), Gaps.severalOwners(address)));
        boolean inside =
                from.isPresent() && from.get().id().equals(port.subnet().id()) && contains(port.subnet(), address);
        filters.arrive(port, packet, inside);
        return new Landing.AtPort(port, packet);
    }

    private void mentionAddresses(ResourceId network, Packet packet) {
        if (!walk.cuts().isOpen(packet.destination())) {
            return;
        }
        walk.estate().subnets(network).forEach(s -> walk.cuts().mention(packet.destination(), s.prefixes()));
        walk.cuts().mentionEach(packet.destination(), walk.estate().ownedAddresses().stream());
    }

    /** Some unknown way leads on; but where nothing has the address, it leads nowhere. */
    void mayBeNobody(Packet packet) {
        IpAddress address = packet.destination().address();
        if (!packet.destination().certain()
                || walk.estate().owners(address).findAny().isPresent()) {
            return;
        }
        DoorStates states = new DoorStates(walk);
        List<Door> taking = states.taking(walk.estate().doorsAt(address), packet);
        taking.stream()
                .filter(door -> walk.estate().port(door.target()).isEmpty())
                .forEach(door -> states.checkCarries(door, packet));
        walk.estate().publicAddresses(address).stream()
                .filter(dead -> taking.isEmpty())
                .findFirst()
                .ifPresent(dead -> states.withoutDoor(dead, packet));
        walk.estate().networkAround(address).ifPresent(network -> nobody(network, packet));
    }

    private Landing nobody(ResourceId network, Packet packet) {
        IpAddress address = packet.destination().address();
        Optional<Subnet> subnet = walk.estate().subnets(network).stream()
                .filter(s -> contains(s, address))
                .findFirst();
        Scope scope = subnet.map(s -> s.identity().scope()).orElseGet(() -> scopeOf(network));
        boolean listed =
                isListed(scope, ResourceKind.INTERFACE) || (subnet.isEmpty() && isListed(scope, ResourceKind.SUBNET));
        ResourceId place = subnet.map(Subnet::id).orElse(network);
        Optional<VirtualAddress> unheld = walk.estate()
                .virtuals(network, address)
                .filter(VirtualAddress::isUnheld)
                .findFirst();
        if (unheld.isPresent()) {
            return withoutHolder(unheld.get(), subnet.map(Subnet::id), packet);
        }
        Optional<NetworkInterface> tenant =
                subnet.flatMap(found -> walk.estate().tenant(found.id()));
        if (tenant.isPresent()) {
            return drops.unclear(
                    HopKind.INTERFACE, tenant.get().id().value(), Gaps.addressesNotTold(tenant.get(), address));
        }
        if (listed) {
            return drops.lost(
                    new Loss(HopKind.INTERFACE, FindingCode.ADDRESS_NOT_FOUND, place, ""),
                    subnet.map(Subnet::id),
                    packet,
                    () -> "no interface in " + place + " has the address " + address);
        }
        return drops.unclear(HopKind.INTERFACE, place.value(), notListed(scope, place, address));
    }

    private boolean isListed(Scope scope, ResourceKind kind) {
        return walk.estate().snapshot().coverage().isComplete(scope, kind);
    }

    private Landing withoutHolder(VirtualAddress unheld, Optional<ResourceId> subnet, Packet packet) {
        return drops.lost(
                new Loss(HopKind.INTERFACE, FindingCode.ADDRESS_NOT_FOUND, unheld.id(), ""),
                subnet,
                packet,
                () -> "the virtual address " + unheld.id() + " (" + unheld.address() + ") has no holder");
    }

    private Scope scopeOf(ResourceId network) {
        return walk.estate()
                .snapshot()
                .resource(network)
                .map(r -> r.identity().scope())
                .orElse(new Scope(network.vendor(), "", ""));
    }

    private static Gap notListed(Scope scope, ResourceId place, IpAddress address) {
        return new Gap(
                scope,
                ResourceKind.INTERFACE,
                "",
                GapReason.NOT_READ,
                "",
                "Whether anything in " + place + " has the address " + address + " is not known",
                "the list of interfaces of " + place);
    }
}
