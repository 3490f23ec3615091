/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Lookup;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.HubPeer;
import io.hopscope.model.link.HubPort;
import io.hopscope.model.link.TransitHub;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.NextHop;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.HopKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes a packet through transit hubs, from one attachment to another. */
final class HubTransit {
    private final Walk walk;
    private final Filters filters;
    private final Routing routing;
    private final Drops drops;
    private final Labels labels;
    private final Set<ResourceId> entered = new HashSet<>();

    HubTransit(Walk walk, Filters filters) {
        this.walk = walk;
        this.filters = filters;
        this.routing = new Routing(walk);
        this.drops = new Drops(walk);
        this.labels = new Labels(walk);
    }

    /** Where a packet leaves a hub: into a network by a subnet, or nowhere. */
    record Exit(Subnet subnet, boolean inside, Packet packet) {}

    /** The outcome of a passage: an exit, or a landing when there is none. */
    record Passage(Optional<Exit> exit, Landing landing) {}

    /** Into the hub by the network's own attachment and on. */
    Passage enter(ResourceId hub, Spot spot, Packet packet) {
        Lookup<TransitHub> found = walk.estate().find(TransitHub.class, hub, spot.scope());
        if (found instanceof Lookup.Found<TransitHub> known) {
            Fact<OperationalState> state = walk.settle(known.value().state(), hub);
            if (isDown(state, hub)) {
                return ended(stopped(FindingCode.HUB_DOWN, state, hub, spot, packet));
            }
        }
        List<HubAttachment> mine = walk.estate().attachments(spot.network()).stream()
                .filter(a -> a.hub().equals(hub))
                .toList();
        if (mine.isEmpty()) {
            return ended(notAttached(hub, spot, packet));
        }
        HubAttachment attachment = mine.get(walk.choices().agree(mine.size(), Gaps.shared(hub)));
        return enterBy(attachment, spot, packet);
    }

    private Passage enterBy(HubAttachment attachment, Spot spot, Packet packet) {
        Fact<OperationalState> state = walk.settle(attachment.state(), attachment.id());
        if (isDown(state, attachment.id())) {
            return ended(stopped(FindingCode.HUB_NOT_ATTACHED, state, attachment.id(), spot, packet));
        }
        Fact<List<HubPort>> ports = walk.settle(attachment.ports(), attachment.id());
        if (ports instanceof Fact.Unknown<List<HubPort>> unknown) {
            walk.journal().unknown(HopKind.HUB, attachment.id().value(), unknown.gap());
        } else {
            Optional<HubPort> port =
                    portFor(ports.value().orElseThrow(), spot.subnet().zone(), attachment.zonal());
            if (port.isEmpty()) {
                return ended(drops.lost(
                        new Loss(HopKind.HUB, FindingCode.HUB_ZONE_WITHOUT_PORT, attachment.id(), ""),
                        spot,
                        packet,
                        () -> attachment.id() + " has no subnet in zone "
                                + spot.subnet().zone() + ", where the packet comes from"));
            }
            crossRim(port.get(), Direction.INGRESS, packet, false);
        }
        return route(attachment, spot, labels.over(attachment.labels(), packet));
    }

    private Passage route(HubAttachment attachment, Spot spot, Packet packet) {
        if (!entered.add(attachment.id())) {
            return ended(drops.lost(
                    new Loss(HopKind.HUB, FindingCode.ROUTING_LOOP, attachment.id(), ""),
                    spot,
                    packet,
                    () -> "the hubs send the packet back to " + attachment.id()));
        }
        Fact<Optional<ResourceId>> table = walk.settle(attachment.entryTable(), attachment.id());
        if (table instanceof Fact.Unknown<Optional<ResourceId>> unknown) {
            return ended(drops.unclear(HopKind.HUB, attachment.id().value(), unknown.gap()));
        }
        if (table.value().orElseThrow().isEmpty()) {
            return ended(drops.lost(
                    new Loss(HopKind.HUB, FindingCode.HUB_NOT_ASSOCIATED, attachment.id(), ""),
                    spot,
                    packet,
                    () -> attachment.id() + " is associated with no route table of the hub"));
        }
        ResourceId id = table.value().orElseThrow().get();
        return follow(routing.by(id, attachment.identity().scope(), packet), id, spot, packet);
    }

    private Passage follow(Way way, ResourceId table, Spot spot, Packet packet) {
        if (way instanceof Way.Open open) {
            return ended(drops.unclear(HopKind.HUB, open.table(), open.gap()));
        }
        if (way instanceof Way.None) {
            return ended(drops.lost(
                    new Loss(HopKind.HUB, FindingCode.HUB_NO_ROUTE, table, ""),
                    spot,
                    packet,
                    () -> table + " has no route to " + packet.destination().address()));
        }
        if (way instanceof Way.By by && by.hop() instanceof NextHop.ToAttachment to) {
            walk.journal()
                    .pass(
                            HopKind.HUB,
                            table.value(),
                            by.option().route().label(),
                            () -> table + " routes " + by.option().prefix() + " to " + to.attachment());
            return leave(to.attachment(), spot, packet);
        }
        if (way instanceof Way.By by && by.hop() instanceof NextHop.Unrecognised hop) {
            return ended(drops.unclear(HopKind.HUB, table.value(), hop.gap()));
        }
        String label = way instanceof Way.Blackhole gone ? gone.option().route().label() : "";
        return ended(drops.lost(
                new Loss(HopKind.HUB, FindingCode.HUB_BLACKHOLE, table, label),
                spot,
                packet,
                () -> table + " drops what goes to " + packet.destination().address() + " (route " + label + ")"));
    }

    private Passage leave(ResourceId id, Spot spot, Packet packet) {
        Lookup<HubAttachment> lookup = walk.estate().find(HubAttachment.class, id, spot.scope());
        if (!(lookup instanceof Lookup.Found<HubAttachment> found)) {
            return ended(drops.missing(HopKind.HUB, FindingCode.HUB_NOT_ATTACHED, lookup, id, spot, packet));
        }
        HubAttachment attachment = found.value();
        Fact<OperationalState> state = walk.settle(attachment.state(), id);
        if (isDown(state, id)) {
            return ended(stopped(FindingCode.HUB_NOT_ATTACHED, state, id, spot, packet));
        }
        Packet beyond = labels.over(attachment.labels(), packet);
        if (attachment.peer() instanceof HubPeer.OfSite site) {
            return ended(drops.unclear(HopKind.HUB, id.value(), site.gap()));
        }
        if (attachment.peer() instanceof HubPeer.OfHub far) {
            return enterFarHub(far.farAttachment(), spot, beyond);
        }
        return enterNetwork(attachment, spot, beyond);
    }

    private Passage enterFarHub(ResourceId id, Spot spot, Packet packet) {
        Lookup<HubAttachment> lookup = walk.estate().find(HubAttachment.class, id, spot.scope());
        if (!(lookup instanceof Lookup.Found<HubAttachment> found)) {
            return ended(drops.missing(HopKind.HUB, FindingCode.HUB_NOT_ATTACHED, lookup, id, spot, packet));
        }
        return route(found.value(), spot, labels.over(found.value().labels(), packet));
    }

    private Passage enterNetwork(HubAttachment attachment, Spot spot, Packet packet) {
        Fact<List<HubPort>> known = walk.settle(attachment.ports(), attachment.id());
        if (known instanceof Fact.Unknown<List<HubPort>> unknown) {
            return ended(drops.unclear(HopKind.HUB, attachment.id().value(), unknown.gap()));
        }
        List<HubPort> ports = known.value().orElseThrow();
        Optional<HubPort> sameZone = portFor(ports, spot.zone(), true);
        if (ports.isEmpty()) {
            return ended(drops.lost(
                    new Loss(HopKind.HUB, FindingCode.HUB_NOT_ATTACHED, attachment.id(), ""),
                    spot,
                    packet,
                    () -> attachment.id() + " has no port in the network"));
        }
        HubPort port =
                sameZone.orElseGet(() -> ports.get(walk.choices().agree(ports.size(), Gaps.shared(attachment.id()))));
        Optional<Subnet> subnet = walk.estate().get(Subnet.class, port.subnet());
        if (subnet.isEmpty()) {
            return ended(drops.unclear(HopKind.HUB, port.subnet().value(), noSubnet(attachment, port)));
        }
        boolean inside =
                LocalDelivery.contains(subnet.get(), packet.destination().address());
        crossRim(port, Direction.EGRESS, packet, inside);
        return new Passage(Optional.of(new Exit(subnet.get(), inside, packet)), new Landing.Lost());
    }

    private void crossRim(HubPort port, Direction direction, Packet packet, boolean inside) {
        walk.estate()
                .get(Subnet.class, port.subnet())
                .ifPresent(subnet -> filters.crossRim(subnet, port.stages(), direction, packet, inside));
    }

    private Optional<HubPort> portFor(List<HubPort> ports, String zone, boolean zonal) {
        return ports.stream()
                .filter(port -> !zonal || zoneOf(port).map(zone::equals).orElse(false))
                .findFirst();
    }

    private Optional<String> zoneOf(HubPort port) {
        return walk.estate().get(Subnet.class, port.subnet()).map(Subnet::zone);
    }

    /** Whether it is known to be down; what nobody knows is told, and the packet goes on as if it were up. */
    private boolean isDown(Fact<OperationalState> state, ResourceId id) {
        state.missing().ifPresent(gap -> drops.unclear(HopKind.HUB, id.value(), gap));
        return state.value().filter(known -> !known.up()).isPresent();
    }

    private Landing stopped(FindingCode code, Fact<OperationalState> state, ResourceId id, Spot spot, Packet packet) {
        return drops.lost(
                new Loss(HopKind.HUB, code, id, ""),
                spot,
                packet,
                () -> id + " is " + state.value().map(OperationalState::raw).orElse("down"));
    }

    private Landing notAttached(ResourceId hub, Spot spot, Packet packet) {
        boolean listed = walk.estate().snapshot().coverage().isComplete(spot.scope(), ResourceKind.HUB_ATTACHMENT);
        if (listed) {
            return drops.lost(
                    new Loss(HopKind.HUB, FindingCode.HUB_NOT_ATTACHED, hub, ""),
                    spot,
                    packet,
                    () -> spot.network() + " has no attachment to " + hub);
        }
        Gap gap = new Gap(
                spot.scope(),
                ResourceKind.HUB_ATTACHMENT,
                "",
                GapReason.NOT_READ,
                "",
                "Whether " + spot.network() + " is attached to " + hub + " is not known",
                "the attachments of " + hub);
        return drops.unclear(HopKind.HUB, hub.value(), gap);
    }

    private static Gap noSubnet(HubAttachment attachment, HubPort port) {
        return new Gap(
                attachment.identity().scope(),
                ResourceKind.SUBNET,
                port.subnet().value(),
                GapReason.NOT_READ,
                "",
                "The subnet " + port.subnet() + " of " + attachment.id() + " is not in the snapshot",
                "the subnets of the attached network");
    }

    private static Passage ended(Landing landing) {
        return new Passage(Optional.empty(), landing);
    }
}
