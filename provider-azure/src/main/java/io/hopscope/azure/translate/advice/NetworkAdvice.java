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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
        Map<String, List<SubnetPlace>> borrowing = all.subnets().stream()
                .filter(exits::mayBorrow)
                .collect(Collectors.groupingBy(place -> place.networkId().text(), TreeMap::new, Collectors.toList()));
        borrowing.values().forEach(advice::borrow);
        all.networks().forEach(advice::overlaps);
    }

    /** All subnets of a network together: they have one cause, and one gateway of the network mends it. */
    private void borrow(List<SubnetPlace> places) {
        SubnetPlace first = places.get(0);
        String names = places.stream()
                .map(place -> Word.orEmpty(place.subnet().name()))
                .sorted()
                .collect(Collectors.joining(", "));
        boolean unset = places.stream().anyMatch(place -> place.subnet().defaultOutboundAccess() == null);
        notices.add(
                first.network(),
                first.network().item().location(),
                Topic.EXIT_BORROWED,
                AzureId.of(ResourceKind.NETWORK, first.networkId()),
                new Notices.Field(
                        "defaultOutboundAccess",
                        (unset ? "not false" : "true") + " in " + names + ", and nothing else leads out"),
                places.stream()
                        .map(place -> AzureId.of(ResourceKind.SUBNET, place.id()))
                        .toList());
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
