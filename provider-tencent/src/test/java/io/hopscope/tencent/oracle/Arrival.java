/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Eni;

/** Where a packet came to. */
sealed interface Arrival {
    /** The packet as it arrived. */
    Packet packet();

    /** At an interface. */
    record AtEni(Eni eni, Packet packet) implements Arrival {}

    /** At a host outside of the region's networks. */
    record AtOutside(Packet packet) implements Arrival {}

    /** At something that answers by itself, and to whoever asked; beyond his subnet or in it. */
    record AtService(Packet packet, boolean beyond) implements Arrival {}

    /** Thrown where a reply takes a way that nobody knows and that brings it back as it should be. */
    final class ComesBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ComesBack() {
            super(null, null, false, false);
        }
    }
}
