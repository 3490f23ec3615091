/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Fallback;
import io.hopscope.reach.graph.CompiledRule;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.match.Scene;
import io.hopscope.reach.match.Truth;
import io.hopscope.reach.trace.Decision;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Runs a packet down a sequence of rules: a sure match decides, an unsure one leaves its outcome possible. What is
 * possible in the end is compared with what decides: if they differ, nobody knows.
 */
final class RuleRun {
    private final Walk walk;
    private final Packet packet;
    private final Scene scene;
    private final List<ResourceId> lists;
    private final Set<Action> possible = EnumSet.noneOf(Action.class);
    private Optional<Gap> gap = Optional.empty();
    private Optional<CompiledRule> deciding = Optional.empty();

    RuleRun(Walk walk, Packet packet, Scene scene, List<ResourceId> lists) {
        this.walk = walk;
        this.packet = packet;
        this.scene = scene;
        this.lists = lists;
    }

    /** Runs on; true when a rule decided and the rest need not be asked. */
    boolean decidedBy(List<CompiledRule> rules) {
        for (CompiledRule rule : rules) {
            Truth truth = rule.condition().test(packet, scene);
            Optional<Gap> doubt = truth.isNo() ? Optional.empty() : truth.gap().or(() -> doubt(rule));
            if (truth.isYes() && doubt.isEmpty()) {
                deciding = Optional.of(rule);
                return true;
            }
            if (!truth.isNo()) {
                possible.add(rule.rule().action());
                gap = gap.or(() -> doubt);
            }
        }
        return false;
    }

    /** Whether it is only assumed, and not accepted, that a rule takes effect. */
    private Optional<Gap> doubt(CompiledRule rule) {
        return rule.rule()
                .restsOn()
                .flatMap(assumption ->
                        walk.settle(Fact.assumed(true, assumption), rule.list()).missing());
    }

    /** A list whose rules are not known stands at this place of the sequence. */
    void passUnread(Gap why, boolean canDeny) {
        possible.add(Action.ALLOW);
        if (canDeny) {
            possible.add(Action.DENY);
        }
        gap = gap.or(() -> Optional.of(why));
    }

    /** The outcome, when nothing decided but a default. */
    Ruling otherwise(Fallback fallback) {
        if (deciding.isPresent()) {
            return ruling(deciding.get().rule().action());
        }
        return ruling(fallback == Fallback.DENY ? Action.DENY : Action.ALLOW);
    }

    private Ruling ruling(Action action) {
        boolean disputed = possible.stream().anyMatch(other -> other != action);
        if (disputed && gap.isPresent()) {
            Set<Action> all = EnumSet.copyOf(possible);
            all.add(action);
            return Ruling.oneOf(all, gap.get(), lists);
        }
        Decision decision = action == Action.DENY ? Decision.DROP : Decision.PASS;
        return new Ruling(decision, deciding, action == Action.ALWAYS_ALLOW, Optional.empty(), lists, List.of());
    }
}
