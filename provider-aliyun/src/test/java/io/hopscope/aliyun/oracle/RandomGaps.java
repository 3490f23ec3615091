/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.Acl;
import io.hopscope.aliyun.oracle.Resource.Gateway6;
import io.hopscope.aliyun.oracle.Resource.GatewayTable;
import io.hopscope.aliyun.oracle.Resource.Group;
import io.hopscope.aliyun.oracle.Resource.Nat;
import io.hopscope.aliyun.oracle.Resource.Table;
import io.hopscope.aliyun.oracle.Resource.Vpc;
import java.util.ArrayList;
import java.util.List;

/** Answers that nobody saved. */
final class RandomGaps {
    private final Draft draft;

    RandomGaps(Draft draft) {
        this.draft = draft;
    }

    void lose() {
        if (draft.chance(0.4)) {
            List<String> owned = new ArrayList<>();
            draft.all(Group.class).forEach(one -> owned.add("DescribeSecurityGroupAttribute." + one.id()));
            draft.all(Table.class).forEach(one -> owned.add("DescribeRouteEntryList." + one.id()));
            draft.all(Vpc.class).forEach(one -> owned.add("DescribeVpcAttribute." + one.id()));
            draft.all(Acl.class).forEach(one -> owned.add("DescribeNetworkAclAttributes." + one.id()));
            draft.all(Nat.class).forEach(one -> owned.add("DescribeSnatTableEntries." + one.id()));
            draft.all(Gateway6.class).forEach(one -> owned.add("DescribeIpv6EgressOnlyRules." + one.id()));
            draft.all(GatewayTable.class).forEach(one -> owned.add("ListGatewayRouteTableEntries." + one.id()));
            int count = 1 + draft.upTo(2);
            for (int i = 0; i < count; i++) {
                draft.unread.add(draft.one(owned));
            }
        }
        if (draft.chance(0.05)) {
            draft.unread.add(draft.one("DescribeInstancesFullStatus", "DescribeInstanceIpAddress"));
        }
    }
}
