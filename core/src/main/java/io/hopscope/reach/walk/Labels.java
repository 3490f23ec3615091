/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.link.LabelSurvival;
import io.hopscope.reach.match.Aftermath;
import io.hopscope.reach.match.Packet;

/** Keeps track of which group memberships a packet's addresses still stand for. */
final class Labels {
    private final Walk walk;

    Labels(Walk walk) {
        this.walk = walk;
    }

    /** The packet after a link that labels survive or not. */
    Packet over(Fact<LabelSurvival> survival, Packet packet) {
        Fact<LabelSurvival> settled = walk.settle(survival, new ResourceId("", ResourceKind.PEERING, ""));
        if (settled instanceof Fact.Unknown<LabelSurvival> unknown) {
            boolean survive = walk.choices().agree(2, unknown.gap()) == 0;
            return survive ? packet : packet.from(packet.source().withoutLabels());
        }
        boolean survives = settled.value().orElse(LabelSurvival.NONE) != LabelSurvival.NONE;
        return survives ? packet : packet.from(packet.source().withoutLabels());
    }

    /** The packet after something unknown may have changed its source. */
    static Packet clouded(Packet packet) {
        return packet.from(packet.source().uncertain(Fact.unknown(Aftermath.LABELS)));
    }
}
