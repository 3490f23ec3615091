/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.advice;

import com.azure.resourcemanager.network.fluent.models.VirtualNetworkInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureAnswers.SubnetPlace;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.azure.translate.edge.SubnetExits;
import io.hopscope.azure.translate.space.PeeringHalf;
import io.hopscope.azure.translate.space.VnetSpaces;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Advisory.Topic;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.AddressSet;
import java.util.List;
import java.util.Optional;

/**
 * Subnets that leave by default outbound access, and networks that cannot be peered because their spaces overlap. See
 * https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access and
 * https://learn.microsoft.com/azure/virtual-network/virtual-network-troubleshoot-peering-issues.
 */
public final class NetworkAdvice {
    private final AzureAnswers all;
    private final Notices notices;

    private NetworkAdvice(AzureAnswers all, SnapshotBuilder into) {
        this.all = all;
        this.notices = new Notices(into);
    }

    /** Adds what networks and their subnets show. */
    public static void translate(AzureAnswers all, SnapshotBuilder into) {
        NetworkAdvice advice = new NetworkAdvice(all, into);
        SubnetExits exits = new SubnetExits(all);
        all.subnets().stream().filter(exits::mayBorrow).forEach(advice::borrows);
        all.networks().forEach(advice::overlaps);
    }

    private void borrows(SubnetPlace place) {
        Notices.Field field = new Notices.Field(
                "defaultOutboundAccess",
                place.subnet().defaultOutboundAccess() == null
                        ? "not set, and nothing else leads out"
                        : place.subnet().defaultOutboundAccess() + ", and nothing else leads out");
        notices.add(
                place.network(),
                place.network().item().location(),
                Topic.EXIT_BORROWED,
                AzureId.of(ResourceKind.SUBNET, place.id()),
                field,
                List.of());
    }

    /** Only of networks that share a neighbour: many that have nothing to do with each other use the same space. */
    private void overlaps(Told<VirtualNetworkInner> told) {
        ArmId own = new ArmId(Word.orEmpty(told.item().id()));
        AddressSet space = AddressSet.ofPrefixes(VnetSpaces.prefixes(told.item()));
        Optional<Told<VirtualNetworkInner>> other = PeeringHalf.of(told, all).stream()
                .flatMap(half -> half.remote().stream())
                .flatMap(hub -> all.peersOf(hub).stream())
                .filter(peer -> !new ArmId(Word.orEmpty(peer.item().id())).equals(own))
                .filter(peer -> !space.intersect(AddressSet.ofPrefixes(VnetSpaces.prefixes(peer.item())))
                        .isEmpty())
                .findFirst();
        ResourceId about = AzureId.of(ResourceKind.NETWORK, own);
        other.ifPresent(peer -> notices.add(
                told,
                told.item().location(),
                Topic.RANGES_OVERLAP,
                about,
                new Notices.Field(
                        "addressSpace",
                        VnetSpaces.prefixes(told.item()) + ", which "
                                + peer.item().name() + " uses too"),
                List.of()));
    }
}
