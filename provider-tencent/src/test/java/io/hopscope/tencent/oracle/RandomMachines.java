/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Address;
import io.hopscope.tencent.oracle.Resource.Eni;
import io.hopscope.tencent.oracle.Resource.Group;
import io.hopscope.tencent.oracle.Resource.Instance;
import io.hopscope.tencent.oracle.Resource.Subnet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Machines with their interfaces and public addresses. */
final class RandomMachines {
    private static final String[] DOWN = {
        "PENDING",
        "LAUNCH_FAILED",
        "STOPPED",
        "STARTING",
        "STOPPING",
        "REBOOTING",
        "SHUTDOWN",
        "TERMINATING",
        "ENTER_RESCUE_MODE",
        "RESCUE_MODE",
        "EXIT_RESCUE_MODE",
        "ENTER_SERVICE_LIVE_MIGRATE",
        "SERVICE_LIVE_MIGRATE",
        "EXIT_SERVICE_LIVE_MIGRATE",
        "DAYDREAMING"
    };
    private static final String[] UNBOUND = {"CREATING", "BINDING", "UNBINDING", "OFFLINING", "BIND_ENI", "WOBBLING"};

    private final Draft draft;

    RandomMachines(Draft draft) {
        this.draft = draft;
    }

    void machines() {
        for (int count = draft.between(3, 6); count > 0; count--) {
            machine(draft.one(draft.all(Subnet.class)));
        }
        if (draft.chance(0.15)) {
            loose();
        }
        if (draft.chance(0.2)) {
            draft.add(new Address(
                    draft.id("eip"), draft.freePublic(), "EIP", "UNBIND", null, null, false, false, 5, false, true));
        }
    }

    private void machine(Subnet subnet) {
        List<String> groups = groups();
        String id = draft.id("ins");
        draft.add(new Instance(
                id,
                draft.usually("RUNNING", 0.9, DOWN),
                draft.usually("NORMAL", 0.97, "EXPIRED", "PROTECTIVELY_ISOLATED", "MOODY"),
                draft.usually("NOTISOLATED", 0.97, "ARREAR", "EXPIRE", "MANMADE"),
                draft.chance(0.2),
                draft.chance(0.25),
                draft.chance(0.9) ? 10 : 0,
                groups));
        Eni primary = eni(id, true, subnet, groups);
        boolean two = draft.chance(0.15);
        ordinaryOrElastic(primary, id, draft.chance(0.12));
        if (two) {
            List<Subnet> near = draft.all(Subnet.class).stream()
                    .filter(one -> one.vpc().equals(subnet.vpc()))
                    .toList();
            Eni second = eni(id, false, draft.one(near), groups());
            if (draft.chance(0.4)) {
                elastic(second.id(), second.addresses().get(0), false);
            }
        }
    }

    /** An interface that is not attached to anything. */
    private void loose() {
        Eni eni = eni(null, false, draft.one(draft.all(Subnet.class)), groups());
        if (draft.chance(0.5)) {
            elastic(eni.id(), eni.addresses().get(0), false);
        }
    }

    private Eni eni(@Nullable String instance, boolean primary, Subnet subnet, List<String> groups) {
        List<Ip> addresses = new ArrayList<>(List.of(draft.free(subnet, false)));
        if (draft.chance(0.15)) {
            addresses.add(draft.free(subnet, false));
        }
        if (subnet.v6() != null && draft.chance(0.7)) {
            addresses.add(draft.free(subnet, true));
        }
        String state = draft.usually("AVAILABLE", 0.96, "INUSE", "DETACHING", "PENDING", "WOBBLING");
        Eni eni = draft.add(new Eni(draft.id("eni"), instance, primary, subnet.id(), state, groups, addresses));
        addresses.stream().filter(Ip::v6).filter(ip -> draft.chance(0.6)).forEach(ip -> opened(eni, ip));
        return eni;
    }

    /** An IPv6 address with public bandwidth. */
    private void opened(Eni eni, Ip ip) {
        draft.add(new Address(
                draft.id("eipv6"),
                ip,
                "EIP6",
                draft.usually("BIND", 0.93, UNBOUND),
                eni.instance() != null && eni.primary() && draft.chance(0.5) ? eni.instance() : eni.id(),
                null,
                draft.chance(0.04),
                draft.chance(0.04),
                draft.chance(0.95) ? 5 : 0,
                false,
                true));
    }

    private List<String> groups() {
        List<String> all =
                new ArrayList<>(draft.all(Group.class).stream().map(Group::id).toList());
        Collections.shuffle(all, draft.random);
        return all.subList(0, Math.min(all.size(), draft.chance(0.6) ? 1 : draft.between(2, 3)));
    }

    private void ordinaryOrElastic(Eni primary, String instance, boolean direct) {
        double dice = draft.random.nextDouble();
        if (dice < 0.12) {
            boolean listed = draft.chance(0.5);
            draft.add(new Address(
                    draft.id("wan"),
                    draft.freePublic(),
                    "WanIP",
                    "BIND",
                    instance,
                    null,
                    listed && draft.chance(0.05),
                    draft.chance(0.1),
                    null,
                    false,
                    listed));
        } else if (dice < 0.5) {
            elastic(draft.chance(0.6) ? instance : primary.id(), draft.one(v4(primary)), direct);
        }
    }

    private static List<Ip> v4(Eni eni) {
        return eni.addresses().stream().filter(ip -> !ip.v6()).toList();
    }

    /** Bound to a machine it is at the primary address. */
    private void elastic(String target, Ip inside, boolean direct) {
        draft.add(new Address(
                draft.id("eip"),
                draft.freePublic(),
                draft.oneOf("EIP", "EIP", "AnycastEIP", "AntiDDoSEIP"),
                draft.usually("BIND", 0.93, UNBOUND),
                target,
                target.startsWith("eni-") ? inside : null,
                draft.chance(0.04),
                draft.chance(0.05),
                draft.legacy ? null : Integer.valueOf(draft.chance(0.95) ? 5 : 0),
                direct,
                true));
    }
}
