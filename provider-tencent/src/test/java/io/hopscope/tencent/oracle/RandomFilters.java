/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Acl;
import io.hopscope.tencent.oracle.Resource.Eni;
import io.hopscope.tencent.oracle.Resource.Entry;
import io.hopscope.tencent.oracle.Resource.Group;
import io.hopscope.tencent.oracle.Resource.Rule;
import io.hopscope.tencent.oracle.Resource.Subnet;
import io.hopscope.tencent.oracle.Resource.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Security groups, templates and network ACLs; first the lists, and when there are machines what is in them. */
final class RandomFilters {
    /** Some of the public addresses that NAT gateways and machines of the region have, and others not. */
    private static final List<String> OWN_PUBLIC =
            List.of("198.51.100.0/30", "198.51.100.4/30", "198.51.100.5", "198.51.100.8/30");

    /** What questions are about. */
    static final List<String> SERVICES =
            List.of("tcp/22", "tcp/80", "tcp/443", "tcp/443", "tcp/8080", "udp/53", "icmp", "tcp/25", "gre");

    private static final List<String> RULES = List.of(
            "ALL",
            "all/all",
            "TCP/22",
            "tcp/80,443",
            "TCP/400-500",
            "tcp/ALL",
            "UDP/53",
            "icmp",
            "ICMPv6",
            "TCP/8080",
            "tcp/443",
            "gre",
            "ICMP");
    private static final List<String> ENTRIES = List.of(
            "all",
            "ALL",
            "tcp/443",
            "tcp/22-443",
            "tcp/1024-65535",
            "udp/all",
            "icmp",
            "TCP/all",
            "tcp/80,443",
            "tcp/32768-50000");

    private final Draft draft;

    RandomFilters(Draft draft) {
        this.draft = draft;
    }

    void lists() {
        for (int count = draft.between(2, 5); count > 0; count--) {
            draft.add(new Group(draft.id("sg"), draft.chance(0.85) ? 0 : 77, List.of(), List.of()));
        }
        for (int count = draft.between(0, 2); count > 0; count--) {
            draft.add(new Acl(draft.id("acl"), draft.chance(0.35), List.of()));
        }
    }

    void rules() {
        templates();
        for (Group group : draft.all(Group.class)) {
            if (group.egress().isEmpty()) {
                draft.add(new Group(group.id(), group.project(), rules(0.5), rules(0.75)));
            }
        }
        for (Acl acl : draft.all(Acl.class)) {
            draft.add(new Acl(
                    acl.id(),
                    acl.quintuple(),
                    Stream.concat(entries(acl.quintuple(), true).stream(), entries(acl.quintuple(), false).stream())
                            .toList()));
        }
    }

    private List<Rule> rules(double open) {
        List<Rule> rules = new ArrayList<>();
        for (int count = draft.between(0, 4); count > 0; count--) {
            rules.add(new Rule(draft.chance(0.7), service(), peer()));
        }
        if (draft.chance(open)) {
            rules.add(new Rule(
                    draft.chance(0.75), draft.oneOf("ALL", "all/all"), draft.oneOf("0.0.0.0/0", "0.0.0.0/0", "::/0")));
        }
        if (draft.chance(0.2)) {
            rules.add(new Rule(draft.chance(0.8), draft.oneOf("ALL", "tcp/443"), "::/0"));
        }
        return rules;
    }

    private String service() {
        List<String> templates = templates("ppm");
        if (!templates.isEmpty() && draft.chance(0.2)) {
            return draft.one(templates);
        }
        return draft.chance(0.02) ? "sctp/80" : draft.one(RULES);
    }

    private String peer() {
        double dice = draft.random.nextDouble();
        List<String> templates = templates("ipm");
        if (dice < 0.25) {
            return "0.0.0.0/0";
        }
        if (dice < 0.28) {
            return draft.one(OWN_PUBLIC);
        }
        if (dice < 0.4) {
            return draft.one(Worlds.OUTSIDE);
        }
        if (dice < 0.58) {
            return draft.one(draft.all(Group.class)).id();
        }
        if (dice < 0.72 && !templates.isEmpty()) {
            return draft.one(templates);
        }
        return dice < 0.98 ? inside() : draft.oneOf("", "sg-gone", "ipm-gone", "0.0.0.0/8");
    }

    /** A machine's address, a subnet, or a larger part. */
    private String inside() {
        Subnet subnet = draft.one(draft.all(Subnet.class));
        Ip machine = draft.one(draft.one(draft.all(Eni.class)).addresses());
        Cidr v6 = subnet.v6();
        return draft.oneOf(
                subnet.cidr().toString(),
                v6 == null ? "10.0.0.0/8" : v6.toString(),
                "10.0.0.0/8",
                machine.toString(),
                draft.one(Worlds.OUTSIDE_V6));
    }

    private List<String> templates(String prefix) {
        return draft.all(Template.class).stream()
                .map(Template::id)
                .filter(id -> id.startsWith(prefix))
                .toList();
    }

    private void templates() {
        if (draft.chance(0.6)) {
            template(
                    "ipm",
                    List.of(
                            "203.0.113.0/26",
                            "203.0.113.9/25",
                            "192.0.2.1-192.0.2.99",
                            "10.20.1.3-10.20.1.5",
                            "10.21.0.0/16",
                            "2001:db8:feed::/64",
                            "203.0.113.200"));
            template("ipm", List.of("10.20.0.0/16", "203.0.113.77", "192.0.2.128/25", "10.0.0.9/8"));
            nested("ipmg", "ipm-");
        }
        if (draft.chance(0.6)) {
            template("ppm", List.of("tcp:443", "tcp:80,443", "udp:53", "icmp", "tcp:8000-8100"));
            template("ppm", List.of("tcp:all", "udp:all", "icmpv6", "gre", "tcp:22"));
            nested("ppmg", "ppm-");
        }
    }

    private void template(String kind, List<String> options) {
        draft.add(new Template(draft.id(kind), draft.some(options, 0.5)));
    }

    private void nested(String kind, String of) {
        if (draft.chance(0.6)) {
            draft.add(new Template(draft.id(kind), draft.some(templates(of), 0.8)));
        }
    }

    private List<Entry> entries(boolean quintuple, boolean ingress) {
        List<Entry> entries = new ArrayList<>();
        for (int count = draft.between(0, 3); count > 0; count--) {
            entries.add(entry(quintuple, ingress, draft.chance(0.65), draft.one(ENTRIES)));
        }
        for (boolean v6 : List.of(false, true)) {
            if (draft.chance(0.75)) {
                Cidr any = FilterJson.any(v6);
                entries.add(new Entry(ingress, true, "all", any, "all", any, "all"));
            }
        }
        return entries;
    }

    private Entry entry(boolean quintuple, boolean ingress, boolean accept, String service) {
        Cidr far = Cidr.of(draft.chance(0.5) ? draft.one(Worlds.OUTSIDE) : farPrefix());
        boolean v6 = far.base().v6();
        Cidr near = quintuple && draft.chance(0.4) ? near(v6) : FilterJson.any(v6);
        String[] parts = service.split("/", 2);
        boolean ports = Services.hasPorts(parts[0]);
        String sourcePort = ports && quintuple && draft.chance(0.4)
                ? draft.oneOf("443", "1024-65535", "32768-60999", "40000-50000")
                : "all";
        String protocol = v6 && parts[0].equals("icmp") ? "icmpv6" : parts[0];
        return new Entry(
                ingress,
                accept,
                protocol,
                ingress ? far : near,
                sourcePort,
                ingress ? near : far,
                ports ? parts[1] : "all");
    }

    private String farPrefix() {
        return draft.chance(0.3)
                ? "0.0.0.0/0"
                : draft.chance(0.25)
                        ? draft.one(Worlds.OUTSIDE_V6)
                        : draft.one(draft.all(Subnet.class)).cidr().toString();
    }

    private Cidr near(boolean v6) {
        Subnet subnet = draft.one(draft.all(Subnet.class));
        Cidr own = subnet.v6();
        return v6 ? own == null ? FilterJson.any(true) : own : subnet.cidr();
    }
}
