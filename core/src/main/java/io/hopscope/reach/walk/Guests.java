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
        new Machines(walk)
                .behind(port)
                .flatMap(instance -> instance.interfaces().value())
                .ifPresent(ids -> ids.stream()
                        .filter(id -> !id.equals(port.id()))
                        .forEach(id -> walk.estate().port(id).ifPresent(ports::add)));
        return ports;
    }
}
