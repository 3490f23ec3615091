/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

import io.hopscope.net.AddressRange;
import io.hopscope.net.Flow;
import io.hopscope.net.FlowSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What gets through from one origin. In the flow sets sources are those of the Internet, and any address where machines
 * connect; destinations are any address, since machine and doors are found by the walk; a port that does not decide
 * ranges over all ports, and of ICMP echo requests alone are meant, whatever types the set names. The client's ports
 * are the usual ones of its kind: beyond them a set repeats what it says of the nearest. Immutable; equal sets are
 * equal objects.
 *
 * @param origin who connects
 * @param family by which address family
 * @param certain flows that get through
 * @param possible flows that may get through
 */
public record Access(Origin origin, IpFamily family, FlowSet certain, FlowSet possible) {
    /** The flows as lines that can be read, the certain ones first. */
    public List<Opening> openings() {
        List<Opening> lines = new ArrayList<>(Openings.of(certain, Certainty.CERTAIN));
        lines.addAll(Openings.of(possible, Certainty.POSSIBLE));
        return List.copyOf(lines);
    }

    /** Whether nothing gets through. */
    public boolean isEmpty() {
        return certain.isEmpty() && possible.isEmpty();
    }

    /**
     * What is said of one packet; empty when it does not get through.
     *
     * @param protocol its protocol; either ICMP means an echo request of this family
     * @param source its source address, of this family
     * @param clientPort its source port; of no account where the protocol has none
     * @param port its destination port, as dialled; of no account where the protocol has none
     */
    public Optional<Certainty> certainty(Protocol protocol, IpAddress source, int clientPort, int port) {
        boolean ports = protocol.hasPorts();
        IpAddress any = AddressRange.of(Prefix.any(family)).first();
        Protocol ping = family == IpFamily.V4 ? Protocol.ICMP : Protocol.ICMP_V6;
        Flow flow =
                new Flow(protocol.isIcmp() ? ping : protocol, source, ports ? clientPort : 0, any, ports ? port : 0);
        if (certain.contains(flow)) {
            return Optional.of(Certainty.CERTAIN);
        }
        return possible.contains(flow) ? Optional.of(Certainty.POSSIBLE) : Optional.empty();
    }
}
