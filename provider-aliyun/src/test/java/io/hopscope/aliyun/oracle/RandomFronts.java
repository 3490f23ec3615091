/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.Backend;
import io.hopscope.aliyun.oracle.Resource.Balancer;
import io.hopscope.aliyun.oracle.Resource.HaVip;
import io.hopscope.aliyun.oracle.Resource.Listener;
import io.hopscope.aliyun.oracle.Resource.Machine;
import io.hopscope.aliyun.oracle.Resource.Nic;
import io.hopscope.aliyun.oracle.Resource.VSwitch;
import io.hopscope.aliyun.oracle.Resource.Vpc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Balancers and floating addresses. */
final class RandomFronts {
    private static final double BALANCERS = 0.3;

    private final Draft draft;
    private final RandomMachines machines;

    RandomFronts(Draft draft, RandomMachines machines) {
        this.draft = draft;
        this.machines = machines;
    }

    void put() {
        if (draft.chance(0.25)) {
            floating(draft.one(draft.all(Nic.class)));
        }
        if (draft.chance(BALANCERS)) {
            balancer(draft.one(draft.all(VSwitch.class)));
        }
    }

    private void floating(Nic nic) {
        VSwitch vSwitch = vSwitch(nic.vSwitch());
        HaVip floating = draft.add(new HaVip(
                draft.name("havip"),
                vSwitch.id(),
                vSwitch.cidr().base().plus(200),
                nic.primary() && draft.chance(0.8) ? nic.machine() : null));
        if (draft.chance(0.4)) {
            machines.eip(floating.id(), null);
        }
    }

    /** Only of networks in direct mode: what becomes of public ones elsewhere is not said. */
    private void balancer(VSwitch vSwitch) {
        Vpc vpc = draft.all(Vpc.class).stream()
                .filter(one -> one.id().equals(vSwitch.vpc()))
                .findFirst()
                .orElseThrow();
        boolean open = !vpc.supports() && draft.chance(0.6);
        Map<String, Integer> weights = new HashMap<>();
        List<Machine> all = draft.all(Nic.class).stream()
                .filter(nic -> nic.primary() && vSwitch(nic.vSwitch()).vpc().equals(vpc.id()))
                .flatMap(nic -> draft.all(Machine.class).stream()
                        .filter(machine -> machine.id().equals(nic.machine())))
                .toList();
        all.forEach(machine -> weights.put(machine.id(), draft.chance(0.85) ? 100 : 0));
        List<Listener> listeners = new ArrayList<>();
        for (String service : List.of("tcp/80", "tcp/443", "udp/53")) {
            if (draft.chance(0.6)) {
                String[] parts = service.split("/", -1);
                listeners.add(new Listener(parts[0], Integer.parseInt(parts[1]), backends(all, weights)));
            }
        }
        Ip ip = open ? Ip.of("47.101.0.1") : vSwitch.cidr().base().plus(100);
        draft.add(new Balancer(
                draft.name("lb"),
                vSwitch.id(),
                ip,
                open,
                draft.mostly(0.93, "active", "inactive"),
                List.copyOf(listeners)));
    }

    private List<Backend> backends(List<Machine> all, Map<String, Integer> weights) {
        return all.stream()
                .filter(machine -> draft.chance(0.6))
                .map(machine -> new Backend(
                        machine.id(),
                        8080,
                        Objects.requireNonNull(weights.get(machine.id())),
                        draft.mostly(0.8, "normal", "abnormal")))
                .toList();
    }

    private VSwitch vSwitch(String id) {
        return draft.all(VSwitch.class).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
