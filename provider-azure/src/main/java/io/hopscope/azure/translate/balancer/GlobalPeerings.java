/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.balancer;

import com.azure.resourcemanager.network.fluent.models.VirtualNetworkInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.azure.translate.filter.FilterStages;
import io.hopscope.azure.translate.space.PeeringHalf;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Editability;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Defaults;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.filter.Side;
import io.hopscope.model.filter.Stage;
import io.hopscope.net.AddressSet;
import java.util.List;
import java.util.Optional;

/**
 * Internal frontends of Basic load balancers are not reached over peerings with other regions, see
 * https://learn.microsoft.com/azure/virtual-network/virtual-network-troubleshoot-peering-issues.
 */
final class GlobalPeerings {
    private final AzureAnswers all;
    private final SnapshotBuilder into;

    GlobalPeerings(AzureAnswers all, SnapshotBuilder into) {
        this.all = all;
        this.into = into;
    }

    /** What keeps packets from a frontend. */
    List<Stage> stages(Frontend frontend, ArmId network) {
        AddressSet far = far(network);
        if (frontend.isPublic() || !frontend.isBasic() || far.isEmpty()) {
            return List.of();
        }
        ResourceId id = AzureId.of(ResourceKind.FILTER_LIST, frontend.balancer());
        into.add(new FilterList(
                frontend.told()
                        .identity(
                                id,
                                frontend.told().item().name(),
                                frontend.told().item().location(),
                                Editability.no("a trait of the Basic kind")),
                Evaluation.FIRST_MATCH,
                Defaults.uniform(Fallback.CONTINUE),
                Fact.known(List.of(new Rule(
                        "a Basic load balancer is not reached over global peering",
                        Direction.INGRESS,
                        0,
                        Action.DENY,
                        new Match.AddressIn(Side.SOURCE, far),
                        RuleOrigin.VENDOR_DEFAULT)))));
        return List.of(FilterStages.ofPlatform(id));
    }

    private AddressSet far(ArmId network) {
        Optional<Told<VirtualNetworkInner>> own = all.network(network);
        AddressSet far = AddressSet.empty();
        for (PeeringHalf half : own.map(told -> PeeringHalf.of(told, all)).orElse(List.of())) {
            boolean global = half.remote()
                    .flatMap(all::network)
                    .filter(other -> !region(other).equals(region(own.orElseThrow())))
                    .isPresent();
            if (global) {
                far = far.union(AddressSet.ofPrefixes(half.routed(all)));
            }
        }
        return far;
    }

    private static String region(Told<VirtualNetworkInner> network) {
        return Word.folded(network.item().location()).replace(" ", "");
    }
}
