/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes rules that fit a list: at a place that is free, under a label that is not taken. */
final class NewRules {
    private static final int FIRST = 100;
    private static final int STEP = 10;
    private static final String DENY = "deny ";

    private final FilterList list;
    private final Direction direction;

    NewRules(FilterList list, Direction direction) {
        this.list = list;
        this.direction = direction;
    }

    /** A rule that allows, at an order. */
    Rule allow(int order, Match match, String text) {
        return at(order, Action.ALLOW, match, text);
    }

    /** A rule that denies, at an order. */
    Rule deny(int order, Match match, String text) {
        return at(order, Action.DENY, match, DENY + text);
    }

    /** A rule that allows and takes the place of those behind it, whose numbers then move; so its label is words. */
    Rule inserted(int order, Match match, String text) {
        return labelled(text, order, Action.ALLOW, match);
    }

    /** The same of a rule that denies. */
    Rule insertedDeny(int order, Match match, String text) {
        return labelled(DENY + text, order, Action.DENY, match);
    }

    private Rule at(int order, Action action, Match match, String text) {
        return labelled(isNumbered() ? Integer.toString(order) : text, order, action, match);
    }

    private Rule labelled(String label, int order, Action action, Match match) {
        return new Rule(unique(label), direction, order, action, match, RuleOrigin.USER);
    }

    /** The order of all rules of a list where order means nothing. */
    int anyOrder() {
        return rules().stream().findFirst().map(Rule::order).orElse(0);
    }

    /** The order that users give the first rule of a list. */
    int firstOrder() {
        return FIRST;
    }

    /** The rule with a label. */
    Optional<Rule> labelled(String label) {
        return rules().stream()
                .filter(rule -> !label.isEmpty() && rule.label().equals(label))
                .findFirst();
    }

    /** The greatest order below another that no rule has, from 1 up; where ties are settled, any will do. */
    Optional<Integer> freeBelow(int order) {
        Set<Integer> taken = hasTies() ? Set.of() : orders();
        return IntStream.iterate(order - 1, n -> n >= 1, n -> n - 1)
                .filter(n -> !taken.contains(n))
                .boxed()
                .findFirst();
    }

    /** An order at which a rule that denies is asked before, or wins over, one that allows at the order given. */
    Optional<Integer> freeToDeny(int order) {
        return hasTies() ? Optional.of(order) : freeBelow(order);
    }

    /** An order behind all rules that users wrote and before the one given, in the steps that users took. */
    Optional<Integer> freeBehindUsers(int before) {
        List<Integer> users = rules().stream()
                .filter(rule -> rule.origin() == RuleOrigin.USER && rule.order() < before)
                .map(Rule::order)
                .toList();
        if (hasTies()) {
            return users.stream().max(Comparator.naturalOrder()).or(() -> Optional.of(1));
        }
        int last = users.stream().mapToInt(Integer::intValue).max().orElse(FIRST - STEP);
        boolean inSteps = users.stream().allMatch(order -> order % STEP == 0);
        Set<Integer> taken = orders();
        return IntStream.of(last + (inSteps ? STEP : 1), last + 1)
                .filter(order -> order < before && !taken.contains(order))
                .boxed()
                .findFirst()
                .or(() -> freeBelow(before));
    }

    /** Whether several rules may have one order: no rule that denies at that order has taken the packet. */
    private boolean hasTies() {
        return list.evaluation() == Evaluation.PRIORITY_DENY_WINS_TIES;
    }

    private List<Rule> rules() {
        return list.rules().value().orElse(List.of()).stream()
                .filter(rule -> rule.direction() == direction)
                .toList();
    }

    private Set<Integer> orders() {
        return rules().stream().map(Rule::order).collect(Collectors.toSet());
    }

    private boolean isNumbered() {
        List<Rule> all = list.rules().value().orElse(List.of());
        return list.evaluation() != Evaluation.ALLOW_UNION
                && !all.isEmpty()
                && all.stream().allMatch(rule -> rule.label().equals(Integer.toString(rule.order())));
    }

    private String unique(String text) {
        Set<String> taken = rules().stream().map(Rule::label).collect(Collectors.toSet());
        String label = text;
        for (int n = 2; taken.contains(label); n++) {
            label = text + " (" + n + ")";
        }
        return label;
    }
}
