/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.edge;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.AddressSet;

/** Where an exit's source address comes from. */
public sealed interface ExitAddress {
    /** The address stays as it is (a global IPv6 address). */
    record Unchanged() implements ExitAddress {}

    /** The public address of the source's own door; the exit takes nothing from a source without one. */
    record OwnDoor() implements ExitAddress {}

    /** One of a pool, held by a translator. */
    record Pool(ResourceId translator, AddressSet addresses) implements ExitAddress {}
}
