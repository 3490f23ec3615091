/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

import io.hopscope.net.AddressRange;
import io.hopscope.net.FlowBox;
import io.hopscope.net.FlowSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import io.hopscope.net.ProtocolRange;
import io.hopscope.reach.Part;
import io.hopscope.reach.match.Box;
import io.hopscope.reach.trace.Verdict;
import java.util.List;

/**
 * Reads the parts of a question as flows.
 *
 * @param whole what the question asks about
 * @param outside true where the source's address tells senders apart
 * @param family address family
 */
record Boxes(Box whole, boolean outside, IpFamily family) {
    private static final int LAST_PORT = PortRange.ALL.last();

    /** The flows of the parts that have a verdict. */
    FlowSet flows(List<Part> parts, Verdict verdict) {
        return FlowSet.ofBoxes(parts.stream()
                .filter(part -> part.verdict() == verdict)
                .map(Part::box)
                .filter(box -> !isOtherFamilysPing(box))
                .map(this::box)
                .distinct()
                .toList());
    }

    /** Whether a part does not depend on which port a translator picks. */
    boolean isWholeForTranslators(Part part) {
        return part.box().translatedPorts().equals(whole.translatedPorts());
    }

    private FlowBox box(Box box) {
        AddressRange anybody = AddressRange.of(Prefix.any(family));
        ProtocolRange protocols = protocols(box.protocols());
        boolean ports = protocols.first() == protocols.last() && new Protocol(protocols.first()).hasPorts();
        return new FlowBox(
                protocols,
                outside ? box.from() : anybody,
                ports ? widened(box.clientPorts()) : PortRange.ALL,
                anybody,
                ports ? box.ports() : PortRange.ALL);
    }

    /** The ICMP of the other family, which means nothing here, is said to fare as the protocol before it does. */
    private ProtocolRange protocols(PortRange range) {
        return new ProtocolRange(range.first(), range.last() + 1 == otherPing() ? otherPing() : range.last());
    }

    private boolean isOtherFamilysPing(Box box) {
        return box.protocols().equals(PortRange.single(otherPing()));
    }

    private int otherPing() {
        return (family == IpFamily.V4 ? Protocol.ICMP_V6 : Protocol.ICMP).number();
    }

    /** So that what holds for all client ports that were asked about holds for all ports. */
    private PortRange widened(PortRange range) {
        return new PortRange(
                range.first() == whole.clientPorts().first() ? 0 : range.first(),
                range.last() == whole.clientPorts().last() ? LAST_PORT : range.last());
    }
}
