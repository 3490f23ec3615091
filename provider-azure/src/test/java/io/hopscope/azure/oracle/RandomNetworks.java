/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import io.hopscope.azure.oracle.Resource.Gateway;
import io.hopscope.azure.oracle.Resource.Nat;
import io.hopscope.azure.oracle.Resource.Nsg;
import io.hopscope.azure.oracle.Resource.Peering;
import io.hopscope.azure.oracle.Resource.Subnet;
import io.hopscope.azure.oracle.Resource.Vnet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Random networks, their subnets and how they are joined. */
final class RandomNetworks {
    private final Draft draft;

    RandomNetworks(Draft draft) {
        this.draft = draft;
    }

    void networks() {
        int count = draft.between(1, 3);
        boolean nats = !draft.basic && draft.chance(0.6);
        for (int i = 0; i < count; i++) {
            List<Cidr> prefixes = new ArrayList<>();
            prefixes.add(Cidr.of("10." + (20 + i) + ".0.0/16"));
            if (draft.chance(0.25)) {
                prefixes.add(Cidr.of("100.64." + (16 * i) + ".0/20"));
            }
            if (draft.chance(0.3)) {
                prefixes.add(Cidr.of("fd40:" + i + "::/48"));
            }
            String nat = nats && draft.chance(0.15) ? nat() : null;
            draft.add(new Vnet(draft.name("vnet"), prefixes, nat, null));
        }
        if (nats) {
            nat();
        }
        for (int i = 0; i < 2; i++) {
            draft.add(new Resource.Asg(draft.name("asg")));
        }
    }

    private String nat() {
        boolean v2 = draft.chance(0.4);
        List<String> pips = new ArrayList<>();
        for (int i = draft.chance(0.15) ? 0 : draft.chance(0.8) ? 1 : 2; i > 0; i--) {
            pips.add(draft.pip(false, v2));
        }
        List<String> pipsV6 = v2 ? List.of(draft.pip(true, true)) : List.of();
        return draft.add(new Nat(draft.name("nat"), v2, pips, pipsV6)).id();
    }

    void subnets() {
        for (Vnet vnet : draft.all(Vnet.class)) {
            int count = draft.between(1, 3);
            for (int i = 0; i < count; i++) {
                subnet(vnet, i);
            }
            if (draft.chance(0.25)) {
                gateway(vnet);
            }
        }
    }

    private void subnet(Vnet vnet, int index) {
        List<Cidr> prefixes = new ArrayList<>();
        for (Cidr space : vnet.prefixes()) {
            boolean second = space.toString().startsWith("100.");
            String text = space.base().toString();
            if (space.base().v6()) {
                prefixes.add(Cidr.of(text.replaceFirst(":0:0:0:0:0:0$", ":0:" + (index + 1) + "::/64")));
            } else if (!second) {
                prefixes.add(0, Cidr.of(text.replaceFirst("0\\.0$", (index + 1) + ".0/24")));
            } else if (index == 2) {
                prefixes.clear();
                prefixes.add(Cidr.of(text + "/24"));
            }
        }
        String nsg = draft.chance(0.55) ? draft.one(draft.all(Nsg.class)).id() : null;
        List<Nat> nats = draft.all(Nat.class);
        String nat =
                nats.isEmpty() || draft.chance(0.65) ? null : draft.one(nats).id();
        int outbound = draft.between(0, 3);
        Boolean open = outbound < 2 ? null : Boolean.valueOf(outbound == 2);
        draft.add(new Subnet(draft.name("subnet"), vnet.id(), prefixes, nsg, null, nat, open));
    }

    /** A subnet for gateways, mostly with one. */
    private void gateway(Vnet vnet) {
        Cidr prefix = Cidr.of(vnet.prefixes().get(0).base().plus(250 * 256L) + "/27");
        String name = "GatewaySubnet";
        boolean first =
                draft.all(Subnet.class).stream().noneMatch(subnet -> subnet.id().equals(name));
        if (!first) {
            return;
        }
        draft.add(new Subnet(name, vnet.id(), List.of(prefix), null, null, null, null));
        if (draft.chance(0.8)) {
            List<Cidr> learned = Stream.of(
                            "172.30.0.0/16",
                            "10.20.1.0/24",
                            "10.21.2.0/24",
                            "203.0.113.128/25",
                            "10.128.0.0/9",
                            "0.0.0.0/0")
                    .filter(text -> draft.chance(text.equals("0.0.0.0/0") ? 0.1 : 0.4))
                    .map(Cidr::of)
                    .toList();
            draft.add(new Gateway(draft.name("gateway"), vnet.id(), draft.chance(0.7), learned));
        }
    }

    void peerings() {
        List<Vnet> vnets = draft.all(Vnet.class);
        for (int i = 0; i < vnets.size(); i++) {
            for (int j = i + 1; j < vnets.size(); j++) {
                if (draft.chance(0.65)) {
                    peering(vnets.get(i), vnets.get(j));
                }
            }
        }
    }

    private void peering(Vnet left, Vnet right) {
        boolean broken = draft.chance(0.15);
        boolean subnets = draft.chance(0.12);
        List<String> here = subnets ? subnetsOf(left) : List.of();
        List<String> there = subnets ? subnetsOf(right) : List.of();
        boolean transit = draft.chance(0.8);
        boolean lone = broken && draft.chance(0.6);
        boolean hosts = hasGateway(left);
        boolean uses = hosts && !hasGateway(right) && !broken && draft.chance(0.7);
        String state = broken ? draft.oneOf("Initiated", "Disconnected", "disconnected") : "Connected";
        draft.add(new Peering(
                draft.name("peering"),
                left.id(),
                right.id(),
                state,
                draft.chance(0.85),
                draft.chance(0.7),
                transit,
                false,
                space(right, there),
                here,
                there));
        if (!lone) {
            String other =
                    broken && draft.chance(0.5) ? draft.oneOf("Connected", "Initiated") : broken ? state : "Connected";
            draft.add(new Peering(
                    draft.name("peering"),
                    right.id(),
                    left.id(),
                    other,
                    draft.chance(0.85),
                    draft.chance(0.7),
                    false,
                    uses,
                    space(left, here),
                    there,
                    here));
        }
    }

    private boolean hasGateway(Vnet vnet) {
        return draft.all(Gateway.class).stream()
                .anyMatch(gateway -> gateway.vnet().equals(vnet.id()));
    }

    private List<String> subnetsOf(Vnet vnet) {
        List<String> all = draft.all(Subnet.class).stream()
                .filter(subnet -> subnet.vnet().equals(vnet.id()))
                .map(Subnet::id)
                .toList();
        return List.of(draft.one(all));
    }

    /** What the other side routes: its listed subnets, or its whole space, at times without its newest part. */
    private List<Cidr> space(Vnet vnet, List<String> subnets) {
        if (!subnets.isEmpty()) {
            return draft.all(Subnet.class).stream()
                    .filter(subnet -> subnets.contains(subnet.id()))
                    .flatMap(subnet -> subnet.prefixes().stream())
                    .toList();
        }
        boolean stale = vnet.prefixes().size() > 1 && draft.chance(0.2);
        return stale ? vnet.prefixes().subList(0, vnet.prefixes().size() - 1) : vnet.prefixes();
    }
}
