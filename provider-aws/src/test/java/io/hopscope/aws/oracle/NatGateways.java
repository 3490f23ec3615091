/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Resource.Eni;
import io.hopscope.aws.oracle.Resource.NatGateway;
import io.hopscope.aws.oracle.Resource.Role;
import io.hopscope.aws.oracle.Resource.Subnet;
import io.hopscope.aws.oracle.Resource.Vpc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** NAT gateways (sheet 1.6): outbound only, no security group, the ACL and table of their own subnet. */
final class NatGateways {
    private final Fabric fabric;
    /** The original packet of each flow, by what answers it. */
    private final Map<Packet, Packet> sessions = new HashMap<>();

    private final Map<Packet, Subnet> unreadSessions = new HashMap<>();

    NatGateways(Fabric fabric) {
        this.fabric = fabric;
    }

    /** A route leads to this gateway. */
    Arrival translate(String id, Subnet from, Flight flight) {
        Packet packet = flight.packet();
        Vpc vpc = fabric.world.vpcOf(from);
        if (fabric.world.isUnread(Listing.NAT_GATEWAYS, vpc.region())) {
            fabric.filters.exit(from, packet);
            return unread(id, from, flight);
        }
        NatGateway nat = fabric.world
                .find(NatGateway.class, id)
                .filter(found ->
                        found.state().equals("available") && !packet.dst().v6())
                .orElseThrow(() -> new Dropped(Reason.NAT_DOWN));
        Subnet own = fabric.world.get(Subnet.class, nat.subnet());
        if (!own.equals(from)) {
            fabric.filters.exit(from, packet);
        }
        fabric.interfaces.cross(Optional.of(from), own, packet);
        Dropped.unless(!flight.passed().contains(id), Reason.LOOP);
        Packet translated = packet.from(addressOf(id), port(id, packet));
        sessions.put(translated.reversed(), packet);
        return fabric.router.send(own, flight.past(id).translated(translated));
    }

    private Ip addressOf(String id) {
        Eni eni = fabric.world
                .find(Eni.class, found -> found.role() == Role.NAT && found.isOwnedBy(id))
                .orElseThrow(() -> new Dropped(Reason.NAT_DOWN));
        return World.primary(eni, false).orElseThrow();
    }

    private int port(String id, Packet packet) {
        if (!packet.protocol().hasPorts()) {
            return packet.srcPort();
        }
        List<Ports> pieces = Ports.TRANSLATED.pieces(fabric.world);
        int choice = fabric.choices.share(
                "port of " + id + " for " + packet.dst(),
                pieces.stream().map(Ports::size).toList());
        return pieces.get(choice).from();
    }

    /** A packet came to the gateway's private address: the answer to a flow goes on by the gateway's own subnet. */
    Arrival back(Eni eni, Flight flight) {
        Packet original = Dropped.present(sessions.get(flight.packet()), Reason.NAT_ACCEPTS_NOTHING);
        return fabric.router.send(fabric.world.subnetOf(eni), flight.translated(original.reversed()));
    }

    /**
     * Of a gateway that was not read nobody knows subnet, address and state: it is dead, or the packet comes out with a
     * source that nobody knows, on the Internet for a public destination, else at any interface that has the address.
     */
    private Arrival unread(String id, Subnet from, Flight flight) {
        Packet packet = flight.packet();
        Dropped.unless(fabric.choices.maybe(id + " works", Reason.UNREAD), Reason.NAT_DOWN);
        Packet translated = packet.from(Ip.somewhere(packet.dst().v6()), packet.srcPort());
        sessions.put(translated.reversed(), packet);
        unreadSessions.put(translated.reversed(), from);
        if (!packet.dst().isPrivate()) {
            return fabric.internet.carry(flight.translated(translated));
        }
        List<Eni> holders = fabric.world
                .all(Eni.class)
                .filter(eni -> eni.owns(packet.dst()))
                .toList();
        Dropped.unless(!holders.isEmpty(), Reason.NO_SUCH_ADDRESS);
        Eni holder = holders.get(fabric.choices.pick("behind " + id, holders.size(), Reason.UNREAD));
        return fabric.interfaces.enter(holder, flight.translated(translated), Optional.empty());
    }

    /** Whether the packet answers one that an unread gateway put out without crossing the Internet. */
    boolean answersPrivately(Packet packet) {
        return unreadSessions.containsKey(packet) && packet.src().isPrivate();
    }

    /** The answer to an unread gateway comes back to the one who asked, through the ACL of his subnet. */
    Arrival backUnread(Packet packet) {
        Packet original = Dropped.present(sessions.get(packet), Reason.NAT_ACCEPTS_NOTHING);
        Subnet subnet = Dropped.present(unreadSessions.get(packet), Reason.NAT_ACCEPTS_NOTHING);
        Flight flight = Flight.of(original.reversed(), null);
        Eni holder = fabric.world
                .holder(fabric.world.vpcOf(subnet), original.src())
                .orElseThrow(() -> new Dropped(Reason.NO_SUCH_ADDRESS));
        return fabric.interfaces.enter(holder, flight, Optional.empty());
    }
}
