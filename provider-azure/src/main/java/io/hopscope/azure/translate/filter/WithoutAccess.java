/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.filter;

import com.azure.resourcemanager.network.fluent.models.VirtualNetworkInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Subject;
import io.hopscope.azure.answers.Told;
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
import io.hopscope.net.AddressSet;
import java.util.List;
import java.util.Optional;

/**
 * Peerings without access: the far space leaves the tag {@code VirtualNetwork}, which groups show; what happens where
 * no group guards a machine is not documented. See
 * https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering.
 */
public final class WithoutAccess {
    private final AzureAnswers all;

    /** The peerings of all networks. */
    public WithoutAccess(AzureAnswers all) {
        this.all = all;
    }

    /** Adds a list for each network that has such a peering. */
    public static void translate(AzureAnswers all, SnapshotBuilder into) {
        WithoutAccess peerings = new WithoutAccess(all);
        all.networks().forEach(told -> peerings.list(told).ifPresent(into::add));
    }

    /** The list that doubts what unguarded machines of a network exchange with the far spaces; none without such. */
    public Optional<ResourceId> listOf(ArmId network) {
        return all.network(network).filter(told -> !spaces(told).isEmpty()).map(told -> id(network));
    }

    private AddressSet spaces(Told<VirtualNetworkInner> network) {
        return AddressSet.ofPrefixes(PeeringHalf.of(network).stream()
                .filter(half -> !half.givesAccess())
                .flatMap(half -> half.routed(all).stream())
                .toList());
    }

    private Optional<FilterList> list(Told<VirtualNetworkInner> told) {
        AddressSet spaces = spaces(told);
        Optional<ArmId> network = ArmId.of(told.item().id());
        if (spaces.isEmpty() || network.isEmpty()) {
            return Optional.empty();
        }
        Identity identity = new Identity(
                id(network.get()),
                "peerings of " + network.get().name() + " without access",
                told.scope(told.item().location()),
                Editability.no("not a list but a doubt"));
        Match doubt = new Match.Undecided(
                "a peering without access",
                new Subject(identity.scope(), identity.id())
                        .undocumented(
                                "What machines that no group guards exchange across a peering without"
                                        + " allowVirtualNetworkAccess is not documented",
                                ""));
        return Optional.of(new FilterList(
                identity,
                Evaluation.FIRST_MATCH,
                Defaults.uniform(Fallback.CONTINUE),
                Fact.known(List.of(
                        rule(Direction.INGRESS, Side.SOURCE, spaces, doubt),
                        rule(Direction.EGRESS, Side.DESTINATION, spaces, doubt)))));
    }

    private static Rule rule(Direction direction, Side far, AddressSet spaces, Match doubt) {
        Match match = Match.allOf(List.of(new Match.AddressIn(far, spaces), doubt));
        return new Rule("without access", direction, 0, Action.DENY, match, RuleOrigin.VENDOR_DEFAULT);
    }

    private static ResourceId id(ArmId network) {
        return AzureId.below(ResourceKind.FILTER_LIST, network, "withoutaccess");
    }
}
