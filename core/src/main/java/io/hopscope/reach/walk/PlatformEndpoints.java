/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.edge.Endpoint;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Lookup;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.match.Scene;
import io.hopscope.reach.match.Truth;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.HopKind;
import java.util.Map;
import java.util.Optional;

/** Endpoints of the platform's services: as next hops, and where they are reached at interfaces of their own. */
final class PlatformEndpoints {
    private final Walk walk;
    private final Drops drops;

    PlatformEndpoints(Walk walk) {
        this.walk = walk;
        this.drops = new Drops(walk);
    }

    /** A packet at an interface of an endpoint. */
    void receive(Port port, Packet packet) {
        Optional<Endpoint> endpoint = walk.estate().endpointAt(port.id());
        if (endpoint.isEmpty()) {
            walk.journal().unknown(HopKind.ENDPOINT, port.id().value(), Gaps.notModelled(port));
        } else if (works(endpoint.get(), Spot.of(port.subnet()), packet).isEmpty()) {
            walk.journal()
                    .pass(
                            HopKind.ENDPOINT,
                            port.id().value(),
                            "",
                            () -> port.id() + " belongs to "
                                    + endpoint.get().id() + ", which leads to "
                                    + endpoint.get().service());
        }
    }

    /** A packet that a route leads to an endpoint. */
    Landing asNextHop(ResourceId id, Spot spot, Packet packet) {
        Lookup<Endpoint> lookup = walk.estate().find(Endpoint.class, id, spot.scope());
        return lookup instanceof Lookup.Found<Endpoint> found
                ? works(found.value(), spot, packet).orElseGet(() -> taken(found.value(), spot, packet))
                : drops.missing(HopKind.ENDPOINT, FindingCode.ENDPOINT_DOWN, lookup, id, spot, packet);
    }

    /** Where the packet ends if the endpoint does not work, or nobody knows whether it does. */
    private Optional<Landing> works(Endpoint endpoint, Spot spot, Packet packet) {
        ResourceId id = endpoint.id();
        Fact<OperationalState> state = walk.settle(endpoint.state(), id);
        if (state instanceof Fact.Unknown<OperationalState> unknown) {
            return Optional.of(drops.unclear(HopKind.ENDPOINT, id.value(), unknown.gap()));
        }
        OperationalState known = state.value().orElseThrow();
        return known.up()
                ? Optional.empty()
                : Optional.of(drops.lost(
                        new Loss(HopKind.ENDPOINT, FindingCode.ENDPOINT_DOWN, id, ""),
                        spot,
                        packet,
                        () -> id + " is " + known.raw()));
    }

    private Landing taken(Endpoint endpoint, Spot spot, Packet packet) {
        ResourceId id = endpoint.id();
        Truth accepted = walk.estate()
                .condition(endpoint.accepts())
                .test(packet, new Scene(spot.subnet().id(), Map.of()));
        if (accepted.isNo()) {
            return drops.lost(
                    new Loss(HopKind.ENDPOINT, FindingCode.ENDPOINT_REFUSES, id, ""),
                    spot,
                    packet,
                    () -> id + " does not take " + packet);
        }
        if (accepted.gap().isPresent()) {
            return drops.unclear(HopKind.ENDPOINT, id.value(), accepted.gap().get());
        }
        walk.journal().pass(HopKind.ENDPOINT, id.value(), "", () -> id + " leads to " + endpoint.service());
        return new Landing.AtService(endpoint.service());
    }
}
