/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Resource.Address;
import io.hopscope.aws.oracle.Resource.BlockMode;
import io.hopscope.aws.oracle.Resource.Eni;
import io.hopscope.aws.oracle.Resource.Kind;
import io.hopscope.aws.oracle.Resource.Role;
import io.hopscope.aws.oracle.Resource.Subnet;
import io.hopscope.aws.oracle.Resource.Target;
import io.hopscope.aws.oracle.Resource.Vpc;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The Internet and the gateways to it (sheet 1.4), with VPC Block Public Access (1.8). */
final class Internet {
    private final Fabric fabric;
    private final Set<Packet> egressOnlyFlows = new HashSet<>();

    Internet(Fabric fabric) {
        this.fabric = fabric;
    }

    /** A route leads to an Internet gateway. */
    Arrival leave(String gateway, Subnet subnet, Flight flight) {
        Packet packet = flight.packet();
        Vpc vpc = fabric.world.vpcOf(subnet);
        fabric.filters.exit(subnet, packet);
        boolean attached =
                fabric.facts.internetGateway(vpc).filter(gateway::equals).isPresent();
        Dropped.unless(attached, Reason.NO_INTERNET_GATEWAY);
        Dropped.unless(!packet.dst().isPrivate(), Reason.PRIVATE_DESTINATION);
        Eni sender = fabric.world.holder(vpc, packet.src()).orElseThrow(() -> new Dropped(Reason.NO_PUBLIC_ADDRESS));
        requireAttached(sender);
        requireOpen(subnet, sender);
        if (packet.src().v6()) {
            requirePublicV6(sender);
            return carry(flight.translated(packet));
        }
        Ip own = publicOf(sender, packet.src()).orElseThrow(() -> new Dropped(Reason.NO_PUBLIC_ADDRESS));
        return carry(flight.translated(packet.from(own, packet.srcPort())));
    }

    /** A route leads to an egress-only gateway: no way out for answers to what others began. */
    Arrival leaveEgressOnly(String gateway, Subnet subnet, Flight flight) {
        Packet packet = flight.packet();
        Vpc vpc = fabric.world.vpcOf(subnet);
        fabric.filters.exit(subnet, packet);
        Dropped.unless(packet.dst().v6() && !packet.dst().isPrivate(), Reason.PRIVATE_DESTINATION);
        Dropped.unless(fabric.facts.egressOnlyAttached(gateway, vpc), Reason.EGRESS_ONLY);
        Dropped.unless(subnet.block() != BlockMode.BIDIRECTIONAL, Reason.PUBLIC_ACCESS_BLOCKED);
        Dropped.unless(!packet.reply(), Reason.EGRESS_ONLY);
        Eni sender = fabric.world.holder(vpc, packet.src()).orElseThrow(() -> new Dropped(Reason.NO_PUBLIC_ADDRESS));
        Dropped.unless(!fabric.world.subnetOf(sender).privateV6(), Reason.IPV6_NOT_PUBLIC);
        egressOnlyFlows.add(packet);
        return carry(flight.translated(packet));
    }

    /** On the Internet: to an interface of this estate that has the address, or to a host outside. */
    Arrival carry(Flight flight) {
        Packet packet = flight.packet();
        if (packet.dst().isSomewhere()) {
            return fabric.unread.back(packet);
        }
        Optional<Eni> holder = fabric.world.publicHolder(packet.dst());
        if (holder.isPresent()) {
            return arrive(holder.get(), flight);
        }
        boolean ours = fabric.world.all(Vpc.class).anyMatch(vpc -> vpc.holds(packet.dst()));
        Dropped.unless(!ours && !packet.dst().isPrivate(), Reason.NO_SUCH_ADDRESS);
        return new Arrival.AtOutside(packet, "");
    }

    private Arrival arrive(Eni eni, Flight flight) {
        Packet packet = flight.packet();
        Vpc vpc = fabric.world.vpcOf(eni);
        Subnet subnet = fabric.world.subnetOf(eni);
        if (egressOnlyFlows.contains(packet.reversed())) {
            Dropped.unless(subnet.block() != BlockMode.BIDIRECTIONAL, Reason.PUBLIC_ACCESS_BLOCKED);
            return fabric.interfaces.enter(eni, flight, Optional.empty());
        }
        String gateway = fabric.facts.internetGateway(vpc).orElseThrow(() -> new Dropped(Reason.NO_INTERNET_GATEWAY));
        requireOpen(subnet, eni);
        if (packet.dst().v6()) {
            requirePublicV6(eni);
            return inbound(gateway, vpc, eni, flight);
        }
        Ip inside = eni.addresses().stream()
                .filter(address -> packet.dst().equals(address.publicIp()))
                .map(Address::ip)
                .findFirst()
                .orElseThrow();
        return inbound(gateway, vpc, eni, flight.delivered(packet.to(inside, packet.dstPort())));
    }

    /** The gateway's own table: local, or an appliance, which then needs a public address itself. */
    private Arrival inbound(String gateway, Vpc vpc, Eni eni, Flight flight) {
        Target target = fabric.routes.inbound(gateway, vpc, flight.packet().dst());
        if (target.kind() == Kind.LOCAL) {
            return fabric.interfaces.enter(eni, flight, Optional.empty());
        }
        Dropped.unless(target.kind() == Kind.ENI, Reason.EDGE_ROUTE);
        boolean published = fabric.world
                .find(Eni.class, target.id())
                .filter(found -> found.addresses().stream().anyMatch(address -> address.publicIp() != null))
                .isPresent();
        Dropped.unless(published || flight.packet().dst().v6(), Reason.EDGE_ROUTE);
        return fabric.guests.middlebox(target.id(), Optional.empty(), flight);
    }

    private static Optional<Ip> publicOf(Eni eni, Ip inside) {
        return eni.addresses().stream()
                .filter(address -> address.ip().equals(inside))
                .findFirst()
                .flatMap(address -> Optional.ofNullable(address.publicIp()));
    }

    private static void requireAttached(Eni eni) {
        Dropped.unless(eni.attachment().inUse(), Reason.INTERFACE_NOT_ATTACHED);
    }

    /** Mode block-ingress lets nothing but NAT gateways use the Internet gateway. */
    private static void requireOpen(Subnet subnet, Eni eni) {
        boolean open =
                subnet.block() == BlockMode.OFF || (subnet.block() == BlockMode.INGRESS && eni.role() == Role.NAT);
        Dropped.unless(open, Reason.PUBLIC_ACCESS_BLOCKED);
    }

    private void requirePublicV6(Eni eni) {
        boolean open = !eni.denyAllIgw() && !fabric.world.subnetOf(eni).privateV6();
        Dropped.unless(open, Reason.IPV6_NOT_PUBLIC);
    }
}
