/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Which flows each sort of change may open. Stateless. */
final class Footprints {
    private static final ByType<Reckoning, Stream<Probe>> BY_TYPE = new ByType<Reckoning, Stream<Probe>>()
            .on(Change.AddRule.class, (c, r) -> new RuleFootprint(r).of(c.subject(), c.rule()))
            .on(Change.InsertRule.class, (c, r) -> new RuleFootprint(r).of(c.subject(), c.rule()))
            .on(Change.ReplaceRule.class, Footprints::replaced)
            .on(Change.RemoveRule.class, (c, r) -> new RuleFootprint(r).of(c.subject(), c.rule()))
            .on(Change.AddSetEntry.class, (c, r) -> new RuleFootprint(r).of(c))
            .on(Change.JoinGroup.class, (c, r) -> new RuleFootprint(r).of(c))
            .on(Change.PutRoute.class, (c, r) -> new WayFootprint(r).ofRoute(c.subject(), c.route()))
            .on(Change.RemoveRoute.class, (c, r) -> new WayFootprint(r).ofRoute(c.subject(), c.route()))
            .on(Change.BindRouteTable.class, (c, r) -> new WayFootprint(r).ofSubnet(c.subject()))
            .on(Change.BindSubnetList.class, (c, r) -> new WayFootprint(r).ofSubnet(c.subject()))
            .on(Change.LiftCrossings.class, (c, r) -> new WayFootprint(r).ofSubnet(c.subject()))
            .on(Change.AllowForwarding.class, (c, r) -> Stream.empty())
            .on(Change.StartInstance.class, (c, r) -> new WayFootprint(r).of(c))
            .on(Change.AttachGateway.class, (c, r) -> new WayFootprint(r).ofNetworks(List.of(c.network())))
            .on(Change.OpenDoor.class, (c, r) -> new WayFootprint(r).ofPort(c.subject()))
            .on(Change.GiveBandwidth.class, Footprints::fed)
            .on(Change.AcceptPeering.class, (c, r) -> new WayFootprint(r).ofPeering(c.subject()))
            .on(Change.AcceptAttachment.class, (c, r) -> new WayFootprint(r).ofAttachment(c.subject()))
            .on(
                    Change.AddPeering.class,
                    (c, r) -> c.peerings().stream().limit(1).flatMap(new WayFootprint(r)::of))
            .on(Change.SyncPeering.class, (c, r) -> new WayFootprint(r).ofPeering(c.subject()))
            .on(Change.AddGroup.class, (c, r) -> new WayFootprint(r).ofPort(c.subject()))
            .on(Change.BindNat.class, (c, r) -> new WayFootprint(r).ofSubnet(c.subject()))
            .on(Change.AddNatAddress.class, Footprints::addressed)
            .on(Change.AddSourceRule.class, Footprints::translated)
            .on(Change.AddHubPort.class, (c, r) -> new WayFootprint(r).ofAttachment(c.subject()))
            .on(Change.AssociateHubTable.class, (c, r) -> new WayFootprint(r).ofAttachment(c.subject()))
            .on(Change.EnableResolver.class, (c, r) -> Stream.empty())
            .on(Change.RemoveInboundTable.class, (c, r) -> new WayFootprint(r).ofGateway(c.subject()));

    private Footprints() {}

    /** The flows to ask about. */
    static Stream<Probe> of(Change change, Reckoning reckoning) {
        return BY_TYPE.apply(change, reckoning);
    }

    private static Stream<Probe> fed(Change.GiveBandwidth change, Reckoning reckoning) {
        return change.starving().stream()
                .flatMap(id -> reckoning.get(Door.class, id).stream())
                .map(Door::target)
                .distinct()
                .flatMap(new WayFootprint(reckoning)::ofPort);
    }

    /** The subnets that leave by the gateway; where routes lead to it, all of its network. */
    private static Stream<Probe> addressed(Change.AddNatAddress change, Reckoning reckoning) {
        WayFootprint ways = new WayFootprint(reckoning);
        return change.subnets().isEmpty()
                ? reckoning.get(NatGateway.class, change.subject()).stream()
                        .flatMap(nat -> ways.ofNetworks(reckoning.crowds().withJoined(nat.network())))
                : change.subnets().stream().flatMap(ways::ofSubnet);
    }

    private static Stream<Probe> translated(Change.AddSourceRule change, Reckoning reckoning) {
        WayFootprint ways = new WayFootprint(reckoning);
        return change.source().kind() == ResourceKind.SUBNET
                ? ways.ofSubnet(change.source())
                : ways.ofPort(change.source());
    }

    /** The packets that the new rule takes, and those that the old one does not decide about any more. */
    private static Stream<Probe> replaced(Change.ReplaceRule change, Reckoning reckoning) {
        Stream<Rule> old = reckoning.get(FilterList.class, change.subject()).stream()
                .flatMap(list -> list.rules().value().orElse(List.of()).stream())
                .filter(rule -> rule.direction() == change.rule().direction()
                        && rule.label().equals(change.rule().label()));
        return Stream.concat(Stream.of(change.rule()), old)
                .flatMap(rule -> new RuleFootprint(reckoning).of(change.subject(), rule));
    }
}
