/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.reach.graph.Port;
import java.util.ArrayList;
import java.util.List;

/** Which interfaces a guest may send from. */
final class Guests {
    private final Walk walk;

    Guests(Walk walk) {
        this.walk = walk;
    }

    /** All ports of the machine behind a port, that port first. */
    List<Port> portsBeside(Port port) {
        List<Port> ports = new ArrayList<>(List.of(port));
        port.machine()
                .ifPresent(id -> walk.estate().portsOf(id).stream()
                        .filter(other -> !other.isSameAs(port))
                        .forEach(ports::add));
        return ports;
    }
}
