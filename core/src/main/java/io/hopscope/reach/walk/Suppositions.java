/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Match;
import io.hopscope.net.IpAddress;
import io.hopscope.reach.match.Packet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a run supposes of ends of a packet that may or may not be in a set. At first each filter stage is in doubt by
 * itself. Where that leaves the verdict open and several stages ask the same, they are asked again together: whatever
 * the truth is, it is one for all of them. Confined to one thread.
 */
final class Suppositions {
    /** A question that several stages may have in common. */
    private record Asked(ResourceId subnet, Match question, IpAddress source, IpAddress destination) {}

    private final Map<Asked, Set<Object>> askers;
    private final Map<Asked, Boolean> taken = new HashMap<>();
    private final boolean together;

    private Suppositions(Map<Asked, Set<Object>> askers, boolean together) {
        this.askers = askers;
        this.together = together;
    }

    /** Every stage by itself; what is asked is noted. */
    static Suppositions apart() {
        return new Suppositions(new HashMap<>(), false);
    }

    /** All stages together. */
    static Suppositions together() {
        return new Suppositions(new HashMap<>(), true);
    }

    /** Whether stages are asked together. */
    boolean areTogether() {
        return together;
    }

    /** Notes what a stage is in doubt about. */
    void note(ResourceId subnet, Match question, Packet packet, Object stage) {
        askers.computeIfAbsent(asked(subnet, question, packet), fresh -> new HashSet<>())
                .add(stage);
    }

    /** Whether several stages are in doubt about the same. */
    boolean recur() {
        return askers.values().stream().anyMatch(stages -> stages.size() > 1);
    }

    /** What this run supposes of each question; new ones are tried both ways. */
    Map<Match, Boolean> of(List<Match> questions, ResourceId subnet, Packet packet, Choices choices, Gap gap) {
        Map<Match, Boolean> supposed = new HashMap<>();
        for (Match question : questions) {
            supposed.put(
                    question,
                    taken.computeIfAbsent(asked(subnet, question, packet), fresh -> choices.agree(2, gap) == 0));
        }
        return supposed;
    }

    private static Asked asked(ResourceId subnet, Match question, Packet packet) {
        return new Asked(
                subnet,
                question,
                packet.source().address(),
                packet.destination().address());
    }
}
