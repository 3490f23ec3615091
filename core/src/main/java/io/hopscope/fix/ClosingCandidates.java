/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.reach.Passage;
import io.hopscope.reach.trace.Admission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * For what filters let through: where order decides a rule before the one that did, which denies exactly what was asked
 * about; and the last list with a rule of users, without that rule.
 */
final class ClosingCandidates {
    private ClosingCandidates() {}

    /**
     * Changes that may stop it, that users may make and vendors have commands for, the tidiest first.
     *
     * @param sparesStateless whether lists without state are left alone: what they drop may be replies as well
     */
    static List<Change> of(Passage passage, Asked asked, boolean sparesStateless) {
        List<Admission> lastFirst = new ArrayList<>(passage.admissions().stream()
                .filter(admission -> rules(admission, asked).isPresent())
                .filter(admission -> !sparesStateless || !asked.isStateless(admission.subject()))
                .toList());
        Collections.reverse(lastFirst);
        Stream<Change> denies = lastFirst.stream().flatMap(admission -> denies(admission, asked));
        Stream<Change> without = lastFirst.stream()
                .flatMap(admission -> without(admission, asked))
                .limit(1);
        return Candidates.offered(Stream.concat(without, denies), asked);
    }

    private static Optional<NewRules> rules(Admission admission, Asked asked) {
        return asked.get(FilterList.class, admission.subject())
                .filter(list -> list.rules().value().isPresent())
                .flatMap(list -> admission.place().direction().map(direction -> new NewRules(list, direction)))
                .filter(rules -> admission.rule().isEmpty()
                        || rules.labelled(admission.rule()).isPresent());
    }

    private static Optional<Rule> users(Admission admission, Asked asked) {
        return rules(admission, asked)
                .flatMap(rules -> rules.labelled(admission.rule()))
                .filter(rule -> rule.origin() == RuleOrigin.USER);
    }

    private static Stream<Change> without(Admission admission, Asked asked) {
        return users(admission, asked).stream().map(rule -> new Change.RemoveRule(admission.subject(), rule));
    }

    private static Stream<Change> denies(Admission admission, Asked asked) {
        boolean ordered = asked.get(FilterList.class, admission.subject())
                .filter(list -> list.evaluation() != Evaluation.ALLOW_UNION)
                .isPresent();
        return !ordered
                ? Stream.empty()
                : Stream.of(admission.place())
                        .flatMap(place -> place.direction().stream()
                                .map(direction -> new Wanted(asked, place.packet(), direction)))
                        .flatMap(unwanted -> denies(admission, unwanted));
    }

    private static Stream<Change> denies(Admission admission, Wanted unwanted) {
        ResourceId list = admission.subject();
        NewRules rules = rules(admission, unwanted.asked()).orElseThrow();
        Optional<Rule> users = users(admission, unwanted.asked());
        if (users.isEmpty()) {
            int before = rules.labelled(admission.rule()).map(Rule::order).orElse(Integer.MAX_VALUE);
            return rules.freeBehindUsers(before).stream().map(order -> deny(list, rules, order, unwanted));
        }
        int order = users.get().order();
        Rule inserted = rules.insertedDeny(order, unwanted.match(), unwanted.text());
        return Stream.concat(
                rules.freeToDeny(order).stream().map(free -> deny(list, rules, free, unwanted)),
                Stream.of(new Change.InsertRule(list, inserted)));
    }

    private static Change deny(ResourceId list, NewRules rules, int order, Wanted unwanted) {
        return new Change.AddRule(list, rules.deny(order, unwanted.match(), unwanted.text()));
    }
}
