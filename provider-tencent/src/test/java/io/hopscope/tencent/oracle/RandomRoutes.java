/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Attachment;
import io.hopscope.tencent.oracle.Resource.DirectConnect;
import io.hopscope.tencent.oracle.Resource.Eni;
import io.hopscope.tencent.oracle.Resource.HaVip;
import io.hopscope.tencent.oracle.Resource.HighTable;
import io.hopscope.tencent.oracle.Resource.Instance;
import io.hopscope.tencent.oracle.Resource.Nat;
import io.hopscope.tencent.oracle.Resource.Peering;
import io.hopscope.tencent.oracle.Resource.Route;
import io.hopscope.tencent.oracle.Resource.Subnet;
import io.hopscope.tencent.oracle.Resource.Table;
import io.hopscope.tencent.oracle.Resource.Vpc;
import io.hopscope.tencent.oracle.Resource.Vpn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Routes to what there is, and now and then to what there is not. */
final class RandomRoutes {
    private static final Cidr ANYWHERE = Cidr.of("0.0.0.0/0");
    private static final Cidr SITE = Cidr.of("172.31.0.0/16");

    private final Draft draft;

    RandomRoutes(Draft draft) {
        this.draft = draft;
    }

    void routes() {
        for (Table table : draft.all(Table.class)) {
            List<Route> routes = new ArrayList<>();
            outward(table, routes);
            links(table, routes);
            sites(table, routes);
            routers(table, routes);
            draft.add(new Table(table.id(), table.vpc(), table.main(), routes));
        }
        if (draft.chance(0.2)) {
            high(draft.one(draft.all(Vpc.class)));
        }
    }

    private <T extends Resource> List<T> in(Class<T> kind, Predicate<T> vpc) {
        return draft.all(kind).stream().filter(vpc).toList();
    }

    private void add(List<Route> routes, Cidr to, String type, String gateway) {
        routes.add(new Route(to, type, gateway, draft.chance(0.94)));
    }

    /** By a NAT gateway or two, by the own address, or by nothing. */
    private void outward(Table table, List<Route> routes) {
        List<Nat> nats = in(Nat.class, nat -> nat.vpc().equals(table.vpc()));
        Cidr to = draft.chance(0.85) ? ANYWHERE : Cidr.of(draft.one(Worlds.OUTSIDE));
        if (!nats.isEmpty() && draft.chance(0.7)) {
            nats.stream().limit(draft.chance(0.8) ? 1 : 2).forEach(nat -> add(routes, to, "NAT", nat.id()));
        } else if (draft.chance(0.05)) {
            add(routes, to, "NAT", "nat-gone");
        }
        if (draft.chance(0.25)) {
            add(routes, draft.chance(0.7) ? to : ANYWHERE, "EIP", "0");
        }
        if (draft.chance(0.1)) {
            add(routes, Cidr.of("::/0"), "EIP", "0");
        }
    }

    private void links(Table table, List<Route> routes) {
        for (Peering peering : draft.all(Peering.class)) {
            boolean near = peering.from().equals(table.vpc());
            if ((near || peering.to().equals(table.vpc())) && draft.chance(0.85)) {
                Vpc far = vpc(near ? peering.to() : peering.from());
                World.prefixes(far)
                        .filter(cidr -> draft.chance(0.9))
                        .forEach(cidr -> add(routes, cidr, "PEERCONNECTION", peering.id()));
                if (draft.chance(0.1)) {
                    add(routes, Cidr.of(draft.one(Worlds.OUTSIDE)), "PEERCONNECTION", peering.id());
                }
            }
        }
        for (Attachment attachment : draft.all(Attachment.class)) {
            if (attachment.instance().equals(table.vpc())) {
                ccn(table, attachment.ccn(), routes);
            }
        }
    }

    private Vpc vpc(String id) {
        return draft.all(Vpc.class).stream()
                .filter(vpc -> vpc.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void ccn(Table table, String ccn, List<Route> routes) {
        Stream<Cidr> far = draft.all(Subnet.class).stream()
                .filter(subnet -> !subnet.vpc().equals(table.vpc()))
                .map(Subnet::cidr);
        far.filter(cidr -> routes.stream().noneMatch(route -> route.to().equals(cidr)) && draft.chance(0.7))
                .forEach(cidr -> add(routes, cidr, "CCN", ccn));
        if (draft.chance(0.2)) {
            add(routes, Cidr.of("10.99.0.0/16"), "USER_CCN", ccn);
        }
    }

    private void sites(Table table, List<Route> routes) {
        List<String> gateways = Stream.concat(
                        in(Vpn.class, vpn -> vpn.vpc().equals(table.vpc())).stream()
                                .map(Vpn::id),
                        in(DirectConnect.class, one -> one.vpc().equals(table.vpc())).stream()
                                .map(DirectConnect::id))
                .toList();
        if (!gateways.isEmpty() && draft.chance(0.7)) {
            String gateway = draft.one(gateways);
            add(routes, SITE, gateway.startsWith("vpngw") ? "VPN" : "DIRECTCONNECT", gateway);
        } else if (draft.chance(0.06)) {
            add(routes, SITE, draft.oneOf("VPN", "DIRECTCONNECT", "TELEPORT", "INTRANAT"), "vpngw-gone");
        }
        if (draft.chance(0.03)) {
            add(
                    routes,
                    Cidr.of(draft.one(Worlds.OUTSIDE)),
                    draft.oneOf("GWLB_ENDPOINT", "LOCAL_GATEWAY", "TELEPORT"),
                    "x-1");
        }
    }

    /** By machines that may forward. */
    private void routers(Table table, List<Route> routes) {
        if (draft.chance(0.15)) {
            routes.add(router(table.vpc(), Cidr.of(draft.one(Worlds.OUTSIDE))));
        }
    }

    private Route router(String vpc, Cidr to) {
        List<String> subnets = in(Subnet.class, subnet -> subnet.vpc().equals(vpc)).stream()
                .map(Subnet::id)
                .toList();
        List<Eni> near = in(Eni.class, eni -> subnets.contains(eni.subnet()) && eni.instance() != null);
        List<HaVip> virtual = in(HaVip.class, havip -> subnets.contains(havip.subnet()));
        if (!virtual.isEmpty() && draft.chance(0.5)) {
            return new Route(to, "HAVIP", draft.one(virtual).id(), true);
        }
        if (near.isEmpty() || draft.chance(0.1)) {
            return new Route(to, "NORMAL_CVM", "10.20.1.222", true);
        }
        Eni eni = draft.one(near);
        boolean made = in(Instance.class, Instance::gateway).stream()
                .anyMatch(one -> one.id().equals(eni.instance()));
        return made || draft.chance(0.2)
                ? new Route(to, "CVM", String.valueOf(eni.instance()), true)
                : new Route(to, "NORMAL_CVM", eni.addresses().get(0).toString(), true);
    }

    /** A table above those of some subnets. */
    private void high(Vpc vpc) {
        List<String> subnets = in(Subnet.class, subnet -> subnet.vpc().equals(vpc.id())).stream()
                .map(Subnet::id)
                .toList();
        List<Nat> nats = in(Nat.class, nat -> nat.vpc().equals(vpc.id()));
        Cidr to = Cidr.of(draft.one(Worlds.OUTSIDE));
        Route route = !nats.isEmpty() && draft.chance(0.5)
                ? new Route(to, "NAT", draft.one(nats).id(), true)
                : draft.chance(0.5) ? new Route(to, "EIP", "0", true) : router(vpc.id(), to);
        draft.add(new HighTable(draft.id("hprtb"), vpc.id(), draft.some(subnets, 0.6), List.of(route)));
    }
}
