/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.net.AddressRange;
import io.hopscope.net.Prefix;
import io.hopscope.reach.graph.SnapshotSets;
import io.hopscope.reach.match.ConditionCompiler;
import io.hopscope.reach.match.Scene;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An entry in the address set of a rule that admits all of the packet but its far end. The Internet is no entry. */
final class SetEntries {
    private final Wanted wanted;

    SetEntries(Wanted wanted) {
        this.wanted = wanted;
    }

    Stream<Change> of(List<FilterList> lists, Optional<ResourceId> subnet) {
        List<AddressRange> ranges = wanted.remote().ranges();
        List<Prefix> prefixes =
                ranges.stream().flatMap(range -> range.prefixes().stream()).toList();
        if (subnet.isEmpty() || prefixes.size() != 1 || prefixes.get(0).length() == 0) {
            return Stream.empty();
        }
        return lists.stream()
                .flatMap(list -> list.rules().value().orElse(List.of()).stream())
                .filter(rule -> rule.direction() == wanted.direction() && rule.action() != Action.DENY)
                .flatMap(rule -> set(rule, subnet.get()).stream())
                .distinct()
                .map(set -> new Change.AddSetEntry(set, prefixes.get(0)));
    }

    private Optional<ResourceId> set(Rule rule, ResourceId subnet) {
        List<Match> conditions = rule.match() instanceof Match.AllOf all ? all.conditions() : List.of(rule.match());
        List<Match> rest =
                conditions.stream().filter(condition -> !isFarSet(condition)).toList();
        if (rest.size() != conditions.size() - 1) {
            return Optional.empty();
        }
        boolean admits = Match.allOf(rest)
                .accept(new ConditionCompiler(new SnapshotSets(wanted.asked().snapshot())))
                .test(wanted.packet(), new Scene(subnet, Map.of()))
                .isYes();
        return admits
                ? conditions.stream()
                        .filter(this::isFarSet)
                        .map(condition -> ((Match.InSet) condition).set())
                        .findFirst()
                : Optional.empty();
    }

    private boolean isFarSet(Match condition) {
        return condition instanceof Match.InSet in && in.side() == wanted.farSide();
    }
}
