/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule in a list where order decides: right before the rule that dropped the packet, or behind the users' rules where
 * a default did. The rule that dropped it may also go.
 */
final class OrderedRules {
    private final Wanted wanted;

    OrderedRules(Wanted wanted) {
        this.wanted = wanted;
    }

    Stream<Change> of(List<FilterList> lists, ResourceId subject, String label) {
        Optional<FilterList> deciding =
                lists.stream().filter(list -> list.id().equals(subject)).findFirst();
        Optional<Rule> rule = deciding.flatMap(list -> new NewRules(list, wanted.direction()).labelled(label));
        if (rule.isPresent()) {
            return rule.get().origin() == RuleOrigin.USER
                    ? aroundUsers(deciding.get(), rule.get())
                    : atEnd(deciding.get(), rule.get().order());
        }
        boolean someoneElses = !label.isEmpty();
        return someoneElses
                ? Stream.empty()
                : lists.stream()
                        .min(Comparator.comparingInt(
                                list -> wanted.asked().bindings().users(list.id())))
                        .stream()
                        .flatMap(list -> atEnd(list, Integer.MAX_VALUE));
    }

    private Stream<Change> atEnd(FilterList list, int before) {
        NewRules rules = new NewRules(list, wanted.direction());
        return rules.freeBehindUsers(before).stream().map(order -> add(list.id(), rules, order));
    }

    private Stream<Change> aroundUsers(FilterList list, Rule rule) {
        NewRules rules = new NewRules(list, wanted.direction());
        Optional<Integer> free = rules.freeBelow(rule.order());
        Stream<Change> without =
                rule.action() == Action.DENY ? Stream.of(new Change.RemoveRule(list.id(), rule)) : Stream.empty();
        return free.isPresent()
                ? Stream.of(Stream.of(add(list.id(), rules, free.get())), insert(list.id(), rules, rule), without)
                        .flatMap(changes -> changes)
                : Stream.of(insert(list.id(), rules, rule), without, replace(list.id(), rule))
                        .flatMap(changes -> changes);
    }

    private Stream<Change> insert(ResourceId list, NewRules rules, Rule before) {
        return Stream.of(new Change.InsertRule(list, rules.inserted(before.order(), wanted.match(), wanted.text())));
    }

    private Stream<Change> replace(ResourceId list, Rule old) {
        Rule rule = new Rule(old.label(), old.direction(), old.order(), Action.ALLOW, wanted.match(), RuleOrigin.USER);
        return Stream.of(new Change.ReplaceRule(list, rule));
    }

    private Change add(ResourceId list, NewRules rules, int order) {
        return new Change.AddRule(list, rules.allow(order, wanted.match(), wanted.text()));
    }
}
