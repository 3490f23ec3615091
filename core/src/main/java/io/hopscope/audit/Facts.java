/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.Snapshot;
import io.hopscope.model.balancer.LoadBalancer;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.instance.PowerState;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.Peering;
import io.hopscope.model.link.TransitHub;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteTable;
import io.hopscope.reach.match.MatchText;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The configured values behind an obstacle. */
final class Facts {
    private final Snapshot snapshot;

    Facts(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The deciding rule, route or state of what stops an intent, and the rule that says it was meant, if one does. */
    List<Evidence> behind(Blocker blocker, Intent intent) {
        Stream<Evidence> against =
                about(blocker.subject(), blocker.rule(), blocker.place().direction());
        Stream<Evidence> meant = intent.meantBy() instanceof MeantBy.Configuration by
                ? Stream.of(new Evidence(by.resource(), by.rule(), "means", intent.words()))
                : Stream.empty();
        return Stream.concat(against, meant).toList();
    }

    /** The rule that lets something through; empty where none does. */
    List<Evidence> behind(Leak leak) {
        return about(leak.subject(), leak.rule(), leak.place().flatMap(Place::direction))
                .toList();
    }

    /** Whether a list's rule is no default of the vendor. */
    boolean isWritten(ResourceId list, String rule) {
        return written(list).anyMatch(one -> one.label().equals(rule));
    }

    /** Whether a list has no rules but the vendor's defaults. */
    boolean isEmpty(ResourceId list) {
        return written(list).findAny().isEmpty();
    }

    private Stream<Rule> written(ResourceId list) {
        return snapshot.resource(list).stream()
                .flatMap(resource -> resource instanceof FilterList filter
                        ? filter.rules().value().orElse(List.of()).stream()
                        : Stream.empty())
                .filter(rule -> rule.origin() == RuleOrigin.USER);
    }

    private Stream<Evidence> about(ResourceId resource, String rule, Optional<Direction> direction) {
        return snapshot.resource(resource).stream().flatMap(found -> about(found, rule, direction));
    }

    private static Stream<Evidence> about(Resource resource, String rule, Optional<Direction> direction) {
        if (resource instanceof FilterList list) {
            return list.rules().value().orElse(List.of()).stream()
                    .filter(r -> r.label().equals(rule) && !rule.isEmpty())
                    .filter(r -> direction.map(d -> d == r.direction()).orElse(true))
                    .map(r -> of(list.id(), r));
        }
        if (resource instanceof RouteTable table) {
            return table.routes().value().orElse(List.of()).stream()
                    .filter(r -> r.label().equals(rule) && !rule.isEmpty())
                    .map(r -> of(table.id(), r));
        }
        if (resource instanceof Instance instance) {
            return instance.power().value().stream()
                    .filter(power -> power.state() != PowerState.RUNNING)
                    .map(power -> new Evidence(instance.id(), "", "power", power.raw()));
        }
        return state(resource).flatMap(Fact::value).filter(state -> !state.up()).stream()
                .map(state -> new Evidence(resource.id(), "", "state", state.raw()));
    }

    private static Evidence of(ResourceId list, Rule rule) {
        String way = rule.direction().name().toLowerCase(Locale.ROOT);
        String does = rule.action().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Evidence(list, rule.label(), way, does + " " + MatchText.of(rule.match()));
    }

    private static Evidence of(ResourceId table, Route route) {
        String state = route.state()
                .value()
                .map(s -> s.name().toLowerCase(Locale.ROOT))
                .orElse("unknown");
        return new Evidence(table, route.label(), "state", state);
    }

    private static Optional<Fact<OperationalState>> state(Resource resource) {
        if (resource instanceof NatGateway nat) {
            return Optional.of(nat.state());
        }
        if (resource instanceof Peering peering) {
            return Optional.of(peering.state());
        }
        if (resource instanceof HubAttachment attachment) {
            return Optional.of(attachment.state());
        }
        if (resource instanceof TransitHub hub) {
            return Optional.of(hub.state());
        }
        return resource instanceof LoadBalancer balancer ? Optional.of(balancer.state()) : attachments(resource);
    }

    private static Optional<Fact<OperationalState>> attachments(Resource resource) {
        return resource instanceof Gateway gateway
                ? gateway.attachments()
                        .value()
                        .filter(networks -> networks.isEmpty())
                        .map(networks -> Fact.known(OperationalState.down("attached to nothing")))
                : Optional.empty();
    }
}
