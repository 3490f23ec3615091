/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.Attack;
import io.hopscope.aliyun.oracle.Resource.Bundle;
import io.hopscope.aliyun.oracle.Resource.Eip;
import io.hopscope.aliyun.oracle.Resource.Event;
import io.hopscope.aliyun.oracle.Resource.Group;
import io.hopscope.aliyun.oracle.Resource.Machine;
import io.hopscope.aliyun.oracle.Resource.Nic;
import io.hopscope.aliyun.oracle.Resource.VSwitch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Machines, their interfaces and addresses. */
final class RandomMachines {
    private final Draft draft;
    private int hosts = 3;
    private int eips;

    RandomMachines(Draft draft) {
        this.draft = draft;
    }

    void start() {
        int count = 3 + draft.upTo(3);
        for (int i = 0; i < count; i++) {
            machine();
        }
        eip(null, null);
    }

    private void machine() {
        String id = draft.name("i");
        VSwitch vSwitch = draft.one(draft.all(VSwitch.class));
        boolean assigned = draft.chance(0.25);
        Ip own = assigned ? Ip.of("8.200.0." + ++hosts) : null;
        if (own != null) {
            attacked(own);
        }
        draft.add(new Machine(
                id,
                draft.mostly(0.93, "Running", "Stopped", "Stopping", "Starting", "Dancing"),
                draft.chance(0.3),
                own,
                draft.chance(0.96) ? null : draft.one("financial", "security", "recycling", "dedicatedhostfinancial"),
                draft.chance(0.96) ? null : draft.one("Impaired", "Warning"),
                draft.chance(0.95) ? null : event()));
        nic(id, vSwitch, true);
        if (!assigned && draft.chance(0.5)) {
            eip(id, null);
        }
        if (draft.chance(0.12)) {
            Nic second = nic(id, sameZone(vSwitch), false);
            if (draft.chance(0.2)) {
                cutThrough(second);
            } else if (draft.chance(0.4)) {
                eip(second.id(), second.addresses().get(0));
            }
        }
    }

    private Event event() {
        return new Event(
                draft.one("SystemFailure.Reboot", "SystemFailure.Reboot", "SystemMaintenance.Reboot"),
                draft.one("Executing", "Executing", "Scheduled", "Executed"));
    }

    private VSwitch sameZone(VSwitch vSwitch) {
        return draft.one(draft.all(VSwitch.class).stream()
                .filter(one -> one.vpc().equals(vSwitch.vpc()))
                .toList());
    }

    private Nic nic(String machine, VSwitch vSwitch, boolean primary) {
        List<Ip> addresses = new ArrayList<>();
        addresses.add(vSwitch.cidr().base().plus(++hosts));
        return draft.add(new Nic(
                draft.name("eni"),
                machine,
                primary,
                vSwitch.id(),
                draft.mostly(primary ? 1 : 0.93, "InUse", "Detaching"),
                draft.chance(0.15),
                addresses,
                groups(vSwitch)));
    }

    /** One type an interface: the vendor refuses to mix them. */
    private List<String> groups(VSwitch vSwitch) {
        Group first = draft.one(draft.all(Group.class).stream()
                .filter(group -> group.vpc().equals(vSwitch.vpc()))
                .toList());
        List<String> groups = new ArrayList<>(List.of(first.id()));
        draft.all(Group.class).stream()
                .filter(group ->
                        group.vpc().equals(vSwitch.vpc()) && group.type().equals(first.type()) && !group.equals(first))
                .filter(group -> draft.chance(0.35))
                .forEach(group -> groups.add(group.id()));
        return List.copyOf(groups);
    }

    Eip eip(@Nullable String holder, @Nullable Ip at) {
        Ip ip = Ip.of("47.100.0." + ++eips);
        attacked(ip);
        String bundle = draft.chance(0.1)
                ? draft.add(new Bundle(draft.name("cbwp"), draft.mostly(0.7, "Normal", "FinancialLocked")))
                        .id()
                : null;
        return draft.add(new Eip(
                draft.name("eip"),
                ip,
                holder,
                at,
                "NAT",
                status(holder),
                draft.mostly(0.97, "Normal", "FinancialLocked"),
                draft.chance(0.98) ? 5 : 0,
                draft.chance(0.98) ? null : draft.one("financial", "security"),
                bundle));
    }

    /** The interface has the elastic address itself instead of its private one. */
    private void cutThrough(Nic nic) {
        Eip eip = eip(nic.id(), nic.addresses().get(0));
        draft.replace(
                eip,
                new Eip(
                        eip.id(),
                        eip.ip(),
                        eip.holder(),
                        eip.at(),
                        "BINDED",
                        "InUse",
                        eip.business(),
                        eip.bandwidth(),
                        eip.lock(),
                        eip.bundle()));
        draft.replace(
                nic,
                new Nic(
                        nic.id(),
                        nic.machine(),
                        false,
                        nic.vSwitch(),
                        nic.status(),
                        nic.checked(),
                        List.of(eip.ip()),
                        nic.groups()));
    }

    private String status(@Nullable String holder) {
        if (holder == null) {
            return "Available";
        }
        return draft.mostly(0.95, "InUse", "Associating", "Unassociating", "Dancing");
    }

    private void attacked(Ip ip) {
        if (draft.chance(0.06)) {
            draft.add(new Attack(draft.name("attack"), ip, draft.one("blackhole", "normal", "defense")));
        }
    }
}
