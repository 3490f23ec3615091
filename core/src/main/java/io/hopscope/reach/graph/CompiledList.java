/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.graph;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.Side;
import io.hopscope.reach.match.ConditionCompiler;
import io.hopscope.reach.match.Cuts;
import io.hopscope.reach.match.Marks;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.match.SetSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** A filter list ready to run: rules by direction in the order of evaluation, with the boundaries they mention. */
public final class CompiledList {
    /** The order in which merged rules decide: by their order, a deny before an allow. */
    public static final Comparator<CompiledRule> DENY_FIRST = Comparator.comparingInt(
                    (CompiledRule r) -> r.rule().order())
            .thenComparing(r -> r.rule().action() != Action.DENY);

    private static final Comparator<CompiledRule> IN_ORDER =
            Comparator.comparingInt(r -> r.rule().order());

    private final FilterList list;
    private final Map<Direction, List<CompiledRule>> rules = new EnumMap<>(Direction.class);
    private final Map<Direction, Marks> marks = new EnumMap<>(Direction.class);

    CompiledList(FilterList list, SetSource sets) {
        this.list = list;
        ConditionCompiler compiler = new ConditionCompiler(sets);
        for (Direction direction : Direction.values()) {
            List<Rule> mine = list.rules().value().orElse(List.of()).stream()
                    .filter(rule -> rule.direction() == direction)
                    .toList();
            Marks mentioned = new Marks(sets);
            mine.forEach(rule -> rule.match().accept(mentioned));
            marks.put(direction, mentioned);
            rules.put(
                    direction,
                    mine.stream()
                            .map(rule -> new CompiledRule(
                                    list.id(),
                                    rule,
                                    rule.match().accept(compiler),
                                    rule.match().accept(new Marks(sets))))
                            .sorted(list.evaluation() == Evaluation.PRIORITY_DENY_WINS_TIES ? DENY_FIRST : IN_ORDER)
                            .toList());
        }
    }

    /** The list itself. */
    public FilterList list() {
        return list;
    }

    /** Its rules of a direction, as a fact: unknown when they could not be read. */
    public Fact<List<CompiledRule>> rules(Direction direction) {
        return list.rules().map(known -> rulesOf(direction));
    }

    /** Tells a question's cuts what the rules of a direction mention of a packet. */
    public void mention(Direction direction, Packet packet, Cuts cuts) {
        Marks all = marks.get(direction);
        if (all != null && cuts.concerns(packet, all)) {
            rulesOf(direction).forEach(r -> cuts.mention(packet, r.rule().match(), r.marks()));
        }
    }

    /** Where rules of a direction tell one destination port from the next. */
    public NavigableSet<Integer> destinationPorts(Direction direction) {
        Marks all = marks.get(direction);
        return all == null ? new TreeSet<>() : all.ports(Side.DESTINATION);
    }

    private List<CompiledRule> rulesOf(Direction direction) {
        return rules.getOrDefault(direction, List.of());
    }
}
