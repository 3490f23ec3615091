/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.graph.CompiledRule;
import io.hopscope.reach.trace.Decision;
import java.util.List;
import java.util.Optional;

/**
 * What a filter stage says of a packet.
 *
 * @param decision whether it passes
 * @param rule the rule that decided; empty when a default did
 * @param ends true when no further stage of the port is asked
 * @param gap why it is not known
 * @param lists the lists that were asked
 */
record Ruling(Decision decision, Optional<CompiledRule> rule, boolean ends, Optional<Gap> gap, List<ResourceId> lists) {
    static Ruling unknown(Gap gap, List<ResourceId> lists) {
        return new Ruling(Decision.UNKNOWN, Optional.empty(), false, Optional.of(gap), lists);
    }

    static Ruling byDefault(boolean pass, List<ResourceId> lists) {
        return new Ruling(pass ? Decision.PASS : Decision.DROP, Optional.empty(), false, Optional.empty(), lists);
    }

    /**
     * The same where nobody knows whether the stage was asked at all: a packet that it lets pass gets through anyhow.
     */
    Ruling ifAsked(Gap doubt) {
        return decision == Decision.DROP ? unknown(doubt, lists) : this;
    }
}
