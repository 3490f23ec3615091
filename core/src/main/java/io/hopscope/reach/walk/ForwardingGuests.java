/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Lookup;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.HopKind;
import java.util.List;
import java.util.Optional;

/**
 * Takes packets through guests that forward. The platform's checks on the way in are decided; what the guest then does
 * is not configuration, so every interface that it may send from is tried, with the packet as it is and with a source
 * of its own.
 */
final class ForwardingGuests {
    private final Walk walk;
    private final Transit transit;
    private final Filters filters;
    private final Drops drops;
    private final boolean reply;

    ForwardingGuests(Walk walk, Transit transit, Filters filters, boolean reply) {
        this.reply = reply;
        this.walk = walk;
        this.transit = transit;
        this.filters = filters;
        this.drops = new Drops(walk);
    }

    Landing through(ResourceId nic, Spot spot, Packet packet) {
        Optional<Port> port = walk.estate().port(nic);
        if (port.isEmpty()) {
            Lookup<NetworkInterface> lookup = walk.estate().find(NetworkInterface.class, nic, spot.scope());
            return drops.missing(HopKind.INTERFACE, FindingCode.INTERFACE_DETACHED, lookup, nic, spot, packet);
        }
        return through(port.get(), packet);
    }

    Landing through(IpAddress address, Spot spot, Packet packet) {
        NextHopOwners owners = new NextHopOwners(walk);
        Optional<Port> owner = owners.find(address, spot, packet);
        if (owner.isEmpty()) {
            return owners.otherwise();
        }
        return owner.get().nic().role() == InterfaceRole.BALANCER
                ? throughBalancer(owner.get(), packet)
                : through(owner.get(), packet);
    }

    private Landing throughBalancer(Port balancer, Packet packet) {
        ForwardingBalancers behind = new ForwardingBalancers(walk);
        return behind.guestBehind(balancer, packet)
                .map(guest -> through(guest, packet))
                .orElseGet(behind::otherwise);
    }

    private Landing through(Port port, Packet packet) {
        filters.arrive(port, packet, false);
        if (port.owns(packet.destination().address())) {
            return new Landing.AtPort(port, packet);
        }
        if (port.nic().role() == InterfaceRole.SERVICE) {
            return drops.unclear(HopKind.INTERFACE, port.id().value(), Gaps.notModelled(port));
        }
        Fact<Boolean> forwarding = walk.settle(port.nic().forwarding(), port.id());
        if (forwarding instanceof Fact.Unknown<Boolean> unknown) {
            walk.journal().unknown(HopKind.INTERFACE, port.id().value(), unknown.gap());
        } else if (!forwarding.value().orElseThrow()) {
            drops.lost(
                    new Loss(HopKind.INTERFACE, FindingCode.FORWARDING_NOT_ALLOWED, port.id(), ""),
                    Spot.of(port.subnet()),
                    packet,
                    () -> port.id() + " may not pass packets that are not its own");
        }
        new Machines(walk).check(port, packet);
        if (!reply && !walk.forwarders().add(port.machine().orElse(port.id()))) {
            return drops.lost(
                    new Loss(
                            HopKind.INTERFACE,
                            FindingCode.ROUTING_LOOP,
                            port.subnet().routeTable().value().orElse(port.id()),
                            ""),
                    Spot.of(port.subnet()),
                    packet,
                    () -> "the packet comes back to " + port.id());
        }
        walk.journal().unknown(HopKind.INTERFACE, port.id().value(), Gaps.guestForwards(port));
        Port out = outOf(port, packet.family());
        boolean masks = !reply
                && Addresses.primary(out, packet.family()).isPresent()
                && walk.choices().agree(2, Gaps.guestForwards(port)) == 1;
        return masks
                ? new Landing.AtMasquerade(port, out, packet)
                : transit.send(out, packet.from(packet.source().withoutLabels()));
    }

    private Port outOf(Port port, IpFamily family) {
        List<Port> ports = new Guests(walk.estate()).portsBeside(port, family);
        if (ports.size() < 2) {
            return port;
        }
        return ports.get(walk.choices().agree(ports.size(), Gaps.guestForwards(port)));
    }
}
