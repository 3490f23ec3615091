/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.Stage;
import io.hopscope.net.PortRange;
import io.hopscope.reach.Region;
import io.hopscope.reach.Service;
import io.hopscope.reach.graph.Estate;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.graph.SnapshotSets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an interface is meant to offer: the services that rules of its own lists admit from anybody. Stateless. */
final class AdmittedServices {
    private static final Service ANY = new Service(Optional.empty(), PortRange.ALL);
    private static final int MOST = 16;

    private AdmittedServices() {}

    /** The services; any where no list guards the interface, or its rules are not known, or they are very many. */
    static List<Service> of(Port port, Estate estate) {
        List<Stage> stages = port.nic().stages().value().orElse(List.of());
        List<Fact<List<Rule>>> rules = stages.stream()
                .flatMap(stage -> stage.lists().value().orElse(List.of()).stream())
                .flatMap(id -> list(id, estate))
                .map(FilterList::rules)
                .toList();
        if (rules.isEmpty() || rules.stream().anyMatch(r -> r.value().isEmpty())) {
            return List.of(ANY);
        }
        SnapshotSets sets = new SnapshotSets(estate.snapshot());
        List<Service> services = rules.stream()
                .flatMap(known -> known.value().orElse(List.of()).stream())
                .filter(rule -> rule.direction() == Direction.INGRESS && rule.action() != Action.DENY)
                .flatMap(rule -> Region.of(rule.match(), sets).stream())
                .flatMap(region -> region.services().stream())
                .distinct()
                .toList();
        return services.contains(ANY) || services.size() > MOST ? List.of(ANY) : services;
    }

    private static Stream<FilterList> list(ResourceId id, Estate estate) {
        return estate.get(FilterList.class, id).stream();
    }
}
