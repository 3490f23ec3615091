/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.Group;
import io.hopscope.aliyun.oracle.Resource.PortList;
import io.hopscope.aliyun.oracle.Resource.PrefixList;
import io.hopscope.aliyun.oracle.Resource.Rule;
import io.hopscope.aliyun.oracle.Resource.Vpc;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groups, ACLs and named sets. */
final class RandomFilters {
    static final List<String> SERVICES =
            List.of("tcp/22", "tcp/22", "tcp/80", "tcp/443", "tcp/8080", "udp/53", "udp/514", "icmp", "tcp/25");
    private static final List<String> PORTS =
            List.of("22/22", "80/80", "1/1024", "443/8080", "1/65535", "-1/-1", "53/53", "1024/65535");
    static final List<String> BLOCKS = List.of(
            "0.0.0.0/0",
            "0.0.0.0/0",
            "0.0.0.0/0",
            "128.0.0.0/2",
            "203.0.113.0/24",
            "198.51.100.0/25",
            "10.0.0.0/8",
            "10.1.0.0/16",
            "10.1.1.0/24",
            "10.2.0.0/15",
            "47.100.0.0/24");
    private static final List<String> BLOCKS_V6 =
            List.of("::/0", "::/0", "2a02:100::/32", "2408:4000:7:100::/56", "2408:4000:7:101::/64");

    private final Draft draft;

    RandomFilters(Draft draft) {
        this.draft = draft;
    }

    void write() {
        draft.add(new PrefixList("pl-1", Cidr.all("203.0.113.0/25", "10.1.2.0/24", "128.0.0.0/3")));
        draft.add(new PrefixList("pl-2", Cidr.all("10.0.0.0/8", "8.0.0.0/6")));
        draft.add(new PortList("prl-1", List.of("22/22", "8000/9000")));
        draft.unread.addAll(List.of("DescribePrefixListAttributes.pl-9", "DescribePortRangeListEntries.prl-9"));
        for (Vpc vpc : draft.all(Vpc.class)) {
            int count = 2 + draft.upTo(3);
            for (int i = 0; i < count; i++) {
                draft.add(new Group(
                        draft.name("sg"),
                        vpc.id(),
                        draft.chance(0.03) ? "mystery" : draft.chance(0.25) ? "enterprise" : "normal",
                        draft.chance(0.5) ? "Accept" : "Drop",
                        List.of()));
            }
        }
        for (Group group : draft.all(Group.class)) {
            List<Rule> rules = new ArrayList<>();
            int count = draft.upTo(6);
            for (int i = 0; i < count; i++) {
                rules.add(rule());
            }
            draft.replace(group, new Group(group.id(), group.vpc(), group.type(), group.inner(), List.copyOf(rules)));
        }
    }

    private Rule rule() {
        boolean in = draft.chance(0.65);
        String protocol = draft.chance(0.02)
                ? "FOO"
                : draft.one("TCP", "tcp", "ALL", "all", "UDP", "ICMP", "6", "17", "TCP", "GRE");
        boolean ports = List.of("TCP", "tcp", "UDP", "6", "17", "FOO").contains(protocol);
        String range = ports ? draft.one(PORTS) : "-1/-1";
        String portList = ports && draft.chance(0.08) ? draft.one("prl-1", "prl-1", "prl-9") : null;
        boolean noRange = ports && (portList != null ? draft.chance(0.8) : draft.chance(0.03));
        String clients = ports && draft.chance(0.08) ? draft.one("1024/65535", "22/22", "40000/50000") : "";
        Peer peer = peer(in);
        return new Rule(
                draft.name("sgr"),
                in,
                draft.chance(0.72),
                draft.one(1, 1, 1, 1, 2, 5, 99, 100, 110),
                protocol,
                noRange ? "" : range,
                clients,
                draft.mostly(0.9, "intranet", "internet"),
                peer.block(),
                peer.group(),
                peer.list(),
                draft.chance(0.07)
                        ? Cidr.of(draft.one("10.1.1.0/24", "10.1.0.0/16", "0.0.0.0/0", "10.2.1.5/32"))
                        : null,
                portList);
    }

    private record Peer(
            @Nullable Cidr block,
            @Nullable String group,
            @Nullable String list) {}

    /** Usually one, sometimes several, of which one is in force, seldom none. */
    private Peer peer(boolean in) {
        boolean block = draft.chance(0.68);
        boolean group = draft.chance(block ? 0.05 : 0.7);
        boolean list = draft.chance(block || group ? 0.05 : in ? 0.93 : 0.7);
        return new Peer(
                block ? Cidr.of(draft.one(draft.chance(0.15) ? BLOCKS_V6 : BLOCKS)) : null,
                group ? draft.one(draft.all(Group.class)).id() : null,
                list ? draft.one("pl-1", "pl-1", "pl-2", "pl-2", "pl-9") : null);
    }
}
