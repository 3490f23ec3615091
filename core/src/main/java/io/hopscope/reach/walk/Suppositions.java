/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.reach.graph.Estate;
import io.hopscope.reach.match.End;
import io.hopscope.reach.match.Packet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a run supposes of ends of a packet that may or may not be in a set. At first each filter stage and each route
 * table is in doubt by itself. Where that leaves the verdict open and several of them ask the same, they are asked
 * again together: whatever the truth is, it is one for all of them. Confined to one thread.
 */
final class Suppositions {
    /**
     * A question that several stages may have in common, about ends of a packet; empty where all subnets see it alike.
     */
    private record Asked(Optional<ResourceId> subnet, Object question, List<Object> ends) {}

    private final Estate estate;
    private final Map<Asked, Set<Object>> askers = new HashMap<>();
    private final Map<Asked, Boolean> taken = new HashMap<>();
    private final boolean together;

    private Suppositions(Estate estate, boolean together) {
        this.estate = estate;
        this.together = together;
    }

    /** Every stage by itself; what is asked is noted. */
    static Suppositions apart(Estate estate) {
        return new Suppositions(estate, false);
    }

    /** All stages together. */
    static Suppositions together(Estate estate) {
        return new Suppositions(estate, true);
    }

    /** Whether stages are asked together. */
    boolean areTogether() {
        return together;
    }

    /** Notes what a stage is in doubt about. */
    void note(ResourceId subnet, Match question, Packet packet, Object stage) {
        note(asked(subnet, question, packet), stage);
    }

    /** Whether several stages are in doubt about the same. */
    boolean recur() {
        return askers.values().stream().anyMatch(stages -> stages.size() > 1);
    }

    /** What this run supposes of each question; new ones are tried both ways. */
    Map<Match, Boolean> of(List<Match> questions, ResourceId subnet, Packet packet, Choices choices, Gap gap) {
        Map<Match, Boolean> supposed = new HashMap<>();
        for (Match question : questions) {
            supposed.put(question, isSo(asked(subnet, question, packet), choices, gap));
        }
        return supposed;
    }

    /**
     * Whether a route may be about the destination of a packet, going by a set that may hold it: always as long as
     * everybody is asked apart.
     */
    boolean mayHold(ResourceId set, Packet packet, ResourceId table, Choices choices, Gap gap) {
        if (!estate.isSeenAlike(set)) {
            return true;
        }
        Asked asked = held(Optional.empty(), set, packet.destination());
        if (together) {
            return isSo(asked, choices, gap);
        }
        note(asked, table);
        return true;
    }

    private boolean isSo(Asked asked, Choices choices, Gap gap) {
        return taken.computeIfAbsent(asked, fresh -> choices.agree(2, gap) == 0);
    }

    private void note(Asked asked, Object asker) {
        askers.computeIfAbsent(asked, fresh -> new HashSet<>()).add(asker);
    }

    private Asked asked(ResourceId subnet, Match question, Packet packet) {
        if (question instanceof Match.InSet in) {
            End end = in.side() == Side.SOURCE ? packet.source() : packet.destination();
            return held(estate.isSeenAlike(in.set()) ? Optional.empty() : Optional.of(subnet), in.set(), end);
        }
        return new Asked(
                Optional.of(subnet),
                question,
                List.of(packet.source().address(), packet.destination().address()));
    }

    private static Asked held(Optional<ResourceId> subnet, ResourceId set, End end) {
        return new Asked(subnet, set, List.of(end.address(), end.candidates()));
    }
}
