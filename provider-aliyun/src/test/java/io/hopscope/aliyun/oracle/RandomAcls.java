/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.Acl;
import io.hopscope.aliyun.oracle.Resource.Entry;
import io.hopscope.aliyun.oracle.Resource.VSwitch;
import io.hopscope.aliyun.oracle.Resource.Vpc;
import java.util.ArrayList;
import java.util.List;

/** Network ACLs, most of them open for almost everything. */
final class RandomAcls {
    private static final List<String> PORTS =
            List.of("22/22", "1/1024", "1024/65535", "32768/61000", "1/65535", "40000/65535");

    private final Draft draft;

    RandomAcls(Draft draft) {
        this.draft = draft;
    }

    void bind() {
        for (Vpc vpc : draft.all(Vpc.class)) {
            if (draft.chance(0.45)) {
                Acl acl = draft.add(new Acl(draft.name("nacl"), vpc.id(), entries()));
                draft.all(VSwitch.class).stream()
                        .filter(one -> one.vpc().equals(vpc.id()) && draft.chance(0.5))
                        .forEach(one -> draft.replace(
                                one, new VSwitch(one.id(), one.vpc(), one.cidr(), one.v6(), acl.id(), one.table())));
            }
        }
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (boolean in : List.of(true, false)) {
            int count = draft.upTo(4);
            for (int i = 0; i < count; i++) {
                String protocol = draft.one("tcp", "tcp", "udp", "icmp", "all", "gre");
                boolean ports = protocol.equals("tcp") || protocol.equals("udp");
                Cidr peer = Cidr.of(draft.one(RandomFilters.BLOCKS));
                entries.add(new Entry(in, draft.chance(0.6), protocol, ports ? draft.one(PORTS) : "-1/-1", peer));
            }
            if (draft.chance(0.75)) {
                entries.add(new Entry(in, true, "all", "-1/-1", Cidr.ALL_V4));
            }
            if (draft.chance(0.6)) {
                entries.add(new Entry(in, true, "all", "-1/-1", Cidr.of("::/0")));
            }
        }
        return List.copyOf(entries);
    }
}
