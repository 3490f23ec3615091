/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.edge.ReplyPath;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.model.route.NextHop;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.HopKind;
import java.util.List;
import java.util.Optional;

/** Takes the reply back over the stretches of the request, last one first. */
final class ReplyRun {
    private final Walk walk;
    private final Filters filters;
    private final Drops drops;

    ReplyRun(Walk walk) {
        this.walk = walk;
        this.filters = new Filters(walk, true);
        this.drops = new Drops(walk);
    }

    void run(List<Leg> legs) {
        walk.journal().turnRound();
        for (int i = legs.size() - 1; i >= 0; i--) {
            back(legs.get(i));
        }
    }

    private void back(Leg leg) {
        if (leg instanceof Leg.Inside inside) {
            backInside(inside);
        } else if (leg instanceof Leg.In in) {
            backIn(in);
        } else if (leg instanceof Leg.Out out) {
            backOut(out);
        } else if (leg instanceof Leg.ToRimNat nat) {
            filters.arrive(nat.start(), nat.received().reversed(), false);
        } else if (leg instanceof Leg.FromElsewhere from) {
            Packet reply = from.received().reversed();
            sendBack(from.end(), reply)
                    .ifPresent(l -> elsewhere(l, from.end(), reply, from.end().network()));
        } else if (leg instanceof Leg.Broken broken) {
            filters.arrive(broken.start(), broken.sent().reversed(), false);
        }
    }

    private void backInside(Leg.Inside leg) {
        Packet reply = leg.received().reversed();
        if (leg.steered()) {
            boolean sameSubnet =
                    leg.start().subnet().id().equals(leg.end().subnet().id());
            filters.leave(leg.end(), reply, sameSubnet);
            filters.arrive(leg.start(), reply, sameSubnet);
            return;
        }
        Optional<Landing> landing = sendBack(leg.end(), reply);
        if (landing.isPresent() && !isAt(landing.get(), leg.start())) {
            elsewhere(landing.get(), leg.end(), reply, leg.start().id());
        }
    }

    private void backIn(Leg.In leg) {
        Packet reply = leg.received().reversed();
        ReplyPath path = leg.door()
                .map(Door::reply)
                .orElseGet(() -> new ReplyPath.RoutedTo(leg.end().id()));
        if (path instanceof ReplyPath.Steered) {
            filters.leave(leg.end(), reply, false);
            return;
        }
        Optional<ResourceId> wanted = leg.door().map(d -> translator(path));
        Optional<Landing> landing = path instanceof ReplyPath.RoutedStraightTo straight
                ? sendBack(leg.end(), reply, Optional.of(straight.translator()))
                : sendBack(leg.end(), reply);
        if (landing.isEmpty()) {
            return;
        }
        if (!isAtTranslator(landing.get(), wanted)) {
            elsewhere(landing.get(), leg.end(), reply, wanted.orElse(leg.end().network()));
            return;
        }
        leg.gateway().ifPresent(g -> filters.crossGateway(leg.end(), g.kind(), Direction.EGRESS, reply));
    }

    private void backOut(Leg.Out leg) {
        Packet reply = leg.before().reversed();
        filters.crossGateway(leg.start(), leg.gateway().kind(), Direction.INGRESS, reply);
        Fact<Optional<ResourceId>> table =
                walk.settle(leg.gateway().inboundTable(), leg.gateway().id());
        table.missing()
                .ifPresent(
                        gap -> drops.unclear(HopKind.GATEWAY, leg.gateway().id().value(), gap));
        Landing landing =
                new Transit(walk, true).enter(leg.start(), table.value().orElse(Optional.empty()), reply);
        if (landing instanceof Landing.AtPort at && !at.port().isSameAs(leg.start())) {
            elsewhere(landing, leg.start(), reply, leg.start().id());
        }
    }

    private static ResourceId translator(ReplyPath path) {
        return path instanceof ReplyPath.RoutedStraightTo straight
                ? straight.translator()
                : ((ReplyPath.RoutedTo) path).translator();
    }

    private Optional<Landing> sendBack(Port port, Packet reply) {
        return sendBack(port, reply, Optional.empty());
    }

    /** Sends a reply from the port that received the request, or whichever its guest may take. */
    private Optional<Landing> sendBack(Port port, Packet reply, Optional<ResourceId> straightTo) {
        List<Port> ports = guestPorts(port, reply.family());
        int taken =
                walk.choices().agree(ports.size(), Gaps.guestRouting(port.id().value()));
        Port sender = ports.get(taken);
        Fact<Boolean> forwarding = walk.settle(sender.nic().forwarding(), sender.id());
        if (taken > 0 && !forwarding.value().orElse(true)) {
            drops.lost(
                    new Loss(HopKind.INTERFACE, FindingCode.FORWARDING_NOT_ALLOWED, sender.id(), ""),
                    Spot.of(sender.subnet()),
                    reply,
                    () -> sender.id() + " may not send from " + reply.source().address() + ", which is not its own");
            return Optional.empty();
        }
        Optional<Way.By> astray = straightTo.flatMap(wanted -> astray(sender, reply, wanted));
        if (astray.isPresent()) {
            leavesBy(astray.get(), sender, reply, straightTo.orElseThrow());
            return Optional.empty();
        }
        return Optional.of(new Transit(walk, true).send(sender, reply));
    }

    /** The way of a reply that has to go straight to its translator, where it leads through something else. */
    private Optional<Way.By> astray(Port sender, Packet reply, ResourceId wanted) {
        Way way = new Routing(walk).from(sender.subnet(), reply);
        if (!(way instanceof Way.By by)
                || by.hop() instanceof NextHop.Discard
                || by.hop() instanceof NextHop.Unrecognised) {
            return Optional.empty();
        }
        boolean straight =
                by.hop() instanceof NextHop.ToGateway to && to.gateway().equals(wanted);
        return straight ? Optional.empty() : Optional.of(by);
    }

    private void leavesBy(Way.By way, Port sender, Packet reply, ResourceId wanted) {
        String label = way.option().route().label();
        drops.lost(
                new Loss(HopKind.ROUTE, FindingCode.RETURN_PATH_DIFFERS, way.table(), label),
                Spot.of(sender.subnet()),
                reply,
                () -> "by the route " + label + " of " + way.table() + " the reply leaves another way than straight to "
                        + wanted);
    }

    private List<Port> guestPorts(Port port, IpFamily family) {
        return port.nic().role() == InterfaceRole.INSTANCE ? new Guests(walk).portsBeside(port, family) : List.of(port);
    }

    private static boolean isAt(Landing landing, Port port) {
        return landing instanceof Landing.AtPort at && at.port().isSameAs(port);
    }

    private static boolean isAtTranslator(Landing landing, Optional<ResourceId> wanted) {
        if (landing instanceof Landing.AtGateway at) {
            Gateway gateway = at.gateway();
            return wanted.map(id -> id.equals(gateway.id())).orElse(gateway.kind() == GatewayKind.INTERNET);
        }
        return landing instanceof Landing.AtNat at
                && wanted.map(id -> id.equals(at.nat().id())).orElse(false);
    }

    private void elsewhere(Landing landing, Port end, Packet reply, ResourceId wanted) {
        if (landing instanceof Landing.Lost || landing instanceof Landing.Unclear) {
            return;
        }
        ResourceId table = end.subnet().routeTable().value().orElse(end.subnet().id());
        drops.lost(
                new Loss(HopKind.ROUTE, FindingCode.RETURN_PATH_DIFFERS, table, ""),
                Spot.of(end.subnet()),
                reply,
                () -> "the reply goes " + target(landing) + " by " + table + ", not back to " + wanted);
    }

    private static String target(Landing landing) {
        if (landing instanceof Landing.AtGateway at) {
            return "to " + at.gateway().id();
        }
        if (landing instanceof Landing.AtNat at) {
            return "to " + at.nat().id();
        }
        return landing instanceof Landing.AtPort at ? "to " + at.port().id() : "to a service";
    }
}
