/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Attachment;
import io.hopscope.tencent.oracle.Resource.Ccn;
import io.hopscope.tencent.oracle.Resource.CcnRoute;
import io.hopscope.tencent.oracle.Resource.DirectConnect;
import io.hopscope.tencent.oracle.Resource.Peering;
import io.hopscope.tencent.oracle.Resource.Vpc;
import io.hopscope.tencent.oracle.Resource.Vpn;
import io.hopscope.tencent.oracle.World.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Ways to other networks and sites (sheet 1.3 and 1.6). */
final class Links {
    private static final Set<String> PEERING_DOWN =
            Set.of("PENDING", "REJECTED", "DELETED", "FAILED", "EXPIRED", "ISOLATED");

    private final Fabric fabric;
    private final World world;

    Links(Fabric fabric) {
        this.fabric = fabric;
        this.world = fabric.world;
    }

    /** Not transitive: from an address of this network to one of the other. */
    Arrival peering(String id, Place from, Flight flight) {
        if (world.isUnread(Lists.PEERINGS)) {
            return fabric.unread.follow(id, from, flight);
        }
        Vpc here = world.vpcOf(from.eni());
        Peering peering = world.find(Peering.class, id).orElseThrow(() -> new Dropped(Reason.PEERING_DOWN));
        boolean ours = Set.of(peering.from(), peering.to()).contains(here.id());
        Dropped.unless(
                ours && fabric.facts.is(id + " state", peering.state(), "ACTIVE", PEERING_DOWN), Reason.PEERING_DOWN);
        Vpc there = world.get(Vpc.class, peering.from().equals(here.id()) ? peering.to() : peering.from());
        Packet packet = flight.packet();
        Dropped.unless(
                fabric.facts.holds(here, packet.src()) && fabric.facts.holds(there, packet.dst()),
                Reason.PEERING_NOT_TRANSITIVE);
        return fabric.router.deliver(there, flight, null);
    }

    /** Available, attached on both sides, with an enabled route. */
    Arrival ccn(String id, Place from, Flight flight) {
        boolean attachments = !world.isUnread(Lists.CCN_INSTANCES);
        boolean routes = !world.isUnread(Lists.CCN_ROUTES, id);
        boolean listed = world.find(Ccn.class, id).isPresent();
        if (!world.isUnread(Lists.CCNS)) {
            requireUp(world.find(Ccn.class, id).orElseThrow(() -> new Dropped(Reason.CCN_NOT_ATTACHED)));
        }
        if (attachments) {
            requireAttached(id, world.vpcOf(from.eni()).id());
        }
        boolean policies = world.isUnread(Lists.CCNS);
        if (!listed || !routes || !attachments || policies || hasSeveralTables(id)) {
            return fabric.unread.follow(id, from, flight);
        }
        List<CcnRoute> best = best(world.get(Ccn.class, id), flight.packet().dst());
        Dropped.unless(!best.isEmpty(), Reason.CCN_NO_ROUTE);
        String far = best.get(0).instance();
        requireAttached(id, far);
        boolean within = far.startsWith("vpc-")
                && fabric.facts.holds(world.get(Vpc.class, far), flight.packet().dst());
        return within
                ? fabric.router.deliver(world.get(Vpc.class, far), flight, null)
                : fabric.unread.beyond(far, flight);
    }

    /** Of a network with several tables the routes of one are told, and nobody knows of which. */
    private boolean hasSeveralTables(String id) {
        return world.all(Attachment.class)
                        .filter(one -> one.ccn().equals(id))
                        .map(Attachment::table)
                        .distinct()
                        .count()
                > 1;
    }

    private void requireUp(Ccn ccn) {
        boolean up = fabric.facts.is(ccn.id() + " state", ccn.state(), "AVAILABLE", Set.of("ISOLATED"));
        Dropped.unless(up && !ccn.locked(), Reason.CCN_DOWN);
    }

    private static List<CcnRoute> best(Ccn ccn, Ip ip) {
        return ccn.routes().stream()
                .filter(CcnRoute::enabled)
                .filter(route -> route.to().contains(ip))
                .sorted(Comparator.comparingInt(route -> -route.to().length()))
                .toList();
    }

    private void requireAttached(String ccn, String instance) {
        Attachment attachment = world.find(
                        Attachment.class,
                        one -> one.ccn().equals(ccn) && one.instance().equals(instance))
                .orElseThrow(() -> new Dropped(Reason.CCN_NOT_ATTACHED));
        Dropped.unless(attachment.state().equals("ACTIVE"), Reason.CCN_NOT_ATTACHED);
    }

    /** A gateway in the right states, and a tunnel that is up. */
    Arrival vpn(String id, Flight flight) {
        if (world.isUnread(Lists.VPNS)) {
            return fabric.unread.beyond(id, flight);
        }
        Vpn vpn = world.find(Vpn.class, id).orElseThrow(() -> new Dropped(Reason.GATEWAY_DOWN));
        boolean up = vpn.state().equals("AVAILABLE") && vpn.restrict().equals("NORMAL") && !vpn.blocked();
        boolean tunnel = world.isUnread(Lists.TUNNELS) || vpn.tunnels().contains("AVAILABLE");
        Dropped.unless(up && tunnel, Reason.GATEWAY_DOWN);
        return fabric.unread.beyond(id, flight);
    }

    Arrival directConnect(String id, Flight flight) {
        boolean there = world.isUnread(Lists.DIRECT_CONNECTS)
                || world.find(DirectConnect.class, id).isPresent();
        Dropped.unless(there, Reason.GATEWAY_DOWN);
        return fabric.unread.beyond(id, flight);
    }
}
