/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.Peering;
import io.hopscope.aliyun.oracle.Resource.Vpc;
import io.hopscope.aliyun.oracle.Resource.Vpn;
import java.util.Set;

/** Ways to other networks (sheet 1.7). */
final class Links {
    private final Fabric fabric;
    private final World world;

    Links(Fabric fabric) {
        this.fabric = fabric;
        this.world = fabric.world;
    }

    /** Activated and paid for; not transitive, as is assumed. */
    Arrival peering(String id, Vpc here, Flight flight) {
        Peering peering = world.find(Peering.class, id)
                .filter(one -> Set.of(one.from(), one.to()).contains(here.id()))
                .orElseThrow(() -> new Dropped(Reason.PEERING_DOWN));
        boolean active = fabric.facts.told(
                "status of " + id,
                peering.status(),
                Set.of("Activated"),
                Set.of("Creating", "Accepting", "Updating", "Rejected", "Expired", "Deleting", "Deleted"));
        boolean paid =
                fabric.facts.told("business of " + id, peering.business(), Set.of("Normal"), Set.of("FinancialLocked"));
        Dropped.unless(active && paid, Reason.PEERING_DOWN);
        Vpc there = world.get(Vpc.class, peering.from().equals(here.id()) ? peering.to() : peering.from());
        Packet packet = flight.packet();
        boolean meant = world.vSwitch(there, packet.dst()).isPresent();
        if (!meant || world.vSwitch(here, packet.src()).isEmpty()) {
            Dropped.unless(!fabric.facts.assumed("transitive " + id), Reason.PEERING_NOT_TRANSITIVE);
        }
        if (!meant) {
            return fabric.mist.follow("transitive " + id, flight);
        }
        return fabric.router.deliver(there, flight, null);
    }

    /** What lies behind a VPN gateway is not known; one that is down leads nowhere. */
    Arrival vpn(String id, Flight flight) {
        Vpn vpn = world.find(Vpn.class, id).orElseThrow(() -> new Dropped(Reason.GATEWAY_DOWN));
        boolean up = vpn.status().equals("active") && vpn.business().equals("Normal");
        Dropped.unless(up, Reason.GATEWAY_DOWN);
        return fabric.mist.follow(id, flight);
    }
}
