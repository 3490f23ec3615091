/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.link;

import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.link.LabelSurvival;
import io.hopscope.model.link.Peering;
import io.hopscope.model.link.PeeringSide;
import io.hopscope.tencent.answers.Assumptions;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Subject;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.answers.Told;
import io.hopscope.tencent.translate.network.Networks;
import java.util.Set;

/**
 * Peerings: they lead into the other network and no further. See https://cloud.tencent.com/document/product/553/18836.
 */
public final class Peerings {
    private static final Set<String> DOWN = Set.of("REJECTED", "DELETED", "FAILED", "EXPIRED", "ISOLATED");

    private Peerings() {}

    /** Adds all peerings. */
    public static void translate(TencentAnswers all, SnapshotBuilder into) {
        all.each(Calls.PEERINGS).forEach(told -> into.add(peering(all, told)));
    }

    private static Peering peering(TencentAnswers all, Told told) {
        Identity identity = told.identity(
                TencentId.of(ResourceKind.PEERING, told.text("PeeringConnectionId")),
                told.text("PeeringConnectionName"));
        Subject subject = Subject.of(identity);
        String far = told.item().find("PeerVpcId").orElse(told.text("DestinationVpcId"));
        return new Peering(
                identity,
                state(told, subject),
                side(all, told.text("SourceVpcId"), subject),
                side(all, far, subject),
                Fact.assumed(LabelSurvival.BOTH, Assumptions.GROUP_SOURCE));
    }

    private static Fact<OperationalState> state(Told told, Subject subject) {
        String word = told.item().word("State");
        if (word.equals("ACTIVE")) {
            return Fact.known(OperationalState.up(word));
        }
        if (word.equals("PENDING")) {
            return Fact.known(OperationalState.waiting(word));
        }
        return DOWN.contains(word)
                ? Fact.known(OperationalState.down(word))
                : Fact.unknown(subject.unrecognised("State", word));
    }

    private static PeeringSide side(TencentAnswers all, String vpc, Subject subject) {
        return new PeeringSide(
                TencentId.of(ResourceKind.NETWORK, vpc),
                all.find(Calls.VPCS, vpc)
                        .map(told -> Fact.known(Networks.prefixes(told.item())))
                        .orElseGet(() -> Fact.unknown(subject.gap(
                                GapReason.OUTSIDE_SNAPSHOT,
                                "The network " + vpc + " is not in the input",
                                Calls.VPCS.permission()))),
                Fact.known(false));
    }
}
