/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.reach.Service;
import java.util.List;
import java.util.Optional;

/**
 * What a user says must, or must not, work. Immutable.
 *
 * @param name what the user calls it; may be empty
 * @param why the reason, for people; may be empty
 * @param from who asks: texts that {@link Selection} understands, at least one
 * @param to whom they ask, likewise
 * @param services protocols and ports, at least one
 * @param wanted whether it must work
 * @param clientPorts the clients' own ports; empty for the usual ones
 * @param family address family; empty for the destination's
 */
public record Stated(
        String name,
        String why,
        List<String> from,
        List<String> to,
        List<Service> services,
        Wanted wanted,
        Optional<PortRange> clientPorts,
        Optional<IpFamily> family) {
    /** What is wanted. */
    public enum Wanted {
        /** Every one of them gets through to every one. */
        REACHABLE,
        /** None gets through to any, and that is proven. */
        BLOCKED
    }

    /**
     * Keeps copies.
     *
     * @throws IllegalArgumentException when nobody asks, nobody is asked, or for nothing
     */
    public Stated {
        from = List.copyOf(from);
        to = List.copyOf(to);
        services = List.copyOf(services);
        if (from.isEmpty() || to.isEmpty() || services.isEmpty()) {
            throw new IllegalArgumentException("An expectation needs a source, a destination and a service");
        }
    }
}
