/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

import java.util.Map;

/** Type and code of an ICMP message, and their place in the destination port field of flows. */
record IcmpMessage(int type, int code) {
    private static final int HIGHEST = 255;
    private static final int V4_ECHO_REQUEST = 8;
    private static final int V6_ECHO_REQUEST = 128;

    /** RFC 792: echo and timestamp. */
    private static final Map<Integer, Integer> V4_PAIRS =
            Map.of(V4_ECHO_REQUEST, 0, 0, V4_ECHO_REQUEST, 13, 14, 14, 13);

    /** RFC 4443: echo. */
    private static final Map<Integer, Integer> V6_PAIRS = Map.of(V6_ECHO_REQUEST, 129, 129, V6_ECHO_REQUEST);

    IcmpMessage {
        if (type < 0 || type > HIGHEST || code < 0 || code > HIGHEST) {
            throw new IllegalArgumentException("ICMP type " + type + " and code " + code + " are not within 0-255");
        }
    }

    static IcmpMessage echoRequest(IpFamily family) {
        return new IcmpMessage(family == IpFamily.V4 ? V4_ECHO_REQUEST : V6_ECHO_REQUEST, 0);
    }

    static IcmpMessage ofPort(int port) {
        return new IcmpMessage(port >>> 8, port & HIGHEST);
    }

    int asPort() {
        return type << 8 | code;
    }

    /** The reply to a request and the other way round; any other message is its own. */
    IcmpMessage counterpart(Protocol protocol) {
        Map<Integer, Integer> pairs = protocol.equals(Protocol.ICMP) ? V4_PAIRS : V6_PAIRS;
        return new IcmpMessage(pairs.getOrDefault(type, type), code);
    }
}
