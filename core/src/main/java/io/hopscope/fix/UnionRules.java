/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Match;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A rule in a list where any rule that matches admits: in the one that the fewest interfaces use. */
final class UnionRules {
    private final Wanted wanted;

    UnionRules(Wanted wanted) {
        this.wanted = wanted;
    }

    Stream<Change> of(List<FilterList> lists) {
        return lists.stream()
                .min(Comparator.comparingInt(
                                (FilterList list) -> wanted.asked().bindings().users(list.id()))
                        .thenComparing(FilterList::id))
                .stream()
                .flatMap(this::of);
    }

    private Stream<Change> of(FilterList list) {
        NewRules rules = new NewRules(list, wanted.direction());
        ResourceId id = list.id();
        Stream<Change> byGroup = wanted.remoteGroup().stream()
                .map(group -> new Change.AddRule(
                        id,
                        rules.allow(rules.anyOrder(), wanted.match(group), wanted.text("members of " + name(group)))));
        Change byAddress = new Change.AddRule(id, rules.allow(rules.anyOrder(), wanted.match(), wanted.text()));
        return Stream.concat(byGroup, Stream.of(byAddress));
    }

    private static String name(Match group) {
        return group instanceof Match.CarriesLabel carries ? carries.label().value() : "";
    }
}
