/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.Address6;
import io.hopscope.aliyun.oracle.Resource.Gateway6;
import io.hopscope.aliyun.oracle.Resource.Nic;
import io.hopscope.aliyun.oracle.Resource.Route;
import io.hopscope.aliyun.oracle.Resource.Table;
import io.hopscope.aliyun.oracle.Resource.VSwitch;
import io.hopscope.aliyun.oracle.Resource.Vpc;
import java.util.ArrayList;
import java.util.List;

/** IPv6 in a network: blocks, addresses, a gateway and routes to it. */
final class RandomV6 {
    private final Draft draft;
    private int hosts = 16;

    RandomV6(Draft draft) {
        this.draft = draft;
    }

    void add() {
        if (draft.chance(0.35)) {
            Vpc vpc = draft.all(Vpc.class).get(0);
            draft.replace(vpc, new Vpc(vpc.id(), vpc.cidr(), Cidr.of("2408:4000:7:100::/56"), vpc.supports()));
            List<String> out = new ArrayList<>();
            int number = 0;
            for (VSwitch one : draft.all(VSwitch.class)) {
                if (one.vpc().equals(vpc.id())) {
                    addresses(one, Cidr.of("2408:4000:7:10" + ++number + "::/64"), out);
                }
            }
            gateway(vpc, out);
        }
    }

    private void addresses(VSwitch vSwitch, Cidr block, List<String> outwardsOnly) {
        draft.replace(
                vSwitch,
                new VSwitch(vSwitch.id(), vSwitch.vpc(), vSwitch.cidr(), block, vSwitch.acl(), vSwitch.table()));
        for (Nic nic : draft.all(Nic.class)) {
            String machine = nic.machine();
            if (nic.vSwitch().equals(vSwitch.id()) && nic.primary() && machine != null && draft.chance(0.8)) {
                Ip ip = block.base().plus(++hosts);
                List<Ip> addresses = new ArrayList<>(nic.addresses());
                addresses.add(ip);
                draft.replace(
                        nic,
                        new Nic(
                                nic.id(),
                                machine,
                                true,
                                nic.vSwitch(),
                                nic.status(),
                                nic.checked(),
                                List.copyOf(addresses),
                                nic.groups()));
                boolean open = draft.chance(0.8);
                Address6 address = draft.add(new Address6(
                        draft.name("ipv6"),
                        ip,
                        machine,
                        vSwitch.id(),
                        open ? "Public" : "Private",
                        open ? 5 : 0,
                        open ? draft.mostly(0.95, "Normal", "FinancialLocked") : ""));
                if (open && draft.chance(0.15)) {
                    outwardsOnly.add(address.id());
                }
            }
        }
    }

    private void gateway(Vpc vpc, List<String> outwardsOnly) {
        Gateway6 gateway = draft.add(new Gateway6(
                draft.name("ipv6gw"), vpc.id(), draft.mostly(0.96, "Normal", "FinancialLocked"), outwardsOnly));
        for (Table table : draft.all(Table.class)) {
            if (table.vpc().equals(vpc.id()) && draft.chance(0.85)) {
                List<Route> routes = new ArrayList<>(table.routes());
                routes.add(new Route(Cidr.of("::/0"), "Available", "IPv6Gateway", gateway.id()));
                draft.replace(table, new Table(table.id(), table.vpc(), table.system(), List.copyOf(routes)));
            }
        }
    }
}
