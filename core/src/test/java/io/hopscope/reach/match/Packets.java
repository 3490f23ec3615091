/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.match;

import io.hopscope.net.IpAddress;
import io.hopscope.net.Protocol;

/** Packets for tests. */
public final class Packets {
    private Packets() {}

    /** A TCP packet. */
    public static Packet tcp(String source, int sourcePort, String destination, int port) {
        return packet(Protocol.TCP, source, sourcePort, destination, port);
    }

    /** A packet of a protocol with ports. */
    public static Packet packet(Protocol protocol, String source, int sourcePort, String destination, int port) {
        return new Packet(
                protocol,
                Packet.NOT_ICMP,
                End.of(IpAddress.parse(source), Dimension.FROM, sourcePort, Dimension.CLIENT_PORT),
                End.of(IpAddress.parse(destination), Dimension.TO, port, Dimension.PORT));
    }

    /** An echo request. */
    public static Packet echo(String source, String destination) {
        IpAddress to = IpAddress.parse(destination);
        Protocol protocol = to.family() == io.hopscope.net.IpFamily.V4 ? Protocol.ICMP : Protocol.ICMP_V6;
        return new Packet(
                protocol,
                Packet.echoRequest(to.family()),
                End.of(IpAddress.parse(source), Dimension.FROM, 0, Dimension.FIXED),
                End.of(to, Dimension.TO, 0, Dimension.FIXED));
    }
}
