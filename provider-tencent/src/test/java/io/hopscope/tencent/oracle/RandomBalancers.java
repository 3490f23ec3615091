/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Address;
import io.hopscope.tencent.oracle.Resource.Balancer;
import io.hopscope.tencent.oracle.Resource.Eni;
import io.hopscope.tencent.oracle.Resource.Group;
import io.hopscope.tencent.oracle.Resource.Listener;
import io.hopscope.tencent.oracle.Resource.Rule;
import io.hopscope.tencent.oracle.Resource.Subnet;
import io.hopscope.tencent.oracle.Resource.Target;
import java.util.ArrayList;
import java.util.List;

/** Load balancers. */
final class RandomBalancers {
    private final Draft draft;

    RandomBalancers(Draft draft) {
        this.draft = draft;
    }

    void balancers() {
        if (draft.chance(0.35)) {
            balancer();
        }
    }

    private void balancer() {
        Subnet subnet = draft.one(draft.all(Subnet.class));
        boolean open = draft.chance(0.6);
        List<Listener> listeners = new ArrayList<>();
        for (int count = draft.between(1, 2); count > 0; count--) {
            listeners.add(new Listener(
                    draft.id("lbl"), draft.oneOf("TCP", "TCP", "UDP", "HTTP"), 8080 + count, targets(subnet.vpc())));
        }
        Balancer balancer = draft.add(new Balancer(
                draft.id("lb"),
                open,
                subnet.vpc(),
                open ? draft.freePublic() : subnet.cidr().base().plus(200),
                draft.chance(0.95),
                draft.chance(0.08),
                draft.chance(0.3) ? List.of(guard()) : List.of(),
                draft.chance(0.3),
                listeners));
        if (!open && draft.chance(0.4)) {
            draft.add(new Address(
                    draft.id("eip"),
                    draft.freePublic(),
                    "EIP",
                    "BIND",
                    balancer.id(),
                    null,
                    false,
                    draft.chance(0.1),
                    5,
                    false,
                    true));
        }
    }

    /** A group that lets out everything: what a balancer's groups say about its own targets is not documented. */
    private String guard() {
        Rule out = new Rule(true, "ALL", "0.0.0.0/0");
        Rule in = new Rule(draft.chance(0.8), draft.oneOf("ALL", "TCP/8081"), draft.one(Worlds.OUTSIDE));
        Rule rest = new Rule(draft.chance(0.7), "ALL", draft.oneOf("0.0.0.0/0", "10.0.0.0/8"));
        return draft.add(new Group(draft.id("sg"), 0, List.of(in, rest), List.of(out)))
                .id();
    }

    private List<Target> targets(String vpc) {
        List<String> subnets = draft.all(Subnet.class).stream()
                .filter(subnet -> subnet.vpc().equals(vpc))
                .map(Subnet::id)
                .toList();
        return draft.all(Eni.class).stream()
                .filter(eni -> subnets.contains(eni.subnet()) && draft.chance(0.7))
                .map(eni -> new Target(
                        eni.addresses().get(0),
                        draft.oneOf(443, 8080, 53),
                        draft.chance(0.8),
                        draft.chance(0.85) ? 10 : 0))
                .limit(3)
                .toList();
    }
}
