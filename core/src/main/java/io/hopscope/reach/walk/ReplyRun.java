/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.edge.ReplyPath;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.route.AppliesTo;
import io.hopscope.model.route.NextHop;
import io.hopscope.net.IpAddress;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.HopKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the reply back over the stretches of the request, last one first. */
final class ReplyRun {
    private final Walk walk;
    private final Filters filters;
    private final Drops drops;
    private final Senders senders;

    private @Nullable Leg origin;
    private boolean isBackAlready;

    /** Who answers in place of the end of the next stretch. */
    private Leg.@Nullable Handed answering;

    ReplyRun(Walk walk) {
        this.walk = walk;
        this.filters = new Filters(walk, true);
        this.drops = new Drops(walk);
        this.senders = new Senders(walk, drops);
    }

    void run(List<Leg> legs) {
        walk.journal().turnRound();
        for (int i = last(legs); i >= 0 && !isBackAlready; i--) {
            origin = i > 0 ? legs.get(i - 1) : legs.get(i);
            back(legs.get(i));
        }
    }

    /** The last stretch at whose end somebody answers. */
    private static int last(List<Leg> legs) {
        int last = legs.size() - 1;
        return last >= 0 && legs.get(last) instanceof Leg.Unanswered ? last - 2 : last;
    }

    private void back(Leg leg) {
        if (leg instanceof Leg.Inside inside) {
            backInside(inside);
        } else if (leg instanceof Leg.In in) {
            backIn(in);
        } else if (leg instanceof Leg.Out out) {
            backOut(out);
        } else if (leg instanceof Leg.Published published) {
            backPublished(published);
        } else if (leg instanceof Leg.ToRimNat nat) {
            filters.arrive(nat.start(), nat.received().reversed(), false);
        } else if (leg instanceof Leg.Handed handed) {
            answering = handed;
        } else if (leg instanceof Leg.FromElsewhere from) {
            Packet reply = from.received().reversed();
            Answer answer = answer(from.end());
            Port end = answer.from();
            sendBack(answer, reply, Optional.empty())
                    .filter(l -> !l.isAtSite())
                    .ifPresent(l -> elsewhere(l, end, reply, from.end().network()));
        } else if (leg instanceof Leg.Broken broken) {
            boolean inside = Transit.isOnLink(broken.start().subnet(), broken.sent());
            filters.arrive(broken.start(), broken.sent().reversed(), inside);
        }
    }

    /** Who answers, and with what, where that differs from what leaves for the client. */
    private record Answer(Port from, Optional<Packet> seen) {}

    private Answer answer(Port end) {
        Leg.Handed instead = answering;
        answering = null;
        return instead == null
                ? new Answer(end, Optional.empty())
                : new Answer(instead.end(), Optional.of(instead.received().reversed()));
    }

    private void backInside(Leg.Inside leg) {
        Packet reply = leg.received().reversed();
        if (leg.steered()) {
            steerBack(leg, reply);
            return;
        }
        Answer answer = answer(leg.end());
        Port end = answer.from();
        Optional<Landing> landing = sendBack(answer, reply, Optional.empty());
        if (landing.isPresent() && landing.get() instanceof Landing.Unclear) {
            filters.arrive(leg.start(), reply, false);
        } else if (landing.isPresent()
                && !isAt(landing.get(), leg.start())
                && !comesBackByInternet(landing.get(), leg, reply)) {
            elsewhere(landing.get(), end, reply, leg.start().id());
        }
    }

    /** Addresses that nothing translates come back by the Internet as well as by a private way. */
    private boolean comesBackByInternet(Landing landing, Leg.Inside leg, Packet reply) {
        Optional<Door> out = untranslated(leg.end(), reply.source().address());
        Optional<Door> in = untranslated(leg.start(), reply.destination().address());
        boolean byGateway =
                landing instanceof Landing.AtGateway at && at.gateway().kind() == GatewayKind.INTERNET;
        if (!byGateway || out.isEmpty() || in.isEmpty()) {
            return false;
        }
        filters.crossGateway(leg.end(), GatewayKind.INTERNET, Direction.EGRESS, reply);
        filters.crossGateway(leg.start(), GatewayKind.INTERNET, Direction.INGRESS, reply);
        Optional<Gateway> gateway =
                in.get().gateway().flatMap(id -> walk.estate().get(Gateway.class, id));
        Optional<ResourceId> table = gateway.flatMap(
                g -> walk.settle(g.inboundTable(), g.id()).value().orElse(Optional.empty()));
        return isAt(new Transit(walk, true).enter(leg.start(), table, false, reply), leg.start());
    }

    private Optional<Door> untranslated(Port port, IpAddress address) {
        return walk.estate().doorsTo(port.id()).stream()
                .filter(door -> door.outside().equals(address) && door.inside().equals(address))
                .filter(door -> walk.settle(door.carries(), door.id())
                        .value()
                        .filter(OperationalState::up)
                        .isPresent())
                .findFirst();
    }

    private void backPublished(Leg.Published leg) {
        Packet reply = leg.received().reversed();
        Answer answer = answer(leg.end());
        Optional<Landing> landing = sendBack(answer, reply, Optional.empty());
        if (landing.filter(l -> !l.isAtTranslator(Optional.of(leg.nat()))).isPresent()) {
            elsewhere(landing.get(), answer.from(), reply, leg.nat());
        }
        filters.arrive(leg.start(), reply, false);
    }

    private void steerBack(Leg.Inside leg, Packet reply) {
        Optional<Port> sender = senders.of(leg.end(), reply);
        if (sender.isEmpty()) {
            return;
        }
        boolean sameSubnet =
                leg.start().subnet().id().equals(sender.get().subnet().id());
        if (!sender.get().isSameAs(leg.end())) {
            Landing landing = new Transit(walk, true).send(sender.get(), senders.labelled(sender.get(), reply));
            if (!isAt(landing, leg.start())) {
                elsewhere(landing, sender.get(), reply, leg.start().id());
            }
            return;
        }
        filters.leave(sender.get(), reply, sameSubnet);
        filters.arrive(leg.start(), reply, sameSubnet);
    }

    private void backIn(Leg.In leg) {
        Packet reply = leg.received().reversed();
        Answer answer = answer(leg.end());
        ReplyPath path = leg.door()
                .map(Door::reply)
                .orElseGet(() -> new ReplyPath.RoutedTo(leg.end().id()));
        if (path instanceof ReplyPath.Steered) {
            steerOut(leg.end(), reply);
            return;
        }
        if (leg.door().isEmpty() && wouldLeaveByOwnAddress(leg.end(), reply)) {
            filters.leave(leg.end(), reply, false);
            return;
        }
        if (path instanceof ReplyPath.SteeredTo to) {
            carriedBack(leg, reply, to);
            return;
        }
        routedBack(leg, answer, reply, path);
    }

    private void routedBack(Leg.In leg, Answer answer, Packet reply, ReplyPath path) {
        Optional<ResourceId> wanted =
                leg.door().filter(d -> d.gateway().isPresent()).map(d -> translator(path));
        Optional<Landing> landing = sendBack(answer, reply, path);
        if (landing.isEmpty()) {
            return;
        }
        if (isAtOrigin(leg, landing.get())) {
            isBackAlready = true;
            return;
        }
        if (!landing.get().isAtTranslator(wanted)) {
            elsewhere(
                    landing.get(), answer.from(), reply, wanted.orElse(leg.end().network()));
            return;
        }
        if (landing.get() instanceof Landing.AtGateway at) {
            filters.crossGateway(answer.from(), at.spot().subnet(), at.gateway().kind(), Direction.EGRESS, reply);
        }
    }

    /** The platform carries the reply out where the request came in, if the guest answers there. */
    private void steerOut(Port end, Packet reply) {
        Optional<Port> sender = senders.of(end, reply);
        if (sender.isEmpty()) {
            return;
        }
        if (sender.get().isSameAs(end)) {
            filters.leave(end, reply, false);
        } else {
            leavesByAnother(sender.get(), end, reply);
        }
    }

    /** Lost, unless nobody knows the routes by which it leaves. */
    private void leavesByAnother(Port sender, Port end, Packet reply) {
        filters.leave(sender, reply, false);
        Optional<Gap> unread = new Routing(walk).from(sender.subnet(), reply).doubt();
        if (unread.isPresent()) {
            drops.unclear(HopKind.ROUTE, sender.subnet().id().value(), unread.get());
            return;
        }
        drops.lost(
                new Loss(HopKind.INTERFACE, FindingCode.RETURN_PATH_DIFFERS, sender.id(), ""),
                Spot.of(end.subnet()),
                reply,
                () -> "the reply leaves by " + sender.id() + ", and its public address belongs to " + end.id());
    }

    private Optional<Landing> sendBack(Answer answer, Packet reply, ReplyPath path) {
        if (path instanceof ReplyPath.RoutedStraightTo straight) {
            return sendBack(answer, reply, Optional.of(straight.translator()));
        }
        return path instanceof ReplyPath.RoutedFromTargetTo
                ? sendBackByItself(answer.from(), reply)
                : sendBack(answer, reply, Optional.empty());
    }

    /** A reply that only the interface that was asked can send. */
    private Optional<Landing> sendBackByItself(Port end, Packet reply) {
        Optional<Port> sender = senders.of(end, reply);
        if (sender.filter(from -> !from.isSameAs(end)).isPresent()) {
            leavesByAnother(sender.get(), end, reply);
            return Optional.empty();
        }
        return sender.map(from -> new Transit(walk, true).send(from, senders.labelled(from, reply)));
    }

    /** Whether the platform takes a reply back is sure only where its own route leads to the translator. */
    private void carriedBack(Leg.In leg, Packet reply, ReplyPath.SteeredTo to) {
        Optional<Port> sender = senders.of(leg.end(), reply);
        if (sender.isEmpty()) {
            return;
        }
        filters.leave(sender.get(), reply, false);
        if (!sender.get().isSameAs(leg.end())) {
            walk.journal()
                    .unknown(
                            HopKind.INTERFACE,
                            sender.get().id().value(),
                            Gaps.guestRouting(sender.get().id().value()));
        } else if (!leadsTo(to.translator(), sender.get(), reply)) {
            walk.settle(Fact.assumed(true, to.elsewhere()), leg.end().subnet().id())
                    .missing()
                    .ifPresent(gap ->
                            drops.unclear(HopKind.ROUTE, leg.end().subnet().id().value(), gap));
        }
    }

    /** Whether the public address that is missing would be what the reply leaves by. */
    private boolean wouldLeaveByOwnAddress(Port end, Packet reply) {
        Way way = Routing.supposingDoors(walk).from(end.subnet(), reply);
        return way instanceof Way.By by && by.option().route().appliesTo() == AppliesTo.SOURCE_HAS_PUBLIC_ADDRESS;
    }

    private boolean leadsTo(ResourceId translator, Port sender, Packet reply) {
        Way way = new Routing(walk).from(sender.subnet(), reply);
        return way instanceof Way.By by
                && ((by.hop() instanceof NextHop.ToGateway to && to.gateway().equals(translator))
                        || (by.hop() instanceof NextHop.ToNat nat && nat.nat().equals(translator)));
    }

    private void backOut(Leg.Out leg) {
        Packet reply = leg.before().reversed();
        filters.crossGateway(leg.start(), leg.gateway().kind(), Direction.INGRESS, reply);
        Fact<Optional<ResourceId>> table =
                walk.settle(leg.gateway().inboundTable(), leg.gateway().id());
        table.missing()
                .ifPresent(
                        gap -> drops.unclear(HopKind.GATEWAY, leg.gateway().id().value(), gap));
        Landing landing = new Transit(walk, true)
                .enter(
                        leg.start(),
                        table.value().orElse(Optional.empty()),
                        leg.gateway().steersToDoorsOnly(),
                        reply);
        if (landing instanceof Landing.AtPort at && !at.port().isSameAs(leg.start())) {
            elsewhere(landing, leg.start(), reply, leg.start().id());
        } else if (landing instanceof Landing.Unclear) {
            filters.arrive(leg.start(), reply, false);
        }
    }

    private static ResourceId translator(ReplyPath path) {
        if (path instanceof ReplyPath.RoutedFromTargetTo from) {
            return from.translator();
        }
        return path instanceof ReplyPath.RoutedStraightTo straight
                ? straight.translator()
                : ((ReplyPath.RoutedTo) path).translator();
    }

    /** Sends a reply back; where it has to go straight to its translator, no other route will do. */
    private Optional<Landing> sendBack(Answer answer, Packet reply, Optional<ResourceId> straightTo) {
        Optional<Port> sender = senders.of(answer.from(), reply);
        Optional<Way.By> astray = sender.flatMap(from -> straightTo.flatMap(wanted -> astray(from, reply, wanted)));
        if (astray.isPresent()) {
            leavesBy(astray.get(), sender.orElseThrow(), reply, straightTo.orElseThrow());
            return Optional.empty();
        }
        return sender.map(from -> new Transit(walk, true)
                .send(from, senders.labelled(from, answer.seen().orElse(reply)), senders.labelled(from, reply)));
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

    /** Where nothing was translated, a reply may come back by another way than the request took. */
    private boolean isAtOrigin(Leg.In leg, Landing landing) {
        return origin instanceof Leg.Out out
                && isAt(landing, out.start())
                && out.before()
                        .source()
                        .address()
                        .equals(leg.received().source().address())
                && out.before()
                        .destination()
                        .address()
                        .equals(leg.received().destination().address());
    }

    private static boolean isAt(Landing landing, Port port) {
        return landing instanceof Landing.AtPort at && at.port().isSameAs(port);
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
