/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.HopKind;
import java.util.List;
import java.util.Optional;

/** By which of its interfaces a machine answers, and as whose the filters see the answer. */
final class Senders {
    private final Walk walk;
    private final Drops drops;

    Senders(Walk walk, Drops drops) {
        this.walk = walk;
        this.drops = drops;
    }

    /** The port that received the request, or whichever its guest may take. */
    Optional<Port> of(Port port, Packet reply) {
        if (new Machines(walk).sendsByUntold(port, reply)) {
            return Optional.empty();
        }
        List<Port> ports = guestPorts(port, reply.family());
        int taken =
                walk.choices().agree(ports.size(), Gaps.guestRouting(port.id().value()));
        Port sender = ports.get(taken);
        Fact<Boolean> forwarding = walk.settle(sender.nic().forwarding(), sender.id());
        if (taken > 0 && !forwarding.value().orElse(true)) {
            drops.lost(
                    new Loss(HopKind.INTERFACE, FindingCode.FORWARDING_NOT_ALLOWED, sender.id(), ""),
                    Spot.of(sender.subnet()),
                    reply,
                    () -> sender.id() + " may not send from " + reply.source().address() + ", which is not its own");
            return Optional.empty();
        }
        return Optional.of(sender);
    }

    /** The reply with the groups of who sends it, where its address is the sender's own. */
    Packet labelled(Port sender, Packet reply) {
        return sender.owns(reply.source().address())
                ? reply.from(reply.source()
                        .withLabels(new Labels(walk).of(sender, reply.source().address())))
                : reply;
    }

    private List<Port> guestPorts(Port port, IpFamily family) {
        return port.nic().role() == InterfaceRole.INSTANCE
                ? new Guests(walk.estate()).portsBeside(port, family)
                : List.of(port);
    }
}
