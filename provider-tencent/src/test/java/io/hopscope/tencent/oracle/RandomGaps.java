/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Acl;
import io.hopscope.tencent.oracle.Resource.Ccn;
import io.hopscope.tencent.oracle.Resource.Group;
import io.hopscope.tencent.oracle.Resource.Nat;
import java.util.List;

/** What was not read. */
final class RandomGaps {
    /** Lists that a world may lack. */
    private static final List<String> MAY_LACK = List.of(
            Lists.INSTANCES,
            Lists.VPCS,
            Lists.SUBNETS,
            Lists.TABLES,
            Lists.ADDRESSES,
            Lists.V6_ADDRESSES,
            Lists.ACCOUNT_TYPE,
            Lists.GROUPS,
            Lists.POLICIES,
            Lists.ADDRESS_TEMPLATES,
            Lists.ADDRESS_TEMPLATE_GROUPS,
            Lists.SERVICE_TEMPLATES,
            Lists.SERVICE_TEMPLATE_GROUPS,
            Lists.ACLS,
            Lists.NATS,
            Lists.DNATS,
            Lists.PEERINGS,
            Lists.CCNS,
            Lists.CCN_INSTANCES,
            Lists.HAVIPS,
            Lists.VPNS,
            Lists.TUNNELS,
            Lists.DIRECT_CONNECTS,
            Lists.BALANCERS,
            Lists.TARGET_HEALTH,
            Lists.HIGH_TABLES);

    private RandomGaps() {}

    static void add(Draft draft) {
        if (draft.chance(0.25)) {
            draft.unread(draft.one(MAY_LACK), draft.chance(0.4));
        } else if (draft.chance(0.1)) {
            owned(draft);
        }
    }

    /** What is asked for one resource at a time. */
    private static void owned(Draft draft) {
        String list = draft.oneOf(Lists.POLICIES, Lists.QUINTUPLES, Lists.SNATS, Lists.CCN_ROUTES);
        Class<? extends Resource> owner = list.equals(Lists.POLICIES)
                ? Group.class
                : list.equals(Lists.QUINTUPLES) ? Acl.class : list.equals(Lists.SNATS) ? Nat.class : Ccn.class;
        draft.all(owner).stream().limit(1).forEach(one -> draft.unread(list + "." + one.id(), draft.chance(0.4)));
    }
}
