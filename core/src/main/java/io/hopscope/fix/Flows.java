/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.net.AddressRange;
import io.hopscope.net.FlowBox;
import io.hopscope.net.FlowSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import io.hopscope.net.ProtocolRange;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Part;
import io.hopscope.reach.QuestionException;
import io.hopscope.reach.Service;
import io.hopscope.reach.match.Box;
import io.hopscope.reach.trace.Verdict;
import java.util.List;

/** Sets of flows that an engine lets through. Stateless. */
final class Flows {
    private Flows() {}

    /** What of a probe gets through. */
    static FlowSet reachable(Engine engine, Probe probe) {
        return with(Verdict.REACHABLE, engine, probe);
    }

    /** What of a probe has a verdict. */
    static FlowSet with(Verdict verdict, Engine engine, Probe probe) {
        try {
            List<FlowBox> boxes = engine.parts(probe.question()).stream()
                    .filter(part -> part.verdict() == verdict)
                    .map(Part::box)
                    .map(Flows::of)
                    .toList();
            return FlowSet.ofBoxes(boxes);
        } catch (QuestionException e) {
            return FlowSet.none();
        }
    }

    /** A service from everybody to everybody, from any client port. */
    static FlowSet of(Service service, IpFamily family) {
        AddressRange anybody = AddressRange.of(Prefix.any(family));
        return FlowSet.of(new FlowBox(protocols(service, family), anybody, PortRange.ALL, anybody, ports(service)));
    }

    /** All that a probe is about. */
    static FlowSet assumed(Probe probe) {
        AddressRange anybody = AddressRange.of(Prefix.any(probe.family()));
        AddressRange source =
                probe.from() instanceof Crowd.Outside outside ? outside.range().orElse(anybody) : anybody;
        FlowBox fromThere = new FlowBox(ProtocolRange.ALL, source, PortRange.ALL, anybody, PortRange.ALL);
        return of(probe.service(), probe.family()).intersect(FlowSet.of(fromThere));
    }

    /** The same flows from any client port: fit to be told, not to be compared. */
    static FlowSet fromAnyPort(FlowSet flows) {
        return FlowSet.ofBoxes(flows.boxes().stream()
                .map(box -> new FlowBox(
                        box.protocols(), box.sources(), PortRange.ALL, box.destinations(), box.destinationPorts()))
                .toList());
    }

    /** ICMP has its type where others have a port, and only echo requests are asked about. */
    private static FlowBox of(Box box) {
        ProtocolRange protocols =
                new ProtocolRange(box.protocols().first(), box.protocols().last());
        boolean ports =
                box.protocols().size() == 1 && new Protocol(box.protocols().first()).hasPorts();
        return new FlowBox(
                protocols,
                box.from(),
                ports ? box.clientPorts() : PortRange.ALL,
                box.to(),
                ports ? box.ports() : PortRange.ALL);
    }

    private static PortRange ports(Service service) {
        return service.protocol().map(Protocol::hasPorts).orElse(true) ? service.ports() : PortRange.ALL;
    }

    private static ProtocolRange protocols(Service service, IpFamily family) {
        if (service.protocol().isEmpty()) {
            return ProtocolRange.ALL;
        }
        Protocol protocol = service.protocol().get();
        Protocol icmp = family == IpFamily.V4 ? Protocol.ICMP : Protocol.ICMP_V6;
        return ProtocolRange.single(protocol.isIcmp() ? icmp : protocol);
    }
}
