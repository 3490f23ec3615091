/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

/**
 * One direction of a conversation, as filters and routes see its packets. Immutable.
 *
 * <p>What the two port fields hold depends on the protocol. TCP and UDP: ports. ICMP and ICMPv6: the source port is 0
 * and the destination port is {@code type << 8 | code}. Every other protocol: both are 0.
 *
 * @param protocol what the packets carry
 * @param source where they come from
 * @param sourcePort 0 to 65535, or 0 where the protocol has none
 * @param destination where they go, of the same family as the source
 * @param destinationPort 0 to 65535, or the ICMP type and code, or 0
 */
public record Flow(Protocol protocol, IpAddress source, int sourcePort, IpAddress destination, int destinationPort) {

    /** Throws {@link IllegalArgumentException} when the families differ or a port does not fit the protocol. */
    public Flow {
        if (source.family() != destination.family()) {
            throw new IllegalArgumentException("a flow cannot go from " + source + " to " + destination);
        }
        checkPort(sourcePort, protocol.hasPorts(), protocol + " source port");
        checkPort(destinationPort, protocol.hasPorts() || protocol.isIcmp(), protocol + " destination port");
    }

    private static void checkPort(int port, boolean used, String name) {
        if (!(used ? PortRange.ALL.contains(port) : port == 0)) {
            throw new IllegalArgumentException(name + " " + port + " is not " + (used ? "within 0-65535" : "0"));
        }
    }

    /** An echo request (ping), of the ICMP version that goes with the addresses. */
    public static Flow icmpEcho(IpAddress source, IpAddress destination) {
        IcmpMessage request = IcmpMessage.echoRequest(source.family());
        return icmp(source, destination, request.type(), request.code());
    }

    /**
     * A message of the ICMP version that goes with the addresses.
     *
     * @param type 0 to 255
     * @param code 0 to 255
     */
    public static Flow icmp(IpAddress source, IpAddress destination, int type, int code) {
        Protocol protocol = source.family() == IpFamily.V4 ? Protocol.ICMP : Protocol.ICMP_V6;
        return new Flow(protocol, source, 0, destination, new IcmpMessage(type, code).asPort());
    }

    /** The ICMP message type. Throws {@link IllegalStateException} when the protocol is not ICMP. */
    public int icmpType() {
        return icmpMessage().type();
    }

    /** The ICMP message code. Throws {@link IllegalStateException} when the protocol is not ICMP. */
    public int icmpCode() {
        return icmpMessage().code();
    }

    /**
     * The flow of the answers: ends and ports swapped. An ICMP request becomes its reply and a reply its request (echo,
     * and timestamp in IPv4); every other ICMP message keeps type and code, since nothing answers it.
     */
    public Flow reversed() {
        return protocol.isIcmp()
                ? new Flow(
                        protocol,
                        destination,
                        0,
                        source,
                        icmpMessage().counterpart(protocol).asPort())
                : new Flow(protocol, destination, destinationPort, source, sourcePort);
    }

    private IcmpMessage icmpMessage() {
        if (!protocol.isIcmp()) {
            throw new IllegalStateException(protocol + " has no ICMP type");
        }
        return IcmpMessage.ofPort(destinationPort);
    }

    /** As in {@code tcp 10.0.0.1:40000 > 10.0.0.2:443} or {@code icmp 10.0.0.1 > 10.0.0.2 type 8 code 0}. */
    @Override
    public String toString() {
        String tail = protocol.isIcmp() ? " type " + icmpType() + " code " + icmpCode() : "";
        return protocol + " " + end(source, sourcePort) + " > " + end(destination, destinationPort) + tail;
    }

    private String end(IpAddress address, int port) {
        if (!protocol.hasPorts()) {
            return address.toString();
        }
        return (address.family() == IpFamily.V4 ? address : "[" + address + "]") + ":" + port;
    }
}
