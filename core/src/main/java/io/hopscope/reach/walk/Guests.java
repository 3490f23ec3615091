/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.net.IpFamily;
import io.hopscope.reach.graph.Estate;
import io.hopscope.reach.graph.Port;
import java.util.ArrayList;
import java.util.List;

/** Which interfaces a guest may send from. Thread-safe. */
public final class Guests {
    private final Estate estate;

    /** The guests of an estate. */
    public Guests(Estate estate) {
        this.estate = estate;
    }

    /** The ports of the machine behind a port that have an address of a family, that port first. */
    public List<Port> portsBeside(Port port, IpFamily family) {
        List<Port> ports = new ArrayList<>(List.of(port));
        port.machine()
                .ifPresent(id -> estate.portsOf(id).stream()
                        .filter(other -> !other.isSameAs(port) && !other.isDetached())
                        .filter(other -> Addresses.primary(other, family).isPresent())
                        .forEach(ports::add));
        return ports;
    }
}
