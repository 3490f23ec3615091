/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.filter;

import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Combination;
import io.hopscope.model.filter.Exemption;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.Stage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stages of interfaces and subnets. Each has at most one group; where there is none, everything passes; traffic
 * inside one subnet is filtered too; replies pass unasked. See
 * https://learn.microsoft.com/azure/virtual-network/network-security-group-how-it-works. Equal stages are one object.
 */
public final class FilterStages {
    private final PlatformTraffic platform;
    private final Map<Optional<ArmId>, Stage> groups = new HashMap<>();
    private final Map<Fact<List<ResourceId>>, Stage> admin = new HashMap<>();

    /** Stages for all subscriptions. */
    public FilterStages(AzureAnswers all) {
        this.platform = new PlatformTraffic(all);
    }

    /** The stage of a network security group, or of none. */
    public Stage ofGroup(Optional<ArmId> group) {
        return groups.computeIfAbsent(group, key -> {
            List<ResourceId> lists = key.map(id -> AzureId.of(ResourceKind.SECURITY_GROUP, id)).stream()
                    .toList();
            return stage(ResourceKind.SECURITY_GROUP, Fact.known(lists), Fallback.DENY, platform.exempt(key));
        });
    }

    /**
     * The stage of a network's admin rules, which are asked before all groups; what none of them matches goes on to the
     * groups. See https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins.
     */
    public Stage ofAdminRules(Fact<List<ResourceId>> lists) {
        return admin.computeIfAbsent(
                lists, key -> stage(ResourceKind.FILTER_LIST, key, Fallback.ALLOW, platform.exempt(Optional.empty())));
    }

    /** The stage of a list that the platform itself keeps; what it does not name goes on. */
    public static Stage ofPlatform(ResourceId list) {
        return stage(ResourceKind.FILTER_LIST, Fact.known(List.of(list)), Fallback.ALLOW, List.of());
    }

    private static Stage stage(
            ResourceKind kind, Fact<List<ResourceId>> lists, Fallback unmatched, List<Exemption> exemptions) {
        return new Stage(
                kind,
                lists,
                Combination.EACH_MUST_PASS,
                true,
                true,
                Fallback.ALLOW,
                unmatched,
                exemptions,
                Optional.empty());
    }
}
