/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.trace.FindingCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules that name what is gone, and rules for the Internet on machines that it cannot reach. */
final class RuleInspection implements Inspection {
    @Override
    public Stream<Sighting> of(Fleet fleet) {
        Stream<Sighting> stale = fleet.snapshot()
                .all(FilterList.class)
                .flatMap(list -> list.rules().value().orElse(List.of()).stream()
                        .flatMap(rule -> stale(fleet, list, rule).stream()));
        return Stream.concat(stale, idle(fleet));
    }

    private static Optional<Sighting> stale(Fleet fleet, FilterList list, Rule rule) {
        return reason(rule.match())
                .filter(r -> rule.origin() == RuleOrigin.USER)
                .map(reason -> {
                    Set<ResourceId> behind =
                            fleet.behind(list.id()).stream().map(Fleet::machine).collect(Collectors.toSet());
                    return new Sighting(
                            new Sighting.Cause(FindingCode.STALE_REFERENCE, list.id(), rule.label()),
                            behind.isEmpty() ? Severity.INFO : Severity.LOW,
                            "rule " + rule.label() + " of " + list.id() + " matches nothing: " + reason,
                            behind,
                            List.of(new Evidence(list.id(), rule.label(), "matches", reason)));
                });
    }

    /** Why a rule matches nothing. */
    private static Optional<String> reason(Match match) {
        if (match instanceof Match.Nothing nothing) {
            return Optional.of(nothing.reason()).filter(reason -> !reason.isEmpty());
        }
        return match instanceof Match.AllOf all
                ? all.conditions().stream().flatMap(c -> reason(c).stream()).findFirst()
                : Optional.empty();
    }

    private static Stream<Sighting> idle(Fleet fleet) {
        PublicPorts publicPorts = new PublicPorts(fleet);
        return fleet.classes().stream()
                .filter(alike -> publicPorts.isHidden(alike.first()))
                .flatMap(alike -> fleet.ownRules()
                        .of(alike, Direction.INGRESS)
                        .filter(meant -> admitsInternet(fleet, meant.part()))
                        .map(meant -> idle(meant.part(), meant.alike())));
    }

    private static boolean admitsInternet(Fleet fleet, OwnRules.Part part) {
        return part.region().source().label().isEmpty()
                && !part.region()
                        .source()
                        .addresses()
                        .intersect(fleet.estate().outside(IpFamily.V4))
                        .isEmpty();
    }

    private static Sighting idle(OwnRules.Part part, Alike alike) {
        return new Sighting(
                new Sighting.Cause(
                        FindingCode.INTERNET_RULE_IDLE, part.list(), part.rule().label()),
                Severity.INFO,
                "rule " + part.rule().label() + " of " + part.list()
                        + " admits outside addresses to machines that no outside host can reach",
                alike.members().stream().map(Member::machine).toList(),
                List.of(new Evidence(part.list(), part.rule().label(), "admits", "outside addresses")));
    }
}
