/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.route.NextHop;
import io.hopscope.reach.graph.RouteOption;
import java.util.Optional;

/** What a route lookup gives. */
sealed interface Way {
    /** A route and one of its next hops. */
    record By(ResourceId table, RouteOption option, NextHop hop) implements Way {}

    /** The route's target is gone. */
    record Blackhole(ResourceId table, RouteOption option) implements Way {}

    /** No route covers the destination. */
    record None(ResourceId table) implements Way {}

    /** The table could not be read, or does not decide. */
    record Open(String table, Gap gap) implements Way {}

    /** Why nobody knows where it leads; empty where it is known. */
    default Optional<Gap> doubt() {
        if (this instanceof Open open) {
            return Optional.of(open.gap());
        }
        return this instanceof By by && by.hop() instanceof NextHop.Unrecognised hop
                ? Optional.of(hop.gap())
                : Optional.empty();
    }
}
