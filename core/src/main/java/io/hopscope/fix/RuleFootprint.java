/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.network.Subnet;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.Region;
import io.hopscope.reach.Service;
import io.hopscope.reach.graph.SnapshotSets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Flows that a change of a filter list may open: the packets that the rule takes, at every interface that the list
 * concerns; where the list keeps no state, the connections too whose replies such packets may be; and where a hub has a
 * port behind the list, what passes between its networks.
 */
final class RuleFootprint {
    private static final int MOST_RULES = 32;

    private final Reckoning reckoning;

    RuleFootprint(Reckoning reckoning) {
        this.reckoning = reckoning;
    }

    /** What a rule takes, wherever its list is bound. */
    Stream<Probe> of(ResourceId list, Rule rule) {
        List<Region> regions =
                Region.of(rule.match(), new SnapshotSets(reckoning.asked().snapshot()));
        Stream<Probe> straight = regions.stream()
                .flatMap(region -> Stream.of(
                                atMembers(list, region, rule.direction()),
                                behindTranslators(list, region, rule.direction()),
                                atRims(list, region, rule.direction()))
                        .flatMap(probes -> probes));
        return Stream.concat(straight, reckoning.fronts().through(members(list)));
    }

    private Set<ResourceId> members(ResourceId list) {
        Set<ResourceId> members = new LinkedHashSet<>(reckoning.bindings().portsOfList(list));
        reckoning
                .bindings()
                .subnetsOfList(list)
                .forEach(subnet -> members.addAll(reckoning.bindings().portsOfSubnet(subnet)));
        return members;
    }

    /** Of machines whose NAT gateway stands behind the list, to hosts outside and back. */
    private Stream<Probe> behindTranslators(ResourceId list, Region region, Direction direction) {
        Region.Far far = direction == Direction.INGRESS ? region.source() : region.destination();
        List<Crowd> receivers = new ArrayList<>(reckoning.crowds().outside(far.addresses()));
        receivers.remove(Crowd.Outside.INTERNET);
        Arrays.stream(IpFamily.values()).map(Crowd.Anywhere::new).forEach(receivers::add);
        List<Service> services = Stream.concat(region.services().stream(), region.answeredServices().stream())
                .distinct()
                .toList();
        return members(list).stream()
                .flatMap(port -> reckoning.asked().estate().natAt(port).stream())
                .distinct()
                .flatMap(nat -> Reckoning.probes(
                        reckoning.crowds().of(reckoning.crowds().behind(nat)), receivers, services));
    }

    /** What a prefix more in an address set takes, at every rule that names the set. */
    Stream<Probe> of(Change.AddSetEntry add) {
        return reckoning.bindings().listsNaming(add.subject()).stream()
                .flatMap(id -> reckoning.get(FilterList.class, id).stream())
                .flatMap(list -> list.rules().value().orElse(List.of()).stream()
                        .filter(rule -> rule.action() != Action.DENY)
                        .limit(MOST_RULES)
                        .map(rule -> withEntry(rule, add))
                        .flatMap(rule -> of(list.id(), rule)));
    }

    /** What a group's rules take at one interface, and what rules elsewhere that name the group then admit. */
    Stream<Probe> of(Change.JoinGroup join) {
        List<Crowd> joining = reckoning.crowds().of(List.of(join.subject()));
        Optional<ResourceId> network =
                reckoning.asked().estate().port(join.subject()).map(port -> port.network());
        SnapshotSets sets = new SnapshotSets(reckoning.asked().snapshot());
        Stream<Probe> own = rules(join.group())
                .flatMap(rule -> Region.of(rule.match(), sets).stream()
                        .flatMap(region ->
                                network.stream().flatMap(n -> requests(region, rule.direction(), joining, n))));
        Set<ResourceId> friends = new LinkedHashSet<>();
        reckoning
                .bindings()
                .listsNaming(join.group())
                .forEach(list -> friends.addAll(reckoning.bindings().portsOfList(list)));
        List<Crowd> admitting = reckoning.crowds().of(friends);
        return Stream.concat(own, reckoning.toAdmitted(joining, admitting));
    }

    private Stream<Rule> rules(ResourceId list) {
        return reckoning.get(FilterList.class, list).stream()
                .flatMap(found -> found.rules().value().orElse(List.of()).stream())
                .filter(rule -> rule.action() != Action.DENY)
                .limit(MOST_RULES);
    }

    private Stream<Probe> atMembers(ResourceId list, Region region, Direction direction) {
        boolean stateless = reckoning.asked().isStateless(list);
        return reckoning.crowds().of(members(list)).stream()
                .map(crowd -> (Crowd.Ports) crowd)
                .flatMap(crowd -> {
                    ResourceId network = crowd.members().get(0).network();
                    Stream<Probe> requests = requests(region, direction, List.of(crowd), network);
                    return stateless ? Stream.concat(requests, answered(region, direction, crowd, network)) : requests;
                });
    }

    private Stream<Probe> requests(Region region, Direction direction, List<Crowd> members, ResourceId network) {
        Stream<Probe> straight = direction == Direction.INGRESS
                ? arriving(region, members, network)
                : Reckoning.probes(members, receivers(region.destination(), network), region.services());
        return Stream.concat(straight, hairpins(region, direction, members));
    }

    private Stream<Probe> arriving(Region region, List<Crowd> members, ResourceId network) {
        List<Crowd> senders = reckoning.crowds().meant(region.source(), network);
        return Stream.concat(
                Reckoning.probes(senders, members, region.services()),
                reckoning.forwards().of(senders, members, region.services()));
    }

    private Stream<Probe> hairpins(Region region, Direction direction, List<Crowd> members) {
        Hairpins hairpins = reckoning.hairpins();
        return direction == Direction.INGRESS
                ? Reckoning.probes(
                        hairpins.seenAs(region.source().addresses()), hairpins.dialled(members), region.services())
                : Reckoning.probes(members, hairpins.at(region.destination().addresses()), region.services());
    }

    /** Connections whose replies are packets of the region. */
    private Stream<Probe> answered(Region region, Direction direction, Crowd.Ports crowd, ResourceId network) {
        if (direction == Direction.INGRESS) {
            List<Crowd> receivers = new ArrayList<>(receivers(region.source(), network));
            receivers.addAll(reckoning.hairpins().at(region.source().addresses()));
            return Reckoning.probes(List.of(crowd), receivers, region.answeredServices());
        }
        List<Crowd> seen = reckoning.hairpins().seenAs(region.destination().addresses());
        return Stream.concat(
                        reckoning.toAdmitted(reckoning.crowds().meant(region.destination(), network), List.of(crowd)),
                        reckoning.toAdmitted(seen, reckoning.hairpins().dialled(List.of(crowd))))
                .filter(probe -> region.protocol().isEmpty()
                        || probe.service().protocol().isEmpty()
                        || region.protocol().equals(probe.service().protocol()));
    }

    private List<Crowd> receivers(Region.Far far, ResourceId network) {
        return reckoning.crowds().meant(far, network).stream()
                .flatMap(crowd -> crowd.equals(Crowd.Outside.INTERNET) ? anywhere(network) : Stream.of(crowd))
                .toList();
    }

    /** Where routes lead to parts of the Internet, one address does not stand for all of it. */
    private Stream<Crowd> anywhere(ResourceId network) {
        return Stream.concat(
                Arrays.stream(IpFamily.values()).map(Crowd.Anywhere::new),
                reckoning.crowds().routedOutside(network).stream());
    }

    /** Between networks on a hub that has a port in a subnet behind the list. */
    private Stream<Probe> atRims(ResourceId list, Region region, Direction direction) {
        return reckoning.bindings().subnetsOfList(list).stream()
                .flatMap(subnet -> reckoning.get(Subnet.class, subnet).stream())
                .flatMap(subnet -> reckoning.bindings().attachmentsIn(subnet.id()).stream()
                        .flatMap(id -> reckoning.get(HubAttachment.class, id).stream())
                        .flatMap(attachment -> overHub(attachment, subnet, region, direction)));
    }

    private Stream<Probe> overHub(HubAttachment attachment, Subnet subnet, Region region, Direction direction) {
        Set<ResourceId> others = new LinkedHashSet<>(reckoning.crowds().onHub(attachment.hub()));
        others.remove(subnet.network());
        List<Crowd> near = reckoning.crowds().inNetworks(List.of(subnet.network()));
        List<Crowd> far = reckoning.crowds().inNetworks(others);
        List<Crowd> senders = direction == Direction.INGRESS ? near : far;
        List<Crowd> receivers = direction == Direction.INGRESS ? far : near;
        return Stream.concat(
                Reckoning.probes(senders, receivers, region.services()), reckoning.toAdmitted(receivers, senders));
    }

    private static Rule withEntry(Rule rule, Change.AddSetEntry add) {
        List<Match> conditions =
                new ArrayList<>(rule.match() instanceof Match.AllOf all ? all.conditions() : List.of(rule.match()));
        conditions.replaceAll(
                condition -> condition instanceof Match.InSet in && in.set().equals(add.subject())
                        ? new Match.AddressIn(in.side(), AddressSet.of(add.prefix()))
                        : condition);
        return new Rule(
                rule.label(), rule.direction(), rule.order(), rule.action(), Match.allOf(conditions), rule.origin());
    }
}
