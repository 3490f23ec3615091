/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.link.LabelSurvival;
import io.hopscope.net.IpAddress;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Aftermath;
import io.hopscope.reach.match.Packet;
import java.util.Set;

/** Keeps track of which group memberships a packet's addresses still stand for. */
final class Labels {
    private final Walk walk;

    Labels(Walk walk) {
        this.walk = walk;
    }

    /** What an address of a port stands for; one that machines pass among themselves may belong to none. */
    Fact<Set<ResourceId>> of(Port port, IpAddress address) {
        return walk.estate().isUnlabelled(port.network(), address)
                ? Fact.known(Set.of())
                : walk.settle(port.nic().labels(), port.id());
    }

    /** The packet after a link that labels survive or not. */
    Packet over(Fact<LabelSurvival> survival, Packet packet) {
        Fact<LabelSurvival> settled = walk.settle(survival, new ResourceId("", ResourceKind.PEERING, ""));
        boolean survives = settled instanceof Fact.Unknown<LabelSurvival> unknown
                ? mayMatter(packet) && walk.choices().agree(2, unknown.gap()) == 0
                : settled.value().orElse(LabelSurvival.NONE) != LabelSurvival.NONE;
        return survives ? packet : packet.from(packet.source().withoutLabels());
    }

    /** What carries no label loses none. */
    private static boolean mayMatter(Packet packet) {
        return !packet.source().labels().value().filter(Set::isEmpty).isPresent();
    }

    /** The packet after something unknown may have changed its source. */
    static Packet clouded(Packet packet) {
        return packet.from(packet.source().uncertain(Fact.unknown(Aftermath.LABELS)));
    }
}
