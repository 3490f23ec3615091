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

    NatGateways(Fabric fabric) {
        this.fabric = fabric;
    }

    /** A route leads to this gateway. */
    Arrival translate(String id, Subnet from, Flight flight) {
        Packet packet = flight.packet();
        Vpc vpc = fabric.world.vpcOf(from);
        if (fabric.world.isUnread(Listing.NAT_GATEWAYS, vpc.region())) {
            fabric.filters.exit(from, packet);
            return fabric.unread.follow(id, Reason.NAT_DOWN, from, flight);
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
}
