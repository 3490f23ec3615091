/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import com.google.common.collect.Collections2;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Lookup;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.filter.Combination;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Stage;
import io.hopscope.reach.graph.CompiledList;
import io.hopscope.reach.graph.CompiledRule;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.match.Scene;
import io.hopscope.reach.trace.Decision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the lists of one stage about one packet. */
final class StageJudge {
    private static final int MOST_SUPPOSITIONS = 4;

    private final Walk walk;
    private final Stage stage;
    private final Direction direction;
    private final Packet packet;
    private final ResourceId subnet;
    private final Scope scope;

    StageJudge(Walk walk, Stage stage, Direction direction, Packet packet, ResourceId subnet, Scope scope) {
        this.walk = walk;
        this.stage = stage;
        this.direction = direction;
        this.packet = packet;
        this.subnet = subnet;
        this.scope = scope;
    }

    /** What the stage says. An unsettled set is tried both ways, so that it costs no needless doubt. */
    Ruling rule() {
        Fact<List<ResourceId>> bound = walk.settle(stage.lists(), subnet);
        if (bound instanceof Fact.Unknown<List<ResourceId>> unknown) {
            return inAnyOrder(Ruling.unknown(unknown.gap(), List.of()));
        }
        return rule(bound.value().orElse(List.of()));
    }

    /** Lists of which only the order is assumed may say the same in every order. */
    private Ruling inAnyOrder(Ruling doubt) {
        boolean ordered = stage.combination() == Combination.CONCAT_IN_ATTACH_ORDER;
        List<ResourceId> ids = ordered && stage.lists() instanceof Fact.Assumed<List<ResourceId>> assumed
                ? assumed.content()
                : List.of();
        if (ids.isEmpty() || ids.size() > MOST_SUPPOSITIONS) {
            return doubt;
        }
        Ruling agreed = null;
        for (List<ResourceId> order : Collections2.permutations(ids)) {
            Ruling ruling = rule(order);
            if (ruling.decision() == Decision.UNKNOWN || (agreed != null && !same(agreed, ruling))) {
                return doubt;
            }
            agreed = ruling;
        }
        return agreed == null ? doubt : agreed;
    }

    private Ruling rule(List<ResourceId> ids) {
        if (ids.isEmpty()) {
            return Ruling.byDefault(stage.whenNoList() != Fallback.DENY, ids);
        }
        List<Lookup<CompiledList>> lists =
                ids.stream().map(id -> walk.estate().list(id, scope)).toList();
        lists.forEach(list -> list.found().ifPresent(l -> l.mention(direction, packet, walk.cuts())));
        Scene scene = new Scene(subnet, Map.of());
        Ruling first = rule(ids, lists, scene);
        int open = scene.wanting().size();
        boolean worthTrying = first.decision() == Decision.UNKNOWN && open > 0 && open <= MOST_SUPPOSITIONS;
        if (!worthTrying) {
            return first;
        }
        List<Match> questions = List.copyOf(scene.wanting());
        Ruling byItself = trySuppositions(ids, lists, questions, first);
        return byItself.decision() == Decision.UNKNOWN ? withOthers(ids, lists, questions, byItself) : byItself;
    }

    /** What other stages ask as well has one answer for all of them. */
    private Ruling withOthers(
            List<ResourceId> ids, List<Lookup<CompiledList>> lists, List<Match> questions, Ruling doubt) {
        Suppositions suppositions = walk.suppositions();
        if (suppositions.areTogether() && doubt.gap().isPresent()) {
            Map<Match, Boolean> supposed = suppositions.of(
                    questions, subnet, packet, walk.choices(), doubt.gap().get());
            return rule(ids, lists, new Scene(subnet, supposed));
        }
        questions.forEach(question -> suppositions.note(subnet, question, packet, List.of(ids, direction)));
        return doubt;
    }

    private Ruling trySuppositions(
            List<ResourceId> ids, List<Lookup<CompiledList>> lists, List<Match> open, Ruling doubt) {
        Ruling agreed = null;
        for (int bits = 0; bits < 1 << open.size(); bits++) {
            Map<Match, Boolean> supposed = new HashMap<>();
            for (int i = 0; i < open.size(); i++) {
                supposed.put(open.get(i), (bits >> i & 1) == 1);
            }
            Ruling ruling = rule(ids, lists, new Scene(subnet, supposed));
            if (ruling.decision() == Decision.UNKNOWN || (agreed != null && !same(agreed, ruling))) {
                return doubt;
            }
            agreed = ruling;
        }
        return agreed == null ? doubt : agreed;
    }

    private static boolean same(Ruling one, Ruling other) {
        return one.decision() == other.decision() && one.ends() == other.ends();
    }

    private Ruling rule(List<ResourceId> ids, List<Lookup<CompiledList>> lists, Scene scene) {
        if (stage.combination() == Combination.EACH_MUST_PASS) {
            return eachMustPass(ids, lists, scene);
        }
        RuleRun run = new RuleRun(walk, packet, scene, ids);
        return stage.combination() == Combination.MERGE_THEN_SORT ? merged(run, lists) : sequence(run, lists);
    }

    private Ruling eachMustPass(List<ResourceId> ids, List<Lookup<CompiledList>> lists, Scene scene) {
        Ruling result = Ruling.byDefault(true, ids);
        for (int i = 0; i < lists.size(); i++) {
            Ruling one = sequence(new RuleRun(walk, packet, scene, List.of(ids.get(i))), List.of(lists.get(i)));
            if (one.decision() == Decision.DROP) {
                return one;
            }
            if (result.decision() == Decision.PASS) {
                result = one;
            }
        }
        return result;
    }

    private Ruling sequence(RuleRun run, List<Lookup<CompiledList>> lists) {
        for (Lookup<CompiledList> list : lists) {
            Fact<List<CompiledRule>> rules = rulesOf(list);
            if (rules instanceof Fact.Unknown<List<CompiledRule>> unknown) {
                run.passUnread(unknown.gap(), canDeny());
            } else if (run.decidedBy(rules.value().orElse(List.of()))) {
                break;
            }
        }
        return run.otherwise(fallback(lists));
    }

    private Ruling merged(RuleRun run, List<Lookup<CompiledList>> lists) {
        List<CompiledRule> pool = new ArrayList<>();
        for (Lookup<CompiledList> list : lists) {
            Fact<List<CompiledRule>> rules = rulesOf(list);
            rules.missing().ifPresent(gap -> run.passUnread(gap, canDeny()));
            pool.addAll(rules.value().orElse(List.of()));
        }
        pool.sort(MERGED);
        run.decidedBy(pool);
        return run.otherwise(fallback(lists));
    }

    private static final Comparator<CompiledRule> MERGED = CompiledList.DENY_FIRST;

    private Fact<List<CompiledRule>> rulesOf(Lookup<CompiledList> list) {
        if (list instanceof Lookup.Found<CompiledList> found) {
            return walk.settle(found.value().rules(direction), subnet);
        }
        if (list instanceof Lookup.Unknown<CompiledList> unknown) {
            Gap gap = unknown.gap();
            return Fact.unknown(gap);
        }
        return Fact.known(List.of());
    }

    private boolean canDeny() {
        return stage.combination() != Combination.UNION;
    }

    /** The default of the last list that is known; a list that says nothing leaves it to the stage. */
    private Fallback fallback(List<Lookup<CompiledList>> lists) {
        Fallback result = Fallback.CONTINUE;
        for (Lookup<CompiledList> list : lists) {
            result = list.found()
                    .map(l -> l.list().defaults().in(direction, packet.family()))
                    .orElse(result);
        }
        return result == Fallback.CONTINUE ? stage.whenNothingMatches() : result;
    }
}
