/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import io.hopscope.azure.oracle.Resource.Asg;
import io.hopscope.azure.oracle.Resource.IpConfig;
import io.hopscope.azure.oracle.Resource.Nic;
import io.hopscope.azure.oracle.Resource.Nsg;
import io.hopscope.azure.oracle.Resource.Pip;
import io.hopscope.azure.oracle.Resource.Rule;
import io.hopscope.azure.oracle.Resource.Side;
import io.hopscope.azure.oracle.Resource.Vnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Random security groups and admin rules. */
final class RandomFilters {
    static final List<String> PORTS = List.of("tcp/80", "tcp/80", "tcp/443", "tcp/22", "tcp/8080", "udp/53", "icmp");

    private static final List<String> RANGES =
            List.of("*", "*", "80", "443", "22", "8080", "53", "0-1023", "80-443", "1024-65535", "0-65535");
    private static final List<String> SOURCE_RANGES = List.of("1024-65535", "49152-65535", "0-49151", "50000");
    private static final List<String> TAGS = List.of(
            "Internet",
            "Internet",
            "VirtualNetwork",
            "VIRTUALNETWORK",
            "AzureLoadBalancer",
            "Storage",
            "internet",
            "AzureCloud");

    private final Draft draft;

    RandomFilters(Draft draft) {
        this.draft = draft;
    }

    void groups() {
        int count = draft.between(2, 4);
        for (int i = 0; i < count; i++) {
            draft.add(new Nsg(draft.name("nsg"), List.of(), draft.chance(0.7)));
        }
    }

    /** Rules need to know who has which address. */
    void rules() {
        for (Nsg nsg : draft.all(Nsg.class)) {
            draft.add(new Nsg(nsg.id(), rules(draft.between(0, 5), false), nsg.standing()));
        }
        for (Vnet vnet : draft.all(Vnet.class)) {
            if (draft.chance(0.25)) {
                List<Rule> rules = rules(draft.between(0, 2), true);
                draft.add(new Vnet(vnet.id(), vnet.prefixes(), vnet.nat(), rules));
            }
        }
    }

    private List<Rule> rules(int count, boolean admin) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int priority = (admin ? 1 : 100) + 10 * draft.between(0, 50) + i;
            rules.add(rule("rule" + i, priority, admin));
        }
        return rules;
    }

    private Rule rule(String name, int priority, boolean admin) {
        boolean inbound = draft.chance(0.7);
        boolean v6 = draft.chance(0.1);
        String access = admin ? draft.oneOf("Allow", "Deny", "AlwaysAllow") : draft.chance(0.62) ? "Allow" : "Deny";
        String protocol = draft.chance(0.4)
                ? (admin ? "Any" : "*")
                : draft.oneOf("Tcp", "TCP", "tcp", "Tcp", "Udp", "Icmp", "Esp");
        Side here = draft.chance(0.7) ? Side.ANY : side(v6, admin);
        Side there = draft.chance(0.3) ? Side.ANY : side(v6, admin);
        List<String> sourcePorts = draft.chance(0.9) ? List.of("*") : List.of(draft.one(SOURCE_RANGES));
        List<String> ports = draft.chance(0.8)
                ? List.of(draft.one(RANGES))
                : List.of(draft.one(RANGES.subList(2, 7)), draft.one(RANGES.subList(2, 9)));
        return new Rule(
                name,
                priority,
                inbound,
                access,
                protocol,
                inbound ? there : here,
                inbound ? here : there,
                sourcePorts,
                ports);
    }

    private Side side(boolean v6, boolean admin) {
        if (!admin && draft.chance(0.15)) {
            return new Side(List.of(), List.of(draft.one(draft.all(Asg.class)).id()));
        }
        if (admin && draft.chance(0.12)) {
            return new Side(List.of("group:piers"), List.of());
        }
        if (draft.chance(0.35)) {
            return new Side(List.of(draft.one(TAGS)), List.of());
        }
        List<String> prefixes = new ArrayList<>();
        for (int i = draft.chance(0.25) ? 2 : 1; i > 0; i--) {
            prefixes.add(v6 ? prefixV6() : prefix());
        }
        return new Side(prefixes, List.of());
    }

    private String prefixV6() {
        return draft.oneOf("::/0", "fd40::/32", "2001:db8:feed::/48", "fd40:1::/48");
    }

    private String prefix() {
        double dice = draft.random.nextDouble();
        if (dice < 0.15) {
            return "0.0.0.0/0";
        }
        if (dice < 0.35) {
            return draft.one(Worlds.OUTSIDE);
        }
        if (dice < 0.5) {
            return draft.one(draft.all(Resource.Subnet.class)).prefixes().get(0).toString();
        }
        if (dice < 0.6) {
            return draft.one(draft.all(Vnet.class)).prefixes().get(0).toString();
        }
        if (dice < 0.7) {
            List<String> pips = draft.all(Pip.class).stream()
                    .flatMap(pip -> Optional.ofNullable(pip.ip()).stream())
                    .filter(ip -> !ip.v6())
                    .map(Ip::toString)
                    .toList();
            return pips.isEmpty() ? "168.63.129.16" : draft.one(pips);
        }
        if (dice < 0.75) {
            return draft.oneOf("168.63.129.16/32", "10.0.0.0/8");
        }
        IpConfig config = draft.one(draft.one(draft.all(Nic.class)).configs());
        return config.ip().v6() ? "10.20.0.0/15" : config.ip() + draft.oneOf("", "/32");
    }
}
