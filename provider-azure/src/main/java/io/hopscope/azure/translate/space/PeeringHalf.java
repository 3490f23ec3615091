/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.space;

import com.azure.core.management.SubResource;
import com.azure.resourcemanager.network.fluent.models.SubnetInner;
import com.azure.resourcemanager.network.fluent.models.VirtualNetworkInner;
import com.azure.resourcemanager.network.fluent.models.VirtualNetworkPeeringInner;
import com.azure.resourcemanager.network.models.AddressSpace;
import com.azure.resourcemanager.network.models.VirtualNetworkPeeringState;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One half of a peering: what one network knows of the other. See
 * https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering.
 *
 * @param id id of the half
 * @param peering the half
 * @param network the network that it belongs to
 */
public record PeeringHalf(ArmId id, VirtualNetworkPeeringInner peering, Told<VirtualNetworkInner> network) {
    /** The state of a half that is not there although the other one is. */
    public static final String MISSING = "missing";

    /** The halves that a network has, each with an id, and those that it lacks to answer those of others. */
    public static List<PeeringHalf> of(Told<VirtualNetworkInner> network, AzureAnswers all) {
        List<PeeringHalf> own = own(network);
        Optional<ArmId> self = ArmId.of(network.item().id());
        Stream<PeeringHalf> lacking = self.stream()
                .flatMap(id -> all.peersOf(id).stream())
                .flatMap(other -> own(other).stream())
                .filter(half -> half.remote().equals(self))
                .filter(half -> own.stream().noneMatch(mine -> mine.remote().equals(Optional.of(half.own()))))
                .map(half -> missing(network, self.orElseThrow(), half.own()));
        return Stream.concat(own.stream(), lacking).toList();
    }

    private static List<PeeringHalf> own(Told<VirtualNetworkInner> network) {
        return Word.list(network.item().virtualNetworkPeerings()).stream()
                .flatMap(peering -> ArmId.of(peering.id()).stream().map(id -> new PeeringHalf(id, peering, network)))
                .toList();
    }

    private static PeeringHalf missing(Told<VirtualNetworkInner> network, ArmId self, ArmId other) {
        String name = "to-" + other.name();
        VirtualNetworkPeeringInner half = new VirtualNetworkPeeringInner()
                .withName(name)
                .withPeeringState(VirtualNetworkPeeringState.fromString(MISSING))
                .withAllowVirtualNetworkAccess(true)
                .withRemoteVirtualNetwork(new SubResource().withId(other.text()));
        return new PeeringHalf(new ArmId(self + "/virtualNetworkPeerings/" + name), half, network);
    }

    /** The half of the far network that leads back. */
    public Optional<PeeringHalf> twin(AzureAnswers all) {
        return remote().flatMap(all::network).stream()
                .flatMap(far -> of(far, all).stream())
                .filter(half -> half.remote().equals(Optional.of(own())))
                .findFirst();
    }

    /** The identity of the half. */
    public ResourceId resource() {
        return AzureId.of(ResourceKind.PEERING, id);
    }

    /** The network that it belongs to. */
    public ArmId own() {
        return id.parent();
    }

    /** The network that it leads to; empty when the answer does not say. */
    public Optional<ArmId> remote() {
        return AzureAnswers.ref(peering.remoteVirtualNetwork());
    }

    /** Whether both halves are in force. */
    public boolean isConnected() {
        return Word.folded(peering.peeringState()).equals("connected");
    }

    /** Whether the far space counts as part of the own network for the tag and thereby for the default rules. */
    public boolean givesAccess() {
        return !Word.isFalse(peering.allowVirtualNetworkAccess());
    }

    /** Whether packets for the far side's gateway may take this way. */
    public boolean usesRemoteGateways() {
        return Word.isTrue(peering.useRemoteGateways());
    }

    /** Whether the far half lets this one use the far gateway; one that is not in the answers does. */
    public boolean isOffered(AzureAnswers all) {
        return remote().flatMap(all::network).stream()
                .flatMap(far -> of(far, all).stream())
                .filter(half -> half.remote().filter(own()::equals).isPresent())
                .noneMatch(half -> Word.isFalse(half.peering().allowGatewayTransit()));
    }

    /** Whether subnets of a name take part: all of them, unless the peering lists some. */
    public boolean concerns(SubnetInner subnet) {
        return !Word.isFalse(peering.peerCompleteVnets())
                || Word.list(peering.localSubnetNames()).stream()
                        .anyMatch(name -> Word.folded(name).equals(Word.folded(subnet.name())));
    }

    /** What is routed over it: the far space as it was when the halves were last in step. */
    public List<Prefix> routed(AzureAnswers all) {
        List<Prefix> space = prefixes(peering.remoteAddressSpace());
        List<Prefix> far = space.isEmpty() ? current(all) : space;
        return far.stream()
                .filter(prefix -> !Word.isTrue(peering.enableOnlyIPv6Peering()) || prefix.family() == IpFamily.V6)
                .toList();
    }

    /** What the far network has now and is not routed yet. */
    public AddressSet outOfStep(AzureAnswers all) {
        if (Word.isFalse(peering.peerCompleteVnets()) || Word.isTrue(peering.enableOnlyIPv6Peering())) {
            return AddressSet.empty();
        }
        AddressSet now = AddressSet.ofPrefixes(prefixes(peering.remoteVirtualNetworkAddressSpace()));
        return now.subtract(AddressSet.ofPrefixes(routed(all)));
    }

    private List<Prefix> current(AzureAnswers all) {
        List<Prefix> told = prefixes(peering.remoteVirtualNetworkAddressSpace());
        Optional<VirtualNetworkInner> far = remote().flatMap(all::network).map(Told::item);
        if (Word.isFalse(peering.peerCompleteVnets())) {
            Set<String> names = Word.list(peering.remoteSubnetNames()).stream()
                    .map(Word::folded)
                    .collect(Collectors.toSet());
            return far.stream()
                    .flatMap(network -> Word.list(network.subnets()).stream())
                    .filter(subnet -> names.contains(Word.folded(subnet.name())))
                    .flatMap(subnet -> Word.union(subnet.addressPrefix(), subnet.addressPrefixes()).stream())
                    .flatMap(text -> Prefix.tryParse(text).stream())
                    .toList();
        }
        return told.isEmpty()
                ? far.map(network -> prefixes(network.addressSpace())).orElse(List.of())
                : told;
    }

    private static List<Prefix> prefixes(@Nullable AddressSpace space) {
        Stream<String> texts = space == null ? Stream.of() : Word.list(space.addressPrefixes()).stream();
        return texts.flatMap(text -> Prefix.tryParse(text).stream()).toList();
    }
}
