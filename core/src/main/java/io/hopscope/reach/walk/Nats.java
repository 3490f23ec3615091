/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.edge.NatAddress;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.edge.SnatRule;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Match;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Dimension;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.match.Scene;
import io.hopscope.reach.match.Truth;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.HopKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Takes packets through NAT gateways: a new source address, and on from the gateway's own place. */
final class Nats {
    private final Walk walk;
    private final Journey journey;
    private final Drops drops;

    Nats(Walk walk, Journey journey) {
        this.walk = walk;
        this.journey = journey;
        this.drops = new Drops(walk);
    }

    /** A packet at a NAT gateway. */
    void pass(Port start, Landing.AtNat at) {
        NatGateway nat = at.nat();
        Fact<List<SnatRule>> rules = sourceRules(at);
        checkState(at);
        checkAccepts(at, rules);
        Optional<NatAddress> address = address(at, rules);
        if (address.isEmpty()) {
            journey.resume(start, Labels.clouded(at.packet()));
            return;
        }
        Optional<Port> port = address.get().networkInterface().flatMap(walk.estate()::port);
        if (port.isPresent() && address.get().inside().isPresent()) {
            address.get()
                    .outside()
                    .ifPresent(outside -> walk.translated().put(port.get().id(), outside));
            inSubnet(start, port.get(), address.get().inside().get(), at);
        } else {
            atRim(start, nat, address.get(), at);
        }
    }

    private void inSubnet(Port start, Port port, IpAddress inside, Landing.AtNat at) {
        new Filters(walk, false).arrive(port, at.packet(), false);
        walk.journal()
                .pass(
                        HopKind.NAT,
                        at.nat().id().value(),
                        "",
                        () -> at.nat().id() + " translates the source to " + inside);
        journey.passed(new Leg.Inside(start, port, at.packet(), false));
        journey.sendFrom(port, translated(at.packet(), inside));
    }

    private void atRim(Port start, NatGateway nat, NatAddress address, Landing.AtNat at) {
        Optional<IpAddress> outside = address.outside();
        if (!nat.publicSide() || outside.isEmpty()) {
            lose(FindingCode.NAT_NO_ADDRESS, at, () -> nat.id() + " has no public address");
            journey.resume(start, Labels.clouded(at.packet()));
            return;
        }
        walk.journal()
                .pass(HopKind.NAT, nat.id().value(), "", () -> nat.id() + " translates the source to " + outside.get());
        journey.passed(new Leg.ToRimNat(start, nat.id(), at.packet()));
        Packet sent = translated(at.packet(), outside.get());
        nat.ownTable()
                .ifPresentOrElse(
                        table -> byTable(table, start, at, sent), () -> new Rim(walk, journey).arrive(start, sent));
    }

    private void byTable(ResourceId table, Port start, Landing.AtNat at, Packet sent) {
        Landing landing = new Transit(walk, false).routeBy(table, at.spot(), at.packet());
        if (landing instanceof Landing.AtGateway out) {
            new Rim(walk, journey).leave(start, out, sent);
            return;
        }
        boolean told = landing instanceof Landing.Lost
                || landing instanceof Landing.Unclear
                || landing instanceof Landing.Beyond;
        if (!told) {
            FindingCode code = landing instanceof Landing.AtNat ? FindingCode.ROUTING_LOOP : FindingCode.NO_ROUTE;
            drops.lost(
                    new Loss(HopKind.ROUTE, code, table, ""),
                    at.spot(),
                    at.packet(),
                    () -> table + " of " + at.nat().id() + " leads to no gateway to the Internet");
        }
        journey.resume(start, Labels.clouded(at.packet()));
    }

    private Packet translated(Packet packet, IpAddress source) {
        boolean ports = packet.protocol().hasPorts();
        return packet.from(
                ports
                        ? packet.source().translated(source, walk.translatedPort(), Dimension.TRANSLATED_PORT)
                        : packet.source().translated(source));
    }

    private void checkState(Landing.AtNat at) {
        Fact<OperationalState> state = walk.settle(at.nat().state(), at.nat().id());
        if (state instanceof Fact.Unknown<OperationalState> unknown) {
            drops.unclear(HopKind.NAT, at.nat().id().value(), unknown.gap());
        } else if (!state.value().orElseThrow().up()) {
            lose(
                    FindingCode.NAT_DOWN,
                    at,
                    () -> at.nat().id() + " is " + state.value().orElseThrow().raw());
        }
    }

    private void checkAccepts(Landing.AtNat at, Fact<List<SnatRule>> rules) {
        NatGateway nat = at.nat();
        Truth accepted = test(nat.accepts(), at);
        if (accepted.isNo()) {
            lose(FindingCode.NAT_REFUSES, at, () -> nat.id() + " does not translate " + at.packet());
        }
        accepted.gap().ifPresent(gap -> drops.unclear(HopKind.NAT, nat.id().value(), gap));
        if (at.spot().overLink() && !nat.takesFromLinks()) {
            lose(FindingCode.NAT_REFUSES, at, () -> nat.id() + " takes nothing that comes over a hub");
        }
        if (nat.onlyListedSources() && rules instanceof Fact.Unknown<List<SnatRule>> unknown) {
            drops.unclear(HopKind.NAT, nat.id().value(), unknown.gap());
        } else if (nat.onlyListedSources()) {
            checkTaken(at, rules.value().orElseThrow());
        }
    }

    private void checkTaken(Landing.AtNat at, List<SnatRule> rules) {
        Truth taken = rules.stream().map(rule -> test(rule.sources(), at)).reduce(Truth.NO, Truth::or);
        if (taken.isNo()) {
            lose(
                    FindingCode.NAT_REFUSES,
                    at,
                    () -> "no source rule of " + at.nat().id() + " takes " + at.packet());
        }
        taken.gap().ifPresent(gap -> drops.unclear(HopKind.NAT, at.nat().id().value(), gap));
    }

    private Optional<NatAddress> address(Landing.AtNat at, Fact<List<SnatRule>> rules) {
        Fact<List<NatAddress>> known =
                walk.settle(at.nat().addresses(), at.nat().id());
        if (known instanceof Fact.Unknown<List<NatAddress>> unknown) {
            drops.unclear(HopKind.NAT, at.nat().id().value(), unknown.gap());
            return Optional.empty();
        }
        Optional<AddressSet> pool = pool(at, rules);
        List<NatAddress> usable = known.value().orElseThrow().stream()
                .filter(a -> a.zone().isEmpty()
                        || at.nat().ownTable().isEmpty()
                        || a.zone().equals(at.spot().zone()))
                .filter(a -> isGiven(a, pool))
                .filter(a -> works(a, at.nat()))
                .toList();
        if (usable.isEmpty()) {
            lose(FindingCode.NAT_NO_ADDRESS, at, () -> at.nat().id() + " has no usable address");
            return known.value().orElseThrow().stream().findFirst();
        }
        int picked = pick(usable, at, usable.size(), Gaps.shared(at.nat().id()));
        return Optional.of(usable.get(picked));
    }

    /** Where nobody knows whether an address works, both are tried. */
    private boolean works(NatAddress address, NatGateway nat) {
        Fact<OperationalState> state = walk.settle(address.state(), nat.id());
        return state.value()
                .map(OperationalState::up)
                .orElseGet(() -> walk.choices()
                                .agree(
                                        List.of(nat.id(), address),
                                        2,
                                        state.missing().orElseThrow())
                        == 0);
    }

    /** Where only the order of the rules is assumed, any of those that take the packet may be the one. */
    private Fact<List<SnatRule>> sourceRules(Landing.AtNat at) {
        Fact<List<SnatRule>> told = at.nat().sourceRules();
        Fact<List<SnatRule>> rules = walk.settle(told, at.nat().id());
        if (!(rules instanceof Fact.Unknown<List<SnatRule>> unknown)
                || told.value().isEmpty()) {
            return rules;
        }
        List<SnatRule> taking = told.value().get().stream()
                .filter(rule -> !test(rule.sources(), at).isNo())
                .toList();
        long different = taking.stream().map(SnatRule::addresses).distinct().count();
        return different > 1
                ? Fact.known(preferring(taking.get(pick(taking, at, taking.size(), unknown.gap())), taking))
                : Fact.known(taking);
    }

    private static List<SnatRule> preferring(SnatRule first, List<SnatRule> rules) {
        return Stream.concat(Stream.of(first), rules.stream()).distinct().toList();
    }

    private static boolean isGiven(NatAddress address, Optional<AddressSet> pool) {
        return pool.isEmpty() || address.outside().filter(pool.get()::contains).isPresent();
    }

    /** What the first source rule that takes the packet gives; empty where no such rule is known. */
    private Optional<AddressSet> pool(Landing.AtNat at, Fact<List<SnatRule>> rules) {
        return rules.value().stream()
                .flatMap(List::stream)
                .filter(rule -> takes(rule, at))
                .map(SnatRule::addresses)
                .findFirst();
    }

    private boolean takes(SnatRule rule, Landing.AtNat at) {
        Truth taken = test(rule.sources(), at);
        return taken.gap().map(gap -> pick(rule, at, 2, gap) == 0).orElse(!taken.isNo());
    }

    /** What a gateway makes of one source is the same however often it meets it. */
    private int pick(Object among, Landing.AtNat at, int ways, Gap undecided) {
        IpAddress source = at.packet().source().address();
        return walk.choices().agree(List.of(at.nat().id(), source, among), ways, undecided);
    }

    private Truth test(Match match, Landing.AtNat at) {
        return walk.estate()
                .condition(match)
                .test(at.packet(), new Scene(at.spot().subnet().id(), Map.of()));
    }

    private void lose(FindingCode code, Landing.AtNat at, Supplier<String> message) {
        drops.lost(new Loss(HopKind.NAT, code, at.nat().id(), ""), at.spot(), at.packet(), message);
    }
}
