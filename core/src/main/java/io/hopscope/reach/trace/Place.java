/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.trace;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Direction;
import io.hopscope.reach.match.Packet;
import java.util.List;
import java.util.Optional;

/**
 * Where a packet was dropped, or let through by a filter. Immutable.
 *
 * @param reply true on the way back
 * @param packet the packet as it was there
 * @param port interface concerned; empty when it happened between ports
 * @param subnet subnet concerned; empty when it happened outside of any
 * @param lists filter lists that were asked; empty unless a filter decided
 * @param direction which way it crossed the filter; empty unless a filter decided
 */
public record Place(
        boolean reply,
        Packet packet,
        Optional<ResourceId> port,
        Optional<ResourceId> subnet,
        List<ResourceId> lists,
        Optional<Direction> direction) {
    /** A place where no filter was asked. */
    public static Place unfiltered(
            boolean reply, Packet packet, Optional<ResourceId> port, Optional<ResourceId> subnet) {
        return new Place(reply, packet, port, subnet, List.of(), Optional.empty());
    }
}
