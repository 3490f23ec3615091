/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.Balancer;
import io.hopscope.aliyun.oracle.Resource.Nic;

/** Where a packet ends. */
sealed interface Arrival {
    /** The packet as it arrived. */
    Packet packet();

    /** At an interface. */
    record AtNic(Nic nic, Packet packet) implements Arrival {}

    /** At a host outside of the region's networks. */
    record AtOutside(Packet packet) implements Arrival {}

    /** At a balancer, one of whose backends takes it. */
    record AtBalancer(Balancer balancer, Packet packet) implements Arrival {}

    /** At something that answers by itself, and to whoever asked. */
    record AtService(Packet packet) implements Arrival {}

    /** Thrown where a reply takes a way that nobody knows and that brings it back as it should be. */
    final class ComesBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ComesBack() {
            super(null, null, false, false);
        }
    }
}
