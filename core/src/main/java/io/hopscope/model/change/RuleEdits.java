/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.change;

import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Edits of a filter list's rules. */
final class RuleEdits {
    private RuleEdits() {}

    static FilterList add(FilterList list, Rule rule) {
        List<Rule> rules = without(list, rule);
        rules.add(rule);
        return with(list, rules);
    }

    static FilterList insert(FilterList list, Rule rule) {
        if (list.rules().value().orElse(List.of()).contains(rule)) {
            return list;
        }
        List<Rule> others = without(list, rule);
        int free = firstFree(others, rule);
        List<Rule> rules = new ArrayList<>();
        for (Rule other : others) {
            boolean moves =
                    other.direction() == rule.direction() && rule.order() <= other.order() && other.order() < free;
            rules.add(moves ? other.at(other.order() + 1) : other);
        }
        rules.add(rule);
        return with(list, rules);
    }

    /** The first order at or after the rule's that no rule has: those before it have to move. */
    private static int firstFree(List<Rule> others, Rule rule) {
        Set<Integer> taken = others.stream()
                .filter(other -> other.direction() == rule.direction())
                .map(Rule::order)
                .collect(Collectors.toSet());
        int free = rule.order();
        while (taken.contains(free)) {
            free = Math.addExact(free, 1);
        }
        return free;
    }

    static FilterList replace(FilterList list, Rule rule) {
        return with(
                list,
                list.rules().value().orElse(List.of()).stream()
                        .map(r -> sameRule(r, rule) ? rule : r)
                        .toList());
    }

    static FilterList remove(FilterList list, Rule rule) {
        return with(list, without(list, rule));
    }

    private static List<Rule> without(FilterList list, Rule rule) {
        List<Rule> rules = new ArrayList<>(list.rules().value().orElse(List.of()));
        rules.removeIf(r -> sameRule(r, rule));
        return rules;
    }

    private static boolean sameRule(Rule a, Rule b) {
        return a.direction() == b.direction() && a.label().equals(b.label());
    }

    private static FilterList with(FilterList list, List<Rule> rules) {
        return new FilterList(
                list.identity(),
                list.evaluation(),
                list.defaults(),
                list.rules().map(old -> List.copyOf(rules)));
    }
}
