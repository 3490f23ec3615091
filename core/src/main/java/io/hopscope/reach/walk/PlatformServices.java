/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.network.Network;
import io.hopscope.model.network.Resolver;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.HopKind;
import io.hopscope.reach.trace.NoteCode;
import java.util.Optional;

/** Services that the platform answers for by itself at addresses that no interface owns, name service above all. */
final class PlatformServices {
    private static final int DNS = 53;

    private final Walk walk;
    private final Filters filters;

    PlatformServices(Walk walk, Filters filters) {
        this.walk = walk;
        this.filters = filters;
    }

    /** The landing of a packet for such a service; empty for any other packet. */
    Optional<Landing> take(Port port, Packet packet) {
        if (!walk.estate()
                .owners(port.network(), packet.destination().address())
                .isEmpty()) {
            return Optional.empty();
        }
        return filters.platformService(port, packet).map(exempt -> {
            if (exempt.restsOn().isPresent()) {
                filters.leave(port, packet, false);
            }
            return serve(exempt.name(), port, packet);
        });
    }

    private Landing serve(String service, Port port, Packet packet) {
        if (packet.destination().port() == DNS && isOff(port)) {
            return new Drops(walk)
                    .lost(
                            new Loss(HopKind.ENDPOINT, FindingCode.RESOLVER_OFF, port.network(), ""),
                            Spot.of(port.subnet()),
                            packet,
                            () -> "the resolver of " + port.network() + " is switched off");
        }
        walk.journal()
                .pass(HopKind.ENDPOINT, port.network().value(), "", () -> service + " is answered by the platform");
        walk.journal().note(NoteCode.BEYOND_SCOPE, () -> "what " + service + " answers is not configuration");
        return new Landing.AtService(service);
    }

    private boolean isOff(Port port) {
        Optional<Resolver> resolver = walk.estate()
                .get(Network.class, port.network())
                .flatMap(n -> n.resolver().value());
        return resolver.isPresent() && !resolver.get().platformEnabled();
    }
}
