/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.filter;

import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Subject;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.azure.translate.space.PeeringHalf;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Editability;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
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
 * Peerings whose access is switched off: the far space leaves the tag VirtualNetwork, so that the standing rules of
 * groups do not admit it. What happens where no group guards a machine at all is not documented. See
 * https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering.
 */
public final class AccessOff {
    private final AzureAnswers all;

    /** The peerings of all networks. */
    public AccessOff(AzureAnswers all) {
        this.all = all;
    }

    /** Adds a list for each network that has such a peering. */
    public static void translate(AzureAnswers all, SnapshotBuilder into) {
        AccessOff off = new AccessOff(all);
        all.networks().forEach(told -> {
            ArmId network = new ArmId(Word.orEmpty(told.item().id()));
            AddressSet far = off.far(network);
            if (!far.isEmpty()) {
                into.add(list(told, network, far));
            }
        });
    }

    /** The stage of an interface that no group guards. */
    public Optional<Stage> stage(ArmId network) {
        return far(network).isEmpty() ? Optional.empty() : Optional.of(FilterStages.ofPlatform(id(network)));
    }

    private AddressSet far(ArmId network) {
        return all.network(network).stream()
                .flatMap(told -> PeeringHalf.of(told, all).stream())
                .filter(half -> !half.givesAccess())
                .map(half -> AddressSet.ofPrefixes(half.routed(all)))
                .reduce(AddressSet.empty(), AddressSet::union);
    }

    private static ResourceId id(ArmId network) {
        return AzureId.below(ResourceKind.FILTER_LIST, network, "peeringaccess");
    }

    private static FilterList list(Told<?> told, ArmId network, AddressSet far) {
        Told<?> by = told;
        Identity identity =
                by.identity(id(network), "access of peerings", null, Editability.no("a flag of each peering"));
        Match undocumented = new Match.Undecided(
                "access switched off",
                new Subject(identity.scope(), identity.id())
                        .undocumented(
                                "Whether a peering whose access is switched off carries packets of a machine that no"
                                        + " group guards",
                                "allowVirtualNetworkAccess, or a network security group"));
        return new FilterList(
                identity,
                Evaluation.FIRST_MATCH,
                Defaults.uniform(Fallback.CONTINUE),
                Fact.known(List.of(
                        rule(Direction.INGRESS, Side.SOURCE, far, undocumented),
                        rule(Direction.EGRESS, Side.DESTINATION, far, undocumented))));
    }

    private static Rule rule(Direction direction, Side side, AddressSet far, Match undocumented) {
        return new Rule(
                "allowVirtualNetworkAccess",
                direction,
                0,
                Action.DENY,
                Match.allOf(List.of(new Match.AddressIn(side, far), undocumented)),
                RuleOrigin.VENDOR_DEFAULT);
    }
}
