/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.filter;

import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Defaults;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Rule;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import io.hopscope.tencent.answers.Listing;
import io.hopscope.tencent.answers.Subject;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.answers.Told;
import java.util.ArrayList;
import java.util.List;

/**
 * Network ACLs: stateless, the entry with the lowest priority that matches decides, each family has a sequence of its
 * own, and what no entry takes is dropped. See https://www.tencentcloud.com/document/product/215/31850.
 */
public final class NetworkAcls {
    private NetworkAcls() {}

    /** Adds all network ACLs. */
    public static void translate(TencentAnswers all, SnapshotBuilder into) {
        all.each(Calls.NETWORK_ACLS).forEach(told -> into.add(list(told)));
    }

    private static FilterList list(Told told) {
        Identity identity = told.identity(
                TencentId.of(ResourceKind.NETWORK_ACL, told.text("NetworkAclId")), told.text("NetworkAclName"));
        boolean quintuple = told.item().word("NetworkAclType").equals("QUINTUPLE");
        return new FilterList(
                identity,
                Evaluation.FIRST_MATCH,
                Defaults.uniform(Fallback.DENY),
                quintuple ? quintuple(told, Subject.of(identity)) : triple(told.item(), Subject.of(identity)));
    }

    private static Fact<List<Rule>> triple(Item acl, Subject subject) {
        if (!acl.has("IngressEntries") && !acl.has("EgressEntries")) {
            return Fact.unknown(subject.notGiven(
                    "The entries of " + subject.id() + " are not in the answer", Calls.NETWORK_ACLS.permission()));
        }
        List<Rule> rules = new ArrayList<>();
        rules.addAll(AclRules.triple(acl.list("IngressEntries"), Direction.INGRESS, subject));
        rules.addAll(AclRules.triple(acl.list("EgressEntries"), Direction.EGRESS, subject));
        return Fact.known(List.copyOf(rules));
    }

    private static Fact<List<Rule>> quintuple(Told told, Subject subject) {
        Listing entries = told.by().list(Calls.QUINTUPLE_ENTRIES, subject.id().value());
        return entries.gap().isPresent()
                ? Fact.unknown(entries.gap().get())
                : Fact.known(AclRules.quintuple(entries.items(), subject));
    }
}
