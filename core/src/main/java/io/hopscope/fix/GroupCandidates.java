/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.reach.graph.CompiledList;
import io.hopscope.reach.graph.CompiledRule;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Scene;
import io.hopscope.reach.trace.Blocker;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Membership in another group that machines of the same network have and that admits the packet. */
final class GroupCandidates implements CandidateSource {
    private static final int MOST = 2;

    @Override
    public Stream<? extends Change> of(Blocker blocker, Asked asked) {
        return blocker.place().port().flatMap(asked.estate()::port).stream()
                .filter(port -> port.nic().role() == InterfaceRole.INSTANCE)
                .flatMap(port -> blocker.place().direction().stream()
                        .flatMap(direction -> groups(port, direction, blocker, asked)))
                .limit(MOST);
    }

    /** Whether the groups that were asked are known to have no rule in either direction. */
    static boolean isInEmptyGroups(Blocker blocker, Asked asked) {
        List<ResourceId> lists = blocker.place().lists();
        return !lists.isEmpty()
                && lists.stream()
                        .allMatch(id -> id.kind() == ResourceKind.SECURITY_GROUP
                                && asked.get(FilterList.class, id)
                                        .flatMap(list -> list.rules().value())
                                        .filter(List::isEmpty)
                                        .isPresent());
    }

    private static Stream<Change> groups(Port port, Direction direction, Blocker blocker, Asked asked) {
        return asked.bindings().portListsOf(port.network()).stream()
                .filter(id -> id.kind() == ResourceKind.SECURITY_GROUP)
                .filter(id -> !blocker.place().lists().contains(id))
                .flatMap(id -> asked.estate().list(id, port.nic().identity().scope()).found().stream())
                .filter(list -> admits(list, direction, blocker, port))
                .sorted(Comparator.comparingInt((CompiledList list) -> size(list))
                        .thenComparing(list -> list.list().id()))
                .map(list -> new Change.JoinGroup(port.id(), list.list().id()));
    }

    private static boolean admits(CompiledList list, Direction direction, Blocker blocker, Port port) {
        List<CompiledRule> rules = list.rules(direction).value().orElse(List.of());
        ResourceId subnet = port.subnet().id();
        return rules.stream()
                .filter(rule -> rule.rule().action() != Action.DENY)
                .anyMatch(rule -> rule.condition()
                        .test(blocker.place().packet(), new Scene(subnet, Map.of()))
                        .isYes());
    }

    private static int size(CompiledList list) {
        return list.list().rules().value().orElse(List.of()).size();
    }
}
