/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.match;

import io.hopscope.net.IpFamily;
import io.hopscope.net.Protocol;

/**
 * A packet at one point of its path. Immutable.
 *
 * @param protocol IP protocol
 * @param icmp ICMP type in the high byte and code in the low one; -1 for other protocols
 * @param source where it comes from, as its header says here
 * @param destination where it goes to, as its header says here
 */
public record Packet(Protocol protocol, int icmp, End source, End destination) {
    /** Marks a packet that is not ICMP. */
    public static final int NOT_ICMP = -1;

    private static final int ECHO_REQUEST_V4 = 8 << 8;
    private static final int ECHO_REPLY_V4 = 0;
    private static final int ECHO_REQUEST_V6 = 128 << 8;
    private static final int ECHO_REPLY_V6 = 129 << 8;

    /** Type and code of an echo request of a family. */
    public static int echoRequest(IpFamily family) {
        return family == IpFamily.V4 ? ECHO_REQUEST_V4 : ECHO_REQUEST_V6;
    }

    /** Address family. */
    public IpFamily family() {
        return destination.address().family();
    }

    /** The reply to this packet: ends swapped, an echo request answered by an echo reply. */
    public Packet reversed() {
        return new Packet(protocol, replyIcmp(), destination, source);
    }

    /** The same packet from another source. */
    public Packet from(End other) {
        return new Packet(protocol, icmp, other, destination);
    }

    /** The same packet to another destination. */
    public Packet to(End other) {
        return new Packet(protocol, icmp, source, other);
    }

    private int replyIcmp() {
        return switch (icmp) {
            case ECHO_REQUEST_V4 -> ECHO_REPLY_V4;
            case ECHO_REQUEST_V6 -> ECHO_REPLY_V6;
            default -> icmp;
        };
    }

    /** The packet in words, such as {@code tcp 10.0.0.4 → 10.0.1.5:443}. */
    @Override
    public String toString() {
        String port = protocol.hasPorts() ? ":" + destination.port() : "";
        String to = destination.address().family() == IpFamily.V6 && !port.isEmpty()
                ? "[" + destination.address() + "]"
                : destination.address().toString();
        String name = protocol.name();
        String what = Character.isDigit(name.charAt(0)) ? "protocol " + name : name;
        return what + " " + source.address() + " → " + to + port;
    }
}
