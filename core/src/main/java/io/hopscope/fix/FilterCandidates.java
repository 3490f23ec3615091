/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.filter.FilterList;
import io.hopscope.reach.trace.Blocker;
import java.util.List;
import java.util.stream.Stream;

/** For a packet that a filter dropped: a rule in one of the lists that were asked, by the way that list evaluates. */
final class FilterCandidates implements CandidateSource {
    @Override
    public Stream<? extends Change> of(Blocker blocker, Asked asked) {
        return blocker.place().direction().stream()
                .map(direction -> new Wanted(asked, blocker.place().packet(), direction))
                .flatMap(wanted -> of(blocker, wanted));
    }

    private static Stream<Change> of(Blocker blocker, Wanted wanted) {
        List<FilterList> lists = lists(blocker.place().lists(), wanted.asked());
        if (lists.isEmpty()) {
            return Stream.empty();
        }
        boolean ordered = lists.stream().anyMatch(list -> list.evaluation() != Evaluation.ALLOW_UNION);
        return Stream.concat(
                new SetEntries(wanted).of(lists, blocker.place().subnet()),
                ordered
                        ? new OrderedRules(wanted).of(lists, blocker.subject(), blocker.rule())
                        : new UnionRules(wanted).of(lists));
    }

    private static List<FilterList> lists(List<ResourceId> ids, Asked asked) {
        return ids.stream()
                .flatMap(id -> asked.get(FilterList.class, id).stream())
                .filter(list -> list.rules().value().isPresent())
                .filter(list -> list.identity().editability().editable())
                .toList();
    }
}
