/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Flight.Way;
import io.hopscope.aws.oracle.Resource.Hub;
import io.hopscope.aws.oracle.Resource.HubAttachment;
import io.hopscope.aws.oracle.Resource.HubRoute;
import io.hopscope.aws.oracle.Resource.HubTable;
import io.hopscope.aws.oracle.Resource.Subnet;
import java.util.Comparator;
import java.util.Optional;

/** Transit gateways (sheet 1.2 last rows, 1.7). */
final class Hubs {
    private final Fabric fabric;

    Hubs(Fabric fabric) {
        this.fabric = fabric;
    }

    /**
     * A route leads to this hub: in by the attachment subnet of the sender's zone, out by the table of the attachment.
     */
    Arrival cross(String id, Subnet from, Flight flight) {
        Packet packet = flight.packet();
        fabric.filters.exit(from, packet);
        HubAttachment in = available(fabric.world.find(
                HubAttachment.class,
                found -> found.hub().equals(id) && found.vpc().equals(from.vpc())));
        Subnet port = inZone(in, from.zone()).orElseThrow(() -> new Dropped(Reason.HUB_ZONE));
        fabric.filters.enter(port, packet);
        HubTable table = tableOf(in);
        if (fabric.world.isUnread(
                Listing.TRANSIT_ROUTES, fabric.world.get(Hub.class, id).region())) {
            return fabric.unread.follow(table.id(), Reason.HUB_NO_ROUTE, from, flight.past(id));
        }
        HubAttachment out = route(table, packet);
        Way way = Way.hub(
                fabric.world.get(Hub.class, id).groupReferences() && in.groupReferences() && out.groupReferences());
        return fabric.router.send(exitPort(out, from.zone()), flight.past(id).over(way));
    }

    /** It keeps to the zone where it can; elsewhere nobody knows which zone it takes. */
    private Subnet exitPort(HubAttachment out, String zone) {
        Optional<Subnet> same = inZone(out, zone);
        if (same.isPresent()) {
            return same.get();
        }
        Dropped.unless(!out.subnets().isEmpty(), Reason.HUB_ATTACHMENT);
        int choice =
                fabric.choices.pick(out.id() + " from " + zone, out.subnets().size(), Reason.ZONE_OF_HUB);
        return fabric.world.get(Subnet.class, out.subnets().get(choice));
    }

    private Optional<Subnet> inZone(HubAttachment attachment, String zone) {
        return attachment.subnets().stream()
                .map(id -> fabric.world.get(Subnet.class, id))
                .filter(subnet -> subnet.zone().equals(zone))
                .findFirst();
    }

    private static HubAttachment available(Optional<HubAttachment> attachment) {
        return attachment
                .filter(found -> found.state().equals("available"))
                .orElseThrow(() -> new Dropped(Reason.HUB_ATTACHMENT));
    }

    private HubTable tableOf(HubAttachment in) {
        return fabric.world
                .find(HubTable.class, found -> found.associations().contains(in.id()))
                .orElseThrow(() -> new Dropped(Reason.HUB_NOT_ASSOCIATED));
    }

    private HubAttachment route(HubTable table, Packet packet) {
        HubRoute route = table.routes().stream()
                .filter(found -> fabric.facts.within(found.cidr(), packet.dst()))
                .max(Comparator.comparingInt((HubRoute found) -> found.cidr().length())
                        .thenComparingInt(found -> found.propagated() ? 0 : 1))
                .orElseThrow(() -> new Dropped(Reason.HUB_NO_ROUTE));
        String attachment = Dropped.present(route.attachment(), Reason.HUB_BLACKHOLE);
        return available(fabric.world.find(HubAttachment.class, attachment));
    }
}
