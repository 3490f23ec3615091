/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import io.hopscope.azure.oracle.Resource.Balancer;
import io.hopscope.azure.oracle.Resource.Balancing;
import io.hopscope.azure.oracle.Resource.Frontend;
import io.hopscope.azure.oracle.Resource.Member;
import io.hopscope.azure.oracle.Resource.NatRule;
import io.hopscope.azure.oracle.Resource.Nic;
import io.hopscope.azure.oracle.Resource.Outbound;
import io.hopscope.azure.oracle.Resource.Pool;
import io.hopscope.azure.oracle.Resource.Probe;
import io.hopscope.azure.oracle.Resource.Subnet;
import io.hopscope.azure.oracle.Resource.Vnet;
import java.util.ArrayList;
import java.util.List;

/** Random load balancers: a public and an internal one at most of a network. */
final class RandomBalancers {
    private final Draft draft;

    RandomBalancers(Draft draft) {
        this.draft = draft;
    }

    void balancers() {
        for (Vnet vnet : draft.all(Vnet.class)) {
            List<Nic> nics = Worlds.nicsIn(draft, vnet.id());
            if (!nics.isEmpty() && draft.chance(0.35)) {
                publicly(nics);
            }
            if (!nics.isEmpty() && draft.chance(0.35)) {
                internally(nics);
            }
        }
    }

    private void publicly(List<Nic> nics) {
        List<Frontend> frontends = new ArrayList<>();
        for (int i = draft.chance(0.3) ? 2 : 1; i > 0; i--) {
            frontends.add(new Frontend("front" + i, draft.pip(false, false), null, null));
        }
        boolean byAddress = !draft.basic && draft.chance(0.25);
        boolean noSnat = byAddress || (!draft.basic && draft.chance(0.4));
        List<Pool> pools = List.of(pool("pool", nics, byAddress));
        List<Balancing> rules = new ArrayList<>();
        rules.add(rule("web", draft.one(frontends), 80, noSnat));
        if (draft.chance(0.4)) {
            rules.add(rule("alt", draft.one(frontends), 8080, noSnat));
        }
        List<NatRule> natRules = new ArrayList<>();
        if (draft.chance(0.5)) {
            String nic = draft.chance(0.85) ? draft.one(nics).id() : null;
            natRules.add(new NatRule("nat", draft.one(frontends).name(), "Tcp", 50001, 22, nic));
        }
        List<Outbound> outbound = !draft.basic && noSnat && !byAddress && draft.chance(0.5)
                ? List.of(new Outbound("out", draft.one(frontends).name(), "pool", draft.oneOf("All", "Tcp", "Udp")))
                : List.of();
        draft.add(new Balancer(
                draft.name("lb"), !draft.basic, frontends, pools, rules, natRules, List.of(probe()), outbound));
    }

    private void internally(List<Nic> nics) {
        Nic nic = draft.one(nics);
        String id = nic.configs().get(0).subnet();
        Subnet subnet = draft.all(Subnet.class).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        Frontend frontend = new Frontend("inside", null, subnet.id(), draft.free(subnet, false));
        boolean all = !draft.basic && draft.chance(0.4);
        Balancing rule = all
                ? new Balancing("every", "inside", "pool", "All", 0, 0, draft.chance(0.5) ? "probe" : null, false)
                : rule("web", frontend, 80, false);
        draft.add(new Balancer(
                draft.name("lb"),
                !draft.basic,
                List.of(frontend),
                List.of(pool("pool", nics, !draft.basic && draft.chance(0.2))),
                List.of(rule),
                List.of(),
                List.of(probe()),
                List.of()));
    }

    private Pool pool(String name, List<Nic> nics, boolean byAddress) {
        List<Member> members = draft.some(nics, 0.6).stream()
                .map(nic -> new Member(nic.id(), byAddress, draft.chance(0.12)))
                .toList();
        return new Pool(name, members);
    }

    private Balancing rule(String name, Frontend frontend, int port, boolean noSnat) {
        String protocol = draft.chance(0.85) ? draft.oneOf("Tcp", "TCP") : "Udp";
        String probe = draft.chance(0.6) ? "probe" : null;
        return new Balancing(
                name, frontend.name(), "pool", protocol, port, draft.oneOf(port, 8080, 443), probe, noSnat);
    }

    private Probe probe() {
        return new Probe("probe", draft.oneOf(80, 8080, 9000), draft.chance(0.3));
    }
}
