/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.edge;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.IpAddress;
import java.util.Optional;

/**
 * A way in: from a public address, or some of its ports, to an address and ports of an interface.
 *
 * @param identity id (of the public address or of the forwarding rule), name, provenance
 * @param outside address that outside hosts dial
 * @param ports mapped ports; empty when the whole address is mapped one to one
 * @param target interface behind the door
 * @param inside the target's address that the packet is delivered to
 * @param gateway gateway that the packet enters by; empty when the platform needs none
 * @param rank lowest wins where several doors claim a packet
 * @param carries whether it passes packets now
 * @param closedUnlessFiltered true when it passes nothing inward unless some filter list guards the target
 * @param answersPing true when the door itself answers a ping, so that a ping proves nothing about the target
 * @param reply how the reply finds the door
 */
public record Door(
        Identity identity,
        IpAddress outside,
        Optional<PortMapping> ports,
        ResourceId target,
        IpAddress inside,
        Optional<ResourceId> gateway,
        int rank,
        Fact<OperationalState> carries,
        boolean closedUnlessFiltered,
        boolean answersPing,
        ReplyPath reply)
        implements Resource {
    /** The same door, passing packets or not. */
    public Door carrying(Fact<OperationalState> other) {
        return new Door(
                identity,
                outside,
                ports,
                target,
                inside,
                gateway,
                rank,
                other,
                closedUnlessFiltered,
                answersPing,
                reply);
    }
}
