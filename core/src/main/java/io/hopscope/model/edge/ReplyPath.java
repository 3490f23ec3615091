/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.edge;

import io.hopscope.model.fact.Assumption;
import io.hopscope.model.fact.ResourceId;

/** How the reply of a translated flow finds its translator again. */
public sealed interface ReplyPath {
    /** The platform carries it back the way it came; no route is looked up. */
    record Steered() implements ReplyPath {}

    /** Routed like any packet, and lost unless that leads to this resource. */
    record RoutedTo(ResourceId translator) implements ReplyPath {}

    /**
     * Routed like any packet, and lost unless the target's own route leads to this resource: what a guest on the way
     * would send there no longer counts as the reply.
     */
    record RoutedStraightTo(ResourceId translator) implements ReplyPath {}

    /**
     * Routed like any packet from the interface that the door leads to, and lost unless that leads to this resource;
     * lost also where the guest answers by another interface.
     */
    record RoutedFromTargetTo(ResourceId translator) implements ReplyPath {}

    /**
     * Carried back the way it came where its own route leads to this resource, and where it does not, as assumed, too.
     */
    record SteeredTo(ResourceId translator, Assumption elsewhere) implements ReplyPath {}
}
