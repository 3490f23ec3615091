/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.text;

import io.hopscope.model.change.Change;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.reach.match.MatchText;
import java.util.Locale;
import java.util.stream.Collectors;

/** Changes in words; ids and names in them come from a cloud and are not made safe here. Stateless. */
public final class ChangeText {
    static final Wording<Change> CHANGES = new Wording<Change>()
            .on(Change.AddRule.class, c -> "add to " + c.subject() + ": " + rule(c.rule()))
            .on(
                    Change.InsertRule.class,
                    c -> "put into " + c.subject() + " at " + c.rule().order() + ": " + rule(c.rule()))
            .on(
                    Change.ReplaceRule.class,
                    c -> "replace " + c.rule().label() + " of " + c.subject() + " by: " + rule(c.rule()))
            .on(
                    Change.RemoveRule.class,
                    c -> "take " + c.rule().label() + " out of " + c.subject() + ": " + rule(c.rule()))
            .on(Change.AddSetEntry.class, c -> "add " + c.prefix() + " to the set " + c.subject())
            .on(Change.PutRoute.class, c -> "route " + route(c.route()) + " in " + c.subject())
            .on(Change.RemoveRoute.class, c -> "take the route " + route(c.route()) + " out of " + c.subject())
            .on(Change.BindRouteTable.class, c -> "bind " + c.subject() + " to the route table " + c.table())
            .on(Change.BindSubnetList.class, c -> "bind " + c.subject() + " to the list " + c.list())
            .on(Change.JoinGroup.class, c -> "add " + c.subject() + " to the group " + c.group())
            .on(Change.AllowForwarding.class, c -> "let " + c.subject() + " pass packets that are not its own")
            .on(Change.StartInstance.class, c -> "start " + c.subject())
            .on(Change.AttachGateway.class, c -> "attach " + c.subject() + " to " + c.network())
            .on(Change.OpenDoor.class, c -> "give " + c.door().inside() + " of " + c.subject() + " a public address")
            .on(Change.AcceptPeering.class, c -> "accept the peering " + c.subject())
            .on(Change.LiftCrossings.class, c -> "exempt " + c.subject() + " from the block of public access")
            .on(Change.AddHubPort.class, c -> "give " + c.subject() + " a port in " + c.subnet())
            .on(Change.AssociateHubTable.class, c -> "associate " + c.subject() + " with the hub table " + c.table())
            .on(Change.RemoveInboundTable.class, c -> "take the inbound table off " + c.subject());

    static final Wording<NextHop> HOPS = new Wording<NextHop>()
            .on(NextHop.Local.class, hop -> "the network itself")
            .on(NextHop.ToGateway.class, hop -> hop.gateway().value())
            .on(NextHop.ToNat.class, hop -> hop.nat().value())
            .on(NextHop.ToPeering.class, hop -> hop.peering().value())
            .on(NextHop.ToHub.class, hop -> hop.hub().value())
            .on(NextHop.ToAttachment.class, hop -> hop.attachment().value())
            .on(NextHop.ToInterface.class, hop -> hop.networkInterface().value())
            .on(NextHop.ToAddress.class, hop -> hop.address().toString())
            .on(NextHop.ToEndpoint.class, hop -> hop.endpoint().value())
            .on(NextHop.Discard.class, hop -> "nowhere")
            .on(NextHop.Unrecognised.class, NextHop.Unrecognised::text);

    private ChangeText() {}

    /** The change as an instruction. */
    public static String of(Change change) {
        return CHANGES.of(change);
    }

    /** The change's type as a code, such as {@code ADD_RULE}. */
    public static String code(Change change) {
        return change.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    private static String rule(Rule rule) {
        String action = rule.action() == Action.DENY ? "deny " : "allow ";
        String direction = rule.direction() == Direction.INGRESS ? "ingress " : "egress ";
        return action + direction + MatchText.of(rule.match());
    }

    private static String route(Route route) {
        return route.label() + " to " + route.nextHops().stream().map(HOPS::of).collect(Collectors.joining(", "));
    }
}
