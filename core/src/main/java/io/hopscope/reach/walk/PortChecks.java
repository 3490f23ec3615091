/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.net.IpFamily;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.HopKind;

/** Obstacles that lie in a port itself. */
final class PortChecks {
    private final Drops drops;

    PortChecks(Walk walk) {
        this.drops = new Drops(walk);
    }

    /** The port has no address of the family. */
    void noAddress(Port port, IpFamily family, Packet packet) {
        String version = family == IpFamily.V4 ? "IPv4" : "IPv6";
        drops.lost(
                new Loss(HopKind.INTERFACE, FindingCode.NO_ADDRESS_OF_FAMILY, port.id(), ""),
                Spot.of(port.subnet()),
                packet,
                () -> port.id() + " has no " + version + " address");
    }

    /** The port is the platform's, and not of a kind that talks for itself. */
    void serviceInterface(Port port, Packet packet) {
        drops.lost(
                new Loss(HopKind.INTERFACE, FindingCode.SERVICE_INTERFACE, port.id(), ""),
                Spot.of(port.subnet()),
                packet,
                () -> port.id() + " belongs to a service of the platform, which opens and accepts no connection by it");
    }
}
