/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Resource.Hub;
import io.hopscope.aws.oracle.Resource.HubAttachment;
import io.hopscope.aws.oracle.Resource.HubRoute;
import io.hopscope.aws.oracle.Resource.HubTable;
import io.hopscope.aws.oracle.Resource.Kind;
import io.hopscope.aws.oracle.Resource.Peering;
import io.hopscope.aws.oracle.Resource.Role;
import io.hopscope.aws.oracle.Resource.Route;
import io.hopscope.aws.oracle.Resource.RouteTable;
import io.hopscope.aws.oracle.Resource.Subnet;
import io.hopscope.aws.oracle.Resource.Target;
import io.hopscope.aws.oracle.Resource.Vpc;
import io.hopscope.aws.oracle.Resource.VpnGateway;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Peerings, a transit gateway and VPN gateways, with the routes to them. */
final class RandomLinks {
    private static final Cidr OFFICE = Cidr.of("172.20.0.0/16");

    private final Draft draft;

    private RandomLinks(Draft draft) {
        this.draft = draft;
    }

    static void add(Draft draft) {
        RandomLinks links = new RandomLinks(draft);
        List<Vpc> vpcs = draft.all(Vpc.class);
        for (int a = 0; a < vpcs.size(); a++) {
            for (int b = a + 1; b < vpcs.size(); b++) {
                if (draft.chance(0.4)) {
                    links.peering(vpcs.get(a), vpcs.get(b));
                }
            }
        }
        if (draft.chance(vpcs.size() > 1 ? 0.7 : 0.1)) {
            links.hub(vpcs.stream()
                    .filter(vpc -> vpc.region().equals(vpcs.get(0).region()))
                    .toList());
        }
        vpcs.stream().filter(vpc -> draft.chance(0.35)).forEach(links::vpn);
    }

    private void peering(Vpc one, Vpc other) {
        boolean overlap =
                one.cidrs().stream().anyMatch(cidr -> other.cidrs().stream().anyMatch(cidr::overlaps));
        String status = overlap
                ? "failed"
                : draft.chance(0.85) ? "active" : draft.oneOf("pending-acceptance", "deleted", "rejected");
        Peering peering = draft.add(new Peering(draft.id("pcx"), one.id(), other.id(), status));
        if (!overlap) {
            boolean dead = !Connections.lives(status);
            routes(one, other, new Target(Kind.PEERING, peering.id()), dead);
            routes(other, one, new Target(Kind.PEERING, peering.id()), dead);
        }
    }

    private void routes(Vpc from, Vpc to, Target target, boolean blackhole) {
        for (RouteTable table : draft.tablesOf(from)) {
            for (Cidr cidr : to.cidrs()) {
                boolean odd = draft.chance(0.06) && !cidr.base().v6();
                Cidr used = odd ? new Cidr(cidr.base(), 20) : cidr;
                if (draft.chance(0.9)) {
                    draft.route(table, new Route(used, null, target, blackhole, false));
                }
            }
        }
    }

    private void hub(List<Vpc> vpcs) {
        Hub hub = draft.add(new Hub(draft.id("tgw"), vpcs.get(0).region(), draft.chance(0.6)));
        Map<Vpc, HubAttachment> attachments = new LinkedHashMap<>();
        vpcs.stream().filter(vpc -> draft.chance(0.92)).forEach(vpc -> attachments.put(vpc, attachment(hub, vpc)));
        attachments
                .keySet()
                .forEach(from -> attachments.keySet().stream()
                        .filter(to -> !to.equals(from))
                        .forEach(to -> routes(from, to, new Target(Kind.HUB, hub.id()), false)));
        hubTables(hub, attachments);
    }

    private HubAttachment attachment(Hub hub, Vpc vpc) {
        Map<String, Subnet> byZone = new LinkedHashMap<>();
        draft.subnetsOf(vpc)
                .filter(subnet -> draft.chance(0.85))
                .forEach(subnet -> byZone.putIfAbsent(subnet.zone(), subnet));
        if (byZone.isEmpty()) {
            draft.subnetsOf(vpc).findFirst().ifPresent(subnet -> byZone.put(subnet.zone(), subnet));
        }
        String state = draft.chance(0.95) ? "available" : draft.oneOf("pendingAcceptance", "failed");
        HubAttachment attachment = draft.add(new HubAttachment(
                draft.id("tgw-attach"),
                hub.id(),
                vpc.id(),
                byZone.values().stream().map(Subnet::id).toList(),
                state,
                draft.chance(0.8)));
        if (state.equals("available")) {
            byZone.values().forEach(subnet -> RandomServices.fixture(draft, subnet, Role.HUB, attachment.id(), false));
        }
        return attachment;
    }

    private void hubTables(Hub hub, Map<Vpc, HubAttachment> attachments) {
        boolean two = draft.chance(0.3);
        List<List<String>> associations = List.of(new ArrayList<>(), new ArrayList<>());
        for (HubAttachment attachment : attachments.values()) {
            if (draft.chance(0.93)) {
                associations.get(two ? draft.random.nextInt(2) : 0).add(attachment.id());
            }
        }
        for (int i = 0; i < (two ? 2 : 1); i++) {
            draft.add(new HubTable(draft.id("tgw-rtb"), hub.id(), associations.get(i), hubRoutes(attachments)));
        }
    }

    private List<HubRoute> hubRoutes(Map<Vpc, HubAttachment> attachments) {
        Map<Cidr, HubRoute> propagated = new LinkedHashMap<>();
        attachments.forEach((vpc, attachment) -> vpc.cidrs().forEach(cidr -> {
            if (draft.chance(0.93) && propagated.keySet().stream().noneMatch(cidr::overlaps)) {
                propagated.put(cidr, new HubRoute(cidr, attachment.id(), true));
            }
        }));
        List<HubRoute> routes = new ArrayList<>(propagated.values());
        attachments.values().stream()
                .filter(attachment -> draft.chance(0.15))
                .forEach(attachment -> routes.add(
                        new HubRoute(Cidr.of(draft.oneOf("10.20.1.0/24", "10.36.0.0/16")), attachment.id(), false)));
        if (draft.chance(0.15)) {
            routes.add(new HubRoute(Cidr.of(draft.oneOf("10.36.2.0/24", "10.20.2.0/24")), null, false));
        }
        return distinctStatics(routes);
    }

    /** A table has one static route for a prefix. */
    private static List<HubRoute> distinctStatics(List<HubRoute> routes) {
        Map<String, HubRoute> byKey = new LinkedHashMap<>();
        routes.forEach(route -> byKey.putIfAbsent(route.cidr() + " " + route.propagated(), route));
        return List.copyOf(byKey.values());
    }

    private void vpn(Vpc vpc) {
        boolean attached = draft.chance(0.9);
        VpnGateway gateway =
                draft.add(new VpnGateway(draft.id("vgw"), vpc.region(), attached ? vpc.id() : null, List.of(OFFICE)));
        for (RouteTable table : draft.tablesOf(vpc)) {
            if (draft.chance(0.8)) {
                draft.route(
                        table,
                        new Route(
                                OFFICE,
                                null,
                                new Target(Kind.VGW, gateway.id()),
                                !attached,
                                draft.chance(0.7) && attached));
            }
        }
    }
}
