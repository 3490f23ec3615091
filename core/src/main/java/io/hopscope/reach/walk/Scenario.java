/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.instance.Instance;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.graph.Port;
import java.util.List;
import java.util.Optional;

/**
 * What is to be walked, apart from the values that vary over a box.
 *
 * @param source who sends
 * @param aim whom it wants to reach
 * @param family address family
 */
public record Scenario(Source source, Aim aim, IpFamily family) {
    /** Who sends. */
    public sealed interface Source {
        /**
         * A machine, by any of its ports.
         *
         * @param ports the ports; more than one where the guest chooses
         * @param address the source address; empty for each port's own primary one
         * @param instance the machine, when it is known
         */
        record FromPorts(List<Port> ports, Optional<IpAddress> address, Optional<Instance> instance)
                implements Source {}

        /** Outside hosts, whose addresses vary over the box. */
        record FromOutside() implements Source {}
    }

    /** Whom it wants to reach. */
    public sealed interface Aim {
        /** An address, which varies over the box. */
        record AtAddress() implements Aim {}

        /** A host of the Internet, whose address varies over the box: none of the snapshot's own public addresses. */
        record AtHost() implements Aim {}

        /**
         * A machine or balancer, at any of its ports.
         *
         * @param ports its ports; one that answers is enough
         * @param instance the machine; empty for a balancer
         */
        record AtPorts(List<Port> ports, Optional<Instance> instance) implements Aim {}
    }
}
