/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.health;

import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.HopKind;
import java.util.Optional;

/**
 * What stops a connection, without a name or an id of the estate unless the monitor was asked to show its inventory.
 *
 * @param code stable code
 * @param hop the sort of hop that drops the packet
 * @param onTheWayBack whether it drops the reply
 * @param detail the resource, the rule and their values; empty unless inventory is shown
 */
public record Obstacle(FindingCode code, HopKind hop, boolean onTheWayBack, Optional<Blocker> detail) {
    /** Code and hop. */
    @Override
    public String toString() {
        return code + " at " + hop + (onTheWayBack ? " on the way back" : "")
                + detail.map(blocker -> ": " + blocker.message()).orElse("");
    }
}
