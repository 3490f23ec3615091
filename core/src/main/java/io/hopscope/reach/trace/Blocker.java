/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.trace;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Direction;
import io.hopscope.reach.match.Packet;
import java.util.List;
import java.util.Optional;

/**
 * An obstacle: a configuration fact that drops the packet.
 *
 * @param code stable code
 * @param subject the resource whose change would mend it
 * @param rule the rule, route or entry that decided; empty when the absence of one did
 * @param message one sentence with the actual values
 * @param place where it happened, for those who look for a fix
 */
public record Blocker(FindingCode code, ResourceId subject, String rule, String message, Place place) {
    /** Whether another one tells of the same obstacle, met by another packet. */
    public boolean isSameAs(Blocker other) {
        return code == other.code && subject.equals(other.subject) && rule.equals(other.rule);
    }

    /**
     * Where a packet was dropped.
     *
     * @param reply true on the way back
     * @param packet the packet as it was there
     * @param port interface concerned; empty when it happened between ports
     * @param subnet subnet concerned; empty when it happened outside of any
     * @param lists filter lists that were asked; empty unless a filter dropped it
     * @param direction which way it crossed the filter; empty unless a filter dropped it
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
}
