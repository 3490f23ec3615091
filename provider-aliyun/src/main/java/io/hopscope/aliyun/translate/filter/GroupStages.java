/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.filter;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Combination;
import io.hopscope.model.filter.Exemption;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.model.filter.Stage;
import io.hopscope.net.AddressSet;
import io.hopscope.net.Prefix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stages of interfaces: what the platform blocks for everybody, and their groups, pooled. What classic load
 * balancers send comes from 100.64.0.0/10 and needs no rule, see
 * https://www.alibabacloud.com/help/en/slb/classic-load-balancer. Equal stages are one object. Not thread-safe.
 */
public final class GroupStages {
    private static final List<Exemption> EXEMPT = List.of(new Exemption(
            "what a load balancer sends",
            new Match.AddressIn(Side.SOURCE, AddressSet.of(Prefix.parse("100.64.0.0/10")))));

    private final Map<List<ResourceId>, List<Stage>> known = new HashMap<>();

    /** The stages of an interface with some groups. */
    public Fact<List<Stage>> of(List<ResourceId> groups) {
        return Fact.known(
                known.computeIfAbsent(List.copyOf(groups), key -> List.of(stage(Fact.known(key)), BlockedPort.STAGE)));
    }

    private static Stage stage(Fact<List<ResourceId>> groups) {
        return new Stage(
                ResourceKind.SECURITY_GROUP,
                groups,
                Combination.MERGE_THEN_SORT,
                true,
                true,
                Fallback.DENY,
                Fallback.DENY,
                EXEMPT,
                Optional.empty());
    }
}
