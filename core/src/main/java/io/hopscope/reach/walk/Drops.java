/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Lookup;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.HopKind;
import io.hopscope.reach.trace.Place;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes losses and doubts into the journal and says so. */
final class Drops {
    private final Walk walk;

    Drops(Walk walk) {
        this.walk = walk;
    }

    /** The packet is lost at a resource while it is routed from a spot. */
    Landing lost(Loss loss, Spot spot, Packet packet, Supplier<String> message) {
        return lost(loss, Optional.of(spot.subnet().id()), packet, message);
    }

    /** The packet is lost at a resource. */
    Landing lost(Loss loss, Optional<ResourceId> subnet, Packet packet, Supplier<String> message) {
        boolean reply = walk.journal().isOnReply();
        walk.journal()
                .drop(
                        loss.kind(),
                        () -> new Blocker(
                                loss.code(),
                                loss.subject(),
                                loss.rule(),
                                message.get(),
                                Place.unfiltered(reply, packet, Optional.empty(), subnet)));
        return new Landing.Lost();
    }

    /** Nobody knows what happens to the packet. */
    Landing unclear(HopKind kind, String resource, Gap gap) {
        walk.journal().unknown(kind, resource, gap);
        return new Landing.Unclear();
    }

    /** A resource that was looked up is not there: lost when that is proven, unclear otherwise. */
    <T> Landing missing(HopKind kind, FindingCode code, Lookup<T> lookup, ResourceId id, Spot spot, Packet packet) {
        if (lookup instanceof Lookup.Unknown<T> unknown) {
            return unclear(kind, id.value(), unknown.gap());
        }
        return lost(new Loss(kind, code, id, ""), spot, packet, () -> id + " does not exist");
    }
}
