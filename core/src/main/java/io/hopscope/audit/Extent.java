/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.filter.Match;
import io.hopscope.net.FlowSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Flows that a condition takes as long as further conditions hold, which no flow shows: a group, a named set.
 *
 * @param flows the flows
 * @param further the further conditions
 */
record Extent(FlowSet flows, Set<Match> further) {
    Extent {
        further = Set.copyOf(further);
    }

    Extent and(Extent other) {
        Set<Match> both = new HashSet<>(further);
        both.addAll(other.further);
        return new Extent(flows.intersect(other.flows), both);
    }

    /** Whether it is surely there wherever another one is. */
    boolean holdsWith(Extent other) {
        return other.further.containsAll(further);
    }
}
