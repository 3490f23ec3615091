/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.Coverage;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Lookup;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.HubPeer;
import io.hopscope.model.link.LabelSurvival;
import io.hopscope.model.link.Peering;
import io.hopscope.model.link.PeeringSide;
import io.hopscope.model.network.Network;
import io.hopscope.model.route.NextHop;
import io.hopscope.net.AddressScope;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.HopKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes packets over peerings and hubs into other networks, and knows which labels are visible across. */
final class LinkTransit {
    private final Walk walk;
    private final Transit transit;
    private final Filters filters;
    private final LocalDelivery delivery;
    private final Drops drops;
    private final Labels labels;

    LinkTransit(Walk walk, Transit transit, Filters filters, LocalDelivery delivery) {
        this.walk = walk;
        this.transit = transit;
        this.filters = filters;
        this.delivery = delivery;
        this.drops = new Drops(walk);
        this.labels = new Labels(walk);
    }

    Landing overPeering(ResourceId id, Spot spot, Packet packet) {
        Lookup<Peering> lookup = walk.estate().find(Peering.class, id, spot.scope());
        if (!(lookup instanceof Lookup.Found<Peering> found)) {
            return drops.missing(HopKind.PEERING, FindingCode.PEERING_DOWN, lookup, id, spot, packet);
        }
        Peering peering = found.value();
        Fact<OperationalState> state = walk.settle(peering.state(), id);
        state.missing().ifPresent(gap -> drops.unclear(HopKind.PEERING, id.value(), gap));
        if (state.value().filter(known -> !known.up()).isPresent()) {
            return drops.lost(
                    new Loss(HopKind.PEERING, FindingCode.PEERING_DOWN, id, ""),
                    spot,
                    packet,
                    () -> id + " is " + state.value().orElseThrow().raw());
        }
        Optional<OperationalState> twin = downTwin(peering);
        if (twin.isPresent()) {
            ResourceId other = peering.twin().orElseThrow();
            return drops.lost(
                    new Loss(HopKind.PEERING, FindingCode.PEERING_DOWN, other, ""),
                    spot,
                    packet,
                    () -> other + " is " + twin.get().raw());
        }
        Optional<PeeringSide> side = peering.across(spot.network());
        if (side.isEmpty()) {
            return notTransitive(id, spot, packet, spot.network() + " is on neither side of " + id);
        }
        return comesFromOutside(peering, side.get(), packet)
                ? notTransitive(id, spot, packet, packet.source().address() + " is not an address of " + spot.network())
                : intoSide(peering, side.get(), spot, packet);
    }

    /** The state of the other half, where that is known to keep both from working. */
    private Optional<OperationalState> downTwin(Peering peering) {
        return peering.twin()
                .flatMap(id -> walk.estate().get(Peering.class, id))
                .flatMap(twin -> walk.settle(twin.state(), twin.id()).value())
                .filter(state -> !state.up());
    }

    /** Whether the far side refuses the packet because its source lies outside of the network that sends it. */
    private boolean comesFromOutside(Peering peering, PeeringSide far, Packet packet) {
        boolean outside = packet.source().certain()
                && peering.across(far.network())
                        .filter(own -> !new Extent(walk)
                                .holds(
                                        own.network(),
                                        own.prefixes(),
                                        packet.source().address()))
                        .isPresent();
        if (!outside) {
            return false;
        }
        Fact<Boolean> accepts = walk.settle(far.acceptsForwarded(), peering.id());
        accepts.missing()
                .ifPresent(gap ->
                        walk.journal().unknown(HopKind.PEERING, peering.id().value(), gap));
        return !accepts.value().orElse(true);
    }

    private Landing intoSide(Peering peering, PeeringSide side, Spot spot, Packet packet) {
        Fact<List<Prefix>> prefixes = walk.settle(side.prefixes(), peering.id());
        prefixes.value().ifPresent(reachable -> walk.cuts().mention(packet.destination(), reachable));
        boolean covered = new Extent(walk)
                .holds(side.network(), prefixes, packet.destination().address());
        if (!covered && isNew(side, packet)) {
            return drops.lost(
                    new Loss(HopKind.PEERING, FindingCode.PEERING_OUT_OF_STEP, peering.id(), ""),
                    spot,
                    packet,
                    () -> peering.id() + " does not know yet that " + side.network() + " has "
                            + packet.destination().address());
        }
        if (!covered) {
            return notTransitive(
                    peering.id(),
                    spot,
                    packet,
                    packet.destination().address() + " is not in " + side.network() + ", and " + peering.id()
                            + " leads no further");
        }
        walk.journal()
                .pass(HopKind.PEERING, peering.id().value(), "", () -> peering.id() + " leads to " + side.network());
        return delivery.into(side.network(), Optional.empty(), labels.over(peering.labels(), packet));
    }

    /** Whether the far network has a range that the peering does not tell. */
    private boolean isNew(PeeringSide side, Packet packet) {
        List<Prefix> now = walk.estate()
                .get(Network.class, side.network())
                .flatMap(network -> network.prefixes().value())
                .orElse(List.of());
        walk.cuts().mention(packet.destination(), now);
        return now.stream()
                .anyMatch(prefix -> prefix.contains(packet.destination().address()));
    }

    private Landing notTransitive(ResourceId id, Spot spot, Packet packet, String message) {
        return drops.lost(
                new Loss(HopKind.PEERING, FindingCode.PEERING_NOT_TRANSITIVE, id, ""), spot, packet, () -> message);
    }

    Landing overHub(ResourceId hub, Spot spot, Packet packet) {
        HubTransit.Passage passage = new HubTransit(walk, filters).enter(hub, spot, packet);
        if (passage.exit().isEmpty()) {
            return passage.landing();
        }
        HubTransit.Exit exit = passage.exit().get();
        Spot beyond = new Spot(exit.subnet(), exit.subnet().network(), true, spot.zone());
        return transit.routeOn(beyond, exit.packet());
    }

    /** The packet with the labels of its destination as an egress rule of its sender may see them. */
    Packet labelled(Way way, Spot spot, Packet packet) {
        if (way instanceof Way.Open open) {
            return labelledSomehow(open, spot, packet);
        }
        if (!(way instanceof Way.By by)) {
            return packet;
        }
        if (by.hop() instanceof NextHop.Local) {
            return labelledLocally(spot.network(), packet);
        }
        if (by.hop() instanceof NextHop.ToHub to) {
            return labelledOverHub(to.hub(), spot, packet);
        }
        return by.hop() instanceof NextHop.ToPeering to ? labelledAcross(to.peering(), spot, packet) : packet;
    }

    /**
     * By a way that nobody knows the labels may be seen or not. Where nobody here has a private address any may, unless
     * all interfaces that could are told.
     */
    private Packet labelledSomehow(Way.Open way, Spot spot, Packet packet) {
        IpAddress address = packet.destination().address();
        if (AddressScope.of(address) != AddressScope.OUTSIDE
                && !walk.estate().snapshot().coverage().isComplete(spot.scope(), ResourceKind.INTERFACE)
                && walk.estate().owners(address).findAny().isEmpty()) {
            return packet.to(packet.destination().withLabels(Fact.unknown(way.gap())));
        }
        List<Packet> possible = Stream.concat(
                        Stream.of(packet),
                        walk.estate()
                                .owners(packet.destination().address())
                                .map(Port::network)
                                .filter(network -> maySee(spot, network))
                                .map(network -> labelledLocally(network, packet)))
                .distinct()
                .toList();
        return possible.get(walk.choices().agree(possible.size(), way.gap()));
    }

    /** Whether some way from a place into a network may let labels be seen. */
    private boolean maySee(Spot spot, ResourceId network) {
        Coverage known = walk.estate().snapshot().coverage();
        return network.equals(spot.network())
                || !known.isComplete(spot.scope(), ResourceKind.PEERING)
                || !known.isComplete(spot.scope(), ResourceKind.HUB_ATTACHMENT)
                || new Neighbourhood(walk.estate()).linked(spot.network(), network);
    }

    private Packet labelledOverHub(ResourceId hub, Spot spot, Packet packet) {
        Optional<HubAttachment> near = attachment(hub, spot.network());
        List<HubAttachment> far = walk.estate()
                .owners(packet.destination().address())
                .flatMap(port -> attachment(hub, port.network()).stream())
                .toList();
        for (HubAttachment one : near.isPresent() ? far : List.<HubAttachment>of()) {
            Packet seen = ((HubPeer.OfNetwork) one.peer()).network().equals(spot.network())
                    ? packet
                    : labelledLocally(((HubPeer.OfNetwork) one.peer()).network(), packet);
            Packet across = visible(near.get().labels(), near.get().id(), seen, packet);
            if (!visible(one.labels(), one.id(), across, packet).equals(packet)) {
                return across;
            }
        }
        return packet;
    }

    private Optional<HubAttachment> attachment(ResourceId hub, ResourceId network) {
        return walk.estate().attachments(network).stream()
                .filter(attachment -> attachment.hub().equals(hub))
                .findFirst();
    }

    /** The packet with the labels of its far end, where a link lets them be seen from its other side. */
    private Packet visible(Fact<LabelSurvival> link, ResourceId id, Packet labelled, Packet plain) {
        if (labelled.equals(plain)) {
            return plain;
        }
        Fact<LabelSurvival> survival = walk.settle(link, id);
        if (survival instanceof Fact.Unknown<LabelSurvival> unknown) {
            return walk.choices().agree(2, unknown.gap()) == 0 ? labelled : plain;
        }
        return survival.value().orElse(LabelSurvival.NONE) == LabelSurvival.BOTH ? labelled : plain;
    }

    private Packet labelledAcross(ResourceId id, Spot spot, Packet packet) {
        Optional<Peering> peering = walk.estate().get(Peering.class, id);
        if (peering.isEmpty()) {
            return packet.to(packet.destination().withLabels(Fact.unknown(Gaps.outside(packet))));
        }
        Packet far = peering.get()
                .across(spot.network())
                .map(side -> labelledLocally(side.network(), packet))
                .orElse(packet);
        return visible(peering.get().labels(), id, far, packet);
    }

    /** The packet with the labels of the interface of a network that owns its destination. */
    Packet labelledLocally(ResourceId network, Packet packet) {
        List<Port> owners = walk.estate().owners(network, packet.destination().address());
        if (owners.isEmpty()) {
            return packet;
        }
        IpAddress address = packet.destination().address();
        return packet.to(packet.destination().withLabels(labels.of(owners.get(0), address)));
    }
}
