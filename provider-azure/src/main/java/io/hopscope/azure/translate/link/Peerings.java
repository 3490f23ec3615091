/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.link;

import com.azure.resourcemanager.network.fluent.models.VirtualNetworkPeeringInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Subject;
import io.hopscope.azure.answers.Word;
import io.hopscope.azure.translate.space.PeeringHalf;
import io.hopscope.azure.translate.space.VnetSpaces;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.link.LabelSurvival;
import io.hopscope.model.link.Peering;
import io.hopscope.model.link.PeeringSide;
import java.util.Set;

/**
 * Peerings, a resource for each half: packets take the half of the network they are in. It works while both halves are
 * connected. What a half that does not allow forwarded traffic drops is not documented well enough to say. See
 * https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering.
 */
public final class Peerings {
    private static final Set<String> WAITING = Set.of("initiated", "disconnected", PeeringHalf.MISSING);

    private final AzureAnswers all;

    private Peerings(AzureAnswers all) {
        this.all = all;
    }

    /** Adds all halves of all peerings. */
    public static void translate(AzureAnswers all, SnapshotBuilder into) {
        Peerings peerings = new Peerings(all);
        all.networks().stream()
                .flatMap(network -> PeeringHalf.of(network, all).stream())
                .filter(half -> half.remote().isPresent())
                .forEach(half -> into.add(peerings.peering(half, half.remote().orElseThrow())));
    }

    private Peering peering(PeeringHalf half, ArmId remote) {
        VirtualNetworkPeeringInner item = half.peering();
        Identity identity = half.network()
                .identity(half.resource(), item.name(), half.network().item().location());
        Subject subject = new Subject(identity.scope(), identity.id());
        return new Peering(
                identity,
                state(item, subject),
                new PeeringSide(
                        AzureId.of(ResourceKind.NETWORK, half.own()),
                        Fact.known(VnetSpaces.prefixes(half.network().item())),
                        Fact.known(true)),
                new PeeringSide(
                        AzureId.of(ResourceKind.NETWORK, remote),
                        Fact.known(half.routed(all)),
                        forwarded(half, remote, subject)),
                Fact.known(LabelSurvival.NONE),
                half.twin(all).map(PeeringHalf::resource));
    }

    private static Fact<OperationalState> state(VirtualNetworkPeeringInner item, Subject subject) {
        String word = Word.folded(item.peeringState());
        if (word.equals("connected")) {
            return Fact.known(OperationalState.up(Word.orEmpty(item.peeringState())));
        }
        return WAITING.contains(word)
                ? Fact.known(OperationalState.waiting(Word.orEmpty(item.peeringState())))
                : Fact.unknown(subject.unrecognised("peeringState", word));
    }

    /** The far half says whether its network takes packets that began elsewhere. */
    private Fact<Boolean> forwarded(PeeringHalf half, ArmId remote, Subject subject) {
        boolean allowed = half.twin(all)
                .filter(far -> Word.isTrue(far.peering().allowForwardedTraffic()))
                .isPresent();
        return allowed
                ? Fact.known(true)
                : Fact.unknown(subject.undocumented(
                        "Whether " + remote + " drops forwarded packets that " + half.id() + " brings",
                        "allowForwardedTraffic on the far half"));
    }
}
