/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.model.edge.NatAddress;
import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.Spelling;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.reach.match.MatchText;
import java.util.Optional;

/**
 * Changes in neutral words, one sentence each, for people and for JSON. Names come from a cloud and are hostile text:
 * whoever prints the sentence escapes it. Stateless.
 */
public final class ChangeText {
    private static final ByType<Snapshot, String> BY_TYPE = new ByType<Snapshot, String>()
            .on(Change.AddRule.class, (c, s) -> "add to " + name(c.subject(), s) + " " + words(c.rule()))
            .on(
                    Change.InsertRule.class,
                    (c, s) -> "insert into " + name(c.subject(), s) + " at "
                            + c.rule().order() + " " + words(c.rule()))
            .on(
                    Change.ReplaceRule.class,
                    (c, s) -> "replace the " + direction(c.rule()) + " rule "
                            + c.rule().label() + " of " + name(c.subject(), s) + " by " + words(c.rule()))
            .on(Change.RemoveRule.class, (c, s) -> "remove from " + name(c.subject(), s) + " " + words(c.rule()))
            .on(Change.AddSetEntry.class, (c, s) -> "add " + c.prefix() + " to the set " + name(c.subject(), s))
            .on(Change.PutRoute.class, (c, s) -> "route " + words(c.route()) + " in " + name(c.subject(), s))
            .on(
                    Change.RemoveRoute.class,
                    (c, s) -> "remove the route " + c.route().label() + " from " + name(c.subject(), s))
            .on(
                    Change.BindRouteTable.class,
                    (c, s) -> "route the subnet " + name(c.subject(), s) + " by " + name(c.table(), s))
            .on(
                    Change.BindSubnetList.class,
                    (c, s) -> "put the subnet " + name(c.subject(), s) + " behind " + name(c.list(), s))
            .on(
                    Change.JoinGroup.class,
                    (c, s) -> "add the interface " + name(c.subject(), s) + " to the group " + name(c.group(), s))
            .on(
                    Change.AllowForwarding.class,
                    (c, s) -> "let the interface " + name(c.subject(), s) + " pass packets that are not its own")
            .on(Change.StartInstance.class, (c, s) -> "start " + name(c.subject(), s))
            .on(Change.AttachGateway.class, (c, s) -> "attach " + name(c.subject(), s) + " to " + name(c.network(), s))
            .on(Change.OpenDoor.class, ChangeText::door)
            .on(Change.GiveBandwidth.class, (c, s) -> "give " + name(c.subject(), s) + " some bandwidth")
            .on(Change.AcceptPeering.class, (c, s) -> "accept the peering " + name(c.subject(), s))
            .on(Change.AcceptAttachment.class, (c, s) -> "accept the attachment " + name(c.subject(), s))
            .on(
                    Change.AddPeering.class,
                    (c, s) -> "peer " + name(c.subject(), s) + " with "
                            + name(c.peerings().get(0).second().network(), s))
            .on(
                    Change.SyncPeering.class,
                    (c, s) -> "bring the peering " + name(c.subject(), s) + " into step with its networks")
            .on(
                    Change.AddGroup.class,
                    (c, s) -> "guard the interface " + name(c.subject(), s) + " by the new group "
                            + c.group().name())
            .on(
                    Change.BindNat.class,
                    (c, s) -> "let the subnet " + name(c.subject(), s) + " leave by "
                            + (s.resource(c.nat().id()).isPresent()
                                    ? name(c.nat().id(), s)
                                    : "a new NAT gateway"))
            .on(
                    Change.AddNatAddress.class,
                    (c, s) -> "give the NAT gateway " + name(c.subject(), s) + " " + address(c.address(), s))
            .on(
                    Change.AddSourceRule.class,
                    (c, s) -> "let the NAT gateway " + name(c.subject(), s) + " translate "
                            + MatchText.of(c.rule().sources()) + ", of " + name(c.source(), s))
            .on(
                    Change.LiftCrossings.class,
                    (c, s) -> "lift what blocks the subnet " + name(c.subject(), s) + " from its gateways")
            .on(
                    Change.AddHubPort.class,
                    (c, s) -> "give the attachment " + name(c.subject(), s) + " a port in " + name(c.subnet(), s))
            .on(
                    Change.AssociateHubTable.class,
                    (c, s) -> "associate the attachment " + name(c.subject(), s) + " with " + name(c.table(), s))
            .on(Change.EnableResolver.class, (c, s) -> "switch on the resolver of " + name(c.subject(), s))
            .on(Change.RemoveInboundTable.class, (c, s) -> "take the inbound route table off " + name(c.subject(), s));

    private ChangeText() {}

    /**
     * The change in a sentence without a full stop.
     *
     * @param change the change
     * @param snapshot the state before it, for names and to tell an address that exists from one to be allocated
     */
    public static String of(Change change, Snapshot snapshot) {
        return BY_TYPE.apply(change, snapshot);
    }

    private static String address(NatAddress address, Snapshot snapshot) {
        boolean held = address.outside()
                .filter(outside -> snapshot.all(PublicAddress.class)
                        .anyMatch(known -> known.address().equals(outside)))
                .isPresent();
        return held ? "the public address " + address.outside().orElseThrow() : "a new public address";
    }

    private static String door(Change.OpenDoor open, Snapshot snapshot) {
        boolean held = snapshot.all(PublicAddress.class)
                .anyMatch(address -> address.address().equals(open.door().outside()));
        return "bind " + (held ? "the public address " + open.door().outside() : "a new public address") + " to "
                + open.door().inside() + " of " + name(open.subject(), snapshot);
    }

    private static String words(Rule rule) {
        String verb = rule.action() == Action.DENY ? "denies " : "allows ";
        String what = verb + MatchText.of(rule.match());
        boolean tells = rule.label().contains(" ");
        return "the " + direction(rule) + " rule " + (tells ? "that " : rule.label() + ", which ") + what;
    }

    private static String direction(Rule rule) {
        return rule.direction() == Direction.INGRESS ? "ingress" : "egress";
    }

    private static String words(Route route) {
        String destination = route.destination() instanceof RouteDestination.ToPrefix to
                ? to.prefix().toString()
                : "the set " + ((RouteDestination.ToSet) route.destination()).set();
        return destination + " to "
                + route.nextHops().stream()
                        .map(ChangeText::words)
                        .reduce((a, b) -> a + " and " + b)
                        .orElse("nowhere");
    }

    private static String words(NextHop hop) {
        if (hop instanceof NextHop.ToGateway to) {
            return to.gateway().value();
        }
        if (hop instanceof NextHop.ToNat to) {
            return to.nat().value();
        }
        if (hop instanceof NextHop.ToPeering to) {
            return to.peering().value();
        }
        if (hop instanceof NextHop.ToHub to) {
            return to.hub().value();
        }
        if (hop instanceof NextHop.ToAttachment to) {
            return to.attachment().value();
        }
        return hop instanceof NextHop.ToInterface to ? to.networkInterface().value() : farHop(hop);
    }

    private static String farHop(NextHop hop) {
        if (hop instanceof NextHop.ToAddress to) {
            return to.address().toString();
        }
        if (hop instanceof NextHop.ToEndpoint to) {
            return to.endpoint().value();
        }
        if (hop instanceof NextHop.Unrecognised other) {
            return other.text();
        }
        return hop instanceof NextHop.Local ? "the network itself" : "nowhere";
    }

    /** Id, and the name behind it where it says more; the short form of an id where the vendor gives it one. */
    private static String name(ResourceId id, Snapshot snapshot) {
        Optional<String> brief = snapshot.resource(id)
                .flatMap(resource -> resource.identity().spelling())
                .map(Spelling::brief);
        if (brief.isPresent()) {
            return brief.get();
        }
        String name = snapshot.resource(id).map(resource -> resource.name()).orElse("");
        return name.isEmpty() || name.equals(id.value()) ? id.value() : id.value() + " (" + name + ")";
    }
}
