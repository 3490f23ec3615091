/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.filter;

import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
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
import io.hopscope.tencent.answers.RegionAnswers;
import io.hopscope.tencent.answers.Subject;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.answers.Told;
import java.util.ArrayList;
import java.util.List;

/**
 * Security groups: rules in the order of their index, the first that matches decides; several groups of one interface
 * are read one after another, and only behind the last one everything else is dropped. See
 * https://www.tencentcloud.com/document/product/213/12452.
 */
public final class SecurityGroups {
    private final PolicyRules rules;

    SecurityGroups(TencentAnswers all) {
        this.rules = new PolicyRules(all);
    }

    /** Adds all security groups. */
    public static void translate(TencentAnswers all, SnapshotBuilder into) {
        SecurityGroups groups = new SecurityGroups(all);
        all.each(Calls.SECURITY_GROUPS).forEach(told -> into.add(groups.group(told)));
        all.regions()
                .forEach(by -> by.owners(Calls.POLICIES).stream()
                        .filter(id -> all.find(Calls.SECURITY_GROUPS, id).isEmpty())
                        .forEach(id -> into.add(groups.unlisted(id, by))));
    }

    private FilterList group(Told told) {
        String id = told.text("SecurityGroupId");
        return list(
                told.identity(TencentId.of(ResourceKind.SECURITY_GROUP, id), told.text("SecurityGroupName")),
                told.by().list(Calls.POLICIES, id));
    }

    private FilterList unlisted(String id, RegionAnswers by) {
        ResourceId group = TencentId.of(ResourceKind.SECURITY_GROUP, id);
        return list(Identity.of(group, "", by.scope()), by.list(Calls.POLICIES, id));
    }

    private FilterList list(Identity identity, Listing policies) {
        return new FilterList(
                identity,
                Evaluation.FIRST_MATCH,
                Defaults.uniform(Fallback.DENY),
                rules(policies, Subject.of(identity)));
    }

    private Fact<List<Rule>> rules(Listing policies, Subject subject) {
        if (policies.gap().isPresent()) {
            return Fact.unknown(policies.gap().get());
        }
        List<Rule> all = new ArrayList<>();
        for (Item set : policies.items()) {
            all.addAll(rules.of(set.list("Ingress"), Direction.INGRESS, subject));
            all.addAll(rules.of(set.list("Egress"), Direction.EGRESS, subject));
        }
        return Fact.known(List.copyOf(all));
    }
}
