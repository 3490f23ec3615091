/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.net.IpFamily;
import io.hopscope.reach.graph.Port;
import java.util.ArrayList;
import java.util.List;

/** Which interfaces a guest may send from. */
final class Guests {
    private final Walk walk;

    Guests(Walk walk) {
        this.walk = walk;
    }

    /** The ports of the machine behind a port that have an address of a family, that port first. */
    List<Port> portsBeside(Port port, IpFamily family) {
        List<Port> ports = new ArrayList<>(List.of(port));
        port.machine()
                .ifPresent(id -> walk.estate().portsOf(id).stream()
                        .filter(other -> !other.isSameAs(port))
                        .filter(other -> Addresses.primary(other, family).isPresent())
                        .forEach(ports::add));
        return ports;
    }
}
