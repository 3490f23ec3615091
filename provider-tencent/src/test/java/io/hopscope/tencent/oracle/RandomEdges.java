/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Address;
import io.hopscope.tencent.oracle.Resource.Attachment;
import io.hopscope.tencent.oracle.Resource.Ccn;
import io.hopscope.tencent.oracle.Resource.CcnRoute;
import io.hopscope.tencent.oracle.Resource.DirectConnect;
import io.hopscope.tencent.oracle.Resource.Dnat;
import io.hopscope.tencent.oracle.Resource.Eni;
import io.hopscope.tencent.oracle.Resource.HaVip;
import io.hopscope.tencent.oracle.Resource.Nat;
import io.hopscope.tencent.oracle.Resource.Peering;
import io.hopscope.tencent.oracle.Resource.Snat;
import io.hopscope.tencent.oracle.Resource.Subnet;
import io.hopscope.tencent.oracle.Resource.Vpc;
import io.hopscope.tencent.oracle.Resource.Vpn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** NAT gateways, virtual addresses, and links to other networks and sites. */
final class RandomEdges {
    private final Draft draft;

    RandomEdges(Draft draft) {
        this.draft = draft;
    }

    void gateways() {
        for (Vpc vpc : draft.all(Vpc.class)) {
            for (int count = draft.chance(0.55) ? draft.between(1, 2) : 0; count > 0; count--) {
                nat(vpc);
            }
            if (draft.chance(0.2)) {
                havip(vpc);
            }
            if (draft.chance(0.15)) {
                draft.add(new Vpn(
                        draft.id("vpngw"),
                        vpc.id(),
                        draft.usually("AVAILABLE", 0.85, "PENDING", "DELETING"),
                        draft.usually("NORMAL", 0.9, "PROTECTIVELY_ISOLATED"),
                        draft.chance(0.1),
                        draft.some(List.of("AVAILABLE", "UNAVAILABLE"), 0.7)));
            }
            if (draft.chance(0.12)) {
                draft.add(new DirectConnect(draft.id("dcg"), vpc.id()));
            }
        }
    }

    private List<Subnet> subnets(Vpc vpc) {
        return draft.all(Subnet.class).stream()
                .filter(subnet -> subnet.vpc().equals(vpc.id()))
                .toList();
    }

    private List<Eni> interfaces(Vpc vpc) {
        List<String> subnets = subnets(vpc).stream().map(Subnet::id).toList();
        return draft.all(Eni.class).stream()
                .filter(eni -> subnets.contains(eni.subnet()))
                .toList();
    }

    private void nat(Vpc vpc) {
        String id = draft.id("nat");
        List<Ip> pool = new ArrayList<>();
        for (int count = draft.chance(0.95) ? draft.between(1, 2) : 0; count > 0; count--) {
            pool.add(address(id));
        }
        boolean strict = draft.chance(0.25);
        List<Snat> snat = draft.chance(strict ? 0.8 : 0.3) ? List.of(snat(vpc, pool)) : List.of();
        draft.add(new Nat(
                id,
                vpc.id(),
                draft.usually("AVAILABLE", 0.93, "PENDING", "DELETING", "DENIED", "WOBBLING"),
                draft.usually("AVAILABLE", 0.95, "UNAVAILABLE", "INSUFFICIENT"),
                draft.usually("NORMAL", 0.95, "RESTRICTED"),
                strict,
                draft.chance(0.04),
                snat));
        List<Eni> near = interfaces(vpc);
        if (!pool.isEmpty() && !near.isEmpty()) {
            for (int count = draft.between(0, 2); count > 0; count--) {
                Ip inside = draft.chance(0.92)
                        ? draft.one(near).addresses().get(0)
                        : draft.one(subnets(vpc)).cidr().base().plus(240);
                draft.add(new Dnat(
                        draft.id("dnat"),
                        id,
                        draft.oneOf("TCP", "TCP", "UDP"),
                        draft.one(pool),
                        8080 + count,
                        inside,
                        draft.oneOf(443, 80, 53)));
            }
        }
    }

    private Ip address(String target) {
        return draft.add(new Address(
                        draft.id("eip"),
                        draft.freePublic(),
                        "EIP",
                        "BIND",
                        target,
                        null,
                        draft.chance(0.06),
                        draft.chance(0.06),
                        5,
                        false,
                        true))
                .ip();
    }

    private Snat snat(Vpc vpc, List<Ip> pool) {
        Subnet subnet = draft.one(subnets(vpc));
        List<Eni> near = interfaces(vpc);
        List<Ip> some = pool.isEmpty() ? pool : List.of(draft.one(pool));
        if (!near.isEmpty() && draft.chance(0.4)) {
            Eni eni = draft.one(near);
            Cidr inside = Cidr.of(eni.addresses().get(0).toString());
            return new Snat("NETWORKINTERFACE", eni.id(), inside, some);
        }
        return draft.chance(0.8)
                ? new Snat("SUBNET", subnet.id(), subnet.cidr(), some)
                : new Snat("USERDEFINED", "", new Cidr(subnet.cidr().base(), 28), pool);
    }

    private void havip(Vpc vpc) {
        Subnet subnet = draft.one(subnets(vpc));
        List<Eni> near = interfaces(vpc).stream()
                .filter(eni -> eni.subnet().equals(subnet.id()) && eni.instance() != null)
                .toList();
        boolean held = !near.isEmpty() && draft.chance(0.75);
        @Nullable String holder = held ? draft.one(near).id() : null;
        HaVip havip = draft.add(new HaVip(
                draft.id("havip"),
                subnet.cidr().base().plus(100),
                subnet.id(),
                holder,
                held ? "AVAILABLE" : draft.oneOf("UNBIND", "UNBOUND")));
        if (draft.chance(0.5)) {
            address(havip.id());
        }
    }

    void links() {
        List<Vpc> all = draft.all(Vpc.class);
        for (int i = 1; i < all.size(); i++) {
            if (draft.chance(0.5)) {
                draft.add(new Peering(
                        draft.id("pcx"),
                        all.get(i - 1).id(),
                        all.get(i).id(),
                        draft.usually("ACTIVE", 0.88, "PENDING", "REJECTED", "EXPIRED", "ISOLATED", "WOBBLING")));
            }
        }
        if (all.size() > 1 && draft.chance(0.35)) {
            ccn(all);
        }
    }

    private void ccn(List<Vpc> all) {
        String id = draft.id("ccn");
        List<Vpc> attached = draft.some(all, 0.85);
        boolean several = draft.chance(0.15);
        attached.forEach(vpc -> draft.add(new Attachment(
                draft.id("att"),
                id,
                vpc.id(),
                draft.usually("ACTIVE", 0.9, "PENDING", "ISOLATED"),
                several ? draft.oneOf("ccnrtb-1", "ccnrtb-2") : "ccnrtb-1")));
        draft.all(DirectConnect.class).stream()
                .limit(1)
                .forEach(one -> draft.add(new Attachment(draft.id("att"), id, one.id(), "ACTIVE", "ccnrtb-1")));
        Stream<CcnRoute> routes = attached.stream()
                .flatMap(vpc -> subnets(vpc).stream())
                .filter(subnet -> draft.chance(0.92))
                .map(subnet -> new CcnRoute(subnet.cidr(), subnet.vpc(), draft.chance(0.93)));
        Stream<CcnRoute> site = draft.all(DirectConnect.class).stream()
                .limit(1)
                .map(one -> new CcnRoute(Cidr.of("10.99.0.0/16"), one.id(), true));
        draft.add(new Ccn(
                id,
                draft.usually("AVAILABLE", 0.93, "ISOLATED"),
                draft.chance(0.05),
                Stream.concat(routes, site).toList()));
    }
}
