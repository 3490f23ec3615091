/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.net.FlowSet;
import io.hopscope.reach.trace.FindingCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules that decide nothing, since others of their list take all of their packets: in a union any others, by order
 * those before them, by priority those of lower numbers and, for an allow, denies of the same. Of rules that are alike
 * all but the first are told.
 */
final class ShadowInspection implements Inspection {
    private static final int SHOWN = 5;

    private record Bounded(Extent extent, Bounds bounds) {
        static List<Bounded> of(Rule rule) {
            return Extents.of(rule.match()).stream()
                    .map(extent -> new Bounded(extent, Bounds.of(extent.flows())))
                    .toList();
        }

        /** Whether its flows may take some of another's, and it is surely there wherever that one is. */
        boolean mayTakeOf(Bounded other) {
            return bounds.touches(other.bounds) && extent.holdsWith(other.extent);
        }
    }

    private record Read(Rule rule, int place, List<Bounded> extents) {
        boolean allows() {
            return rule.action() != Action.DENY;
        }
    }

    @Override
    public Stream<Sighting> of(Fleet fleet) {
        return fleet.snapshot()
                .all(FilterList.class)
                .flatMap(
                        list -> Stream.of(Direction.values()).flatMap(direction -> shadowed(list, direction).stream()));
    }

    private static List<Sighting> shadowed(FilterList list, Direction direction) {
        List<Rule> rules = list.rules().value().orElse(List.of()).stream()
                .filter(rule -> rule.direction() == direction)
                .sorted(Comparator.comparingInt(Rule::order))
                .toList();
        List<Read> left = new ArrayList<>();
        for (Rule rule : rules) {
            left.add(new Read(rule, left.size(), Bounded.of(rule)));
        }
        List<Sighting> sightings = new ArrayList<>();
        for (int i = left.size() - 1; i >= 0; i--) {
            Read rule = left.get(i);
            Set<Read> over = over(rule, left, list.evaluation());
            if (rule.rule().origin() == RuleOrigin.USER && !over.isEmpty()) {
                sightings.add(sighting(list, rule, over));
                left.remove(i);
            }
        }
        return sightings;
    }

    /** The rules that take all of its packets; none where some are left to it. */
    private static Set<Read> over(Read rule, List<Read> all, Evaluation evaluation) {
        List<Read> others = all.stream()
                .filter(other -> other.rule().restsOn().isEmpty() && comesBefore(other, rule, evaluation))
                .toList();
        Set<Read> over = new LinkedHashSet<>();
        for (Bounded part : rule.extents()) {
            FlowSet rest = part.extent().flows();
            for (Read other : others) {
                for (Bounded by : other.extents()) {
                    FlowSet fewer =
                            by.mayTakeOf(part) ? rest.subtract(by.extent().flows()) : rest;
                    if (!fewer.equals(rest)) {
                        over.add(other);
                        rest = fewer;
                    }
                }
            }
            if (!rest.isEmpty()) {
                return Set.of();
            }
        }
        return over;
    }

    private static boolean comesBefore(Read other, Read rule, Evaluation evaluation) {
        boolean tie = other.rule().order() == rule.rule().order();
        return switch (evaluation) {
            case ALLOW_UNION -> other.place() != rule.place();
            case FIRST_MATCH -> other.place() < rule.place();
            case PRIORITY_DENY_WINS_TIES ->
                tie
                        ? (other.allows() == rule.allows() && other.place() < rule.place())
                                || (!other.allows() && rule.allows())
                        : other.place() < rule.place();
        };
    }

    private static Sighting sighting(FilterList list, Read rule, Set<Read> over) {
        boolean contradicted = over.stream().anyMatch(other -> other.allows() != rule.allows());
        String label = rule.rule().label();
        String by = over.stream()
                        .limit(SHOWN)
                        .map(other -> (other.allows() ? "allows " : "denies ")
                                + other.rule().label())
                        .collect(Collectors.joining(", "))
                + (over.size() > SHOWN ? " and " + (over.size() - SHOWN) + " more" : "");
        String way = rule.rule().direction() == Direction.INGRESS ? "ingress" : "egress";
        return new Sighting(
                new Sighting.Cause(FindingCode.RULE_SHADOWED, list.id(), label),
                contradicted ? Severity.LOW : Severity.INFO,
                "the " + way + " rule " + label + " of " + list.id() + ", which "
                        + (rule.allows() ? "allows" : "denies")
                        + ", decides nothing: all of its packets are decided by what " + by,
                List.of(),
                List.of(new Evidence(list.id(), label, "shadowed by", by)));
    }
}
