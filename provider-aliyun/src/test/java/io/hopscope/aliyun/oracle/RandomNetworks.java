/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.Gateway4;
import io.hopscope.aliyun.oracle.Resource.Nat;
import io.hopscope.aliyun.oracle.Resource.Nic;
import io.hopscope.aliyun.oracle.Resource.Route;
import io.hopscope.aliyun.oracle.Resource.Table;
import io.hopscope.aliyun.oracle.Resource.VSwitch;
import io.hopscope.aliyun.oracle.Resource.Vpc;
import java.util.ArrayList;
import java.util.List;

/** Networks, vSwitches and tables. */
final class RandomNetworks {
    static final List<String> DESTINATIONS = List.of(
            "0.0.0.0/0",
            "0.0.0.0/0",
            "0.0.0.0/0",
            "192.0.0.0/3",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "10.99.0.0/16",
            "10.0.0.0/8",
            "172.16.0.0/12");

    private final Draft draft;

    RandomNetworks(Draft draft) {
        this.draft = draft;
    }

    void lay() {
        int count = draft.chance(0.5) ? 2 : 1;
        for (int i = 1; i <= count; i++) {
            network(i);
        }
    }

    private void network(int number) {
        Vpc vpc = draft.add(new Vpc("vpc-" + number, Cidr.of("10." + number + ".0.0/16"), null, false));
        Table main = draft.add(new Table("vtb-main" + number, vpc.id(), true, List.of()));
        Table other = draft.chance(0.5) ? draft.add(new Table("vtb-own" + number, vpc.id(), false, List.of())) : main;
        int count = 2 + draft.upTo(2);
        for (int i = 1; i <= count; i++) {
            Table table = draft.chance(0.5) ? main : other;
            Cidr block = Cidr.of("10." + number + "." + i + ".0/24");
            draft.add(new VSwitch("vsw-" + number + i, vpc.id(), block, null, null, table.id()));
        }
    }

    /** Fills the tables, when everything that a route may lead to is there. */
    void route() {
        for (Table table : draft.all(Table.class)) {
            List<Route> routes = new ArrayList<>();
            int count = draft.upTo(4);
            for (int i = 0; i < count; i++) {
                Route route = route(table);
                boolean ambiguous = routes.stream().anyMatch(one -> one.to().equals(route.to()));
                if (!ambiguous || draft.chance(0.1)) {
                    routes.add(route);
                }
            }
            draft.replace(table, new Table(table.id(), table.vpc(), table.system(), List.copyOf(routes)));
        }
    }

    private Route route(Table table) {
        Cidr to = Cidr.of(draft.one(DESTINATIONS));
        String status = draft.mostly(0.92, "Available", "Pending", "Deleting");
        if (draft.chance(0.05)) {
            return gone(to, status);
        }
        List<Route> edges = edges(table, to, status);
        List<Route> machines = machines(table, to, status);
        boolean edge = !edges.isEmpty() && (machines.isEmpty() || draft.chance(0.65));
        return edge
                ? draft.one(edges)
                : machines.isEmpty() ? new Route(to, "Pending", "Instance", "i-gone") : draft.one(machines);
    }

    private Route gone(Cidr to, String status) {
        return draft.one(
                new Route(to, status, "Instance", "i-gone"),
                new Route(to, status, "NetworkInterface", "eni-gone"),
                new Route(to, status, "NatGateway", "ngw-gone"),
                new Route(to, status, "HaVip", "havip-gone"));
    }

    /** Gateways of the network. */
    private List<Route> edges(Table table, Cidr to, String status) {
        List<Route> hops = new ArrayList<>();
        draft.all(Nat.class).stream()
                .filter(nat -> vpcOf(nat.vSwitch()).equals(table.vpc()))
                .forEach(nat -> hops.add(new Route(to, status, "NatGateway", nat.id())));
        draft.all(Gateway4.class).stream()
                .filter(gateway -> gateway.enabled() && gateway.vpc().equals(table.vpc()))
                .forEach(gateway -> hops.add(new Route(to, status, "Ipv4Gateway", gateway.id())));
        return hops;
    }

    private List<Route> machines(Table table, Cidr to, String status) {
        List<Route> hops = new ArrayList<>();
        draft.all(Nic.class).stream()
                .filter(nic -> vpcOf(nic.vSwitch()).equals(table.vpc()))
                .forEach(nic -> {
                    hops.add(new Route(to, status, "NetworkInterface", nic.id()));
                    if (nic.primary() && nic.machine() != null) {
                        hops.add(new Route(to, status, "Instance", nic.machine()));
                    }
                });
        return hops;
    }

    private String vpcOf(String vSwitch) {
        return draft.all(VSwitch.class).stream()
                .filter(one -> one.id().equals(vSwitch))
                .findFirst()
                .orElseThrow()
                .vpc();
    }
}
