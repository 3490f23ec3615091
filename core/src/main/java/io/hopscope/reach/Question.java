/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach;

import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import java.util.Optional;

/**
 * Can {@code from} open a connection of {@code service} to {@code to}?
 *
 * @param from who asks
 * @param to whom it asks
 * @param service protocol and ports
 * @param clientPorts the client's own ports; empty for the usual ones of its kind
 * @param family address family; empty for IPv4 unless the destination has none
 */
public record Question(
        Party from, Party to, Service service, Optional<PortRange> clientPorts, Optional<IpFamily> family) {
    /** A question with the usual client ports and family. */
    public static Question of(Party from, Party to, Service service) {
        return new Question(from, to, service, Optional.empty(), Optional.empty());
    }
}
