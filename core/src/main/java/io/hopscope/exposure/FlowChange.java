/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.FlowSet;
import io.hopscope.net.IpFamily;
import java.util.List;

/**
 * Flows to one machine or balancer that one of two snapshots has and the other has not. Immutable.
 *
 * @param subject the machine or balancer
 * @param origin who connects
 * @param family by which address family
 * @param turn whether they were lost or gained
 * @param certainty CERTAIN when they surely got through in one snapshot and surely do not in the other; POSSIBLE where
 *     that is not known of either
 * @param flows the flows; what their fields mean, {@link Access} says
 */
public record FlowChange(
        ResourceId subject, Origin origin, IpFamily family, Turn turn, Certainty certainty, FlowSet flows) {
    /** What became of flows. */
    public enum Turn {
        /** They got through before. */
        LOST,
        /** They get through now. */
        GAINED
    }

    /** The flows as lines that can be read. */
    public List<Opening> openings() {
        return Openings.of(flows, certainty);
    }
}
