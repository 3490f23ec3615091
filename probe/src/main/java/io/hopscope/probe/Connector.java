/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.probe;

import java.net.InetSocketAddress;
import java.time.Duration;

/** Opens a connection and closes it again. */
@FunctionalInterface
public interface Connector {
    /** Tries once; waits no longer than the timeout. */
    Observation connect(InetSocketAddress address, Duration timeout);

    /** Over TCP, from where this program runs; nothing is sent once the connection is open. */
    static Connector tcp() {
        return new TcpConnector();
    }
}
