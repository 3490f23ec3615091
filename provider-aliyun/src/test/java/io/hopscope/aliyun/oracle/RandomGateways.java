/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.Gateway4;
import io.hopscope.aliyun.oracle.Resource.GatewayTable;
import io.hopscope.aliyun.oracle.Resource.Nat;
import io.hopscope.aliyun.oracle.Resource.Nic;
import io.hopscope.aliyun.oracle.Resource.Route;
import io.hopscope.aliyun.oracle.Resource.VSwitch;
import io.hopscope.aliyun.oracle.Resource.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** IPv4 gateways and their tables. */
final class RandomGateways {
    private final Draft draft;

    RandomGateways(Draft draft) {
        this.draft = draft;
    }

    void open() {
        for (Vpc vpc : draft.all(Vpc.class)) {
            double dice = draft.upTo(100) / 100.0;
            if (hasCutThrough(vpc)) {
                continue;
            }
            if (dice < 0.3) {
                gateway(vpc, draft.chance(0.7));
            } else if (dice < 0.36) {
                draft.replace(vpc, new Vpc(vpc.id(), vpc.cidr(), vpc.v6(), true));
            }
        }
    }

    /** The vendor refuses both in one network. */
    private boolean hasCutThrough(Vpc vpc) {
        return draft.all(Nic.class).stream()
                .anyMatch(nic ->
                        vpcOf(nic).equals(vpc.id()) && !nic.addresses().get(0).isPrivate());
    }

    private void gateway(Vpc vpc, boolean enabled) {
        draft.replace(vpc, new Vpc(vpc.id(), vpc.cidr(), vpc.v6(), enabled || draft.chance(0.5)));
        Gateway4 gateway = draft.add(
                new Gateway4(draft.name("ipv4gw"), vpc.id(), enabled, draft.one("Created", "Created", "Modifying")));
        if (enabled && draft.chance(0.4)) {
            draft.add(new GatewayTable(draft.name("vtb"), vpc.id(), gateway.id(), inward(vpc)));
        }
    }

    /**
     * Not for the vSwitch of a NAT gateway, of whose packets nobody says what becomes then, and not to a machine that
     * may go on by another interface.
     */
    private List<Route> inward(Vpc vpc) {
        List<Route> routes = new ArrayList<>();
        List<Nic> nics = draft.all(Nic.class).stream()
                .filter(nic -> nic.primary() && isOnly(nic) && vpcOf(nic).equals(vpc.id()))
                .toList();
        for (VSwitch one : draft.all(VSwitch.class)) {
            boolean free =
                    draft.all(Nat.class).stream().noneMatch(nat -> nat.vSwitch().equals(one.id()));
            if (one.vpc().equals(vpc.id()) && free && draft.chance(0.5)) {
                boolean local = nics.isEmpty() || draft.chance(0.4);
                routes.add(new Route(
                        one.cidr(),
                        "Available",
                        local ? "Local" : "NetworkInterface",
                        local ? "" : draft.one(nics).id()));
            }
        }
        return List.copyOf(routes);
    }

    private boolean isOnly(Nic nic) {
        return draft.all(Nic.class).stream()
                .noneMatch(other -> !other.equals(nic) && Objects.equals(other.machine(), nic.machine()));
    }

    private String vpcOf(Nic nic) {
        return draft.all(VSwitch.class).stream()
                .filter(one -> one.id().equals(nic.vSwitch()))
                .findFirst()
                .orElseThrow()
                .vpc();
    }
}
