/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

/**
 * A packet on the wire.
 *
 * @param protocol {@code tcp}, {@code udp} or {@code icmp}
 * @param src source address
 * @param srcPort source port; 0 without ports
 * @param dst destination address
 * @param dstPort destination port; 0 without ports
 * @param reply whether it answers
 */
record Packet(String protocol, Ip src, int srcPort, Ip dst, int dstPort, boolean reply) {

    Packet reversed() {
        return new Packet(protocol, dst, dstPort, src, srcPort, !reply);
    }

    Packet from(Ip ip, int port) {
        return new Packet(protocol, ip, port, dst, dstPort, reply);
    }

    Packet to(Ip ip, int port) {
        return new Packet(protocol, src, srcPort, ip, port, reply);
    }

    boolean isPing() {
        return protocol.equals("icmp");
    }

    boolean v6() {
        return dst.v6();
    }
}
