/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import io.hopscope.net.IpFamily;
import io.hopscope.net.PortSet;
import io.hopscope.net.Protocol;
import java.util.Optional;

/**
 * Conditions that a packet meets all together, at most one of each sort.
 *
 * @param protocol the protocol; empty for any
 * @param ports destination ports; empty for any, or where the protocol has none
 * @param icmpType type of the message; empty for any
 * @param icmpCode code of the message; empty for any
 * @param family the address family; empty for both
 * @param peer the far end; empty for any
 */
record Conjunction(
        Optional<Protocol> protocol,
        Optional<PortSet> ports,
        Optional<Integer> icmpType,
        Optional<Integer> icmpCode,
        Optional<IpFamily> family,
        Optional<Peer> peer) {
    static final Conjunction ANY = new Conjunction(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static Conjunction of(Protocol protocol) {
        return new Conjunction(Optional.of(protocol), ANY.ports, ANY.icmpType, ANY.icmpCode, ANY.family, ANY.peer);
    }

    static Conjunction of(PortSet ports) {
        return new Conjunction(ANY.protocol, Optional.of(ports), ANY.icmpType, ANY.icmpCode, ANY.family, ANY.peer);
    }

    static Conjunction ofIcmpType(int type) {
        return new Conjunction(ANY.protocol, ANY.ports, Optional.of(type), ANY.icmpCode, ANY.family, ANY.peer);
    }

    static Conjunction ofIcmpCode(int code) {
        return new Conjunction(ANY.protocol, ANY.ports, ANY.icmpType, Optional.of(code), ANY.family, ANY.peer);
    }

    static Conjunction of(IpFamily family) {
        return new Conjunction(ANY.protocol, ANY.ports, ANY.icmpType, ANY.icmpCode, Optional.of(family), ANY.peer);
    }

    static Conjunction of(Peer peer) {
        return new Conjunction(ANY.protocol, ANY.ports, ANY.icmpType, ANY.icmpCode, ANY.family, Optional.of(peer));
    }

    /**
     * Both.
     *
     * @throws IllegalArgumentException when no single rule says both
     */
    Conjunction and(Conjunction other) {
        return new Conjunction(
                same(protocol, other.protocol),
                ports.isPresent() && other.ports.isPresent()
                        ? Optional.of(ports.get().intersect(other.ports.get()))
                        : ports.or(() -> other.ports),
                same(icmpType, other.icmpType),
                same(icmpCode, other.icmpCode),
                same(family, other.family),
                both(peer, other.peer));
    }

    private static <T> Optional<T> same(Optional<T> one, Optional<T> other) {
        if (one.isPresent() && other.isPresent() && !one.equals(other)) {
            throw new IllegalArgumentException("No rule matches both " + one.get() + " and " + other.get());
        }
        return one.or(() -> other);
    }

    private static Optional<Peer> both(Optional<Peer> one, Optional<Peer> other) {
        if (one.isPresent()
                && other.isPresent()
                && one.get() instanceof Peer.Addresses a
                && other.get() instanceof Peer.Addresses b) {
            return Optional.of(new Peer.Addresses(a.set().intersect(b.set())));
        }
        return same(one, other);
    }
}
