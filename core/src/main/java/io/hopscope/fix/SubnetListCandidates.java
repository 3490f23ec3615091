/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.network.Subnet;
import io.hopscope.reach.trace.Blocker;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Another list for a subnet whose own denies everything: one that other subnets of the network have. */
final class SubnetListCandidates implements CandidateSource {
    private static final int MOST = 3;

    @Override
    public Stream<? extends Change> of(Blocker blocker, Asked asked) {
        boolean deniesAll = asked.get(FilterList.class, blocker.subject())
                .filter(SubnetListCandidates::deniesEverything)
                .isPresent();
        return deniesAll
                ? blocker.place().subnet().flatMap(id -> asked.get(Subnet.class, id)).stream()
                        .flatMap(subnet -> others(subnet, blocker.subject(), asked))
                        .limit(MOST)
                : Stream.empty();
    }

    private static boolean deniesEverything(FilterList list) {
        return list.rules()
                .value()
                .map(rules -> rules.stream().noneMatch(rule -> rule.action() != Action.DENY))
                .orElse(false);
    }

    private static Stream<Change> others(Subnet subnet, ResourceId current, Asked asked) {
        boolean bound = subnet.stages().value().orElse(List.of()).stream()
                .flatMap(stage -> stage.lists().value().orElse(List.of()).stream())
                .anyMatch(current::equals);
        Bindings bindings = asked.bindings();
        Stream<ResourceId> others = bound ? bindings.subnetListsOf(subnet.network()).stream() : Stream.empty();
        return others.filter(list -> list.kind() == current.kind() && !list.equals(current))
                .sorted(Comparator.comparingInt(
                        (ResourceId list) -> -bindings.subnetsOfList(list).size()))
                .map(list -> new Change.BindSubnetList(subnet.id(), list));
    }
}
