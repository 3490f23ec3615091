/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.match;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Side;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where a condition is asked: the subnet whose view of named sets counts, and what is supposed of addresses that may or
 * may not be in a set. It notes which suppositions were wanting, so that they can be tried both ways. Confined to one
 * thread.
 */
public final class Scene {
    /** Whether one end of the packet is in a set, or carries a label, that is not fully known. */
    public record Unsettled(Side side, ResourceId set) {}

    private final ResourceId subnet;
    private final Map<Unsettled, Boolean> supposed;
    private final Set<Unsettled> wanting = new LinkedHashSet<>();

    /** A scene under suppositions. */
    public Scene(ResourceId subnet, Map<Unsettled, Boolean> supposed) {
        this.subnet = subnet;
        this.supposed = supposed;
    }

    /** The subnet whose view of named sets counts. */
    public ResourceId subnet() {
        return subnet;
    }

    /** What is supposed, or {@code open} after noting that a supposition was wanting. */
    Truth settle(Unsettled question, Truth open) {
        Boolean answer = supposed.get(question);
        if (answer == null) {
            wanting.add(question);
            return open;
        }
        return Truth.of(answer);
    }

    /** Questions that were asked without a supposition. */
    public Set<Unsettled> wanting() {
        return wanting;
    }
}
