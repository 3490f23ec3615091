/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.filter;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Placement;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Told;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Defaults;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.FilterList;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;

/**
 * Security groups: allow rules only, and what no rule allows is denied in both directions, so a group without rules
 * admits nothing. See https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html.
 */
public final class SecurityGroups {
    private SecurityGroups() {}

    /** Adds all security groups. */
    public static void translate(AwsAnswers all, SnapshotBuilder into) {
        RuleIds ids = new RuleIds(all);
        Set<String> groups = all.all(Ec2.SECURITY_GROUPS)
                .map(told -> Word.orEmpty(told.item().groupId()))
                .collect(Collectors.toUnmodifiableSet());
        all.all(Ec2.SECURITY_GROUPS).forEach(told -> {
            Placement place = all.place(told.by(), told.item().ownerId());
            into.add(list(told, place, groups, ids), place.view());
        });
    }

    private static FilterList list(Told<SecurityGroup> told, Placement place, Set<String> groups, RuleIds ids) {
        SecurityGroup group = told.item();
        ResourceId id = AwsId.securityGroup(Word.orEmpty(group.groupId()));
        return new FilterList(
                place.identity(id, Word.orEmpty(group.groupName())),
                Evaluation.ALLOW_UNION,
                Defaults.uniform(Fallback.DENY),
                Fact.known(GroupRules.of(group, Subject.of(place, id), groups, ids)));
    }
}
