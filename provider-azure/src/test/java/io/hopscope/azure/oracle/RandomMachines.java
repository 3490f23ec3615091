/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import io.hopscope.azure.oracle.Resource.Asg;
import io.hopscope.azure.oracle.Resource.IpConfig;
import io.hopscope.azure.oracle.Resource.Nic;
import io.hopscope.azure.oracle.Resource.Nsg;
import io.hopscope.azure.oracle.Resource.Pip;
import io.hopscope.azure.oracle.Resource.Subnet;
import io.hopscope.azure.oracle.Resource.Vm;
import io.hopscope.azure.oracle.Resource.Vnet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Random machines, their interfaces and addresses. */
final class RandomMachines {
    private final Draft draft;

    RandomMachines(Draft draft) {
        this.draft = draft;
    }

    void machines() {
        int count = draft.between(3, 6);
        for (int i = 0; i < count; i++) {
            machine();
        }
        if (draft.sets) {
            set();
        }
        draft.pip(false, false);
        if (draft.chance(0.2)) {
            nic(null, draft.one(usable()), true);
        }
    }

    private List<Subnet> usable() {
        return draft.all(Subnet.class).stream()
                .filter(subnet -> !NetworkJson.isForGateways(subnet))
                .toList();
    }

    private void machine() {
        String power = draft.chance(0.8)
                ? draft.oneOf("running", "running", "running", "Running")
                : draft.maybe("stopped", "deallocated", "starting", "stopping", "deallocating");
        String name = draft.name("vm");
        Vm vm = draft.add(new Vm(name, power, draft.chance(0.3), draft.sets && draft.chance(0.3)));
        Subnet subnet = draft.one(usable());
        nic(vm, subnet, !"deallocated".equals(power));
        if (draft.chance(0.12)) {
            List<Subnet> near = usable().stream()
                    .filter(other -> other.vnet().equals(subnet.vnet()))
                    .toList();
            nic(vm, draft.one(near), !"deallocated".equals(power));
        }
    }

    /** Machines of a uniform scale set are all in one subnet. */
    private void set() {
        String set = draft.name("set");
        Subnet subnet = draft.one(usable());
        boolean windows = draft.chance(0.3);
        int count = draft.between(1, 3);
        for (int i = 0; i < count; i++) {
            String power = draft.chance(0.8) ? "running" : draft.maybe("stopped", "deallocated", "starting");
            nic(draft.add(new Vm(set + "_" + i, power, windows, false)), subnet, true);
        }
    }

    private void nic(@Nullable Vm vm, Subnet subnet, boolean addressed) {
        String owner = vm != null && Names.isOfSet(vm.id()) ? vm.id() + "_" : "";
        String id = owner + draft.name("nic");
        String groups = groupOf(subnet);
        List<IpConfig> configs = new ArrayList<>();
        int count = draft.chance(0.15) ? 2 : 1;
        for (int i = 0; i < count; i++) {
            configs.add(config(id, "a" + i, subnet, false, addressed, groups));
        }
        boolean dual =
                subnet.prefixes().stream().anyMatch(prefix -> prefix.base().v6());
        if (dual && draft.chance(0.8)) {
            configs.add(config(id, "v6", subnet, true, true, groups));
        }
        String nsg = draft.chance(0.45) ? draft.one(draft.all(Nsg.class)).id() : null;
        boolean told = vm != null && owner.isEmpty() && vm.runs() && draft.chance(0.45);
        Boolean open = draft.chance(0.8) ? null : Boolean.valueOf(draft.chance(0.5));
        draft.add(new Nic(id, vm == null ? null : vm.id(), configs, nsg, draft.chance(0.35), open, told));
    }

    /** Members of a group are of one network. */
    private String groupOf(Subnet subnet) {
        List<Vnet> vnets = draft.all(Vnet.class);
        List<Asg> groups = draft.all(Asg.class);
        for (int i = 0; i < vnets.size(); i++) {
            if (vnets.get(i).id().equals(subnet.vnet()) && i < groups.size()) {
                return groups.get(i).id();
            }
        }
        return "";
    }

    private IpConfig config(String nic, String name, Subnet subnet, boolean v6, boolean addressed, String group) {
        String pip = draft.chance(0.35) ? draft.pip(Names.isOfSet(nic) ? nic + "_" + name + "_" : "", v6, false) : null;
        if (pip != null && !addressed && draft.basic) {
            draft.add(new Pip(pip, "Basic", null));
        }
        List<String> groups = !group.isEmpty() && !v6 && draft.chance(0.4) ? List.of(group) : List.of();
        return new IpConfig(name, draft.free(subnet, v6), subnet.id(), pip, groups);
    }
}
