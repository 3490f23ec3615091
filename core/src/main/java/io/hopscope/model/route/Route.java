/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.route;

import io.hopscope.model.fact.Fact;
import java.util.List;

/**
 * One route. Routes compare by ascending tier, then descending prefix length, then ascending rank; all three are set by
 * the provider, so that vendor exceptions to longest-prefix match are data.
 *
 * @param label how the vendor names it; unique within its table
 * @param destination what it matches
 * @param tier lowest wins, before prefix length
 * @param rank lowest wins, after prefix length
 * @param nextHops where it sends packets; several share the traffic
 * @param state whether it forwards
 * @param origin who made it (static, propagated, system), as a word for explanations
 * @param appliesTo for which sources it counts
 */
public record Route(
        String label,
        RouteDestination destination,
        int tier,
        int rank,
        List<NextHop> nextHops,
        Fact<RouteState> state,
        String origin,
        AppliesTo appliesTo) {}
