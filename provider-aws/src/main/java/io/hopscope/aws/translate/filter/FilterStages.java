/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.filter;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Combination;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.Stage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stages of interfaces and subnets. Equal stages are one object, since an estate has few different ones. */
public final class FilterStages {
    private final PlatformTraffic platform;
    private final Map<Key, Stage> shared = new HashMap<>();

    /** What tells the stages of an estate apart. */
    private record Key(ResourceKind kind, String vpc, Fact<List<ResourceId>> lists) {}

    /** Stages for all VPCs. */
    public FilterStages(AwsAnswers all) {
        this.platform = new PlatformTraffic(all);
    }

    /**
     * The stage of an interface: all rules of all its groups are one set, replies pass unasked, and neighbours of one
     * subnet are filtered too. See https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html.
     */
    public Stage ofGroups(String vpc, Fact<List<ResourceId>> groups) {
        return shared.computeIfAbsent(
                new Key(ResourceKind.SECURITY_GROUP, vpc, groups),
                key -> new Stage(
                        key.kind(),
                        groups,
                        Combination.UNION,
                        true,
                        true,
                        Fallback.DENY,
                        Fallback.DENY,
                        platform.in(vpc),
                        Optional.empty()));
    }

    /**
     * The stage at the rim of a subnet: stateless, and not asked between two interfaces of the subnet. See
     * https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html.
     */
    public Stage ofAcl(String vpc, Fact<List<ResourceId>> acl) {
        return shared.computeIfAbsent(
                new Key(ResourceKind.NETWORK_ACL, vpc, acl),
                key -> new Stage(
                        key.kind(),
                        acl,
                        Combination.EACH_MUST_PASS,
                        false,
                        false,
                        Fallback.DENY,
                        Fallback.DENY,
                        platform.in(vpc),
                        Optional.empty()));
    }
}
