/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach;

import io.hopscope.net.PortRange;
import io.hopscope.net.Protocol;
import java.util.Locale;
import java.util.Optional;

/**
 * Protocol and destination ports that are asked about.
 *
 * @param protocol the IP protocol; empty for any
 * @param ports destination ports; all of them where none was named, and for protocols without ports
 */
public record Service(Optional<Protocol> protocol, PortRange ports) {
    private static final String ANY = "any";

    /** TCP to one port. */
    public static Service tcp(int port) {
        return new Service(Optional.of(Protocol.TCP), PortRange.single(port));
    }

    /** UDP to one port. */
    public static Service udp(int port) {
        return new Service(Optional.of(Protocol.UDP), PortRange.single(port));
    }

    /** An ICMP echo request, ICMPv6 where the destination is IPv6. */
    public static Service echo() {
        return new Service(Optional.of(Protocol.ICMP), PortRange.ALL);
    }

    /**
     * Reads {@code tcp/443}, {@code udp/53}, {@code icmp/echo}, {@code icmp}, {@code tcp/8000-8100}, {@code 47} or
     * {@code any}.
     *
     * @throws QuestionException when the text is none of these
     */
    public static Service parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? of(text, "") : of(text.substring(0, slash), text.substring(slash + 1));
    }

    /**
     * Protocol and port given apart.
     *
     * @param protocol a name, a number or {@code any}
     * @param port a port, a range, {@code echo} for ICMP, or empty
     * @throws QuestionException when they do not fit
     */
    public static Service of(String protocol, String port) {
        Optional<Protocol> known = protocol(protocol);
        boolean icmp = known.map(Protocol::isIcmp).orElse(false);
        if (port.isEmpty() || (icmp && port.toLowerCase(Locale.ROOT).equals("echo"))) {
            return new Service(known, PortRange.ALL);
        }
        if (known.isPresent() && !known.get().hasPorts()) {
            throw QuestionException.bad("port", "protocol " + protocol + " has no port " + port);
        }
        return new Service(known, ports(port));
    }

    private static Optional<Protocol> protocol(String text) {
        if (text.equalsIgnoreCase(ANY)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Protocol.parse(text));
        } catch (IllegalArgumentException e) {
            throw QuestionException.bad("protocol", String.valueOf(e.getMessage()));
        }
    }

    private static PortRange ports(String text) {
        try {
            return PortRange.parse(text);
        } catch (IllegalArgumentException e) {
            throw QuestionException.bad("port", String.valueOf(e.getMessage()));
        }
    }

    /** Whether it is a ping. */
    boolean isEcho() {
        return protocol.map(Protocol::isIcmp).orElse(false);
    }

    /** {@code tcp/443}, {@code icmp/echo}, {@code any}. */
    @Override
    public String toString() {
        String name = protocol.map(Protocol::name).orElse(ANY);
        if (isEcho()) {
            return name + "/echo";
        }
        return ports.equals(PortRange.ALL) ? name : name + "/" + ports;
    }
}
