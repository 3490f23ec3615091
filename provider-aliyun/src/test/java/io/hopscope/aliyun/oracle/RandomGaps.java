/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.Acl;
import io.hopscope.aliyun.oracle.Resource.Group;
import io.hopscope.aliyun.oracle.Resource.Nic;
import io.hopscope.aliyun.oracle.Resource.Table;
import io.hopscope.aliyun.oracle.Resource.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Answers that nobody saved. */
final class RandomGaps {
    private final Draft draft;

    RandomGaps(Draft draft) {
        this.draft = draft;
    }

    /** Groups that no interface has beside another: what other groups decide over unread ones is not contested yet. */
    private Stream<Group> alone() {
        return draft.all(Group.class).stream()
                .filter(group -> draft.all(Nic.class).stream()
                        .noneMatch(
                                nic -> nic.groups().size() > 1 && nic.groups().contains(group.id())));
    }

    void lose() {
        if (draft.chance(0.4)) {
            List<String> owned = new ArrayList<>();
            alone().forEach(one -> owned.add("DescribeSecurityGroupAttribute." + one.id()));
            draft.all(Table.class).forEach(one -> owned.add("DescribeRouteEntryList." + one.id()));
            draft.all(Vpc.class).forEach(one -> owned.add("DescribeVpcAttribute." + one.id()));
            draft.all(Acl.class).forEach(one -> owned.add("DescribeNetworkAclAttributes." + one.id()));
            int count = 1 + draft.upTo(2);
            for (int i = 0; i < count; i++) {
                draft.unread.add(draft.one(owned));
            }
        }
    }
}
