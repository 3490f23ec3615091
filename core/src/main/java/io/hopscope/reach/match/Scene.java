/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.match;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Match;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where a condition is asked: the subnet whose view of named sets counts, and what is supposed of ends that may or may
 * not be in a range or a set or carry a label. It notes which suppositions were wanting, so that they can be tried both
 * ways. Confined to one thread.
 */
public final class Scene {
    private final ResourceId subnet;
    private final Map<Match, Boolean> supposed;
    private final Set<Match> wanting = new LinkedHashSet<>();

    /** A scene under suppositions. */
    public Scene(ResourceId subnet, Map<Match, Boolean> supposed) {
        this.subnet = subnet;
        this.supposed = supposed;
    }

    /** The subnet whose view of named sets counts. */
    public ResourceId subnet() {
        return subnet;
    }

    /** What is supposed, or {@code open} after noting that a supposition was wanting. */
    Truth settle(Match question, Truth open) {
        Boolean answer = supposed.get(question);
        if (answer == null) {
            wanting.add(question);
            return open;
        }
        return Truth.of(answer);
    }

    /** Conditions that were asked without a supposition. */
    public Set<Match> wanting() {
        return wanting;
    }
}
