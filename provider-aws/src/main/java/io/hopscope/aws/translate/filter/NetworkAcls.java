/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.filter;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Placement;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Defaults;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.FilterList;
import software.amazon.awssdk.services.ec2.model.NetworkAcl;

/**
 * Network ACLs: rules by ascending number, the first match decides, and what no rule matches is denied. See
 * https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html.
 */
public final class NetworkAcls {
    private NetworkAcls() {}

    /** Adds all network ACLs. */
    public static void translate(AwsAnswers all, SnapshotBuilder into) {
        all.all(Ec2.NETWORK_ACLS).forEach(told -> {
            Placement place = all.place(told.by(), told.item().ownerId());
            into.add(list(told.item(), place), place.view());
        });
    }

    /** The identity of a network ACL. */
    static ResourceId id(NetworkAcl acl) {
        return AwsId.of(ResourceKind.NETWORK_ACL, Word.orEmpty(acl.networkAclId()));
    }

    private static FilterList list(NetworkAcl acl, Placement place) {
        return new FilterList(
                place.identity(id(acl), Word.name(acl.tags())),
                Evaluation.FIRST_MATCH,
                Defaults.uniform(Fallback.DENY),
                AclRules.of(acl, Subject.of(place, id(acl))));
    }
}
