/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.NatAddress;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.edge.SnatRule;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import io.hopscope.reach.trace.Blocker;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * For a NAT gateway that takes only the sources that its rules name: a rule for the machine that asks, else for its
 * subnet where no rule names any part of that.
 */
final class SourceRuleCandidates {
    private SourceRuleCandidates() {}

    static Stream<Change> of(Blocker blocker, Asked asked) {
        IpAddress source = blocker.place().packet().source().address();
        return asked
                .get(NatGateway.class, blocker.subject())
                .filter(nat -> nat.onlyListedSources() && !blocker.place().reply())
                .filter(nat -> isFree(Prefix.host(source), nat))
                .stream()
                .flatMap(nat -> outside(nat, asked).or(() -> coming(nat, asked)).stream()
                        .flatMap(outside -> Stream.concat(
                                ofMachine(nat, source, outside, asked), ofSubnet(nat, source, outside, asked))));
    }

    private static Stream<Change> ofMachine(NatGateway nat, IpAddress source, IpAddress outside, Asked asked) {
        return asked.estate().owners(nat.network(), source).stream()
                .map(port -> change(nat, Prefix.host(source), outside, port.id()));
    }

    private static Stream<Change> ofSubnet(NatGateway nat, IpAddress source, IpAddress outside, Asked asked) {
        return asked.estate().subnets(nat.network()).stream()
                .flatMap(subnet -> subnet.prefixes().stream()
                        .filter(prefix -> prefix.contains(source))
                        .filter(prefix -> isFree(prefix, nat))
                        .map(prefix -> change(nat, prefix, outside, subnet.id())));
    }

    private static Change change(NatGateway nat, Prefix sources, IpAddress outside, ResourceId source) {
        return new Change.AddSourceRule(
                nat.id(),
                new SnatRule(
                        "from " + sources,
                        new Match.AddressIn(Side.SOURCE, AddressSet.of(sources)),
                        AddressSet.of(Prefix.host(outside))),
                source);
    }

    /** Whether surely no rule names any of these sources: which of two rules decides, vendors do not all say. */
    private static boolean isFree(Prefix sources, NatGateway nat) {
        return nat.sourceRules()
                .value()
                .map(rules -> rules.stream().allMatch(rule -> isApart(rule.sources(), sources)))
                .orElse(false);
    }

    private static boolean isApart(Match named, Prefix sources) {
        return named instanceof Match.Nothing
                || (named instanceof Match.AddressIn in
                        && in.side() == Side.SOURCE
                        && in.addresses().intersect(AddressSet.of(sources)).isEmpty());
    }

    /** Of the addresses that work, one that nobody is reached at, else one that some ports lead on from. */
    private static Optional<IpAddress> outside(NatGateway nat, Asked asked) {
        return nat.addresses().value().orElse(List.of()).stream()
                .filter(address ->
                        address.state().value().map(OperationalState::up).orElse(false))
                .filter(address ->
                        published(address, asked).noneMatch(door -> door.ports().isEmpty()))
                .min(Comparator.comparing(
                        address -> published(address, asked).findAny().isPresent()))
                .flatMap(NatAddress::outside);
    }

    /** The address that a gateway without any will get. */
    private static Optional<IpAddress> coming(NatGateway nat, Asked asked) {
        return NatAddressCandidates.isMute(nat) ? NatAddressCandidates.outside(nat, asked) : Optional.empty();
    }

    private static Stream<Door> published(NatAddress address, Asked asked) {
        return address.outside().stream()
                .flatMap(outside -> asked.estate().doorsAt(outside).stream())
                .filter(door ->
                        address.networkInterface().filter(door.target()::equals).isEmpty());
    }
}
