/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.Side;
import io.hopscope.net.Prefix;
import io.hopscope.reach.graph.SnapshotSets;
import io.hopscope.reach.match.ConditionCompiler;
import io.hopscope.reach.match.End;
import io.hopscope.reach.match.Scene;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An entry in the address set of a rule that admits all of the packet but one of its ends. The Internet is no entry.
 */
final class SetEntries {
    private final Wanted wanted;

    SetEntries(Wanted wanted) {
        this.wanted = wanted;
    }

    Stream<Change> of(List<FilterList> lists, Optional<ResourceId> subnet) {
        List<Prefix> far = wanted.remote().ranges().stream()
                .flatMap(range -> range.prefixes().stream())
                .toList();
        return Stream.concat(of(lists, subnet, wanted.farSide(), far), of(lists, subnet, nearSide(), near()));
    }

    private Side nearSide() {
        return wanted.farSide() == Side.SOURCE ? Side.DESTINATION : Side.SOURCE;
    }

    private List<Prefix> near() {
        End near = wanted.farSide() == Side.SOURCE
                ? wanted.packet().destination()
                : wanted.packet().source();
        return near.certain() ? List.of(Prefix.host(near.address())) : List.of();
    }

    private Stream<Change> of(List<FilterList> lists, Optional<ResourceId> subnet, Side side, List<Prefix> prefixes) {
        if (subnet.isEmpty() || prefixes.size() != 1 || prefixes.get(0).length() == 0) {
            return Stream.empty();
        }
        return lists.stream()
                .flatMap(list -> list.rules().value().orElse(List.of()).stream())
                .filter(rule -> rule.direction() == wanted.direction() && rule.action() != Action.DENY)
                .flatMap(rule -> set(rule, subnet.get(), side).stream())
                .distinct()
                .map(set -> new Change.AddSetEntry(set, prefixes.get(0)));
    }

    private Optional<ResourceId> set(Rule rule, ResourceId subnet, Side side) {
        List<Match> conditions = rule.match() instanceof Match.AllOf all ? all.conditions() : List.of(rule.match());
        List<Match> rest =
                conditions.stream().filter(condition -> !isSet(condition, side)).toList();
        if (rest.size() != conditions.size() - 1) {
            return Optional.empty();
        }
        boolean admits = Match.allOf(rest)
                .accept(new ConditionCompiler(new SnapshotSets(wanted.asked().snapshot())))
                .test(wanted.packet(), new Scene(subnet, Map.of()))
                .isYes();
        return admits
                ? conditions.stream()
                        .filter(condition -> isSet(condition, side))
                        .map(condition -> ((Match.InSet) condition).set())
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isSet(Match condition, Side side) {
        return condition instanceof Match.InSet in && in.side() == side;
    }
}
