/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.filter.Stage;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.trace.Blocker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * For a public address that lets nothing in until a group guards the machine: a new group that admits what is asked
 * about and otherwise is as the vendor makes them.
 */
final class GuardCandidates implements CandidateSource {
    @Override
    public Stream<? extends Change> of(Blocker blocker, Asked asked) {
        return Stream.concat(blocker.place().port().stream(), Stream.of(blocker.subject()))
                .flatMap(id -> asked.estate().port(id).stream())
                .findFirst()
                .filter(GuardCandidates::isBare)
                .flatMap(port -> group(port, blocker, asked).map(group -> new Change.AddGroup(port.id(), group)))
                .stream();
    }

    private static boolean isBare(Port port) {
        return port.nic().stages().value().orElse(List.of()).stream()
                .filter(stage -> stage.kind() == ResourceKind.SECURITY_GROUP)
                .map(Stage::lists)
                .anyMatch(lists -> lists.value().map(List::isEmpty).orElse(false));
    }

    /** Like another group of the vendor, with none of the rules that users wrote. */
    private static Optional<FilterList> group(Port port, Blocker blocker, Asked asked) {
        Wanted wanted = new Wanted(asked, blocker.place().packet(), Direction.INGRESS);
        ResourceId id = new ResourceId(
                port.id().vendor(), ResourceKind.SECURITY_GROUP, port.id().value() + "/new-group");
        return asked.snapshot()
                .all(FilterList.class)
                .filter(list -> list.id().kind() == ResourceKind.SECURITY_GROUP
                        && list.id().vendor().equals(id.vendor())
                        && list.rules().value().isPresent())
                .findFirst()
                .map(like -> {
                    FilterList bare = new FilterList(
                            Identity.of(
                                    id,
                                    port.nic().name() + "-group",
                                    port.nic().identity().scope()),
                            like.evaluation(),
                            like.defaults(),
                            Fact.known(standing(like)));
                    NewRules rules = new NewRules(bare, Direction.INGRESS);
                    List<Rule> all = new ArrayList<>();
                    all.add(rules.allow(rules.firstOrder(), wanted.match(), wanted.text()));
                    all.addAll(standing(like));
                    return new FilterList(bare.identity(), bare.evaluation(), bare.defaults(), Fact.known(all));
                });
    }

    private static List<Rule> standing(FilterList like) {
        return like.rules().value().orElse(List.of()).stream()
                .filter(rule -> rule.origin() != RuleOrigin.USER)
                .toList();
    }
}
