/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressScope;
import io.hopscope.net.AddressSet;
import io.hopscope.net.FlowBox;
import io.hopscope.net.FlowSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.net.Prefix;
import io.hopscope.reach.Party;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.graph.PortClasses;
import io.hopscope.reach.trace.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what changes open, or close, besides the flow that was asked about, by asking the engine before and after.
 *
 * <p>Asked about are: for a rule, every interface that its list concerns, with everybody whom the rule may mean,
 * outside and in the machine's own network and those joined to it, for what the rule takes; where the list keeps no
 * state, also the connections whose replies it takes. For a route, a door, a link, a gateway or a machine that starts:
 * the Internet and the networks that it joins, with what the machines concerned admit by their own groups, and those
 * machines with the Internet. For both, what gets there through load balancers. Not looked at is what guests forward.
 *
 * <p>Machines of one class ({@link PortClasses}) are asked about once. At most {@value #MOST_PROBES} questions are
 * asked about one fix, and 64 classes on either side; what lies beyond is taken to be opened or closed, so the list may
 * then be too long, never too short. Confined to one thread.
 */
final class ExposureSurvey {
    private static final int MOST_PROBES = 2000;

    private final Asked asked;
    private final Reckoning reckoning;
    private final AddressSet own;
    private final Map<Probe, FlowSet> before = new HashMap<>();

    ExposureSurvey(Asked asked, PortClasses classes) {
        this.asked = asked;
        this.reckoning = new Reckoning(asked, new Crowds(asked, classes));
        AddressSet outside =
                asked.estate().outside(IpFamily.V4).union(asked.estate().outside(IpFamily.V6));
        this.own = AddressScope.outside(IpFamily.V4)
                .union(AddressScope.outside(IpFamily.V6))
                .subtract(outside);
    }

    /** What the changes of a trial open. */
    Exposure of(Trial trial) {
        DeltaFlows opened = new DeltaFlows();
        DeltaFlows closed = new DeltaFlows();
        each(trial, opened, (probe, then, now) -> {
            opened.add(probe, now.subtract(then).subtract(askedFlows(probe)));
            FlowSet lost = then.subtract(now);
            if (!lost.boxes().isEmpty()) {
                closed.add(
                        probe,
                        lost.intersect(Flows.with(Verdict.BLOCKED, trial.asked().engine(), probe)));
            }
        });
        return new Exposure(opened.lines(own), opened.volume(), closed.volume());
    }

    /** What the changes of a trial close that open nothing: rules that deny, or that are gone and allowed. */
    Closure closedBy(Trial trial) {
        DeltaFlows closed = new DeltaFlows();
        each(
                trial,
                closed,
                (probe, then, now) -> closed.add(probe, then.subtract(now).subtract(askedFlows(probe))));
        return new Closure(closed.lines(own), closed.volume());
    }

    /** Compares what a probe says before and after. */
    @FunctionalInterface
    private interface Comparison {
        void of(Probe probe, FlowSet then, FlowSet now);
    }

    private void each(Trial trial, DeltaFlows assumed, Comparison comparison) {
        Set<Probe> probes = new LinkedHashSet<>();
        for (Change change : trial.changes()) {
            Footprints.of(change, reckoning).forEach(probes::add);
        }
        int asking = 0;
        for (Probe probe : probes) {
            if (!isWorthAsking(probe) || ++asking > MOST_PROBES) {
                assumed.add(probe, Flows.assumed(probe).subtract(askedFlows(probe)));
                continue;
            }
            FlowSet then = before.computeIfAbsent(probe, p -> Flows.reachable(asked.engine(), p));
            comparison.of(probe, then, Flows.reachable(trial.asked().engine(), probe));
        }
    }

    private static boolean isWorthAsking(Probe probe) {
        return Stream.of(probe.from(), probe.to())
                .flatMap(crowd -> Crowds.machines(crowd).stream())
                .allMatch(Crowd.Ports::alike);
    }

    /** Of the flows of a probe, those that were asked about. */
    private FlowSet askedFlows(Probe probe) {
        IpFamily family = probe.family();
        AddressSet from = covered(asked.question().from(), probe.from(), family);
        AddressSet to = covered(asked.question().to(), probe.to(), family);
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

    private static Set<ResourceId> ports(Crowd crowd) {
        return crowd instanceof Crowd.Front front
                ? front.interfaces()
                : Crowds.machines(crowd).stream()
                        .flatMap(machines -> machines.members().stream())
                        .map(Port::id)
                        .collect(Collectors.toSet());
    }

    /** Which addresses of a crowd are a party's; where machines are meant, any addresses stand for them. */
    private AddressSet covered(Party party, Crowd crowd, IpFamily family) {
        AddressSet all = AddressSet.of(Prefix.any(family));
        Set<ResourceId> ports = ports(crowd);
        if (!ports.isEmpty()) {
            Set<ResourceId> own =
                    Ends.ports(asked.estate(), party).stream().map(Port::id).collect(Collectors.toSet());
            boolean same =
                    crowd instanceof Crowd.Front ? own.stream().anyMatch(ports::contains) : own.containsAll(ports);
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
