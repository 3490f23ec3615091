/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.Dnat;
import io.hopscope.aliyun.oracle.Resource.Nat;
import io.hopscope.aliyun.oracle.Resource.Nic;
import io.hopscope.aliyun.oracle.Resource.Snat;
import io.hopscope.aliyun.oracle.Resource.VSwitch;
import io.hopscope.aliyun.oracle.Resource.Vpc;
import java.util.ArrayList;
import java.util.List;

/** NAT gateways with their entries. */
final class RandomNats {
    private final Draft draft;
    private final RandomMachines machines;

    RandomNats(Draft draft, RandomMachines machines) {
        this.draft = draft;
        this.machines = machines;
    }

    void build() {
        for (Vpc vpc : draft.all(Vpc.class)) {
            if (draft.chance(0.55)) {
                nat(vpc);
            }
        }
    }

    private void nat(Vpc vpc) {
        List<VSwitch> all = vSwitches(vpc);
        VSwitch own = all.get(all.size() - 1);
        String id = draft.name("ngw");
        List<Ip> addresses = new ArrayList<>();
        int count = 1 + draft.upTo(2);
        for (int i = 0; i < count; i++) {
            addresses.add(machines.eip(id, null).ip());
        }
        draft.add(new Nat(
                id,
                own.id(),
                own.cidr().base().plus(250),
                draft.mostly(0.96, "internet", "intranet"),
                draft.mostly(0.92, "Available", "Modifying", "Creating", "Converting", "Dancing"),
                draft.mostly(0.96, "Normal", "FinancialLocked"),
                sources(vpc, addresses),
                published(vpc, addresses)));
    }

    private List<VSwitch> vSwitches(Vpc vpc) {
        return draft.all(VSwitch.class).stream()
                .filter(one -> one.vpc().equals(vpc.id()))
                .toList();
    }

    /** One entry a vSwitch, and now and then one for a single machine or for the whole network beside them. */
    private List<Snat> sources(Vpc vpc, List<Ip> addresses) {
        List<Snat> entries = new ArrayList<>();
        for (VSwitch one : vSwitches(vpc)) {
            if (draft.chance(0.6)) {
                entries.add(snat(one.id(), null, addresses));
            }
        }
        if (draft.chance(0.25)) {
            entries.add(snat(null, vpc.cidr(), addresses));
        }
        List<Nic> nics = nics(vpc);
        if (!nics.isEmpty() && draft.chance(0.3)) {
            entries.add(snat(null, new Cidr(draft.one(nics).addresses().get(0), 32), addresses));
        }
        return List.copyOf(entries);
    }

    private Snat snat(
            @org.jspecify.annotations.Nullable String vSwitch,
            @org.jspecify.annotations.Nullable Cidr source,
            List<Ip> addresses) {
        Ip as = draft.chance(0.93) ? draft.one(addresses) : Ip.of("47.100.0.1");
        return new Snat(vSwitch, source, List.of(as), draft.mostly(0.93, "Available", "Pending"));
    }

    private List<Nic> nics(Vpc vpc) {
        List<String> own = vSwitches(vpc).stream().map(VSwitch::id).toList();
        return draft.all(Nic.class).stream()
                .filter(nic ->
                        own.contains(nic.vSwitch()) && nic.addresses().get(0).isPrivate())
                .toList();
    }

    /** A mapping of a whole address stands alone on it; triples outside are unique. */
    private List<Dnat> published(Vpc vpc, List<Ip> addresses) {
        List<Dnat> entries = new ArrayList<>();
        List<Nic> nics = nics(vpc);
        if (nics.isEmpty()) {
            return entries;
        }
        Ip inside = draft.one(nics).addresses().get(0);
        if (addresses.size() > 1 && draft.chance(0.4)) {
            entries.add(new Dnat("any", addresses.get(1), "any", inside, "any", status()));
        }
        Ip outside = addresses.get(0);
        for (String port : List.of("22", "80", "8080/8090", "udp53")) {
            if (draft.chance(0.35)) {
                boolean range = port.contains("/");
                boolean udp = port.startsWith("udp");
                String plain = udp ? "53" : port;
                entries.add(new Dnat(
                        udp ? "udp" : "tcp",
                        outside,
                        plain,
                        draft.one(nics).addresses().get(0),
                        range ? draft.one("8080/8090", "443/453") : draft.one(plain, "22", "443"),
                        status()));
            }
        }
        return List.copyOf(entries);
    }

    private String status() {
        return draft.mostly(0.95, "Available", "Pending");
    }
}
