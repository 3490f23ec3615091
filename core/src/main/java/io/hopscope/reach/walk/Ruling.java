/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Action;
import io.hopscope.reach.graph.CompiledRule;
import io.hopscope.reach.trace.Decision;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a filter stage says of a packet.
 *
 * @param decision whether it passes
 * @param rule the rule that decided; empty when a default did
 * @param ends true when no further stage of the port is asked
 * @param gap why it is not known
 * @param lists the lists that were asked
 * @param possible what may happen where it is not known and one of these ends the stages; else empty
 */
record Ruling(
        Decision decision,
        Optional<CompiledRule> rule,
        boolean ends,
        Optional<Gap> gap,
        List<ResourceId> lists,
        List<Action> possible) {
    static Ruling unknown(Gap gap, List<ResourceId> lists) {
        return new Ruling(Decision.UNKNOWN, Optional.empty(), false, Optional.of(gap), lists, List.of());
    }

    /** Not known, and one of several actions: whether later stages are asked depends on which. */
    static Ruling oneOf(Set<Action> possible, Gap gap, List<ResourceId> lists) {
        List<Action> each = possible.contains(Action.ALWAYS_ALLOW) ? List.copyOf(possible) : List.of();
        return new Ruling(Decision.UNKNOWN, Optional.empty(), false, Optional.of(gap), lists, each);
    }

    /** What it would be if one of the possible actions were taken. */
    Ruling supposing(Action action) {
        Decision supposed = action == Action.DENY ? Decision.DROP : Decision.PASS;
        return new Ruling(supposed, rule, action == Action.ALWAYS_ALLOW, Optional.empty(), lists, List.of());
    }

    static Ruling byDefault(boolean pass, List<ResourceId> lists) {
        return new Ruling(
                pass ? Decision.PASS : Decision.DROP, Optional.empty(), false, Optional.empty(), lists, List.of());
    }
}
