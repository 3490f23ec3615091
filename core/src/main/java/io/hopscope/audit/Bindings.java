/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.Snapshot;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Subnet;
import io.hopscope.reach.match.NamedThings;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What lists and tables are bound to, or named by. Made in one pass; read-only afterwards. */
final class Bindings {
    private final Snapshot snapshot;
    private final Set<ResourceId> used = new HashSet<>();
    /** Where a binding is not known. */
    private final Set<Scope> doubts = new HashSet<>();

    Bindings(Snapshot snapshot) {
        this.snapshot = snapshot;
        snapshot.all(NetworkInterface.class).forEach(nic -> {
            stages(nic.stages(), nic);
            learn(nic.labels(), nic).ifPresent(used::addAll);
        });
        snapshot.all(Subnet.class).forEach(subnet -> {
            stages(subnet.stages(), subnet);
            learn(subnet.routeTable(), subnet).ifPresent(used::add);
            learn(subnet.crossings(), subnet)
                    .ifPresent(crossings -> crossings.forEach(crossing -> stage(crossing.stage(), subnet)));
        });
        snapshot.all(HubAttachment.class).forEach(attachment -> {
            learn(attachment.entryTable(), attachment).ifPresent(table -> table.ifPresent(used::add));
            learn(attachment.ports(), attachment)
                    .ifPresent(ports ->
                            ports.forEach(port -> port.stages().forEach(stage -> stage(stage, attachment))));
        });
        snapshot.all(Gateway.class)
                .forEach(gateway ->
                        learn(gateway.inboundTable(), gateway).ifPresent(table -> table.ifPresent(used::add)));
        snapshot.all(NatGateway.class).forEach(nat -> nat.ownTable().ifPresent(used::add));
        snapshot.all(FilterList.class)
                .forEach(list -> learn(list.rules(), list)
                        .ifPresent(rules -> rules.forEach(rule -> used.addAll(NamedThings.in(rule.match())))));
    }

    /** Whether nothing uses a resource, and everything of these kinds in its scope that could is known. */
    boolean isSurelyUnused(Resource resource, ResourceKind... users) {
        Scope scope = resource.identity().scope();
        return !used.contains(resource.id())
                && !doubts.contains(scope)
                && List.of(users).stream().allMatch(kind -> snapshot.coverage().isComplete(scope, kind));
    }

    private void stages(Fact<List<Stage>> stages, Resource owner) {
        learn(stages, owner).ifPresent(known -> known.forEach(stage -> stage(stage, owner)));
    }

    private void stage(Stage stage, Resource owner) {
        learn(stage.lists(), owner).ifPresent(used::addAll);
    }

    private <T> Optional<T> learn(Fact<T> fact, Resource owner) {
        if (fact.missing().isPresent()) {
            doubts.add(owner.identity().scope());
        }
        return fact.value();
    }
}
