/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.Protocol;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The protocol part of one rule.
 *
 * @param protocol the protocol; empty for all
 * @param from first port, or the ICMP type with -1 for all; meaningless for other protocols
 * @param to last port, or the ICMP code with -1 for all; meaningless for other protocols
 */
record Traffic(Optional<Protocol> protocol, int from, int to) {
    private static final int ALL = -1;

    /**
     * The rules that a condition takes, by protocol and port range.
     *
     * @throws IllegalArgumentException when it matches nothing, or more than AWS can tell apart
     */
    static List<Traffic> of(Conjunction condition) {
        List<Traffic> traffic = protocols(condition)
                .flatMap(protocol -> of(protocol, condition))
                .toList();
        if (traffic.isEmpty()) {
            throw new IllegalArgumentException("A rule matches no packet");
        }
        return traffic;
    }

    /** Whether ports or message types select packets. */
    boolean hasRange() {
        return protocol.filter(p -> p.hasPorts() || p.isIcmp()).isPresent();
    }

    boolean isIcmp() {
        return protocol.filter(Protocol::isIcmp).isPresent();
    }

    /** Whether packets of a family can match: the two kinds of ICMP belong to one family each. */
    boolean existsIn(IpFamily family) {
        Protocol foreign = family == IpFamily.V4 ? Protocol.ICMP_V6 : Protocol.ICMP;
        return !protocol.equals(Optional.of(foreign));
    }

    /** The protocol as AWS writes it: {@code tcp}, {@code udp}, {@code icmp}, a number, {@code -1} for all. */
    String protocolText() {
        return protocol.map(p -> p.hasPorts() || p.equals(Protocol.ICMP) ? p.name() : Integer.toString(p.number()))
                .orElse("-1");
    }

    private static Stream<Optional<Protocol>> protocols(Conjunction condition) {
        if (condition.protocol().isPresent()) {
            return Stream.of(condition.protocol());
        }
        if (condition.ports().isPresent()) {
            return Stream.of(Optional.of(Protocol.TCP), Optional.of(Protocol.UDP));
        }
        if (condition.icmpType().isPresent() || condition.icmpCode().isPresent()) {
            return Stream.of(Optional.of(Protocol.ICMP), Optional.of(Protocol.ICMP_V6));
        }
        return Stream.of(Optional.empty());
    }

    private static Stream<Traffic> of(Optional<Protocol> protocol, Conjunction condition) {
        boolean ports = protocol.filter(Protocol::hasPorts).isPresent();
        boolean icmp = protocol.filter(Protocol::isIcmp).isPresent();
        boolean typed = condition.icmpType().isPresent() || condition.icmpCode().isPresent();
        if ((condition.ports().isPresent() && !ports) || (typed && !icmp)) {
            return Stream.empty();
        }
        if (icmp) {
            return Stream.of(icmp(protocol, condition));
        }
        if (!ports) {
            return Stream.of(new Traffic(protocol, ALL, ALL));
        }
        return condition.ports().orElse(PortSet.of(PortRange.ALL)).ranges().stream()
                .map(range -> new Traffic(protocol, range.first(), range.last()));
    }

    /**
     * A code without a type cannot be written: with type -1 the code is -1 too (<a
     * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html">IpPermission</a>).
     */
    private static Traffic icmp(Optional<Protocol> protocol, Conjunction condition) {
        if (condition.icmpType().isEmpty() && condition.icmpCode().isPresent()) {
            throw new IllegalArgumentException("No rule of AWS names an ICMP code without its type");
        }
        return new Traffic(
                protocol, condition.icmpType().orElse(ALL), condition.icmpCode().orElse(ALL));
    }
}
