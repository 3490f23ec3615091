/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import io.hopscope.azure.oracle.Resource.Nic;

/** Where a packet came to. */
sealed interface Arrival {
    /** The packet as it arrived. */
    Packet packet();

    /** At an interface. */
    record AtNic(Nic nic, Packet packet) implements Arrival {}

    /** At a host outside of the subscription. */
    record AtOutside(Packet packet) implements Arrival {}

    /** Thrown where a reply takes a way that nobody knows and that brings it back as it should be. */
    final class ComesBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ComesBack() {
            super(null, null, false, false);
        }
    }
}
