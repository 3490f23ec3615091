/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.edge;

import io.hopscope.net.PortRange;
import io.hopscope.net.Protocol;

/**
 * Which ports a door takes and where they come out.
 *
 * @param protocol the one protocol that is mapped
 * @param outside ports dialled at the door
 * @param insideFirst port behind the door that {@code outside.first()} becomes; the others follow one to one
 */
public record PortMapping(Protocol protocol, PortRange outside, int insideFirst) {
    /** The port behind the door for a dialled port in {@link #outside()}. */
    public int inside(int dialled) {
        return insideFirst + dialled - outside.first();
    }
}
