/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Acl;
import io.hopscope.tencent.oracle.Resource.Subnet;
import io.hopscope.tencent.oracle.Resource.Table;
import io.hopscope.tencent.oracle.Resource.Vpc;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Networks, tables without routes yet, and subnets. */
final class RandomNetworks {
    private final Draft draft;

    RandomNetworks(Draft draft) {
        this.draft = draft;
    }

    void networks() {
        int count = draft.between(1, 3);
        for (int i = 0; i < count; i++) {
            List<Cidr> cidrs = new ArrayList<>(List.of(Cidr.of("10." + (20 + i) + ".0.0/16")));
            if (draft.chance(0.25)) {
                cidrs.add(Cidr.of("172.2" + i + ".0.0/16"));
            }
            Cidr v6 = draft.chance(0.4) ? Cidr.of("2001:db8:" + (20 + i) + "::/56") : null;
            Vpc vpc = draft.add(new Vpc(draft.id("vpc"), cidrs, v6));
            for (int table = draft.between(1, 3); table > 0; table--) {
                draft.add(new Table(draft.id("rtb"), vpc.id(), table == 1, List.of()));
            }
        }
    }

    void subnets() {
        for (Vpc vpc : draft.all(Vpc.class)) {
            int count = draft.between(1, 3);
            for (int i = 1; i <= count; i++) {
                subnet(vpc, i);
            }
        }
    }

    private void subnet(Vpc vpc, int index) {
        Cidr whole = draft.one(vpc.cidrs());
        Cidr cidr = new Cidr(whole.base().plus(256L * index), 24);
        Cidr v6 = vpc.v6() == null || draft.chance(0.3)
                ? null
                : new Cidr(
                        new Ip(
                                true,
                                vpc.v6()
                                        .base()
                                        .value()
                                        .add(BigInteger.valueOf(index).shiftLeft(64)),
                                Ip.Known.ALL),
                        64);
        List<Table> tables = draft.all(Table.class).stream()
                .filter(table -> table.vpc().equals(vpc.id()))
                .toList();
        List<Acl> acls = draft.all(Acl.class);
        String acl =
                acls.isEmpty() || draft.chance(0.55) ? null : draft.one(acls).id();
        draft.add(new Subnet(
                draft.id("subnet"), vpc.id(), cidr, v6, draft.one(tables).id(), acl));
    }
}
