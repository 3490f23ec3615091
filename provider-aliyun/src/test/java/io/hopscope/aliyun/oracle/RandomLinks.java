/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.Peering;
import io.hopscope.aliyun.oracle.Resource.Route;
import io.hopscope.aliyun.oracle.Resource.Table;
import io.hopscope.aliyun.oracle.Resource.Vpc;
import io.hopscope.aliyun.oracle.Resource.Vpn;
import java.util.ArrayList;
import java.util.List;

/** Peerings, VPN gateways, transit routers and the routes to them. */
final class RandomLinks {
    private final Draft draft;

    RandomLinks(Draft draft) {
        this.draft = draft;
    }

    void link() {
        List<Vpc> vpcs = draft.all(Vpc.class);
        if (vpcs.size() > 1 && draft.chance(0.7)) {
            Peering peering = draft.add(new Peering(
                    draft.name("pcc"),
                    vpcs.get(0).id(),
                    vpcs.get(1).id(),
                    draft.mostly(0.88, "Activated", "Accepting", "Expired", "Rejected", "Dancing"),
                    draft.mostly(0.96, "Normal", "FinancialLocked")));
            route(vpcs.get(0), vpcs.get(1).cidr(), "VpcPeer", peering.id());
            route(vpcs.get(1), vpcs.get(0).cidr(), "VpcPeer", peering.id());
        } else if (vpcs.size() > 1 && draft.chance(0.4)) {
            route(vpcs.get(0), vpcs.get(1).cidr(), "Attachment", "tr-attach-1");
            route(vpcs.get(1), vpcs.get(0).cidr(), "Attachment", "tr-attach-2");
        }
        if (draft.chance(0.15)) {
            Vpc vpc = draft.one(vpcs);
            Vpn vpn = draft.add(new Vpn(
                    draft.name("vpn"),
                    vpc.id(),
                    draft.mostly(0.7, "active", "init", "deleting"),
                    draft.mostly(0.9, "Normal", "FinancialLocked")));
            route(vpc, Cidr.of("10.99.0.0/16"), "VpnGateway", vpn.id());
        }
    }

    /** In most tables of a network; instead of what they have for the same block. */
    private void route(Vpc vpc, Cidr to, String type, String hop) {
        for (Table table : draft.all(Table.class)) {
            if (table.vpc().equals(vpc.id()) && draft.chance(0.9)) {
                List<Route> routes = new ArrayList<>(table.routes());
                routes.removeIf(route -> route.to().equals(to));
                routes.add(new Route(to, "Available", type, hop));
                draft.replace(table, new Table(table.id(), table.vpc(), table.system(), List.copyOf(routes)));
            }
        }
    }
}
