/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

/**
 * A packet on the wire.
 *
 * @param protocol TCP, UDP, ICMP or ICMPv6
 * @param src source address
 * @param srcPort source port; 0 without ports
 * @param dst destination address
 * @param dstPort destination port; 0 without ports
 * @param reply whether it answers; for ICMP an echo reply instead of a request
 */
record Packet(Protocol protocol, Ip src, int srcPort, Ip dst, int dstPort, boolean reply) {

    Packet reversed() {
        return new Packet(protocol, dst, dstPort, src, srcPort, !reply);
    }

    Packet from(Ip ip, int port) {
        return new Packet(protocol, ip, port, dst, dstPort, reply);
    }

    Packet to(Ip ip, int port) {
        return new Packet(protocol, src, srcPort, ip, port, reply);
    }

    /** ICMP type of an echo; its code is 0. */
    int icmpType() {
        return protocol == Protocol.ICMP ? (reply ? 0 : 8) : (reply ? 129 : 128);
    }
}
