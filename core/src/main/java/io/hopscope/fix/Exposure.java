/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressSet;
import io.hopscope.net.FlowBox;
import io.hopscope.net.FlowSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.net.Prefix;
import io.hopscope.reach.Party;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.graph.PortClasses;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What changes open besides the flow that was asked about, found by asking the engine before and after.
 *
 * <p>Asked about are: for a rule, every interface that its list concerns, with everybody whom the rule may mean,
 * outside and in the machine's own network and those joined to it, for what the rule takes; where the list keeps no
 * state, also the connections whose replies it takes. For a route, a door, a link, a gateway or a machine that starts:
 * the Internet and the networks that it joins, with what the machines concerned admit by their own groups, and those
 * machines with the Internet. Not looked at are load balancers as senders, public addresses dialled from inside, and
 * what guests forward.
 *
 * <p>Machines of one class ({@link PortClasses}) are asked about once. At most {@value #MOST_PROBES} questions are
 * asked, and 24 classes on either side; what lies beyond is taken to be opened, so the list may then be too long, never
 * too short.
 *
 * @param opened the flows, what opens most first
 * @param volume how much that is, for comparison alone
 * @param closed how much of the same is closed instead, for comparison alone
 */
record Exposure(List<Opened> opened, double volume, double closed) {
    private static final int MOST_PROBES = 600;

    static Exposure of(Asked asked, Trial trial, PortClasses classes) {
        Crowds crowds = new Crowds(asked, classes);
        Reckoning reckoning = new Reckoning(asked, crowds);
        Set<Probe> probes = new LinkedHashSet<>();
        for (Change change : trial.changes()) {
            Footprints.of(change, reckoning).forEach(probes::add);
        }
        OpenedFlows opened = new OpenedFlows();
        OpenedFlows closed = new OpenedFlows();
        int asking = 0;
        for (Probe probe : probes) {
            boolean ask = isWorthAsking(probe) && ++asking <= MOST_PROBES;
            FlowSet before = ask ? Flows.reachable(asked.engine(), probe) : FlowSet.none();
            FlowSet after = ask ? Flows.reachable(trial.asked().engine(), probe) : Flows.assumed(probe);
            opened.add(probe, after.subtract(before).subtract(askedFlows(asked, probe)));
            closed.add(probe, before.subtract(after));
        }
        return new Exposure(opened.lines(), opened.volume(), closed.volume());
    }

    private static boolean isWorthAsking(Probe probe) {
        return Stream.of(probe.from(), probe.to())
                .noneMatch(crowd -> crowd instanceof Crowd.Ports ports && !ports.alike());
    }

    /** Of the flows of a probe, those that were asked about. */
    private static FlowSet askedFlows(Asked asked, Probe probe) {
        IpFamily family = probe.family();
        AddressSet from = covered(asked, asked.question().from(), probe.from(), family);
        AddressSet to = covered(asked, asked.question().to(), probe.to(), family);
        FlowSet service = Flows.of(asked.question().service(), family);
        List<FlowBox> boxes = new ArrayList<>();
        for (AddressRange source : from.ranges()) {
            for (AddressRange destination : to.ranges()) {
                service.boxes()
                        .forEach(box -> boxes.add(new FlowBox(
                                box.protocols(), source, PortRange.ALL, destination, box.destinationPorts())));
            }
        }
        return FlowSet.ofBoxes(boxes);
    }

    /** Which addresses of a crowd are a party's; where machines are meant, any addresses stand for them. */
    private static AddressSet covered(Asked asked, Party party, Crowd crowd, IpFamily family) {
        AddressSet all = AddressSet.of(Prefix.any(family));
        if (crowd instanceof Crowd.Ports ports) {
            Set<Object> own = new LinkedHashSet<>();
            Ends.ports(asked.estate(), party).stream().map(Port::id).forEach(own::add);
            boolean same = ports.members().stream().map(Port::id).allMatch(own::contains);
            return same ? all : AddressSet.empty();
        }
        if (party instanceof Party.Internet) {
            return all;
        }
        return party instanceof Party.Addresses addresses
                ? AddressSet.ofRanges(List.of(addresses.range())).family(family)
                : AddressSet.empty();
    }
}
