/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.match;

import io.hopscope.net.AddressRange;
import io.hopscope.net.PortRange;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * A set of flows that is asked about in one go: a product of intervals.
 *
 * @param from source addresses
 * @param to destination addresses
 * @param protocols IP protocol numbers
 * @param ports destination ports
 * @param clientPorts source ports of the client
 * @param translatedPorts source ports that translators pick
 */
public record Box(
        AddressRange from,
        AddressRange to,
        PortRange protocols,
        PortRange ports,
        PortRange clientPorts,
        PortRange translatedPorts) {
    /** How many flows it holds; only for comparison of sizes. */
    public double volume() {
        return from.size().doubleValue()
                * to.size().doubleValue()
                * protocols.size()
                * ports.size()
                * clientPorts.size()
                * translatedPorts.size();
    }

    /** The box cut along a port-like dimension; each start begins a new part. */
    public List<Box> cutPorts(Dimension dimension, SortedSet<Integer> starts) {
        PortRange whole = ports(dimension);
        List<Box> parts = new ArrayList<>();
        int first = whole.first();
        for (int start : starts) {
            parts.add(withPorts(dimension, new PortRange(first, start - 1)));
            first = start;
        }
        parts.add(withPorts(dimension, new PortRange(first, whole.last())));
        return parts;
    }

    /** The interval of a port-like dimension. */
    public PortRange ports(Dimension dimension) {
        return switch (dimension) {
            case PORT -> ports;
            case CLIENT_PORT -> clientPorts;
            case TRANSLATED_PORT -> translatedPorts;
            case PROTOCOL -> protocols;
            default -> throw new IllegalArgumentException(dimension + " has no ports");
        };
    }

    /** The interval of an address dimension. */
    public AddressRange addresses(Dimension dimension) {
        return switch (dimension) {
            case FROM -> from;
            case TO -> to;
            default -> throw new IllegalArgumentException(dimension + " has no addresses");
        };
    }

    /** The same box with another interval of addresses. */
    public Box withAddresses(Dimension dimension, AddressRange range) {
        return dimension == Dimension.FROM
                ? new Box(range, to, protocols, ports, clientPorts, translatedPorts)
                : new Box(from, range, protocols, ports, clientPorts, translatedPorts);
    }

    /** The same box with another interval of ports. */
    public Box withPorts(Dimension dimension, PortRange range) {
        return switch (dimension) {
            case PORT -> new Box(from, to, protocols, range, clientPorts, translatedPorts);
            case CLIENT_PORT -> new Box(from, to, protocols, ports, range, translatedPorts);
            case TRANSLATED_PORT -> new Box(from, to, protocols, ports, clientPorts, range);
            default -> new Box(from, to, range, ports, clientPorts, translatedPorts);
        };
    }
}
