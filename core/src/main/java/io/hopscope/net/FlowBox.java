/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

/**
 * Every flow whose five fields lie in five ranges. Immutable.
 *
 * <p>Ports are meant as in {@link Flow}: ICMP has its type and code in the destination port and 0 as source port, and a
 * protocol without ports has 0 in both. So a box over every port takes all flows of every protocol, and one over port
 * 443 none of those that have no ports.
 *
 * @param protocols protocol numbers
 * @param sources source addresses
 * @param sourcePorts source ports
 * @param destinations destination addresses, of the same family as the sources
 * @param destinationPorts destination ports, or ICMP {@code type << 8 | code}
 */
public record FlowBox(
        ProtocolRange protocols,
        AddressRange sources,
        PortRange sourcePorts,
        AddressRange destinations,
        PortRange destinationPorts) {

    /** Throws {@link IllegalArgumentException} when the families differ. */
    public FlowBox {
        if (sources.family() != destinations.family()) {
            throw new IllegalArgumentException("no flow goes from " + sources + " to " + destinations);
        }
    }

    /** The one flow. */
    public static FlowBox single(Flow flow) {
        return new FlowBox(
                ProtocolRange.single(flow.protocol()),
                AddressRange.single(flow.source()),
                PortRange.single(flow.sourcePort()),
                AddressRange.single(flow.destination()),
                PortRange.single(flow.destinationPort()));
    }

    public boolean contains(Flow flow) {
        return protocols.contains(flow.protocol())
                && sources.contains(flow.source())
                && sourcePorts.contains(flow.sourcePort())
                && destinations.contains(flow.destination())
                && destinationPorts.contains(flow.destinationPort());
    }

    /** As in {@code tcp 10.0.0.0/8 port 0-65535 > 10.0.0.2/32 port 443}. */
    @Override
    public String toString() {
        return protocols + " " + sources + " port " + sourcePorts + " > " + destinations + " port " + destinationPorts;
    }
}
